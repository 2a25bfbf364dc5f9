// How a parent sees a month of the child: where it stands, until when to sign it, and, once it was shown, every day of the text that is signed. Words of
// codes come from the rulebook the month was closed by; where that is gone, from the present one; else the letter itself stands.

import type { Context } from '../../shared/context.ts';
import { codeOf, dayOff, findCode, isEnrolled, isLate, unmarkedDay } from '../../shared/domain/attendance.ts';
import { holidayOn, type Calendar } from '../../shared/domain/calendar.ts';
import { judgeAccepting, turnOf } from '../../shared/domain/dispute.ts';
import { daysOfMonth, firstDayOf, lastDayOf, placeInMonth, startOfMonth, type Month } from '../../shared/domain/month.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { openSheet, statementOf, type Sheet } from '../../shared/domain/sheet.ts';
import { lastDayOfWindow, ownWindow, signingWindow, windowRulebook } from '../../shared/domain/signingWindow.ts';
import { dayOf, isoOf, type Instant } from '../../shared/domain/time.ts';
import { guardianMovesOpen } from '../../shared/domain/timesheet.ts';
import { wordsPlace } from '../../shared/http/sheetView.ts';
import { wordsOfReason } from '../../shared/http/words/decisions.ts';
import { monthNextWords, movedWords } from '../../shared/http/words/monthNext.ts';
import { listSheetTexts, openText } from '../../shared/table/sheetHistory.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { openIfKept } from '../../shared/vault.ts';
import { wordsOfCode } from './codeWords.ts';
import { viewOfDecided } from './decidedView.ts';
import { readMyContract } from './myContract.ts';
import { viewOfFormer, viewOfReplaced } from './replacedText.ts';

/** A month of a contract, with what was shown of it. */
export interface MyMonth {
  readonly contract: Contract;
  readonly month: Month;
  readonly sheet?: StoredSheet | undefined;
}

/** The month of the path; a refusal where the contract had no day in it, or the month has not begun. */
export async function readMyMonth(
  context: Context,
  { contract: id, month }: { readonly contract: string; readonly month: Month },
  at: Instant,
): Promise<MyMonth | Refusal> {
  const contract = await readMyContract(context, { contract: id });
  if (isRefusal(contract)) return contract;
  const sheet = await readSheet(context.table, contract.preschool, month, id);
  return sheet !== undefined || hasDays(contract, month, at) ? { contract, month, sheet } : refuse('sheet-unknown', { month });
}

/** True where the contract has a day in the month, and the month has begun. */
export function hasDays({ state, startsOn, endsOn }: Contract, month: Month, at: Instant): boolean {
  const wasInForce = state === 'active' || state === 'ended';
  const begins = startsOn > firstDayOf(month) ? startsOn : firstDayOf(month);
  return wasInForce && at >= startOfMonth(month) && begins <= lastDayOf(month) && isEnrolled({ from: startsOn, to: endsOn }, begins);
}

export function viewOfMonthLine({ rulebooks, calendar }: Context, { contract, month, sheet }: MyMonth, person: string, at: Instant) {
  const { territory, preschool, group } = sheet ?? contract;
  const rulebook = windowRulebook(rulebooks(), territory, month);
  const rules = isRefusal(rulebook) ? undefined : rulebook.attendance;
  const [own, now] =
    rules === undefined
      ? [undefined, undefined]
      : [ownWindow(month, sheet ?? {}, rules, calendar()), signingWindow(at, month, sheet ?? {}, rules, calendar())];
  const state = sheet?.state ?? ('not-shown' as const);
  const isKnown = own !== undefined && now !== undefined && !isRefusal(own) && !isRefusal(now);
  const mayAccept = sheet === undefined || judgeAccepting(sheet, person) === undefined;
  const isOpen = isKnown && (now.window === 'open' || now.window === 'exempt');
  return {
    contract: contract.contract,
    month,
    preschool,
    group,
    state,
    window: isKnown
      ? {
          window: now.window,
          opens: isoOf(own.opens),
          until: isoOf(own.before),
          lastDay: lastDayOfWindow(own),
          because: now.window === 'exempt' ? now.because : undefined,
        }
      : undefined,
    amountTiyn: sheet?.amount,
    digest: sheet?.digest,
    moves: sheet === undefined || !isKnown ? [] : guardianMovesOpen(sheet.state, now).filter((move) => move !== 'sign' || mayAccept),
    next: monthNextWords({
      state,
      opensOn: isKnown ? dayOf(own.opens) : undefined,
      isBeforeWindow: isKnown && now.window === 'not-open',
      lastDay: isOpen ? lastDayOfWindow(own) : undefined,
      answered: sheet?.dispute?.answer !== undefined,
      turn: sheet?.dispute && turnOf(sheet.dispute, at),
      mayAccept,
      answerBy: sheet?.dispute?.answerBy.lastDay,
    }),
  };
}

/** The text that stands, day by day, with what became of it so far. */
export async function viewOfShown(context: Context, sheet: StoredSheet, person: string) {
  const text = openSheet(sheet);
  const attendance = attendanceOf(context, text);
  const texts = sheet.revision === 1 ? [] : await listSheetTexts(context.table, sheet);
  const { signature, decision, passedAt } = sheet;
  return {
    presentedAt: isoOf(sheet.presentedAt),
    revision: sheet.revision,
    days: viewOfDays(text, attendance, context.calendar()),
    totals: Object.entries(text.counts).map(([code, days]) => ({ ...wordsOfCode(code, attendance), days })),
    payableDays: text.payableDays,
    workingDays: text.terms.workingDays,
    rates: text.terms.rates.map((rate) => ({ ...rate })),
    formula: text.terms.formula.preset,
    statement: statementOf(sheet),
    canonical: sheet.canonical,
    replaces: viewOfReplaced(texts, sheet, attendance),
    former: viewOfFormer(texts),
    signature: signature && {
      method: signature.method,
      at: isoOf(signature.at),
      digest: signature.digest,
      mine: signature.by === person,
    },
    dispute: await viewOfDispute(context, sheet, attendance),
    decision: decision && {
      at: isoOf(decision.at),
      reason: decision.reason,
      words: wordsOfReason(decision.reason),
      digest: decision.digest,
    },
    decided: await viewOfDecided(context.table, sheet, texts.length === 0 ? [openText(sheet)] : texts, attendance),
    passedAt: passedAt === undefined ? undefined : isoOf(passedAt),
  };
}

function viewOfDays({ month, codes, moved }: Sheet, attendance: Attendance | undefined, calendar: Calendar) {
  return daysOfMonth(month).map((day) => {
    const mark = codes[placeInMonth(day)] ?? unmarkedDay;
    const move = moved.find((one) => one.day === day);
    const shownAs = move === undefined || move.from === unmarkedDay ? {} : { from: codeOf(move.from) };
    return {
      day,
      ...wordsOfCode(mark, attendance),
      present: (attendance && findCode(attendance, codeOf(mark))?.present) ?? false,
      late: isLate(mark),
      holiday: codeOf(mark) === dayOff ? holidayOn(day, calendar) : undefined,
      moved: move && { ...shownAs, because: move.because, words: movedWords[move.because] },
    };
  });
}

function attendanceOf({ rulebooks }: Context, { territory, month, rulebook }: Sheet): Attendance | undefined {
  const closedBy = rulebookNamed(rulebooks(), territory, rulebook);
  if (closedBy !== undefined) return closedBy.attendance;
  const present = windowRulebook(rulebooks(), territory, month);
  return isRefusal(present) ? undefined : present.attendance;
}

async function viewOfDispute(context: Context, sheet: StoredSheet, attendance: Attendance | undefined) {
  const { dispute } = sheet;
  if (dispute === undefined) return undefined;
  const vault = await context.vault();
  const read = async (sealed: string | undefined, side: 'dispute' | 'answer') =>
    sealed === undefined ? undefined : openIfKept(vault, ...wordsPlace(sheet, side), sealed);
  const { at, days, comment, answerBy, answer, decideBy } = dispute;
  return {
    at: isoOf(at),
    days: days.map(({ day, stands, says }) => ({
      day,
      stands: stands === undefined ? undefined : wordsOfCode(stands, attendance),
      says,
      label: wordsOfCode(says, attendance).label,
    })),
    comment: await read(comment, 'dispute'),
    answerLastDay: answerBy.lastDay,
    answer: answer && { at: isoOf(answer.at), outcome: answer.outcome, comment: await read(answer.comment, 'answer') },
    decideLastDay: decideBy?.lastDay,
  };
}
