// What is signed is a digest: of the text both sides were shown, and of nothing else. By which method a document may be signed is a rule of the
// territory. A code sent to a phone shows that whoever asks for the signature holds the signer's phone, so it is good for one person and one digest.

import * as z from 'zod';
import { refuse, type Refusal } from './refusal.ts';
import type { Rulebook } from './rulebookSchema.ts';

/** What a person gives to sign with. */
export const signatureShape = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('one-time-code'), code: z.string().regex(/^\d{6}$/, 'six digits') }),
  /** A detached signature of the digest, as base64. */
  z.strictObject({ method: z.literal('e-signature'), cms: z.base64().min(1).max(64_000) }),
]);
export type GivenSignature = z.output<typeof signatureShape>;

type Methods = Rulebook['choice']['signatures']['contract'];

/** Whether the document is still the one the person read, and the method one the rulebook allows for it. */
export function judgeSigning(
  { digest, method }: { readonly digest: string; readonly method: GivenSignature['method'] },
  document: { readonly digest?: string | undefined },
  allowed: Methods,
): Refusal | undefined {
  if (document.digest !== digest) return refuse('document-changed', { digest: document.digest ?? '' });
  return allowed.includes(method) ? undefined : refuse('signature-method-not-allowed', { methods: allowed });
}

/** Under which name a person's code for a document is kept: another text wants another code. */
export function codeNameOf(document: string, digest: string): string {
  return `${document}|${digest}`;
}
