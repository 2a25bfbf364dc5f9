import { codeOf, dayOff, findCode, notEnrolled } from '../../shared/domain/attendance.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import type { Text } from '../../shared/http/problemTexts.ts';
import { dayOffWords, notEnrolledWords } from '../../shared/http/words/monthNext.ts';

/** The code, without how late it was marked, with its words; without a rulebook that knows it the letter itself. */
export function wordsOfCode(mark: string, attendance: Attendance | undefined) {
  const code = codeOf(mark);
  const known = attendance === undefined ? undefined : findCode(attendance, code);
  const itself: Text = code === dayOff ? dayOffWords : code === notEnrolled ? notEnrolledWords : { kk: code, ru: code, en: code };
  return { code, label: known?.labels ?? itself, payable: known?.payable ?? false };
}
