// What a parent reads where a text took another one's place: the days that became others, since what a guardian had signed or, where nobody had, since the
// text that was shown before, and in words why. The text itself and its digest stay to be compared.

import { differenceOf } from '../../shared/domain/correction.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { causeWords } from '../../shared/http/words/decisions.ts';
import type { OpenedSheet } from '../../shared/table/sheetHistory.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import { wordsOfCode } from './codeWords.ts';

/** Undefined where the first text still stands. `texts`: all of the month, the one that stands last. */
export function viewOfReplaced(texts: readonly OpenedSheet[], { signature }: StoredSheet, attendance: Attendance | undefined) {
  const stands = texts.at(-1);
  if (stands?.replaces === undefined) return undefined;
  const { replaces } = stands;
  const signed = texts.find(({ digest }) => digest === signature?.digest && digest !== stands.digest);
  const before = signed ?? texts.find(({ digest }) => digest === replaces.digest);
  if (before === undefined) return undefined;
  const { because } = replaces;
  return {
    revision: before.revision,
    digest: before.digest,
    signed: signed !== undefined,
    because,
    words: causeWords[because],
    days: differenceOf(before, stands).days.map(({ day, was, is }) => ({
      day,
      was: wordsOfCode(was, attendance),
      is: wordsOfCode(is, attendance),
    })),
    payableDays: before.payableDays,
    amountTiyn: before.amount,
  };
}

/** Texts another has taken the place of, the newest first, each with why it came itself. */
export function viewOfFormer(texts: readonly OpenedSheet[]) {
  const former = texts.slice(0, -1).toReversed();
  return former.map(({ revision, digest, replaces }) => ({
    revision,
    digest,
    ...(replaces === undefined ? {} : { because: replaces.because, words: causeWords[replaces.because] }),
  }));
}
