// The shape of what is stored of a family beside its people: children in their parents' words, phones and the codes that go to them.

import * as z from 'zod';
import { at, version } from './itemParts.ts';

/** Sealed for `child#ID/identity`: JSON of IIN, name and birth date, what is known of them. */
export const ChildItem = z.object({ item: z.literal('child'), version, identity: z.string() });
/** Sealed for `guardianship#PERSON#CHILD/words`: JSON of what the person said of the child. */
export const NamedItem = z.object({ item: z.literal('named'), version, child: z.string(), words: z.string() });
/** `sentAt`: when codes went to the number in the last hour; `signing`: which of them to sign what. `person`: who showed last that it is theirs. */
export const PhoneItem = z.object({
  item: z.literal('phone'),
  version,
  sentAt: z.array(at).readonly(),
  signing: z
    .array(z.object({ of: z.string(), at }))
    .readonly()
    .optional(),
  person: z.string().optional(),
});
/** The newest code of a person for a phone: its keyed digest, the first instant that is too late, how often it was judged. */
export const CodeCheckItem = z.object({
  item: z.literal('codeCheck'),
  version,
  digest: z.string(),
  before: at,
  tries: z.int(),
  expiresAtSeconds: z.int(),
});
/** Sealed for `code#PERSON#PHONE`: JSON of number, code and language. Its coming to be makes the stream function send it. */
export const CodeItem = z.object({
  item: z.literal('code'),
  person: z.string(),
  phone: z.string(),
  before: at,
  sealed: z.string(),
  expiresAtSeconds: z.int(),
});
