// What a parent says of themselves and of their children, and what the department decides about whose child it is.

import * as z from 'zod';
import { guardianshipEnds, guardianshipRejections, guardianshipStates, relations } from '../../domain/guardianship.ts';
import { dayText, iso, labels, TerritoryId } from './shapes.ts';
import { typedLine, typedText } from './typed.ts';
import { parseDay, type Day } from '../../domain/time.ts';

/** A keyed id of a phone: the number itself stands in no address. */
export const PhoneId = z.string().regex(/^[0-9a-z]{26}$/, 'not a phone of yours');

/** Person and child, as keyed ids. */
export const GuardianshipId = z.string().regex(/^[0-9a-z]{26}-[0-9a-z]{26}$/, 'not a guardianship id');

export const GuardianshipCursor = z
  .string()
  .regex(/^\d{15}#[0-9a-z]{26}-[0-9a-z]{26}$/, 'not a cursor: give back the `next` of the page before');

const dayIn = z
  .string()
  .max(10)
  .transform((text, context): Day => {
    const day = parseDay(text);
    if (day !== undefined) return day;
    context.addIssue({ code: 'custom', message: 'not a day: write it as 2022-05-10' });
    return z.NEVER;
  })
  .meta({ id: 'Day', type: 'string', format: 'date' });

export const UpdateMySettings = z
  .strictObject({
    locale: z.enum(['kk', 'ru', 'en']).optional(),
    /** null forgets it. */
    email: z.email('not an e-mail address').max(254).nullable().optional(),
    /** News by push; deadlines always come. */
    push: z.boolean().optional(),
    /** News by SMS where no device took the push; deadlines always come. */
    sms: z.boolean().optional(),
  })
  .meta({ id: 'UpdateMySettings' });

export const MyPhone = z
  .object({
    phone: z.string(),
    shown: z.string(),
    verified: z.boolean(),
    unreachable: z
      .object({ since: iso, next: labels })
      .optional()
      .describe('A message did not arrive there: since when it is known, and what to do'),
  })
  .meta({ id: 'MyPhone' });

/** Of any length that a person may type; whether it is a mobile number of Kazakhstan is a rule's answer. */
export const AddPhone = z
  .strictObject({
    phone: z.string().min(1).max(40),
    locale: z
      .enum(['kk', 'ru', 'en'])
      .optional()
      .describe('Of the page you read: the language of all messages to whoever is new here; yours stays as you chose it'),
  })
  .meta({ id: 'AddPhone' });

export const PhoneAsked = z
  .object({ phone: z.string(), shown: z.string(), verified: z.boolean(), codeBefore: iso.optional() })
  .meta({ id: 'PhoneAsked' });

export const VerifyPhone = z.strictObject({ code: z.string().regex(/^\d{6}$/, 'six digits') }).meta({ id: 'VerifyPhone' });

export const PhoneRemoved = z.object({ phone: z.string() }).meta({ id: 'PhoneRemoved' });

export const AddChild = z
  .strictObject({
    territory: TerritoryId,
    iin: z.string().max(40),
    name: z.string().max(400),
    bornOn: dayIn,
    relation: z.enum(relations).exclude(['unknown']),
  })
  .meta({ id: 'AddChild' });

const guardianship = {
  child: z.string(),
  state: z.enum(guardianshipStates),
  relation: z.enum(relations),
  since: iso,
  territory: z.string().optional(),
};

/** Without the child's name: replies are kept for repeats. */
export const MyGuardianship = z.object(guardianship).meta({ id: 'MyGuardianship' });

export const MyChildren = z
  .object({
    children: z.array(z.object({ ...guardianship, iin: z.string().optional(), name: z.string().optional(), bornOn: dayText.optional() })),
  })
  .meta({ id: 'MyChildren' });

/** What the department keeps for itself, sealed; the person reads the reason alone. */
const note = typedText(500).optional();

const Document = z
  .strictObject({
    kind: z.enum(['birth-certificate', 'adoption', 'guardianship-order', 'court-decision', 'other']),
    number: typedLine(60),
    issuedOn: dayIn,
  })
  .meta({ id: 'GuardianshipDocument' });

export const DecideGuardianship = z
  .strictObject({
    decision: z.enum(['verify', 'reject']),
    document: Document,
    /** Goes with a rejection alone. */
    reason: z.enum(guardianshipRejections).optional(),
    note,
  })
  .refine(
    ({ decision, reason }) => (decision === 'reject') === (reason !== undefined),
    'a rejection names its reason, a verification has none',
  )
  .meta({ id: 'DecideGuardianship' });

export const EndGuardianship = z
  .strictObject({ reason: z.enum(guardianshipEnds), document: Document, note })
  .meta({ id: 'EndGuardianship' });

const decided = { guardianship: z.string(), state: z.enum(guardianshipStates), relation: z.enum(relations), since: iso };

export const Guardianship = z.object(decided).meta({ id: 'Guardianship' });

/** What the clerk compares with the document; of an IIN the end alone. */
export const Guardianships = z
  .object({
    guardianships: z.array(
      z.object({
        ...decided,
        childName: z.string().optional(),
        childBornOn: dayText.optional(),
        /** Who asks, as far as known. */
        guardianName: z.string().optional(),
        /** The last four digits of the IIN. */
        guardianIin: z.string().optional(),
        /** Verified guardians the child has beside the one who asks. */
        otherGuardians: z.int().nonnegative(),
        /** True where the name or the birth date is not the one verified of the child before; no registry settles another birth date. */
        differs: z.boolean(),
        /** True where it was asked again after a no: no registry is asked then. */
        askedAgain: z.boolean(),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'Guardianships' });
