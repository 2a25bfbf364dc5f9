// A parent signs a child's month: the digest of exactly what was shown, and of what stands now. Whether it is in time is judged by when the signature
// arrived (I-15). Any guardian may, one is enough, and all of them are told, so that nobody signs in a family's name unseen. Whoever disputed days
// may accept what came of it by signing, window or not, until the department has decided; then the heads hear that no answer is waited for.

import type { Calendar } from '../domain/calendar.ts';
import { Conflict, type Command } from '../domain/command.ts';
import { judgeAccepting } from '../domain/dispute.ts';
import { noticesFor } from '../domain/notice.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { judgeSigning, type GivenSignature } from '../domain/signing.ts';
import { judgeWindow, signingWindow, windowRulebook } from '../domain/signingWindow.ts';
import type { Instant } from '../domain/time.ts';
import { moveSheet } from '../domain/timesheet.ts';
import type { Vault } from '../vault.ts';
import { readApplication } from './applications.ts';
import { noticeWrites } from './commit.ts';
import { readSheet, saveSheet } from './sheets.ts';
import { sendSigningCode, verifySignature, type SentSignatureCode } from './signatures.ts';
import type { Table, Write } from './table.ts';
import { noticesToHeads } from './tellingHeads.ts';
import type { StoredSheet } from './timesheetItems.ts';

/** By what a month is judged. */
export interface SigningRules {
  readonly rulebooks: readonly Rulebook[];
  readonly calendar: Calendar;
}

/** The name of a child's month as a document, which its codes carry. */
export const documentOfSheet = ({ preschool, month, contract }: Pick<StoredSheet, 'preschool' | 'month' | 'contract'>) =>
  `sheet#${preschool}#${month}#${contract}`;

/** Why that month is not signed by that digest and method at that instant; undefined where it may be. */
export function judgeSheetSignature(
  sheet: StoredSheet,
  given: { readonly digest: string; readonly method: GivenSignature['method'] },
  { rulebooks, calendar }: SigningRules,
  at: Instant,
): Refusal | undefined {
  const { state, territory, month } = sheet;
  const rulebook = windowRulebook(rulebooks, territory, month);
  if (isRefusal(rulebook)) return rulebook;
  if (state === 'signed') return refuse('signed-already', { digest: sheet.digest });
  const isByWindow = state !== 'disputed' && state !== 'decided';
  const window = isByWindow ? signingWindow(at, month, sheet, rulebook.attendance, calendar) : undefined;
  if (isRefusal(window)) return window;
  const late = window === undefined ? undefined : judgeWindow(window, at);
  if (late !== undefined) return late;
  const signed = moveSheet(state, 'sign');
  if (isRefusal(signed)) return signed;
  return judgeSigning(given, sheet, rulebook.attendance.window.signatures);
}

/** The writes that send a code to sign that text with, for who may sign it by a code now. */
export async function askSheetCode(
  table: Table,
  vault: Vault,
  sheet: StoredSheet,
  asked: { readonly digest: string; readonly phone?: string | undefined; readonly random: Uint8Array },
  rules: SigningRules,
  { by, at }: Command,
): Promise<SentSignatureCode | Refusal> {
  const { digest, phone, random } = asked;
  const no = judgeSheetSignature(sheet, { digest, method: 'one-time-code' }, rules, at) ?? judgeAccepting(sheet, by);
  if (no !== undefined) return no;
  const signable = { document: documentOfSheet(sheet), digest, purpose: 'month' } as const;
  return sendSigningCode(table, vault, signable, { person: by, phone, at, random });
}

/** The month as signed, with the writes; or why not, with what has to be written before the no is said. */
export async function signSheet(
  table: Table,
  vault: Vault,
  sheet: StoredSheet,
  { digest, given }: { readonly digest: string; readonly given: GivenSignature },
  rules: SigningRules,
  command: Command,
): Promise<
  { readonly sheet: StoredSheet; readonly writes: readonly Write[] } | { readonly refusal: Refusal; readonly counted: readonly Write[] }
> {
  const { method } = given;
  const no = judgeSheetSignature(sheet, { digest, method }, rules, command.at) ?? judgeAccepting(sheet, command.by);
  if (no !== undefined) return { refusal: no, counted: [] };
  const verified = await verifySignature(table, vault, { document: documentOfSheet(sheet), digest }, given, command);
  if ('refusal' in verified) {
    // The code is gone because the same person signed a moment ago: that is what they shall be told.
    const isSpent = verified.refusal.refusal === 'code-unknown';
    const now = isSpent ? await readSheet(table, sheet.preschool, sheet.month, sheet.contract) : sheet;
    if (now?.version !== sheet.version) throw new Conflict('sign');
    return verified;
  }
  const signature = { by: command.by, method, digest, at: command.at };
  const saved = saveSheet(sheet, { ...sheet, state: 'signed', signature }, command, { kind: 'sheet-signed', data: { digest, method } });
  const application = await readApplication(table, sheet.application);
  if (application === undefined) throw new Error('a child’s month without its application');
  const notices = noticesFor(saved.event, 'month-signed', application, { month: sheet.month, contract: sheet.contract });
  const { month } = sheet;
  const isAccepted = sheet.state === 'disputed';
  const toHeads = isAccepted ? await noticesToHeads(table, saved.event, 'preschool-month-accepted', sheet, { month }) : [];
  return { sheet: saved.sheet, writes: [...saved.writes, ...verified.writes, ...noticeWrites([...notices, ...toHeads])] };
}
