// What is sent and answered when a voucher is to be taken away. Nothing is typed but the number of a paper: reasons are chosen, so that they can be
// counted, translated and answered.

import * as z from 'zod';
import { appealReasons, revocationPapers, revocationReasons, revocationStates } from '../../domain/revocation.ts';
import { Cursor, DayParam } from './files.ts';
import { dayText, iso, labels } from './shapes.ts';
import { typedLine } from './typed.ts';

export const ProposeRevocation = z
  .strictObject({
    reason: z.enum(revocationReasons),
    paper: z
      .strictObject({ kind: z.enum(revocationPapers), number: typedLine(60), issuedOn: DayParam })
      .describe('What it stands on; the family may see it'),
  })
  .meta({ id: 'ProposeRevocation' });

export const DecideRevocation = z.strictObject({ decision: z.enum(['revoke', 'drop']) }).meta({ id: 'DecideRevocation' });

export const SettleAppeal = z.strictObject({ outcome: z.enum(['uphold', 'grant']) }).meta({ id: 'SettleAppeal' });

export const AppealRevocation = z.strictObject({ reason: z.enum(appealReasons) }).meta({ id: 'AppealRevocation' });

const shown = {
  voucher: z.string(),
  application: z.string(),
  territory: z.string(),
  state: z.enum(revocationStates),
  reason: z.enum(revocationReasons),
  proposedAt: iso,
  paper: z.object({ kind: z.enum(revocationPapers), issuedOn: dayText }),
  decidedAt: iso.optional(),
  /** The first instant too late for an appeal, and the last day that is not. */
  appealBefore: iso.optional(),
  appealLastDay: dayText.optional(),
  appeal: z.object({ at: iso, reason: z.enum(appealReasons) }).optional(),
  settledAt: iso.optional(),
  /** What is open to you now. */
  moves: z.array(z.string()),
};

/** Without the number of the paper: replies are kept for repeats. */
export const Revocation = z.object(shown).meta({ id: 'Revocation' });

export const RevocationFile = z
  .object({ ...shown, paper: z.object({ kind: z.enum(revocationPapers), issuedOn: dayText, number: z.string() }) })
  .meta({ id: 'RevocationFile' });

/** As its family reads it: the reason in words, with what helps against it. */
export const MyRevocation = RevocationFile.extend({ words: labels }).meta({ id: 'MyRevocation' });

export const Revocations = z.object({ revocations: z.array(Revocation), next: z.string().optional() }).meta({ id: 'Revocations' });

export const RevocationPage = z.strictObject({ after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });
