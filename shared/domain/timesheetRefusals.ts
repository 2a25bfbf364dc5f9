// Every way a rule about marks, timesheets, children's months and money may say no, with what its message needs; a part of `refusal.ts`.

import type { Day, Instant } from './time.ts';

export interface TimesheetRefusals {
  'history-code-unknown': { unknown: readonly string[]; codes: readonly string[] };
  'absence-code-wrong': { codes: readonly string[] };
  'absence-days-reversed': { from: Day; to: Day };
  'absence-document-known': { document: string; recordedOn: Day };
  'absence-document-unknown': { document: string };
  'absence-document-withdrawn': { document: string };
  'absence-documents-too-many': { most: number };
  'absence-outside-contract': { startsOn: Day; endsOn?: Day };
  'absence-report-day-off': { day: Day };
  'absence-report-early': { day: Day; today: Day };
  'absence-report-late': { day: Day; today: Day };
  'absence-too-far-ahead': { lastDay: Day };
  'absence-too-long': { mostDays: number; lastDay: Day };
  'act-unknown': { register: string; preschool: string };
  'answer-time-over': { deadline: Instant; at: Instant };
  'code-for-whole-group': { codes: readonly string[] };
  'day-above-cap': { most: number };
  'day-above-year-cap': { most: number };
  'day-ahead': { day: Day; today: Day };
  'day-changed': {
    saved: number;
    at?: Instant;
    by?: string;
    differ: readonly { readonly contract: string; readonly saved: string; readonly sent: string }[];
  };
  'day-code-unknown': { codes: readonly string[] };
  'day-not-disputed': { day: Day };
  'day-not-in-month': { day: Day };
  /** With the name of the holiday where it is one; a weekend has none. */
  'day-off': { day: Day; holiday?: { readonly kk: string; readonly ru: string; readonly en: string } };
  'day-paid-elsewhere': { days: readonly Day[] };
  'day-paper-late': { day: Day };
  'day-says-the-same': { day: Day };
  'day-without-paper': { day: Day };
  'days-unmarked': { days: readonly { readonly group: string; readonly day: Day }[] };
  'dispute-answered': Record<string, never>;
  'dispute-taken-back': Record<string, never>;
  'dispute-unanswered': { lastDay: Day };
  'earlier-month-open': { month: string };
  'group-code-for-one': { codes: readonly string[] };
  'groups-too-many': { most: number };
  'history-month-not-over': { from: Instant; at: Instant };
  'late-reason-needed': { day: Day; reasons: readonly string[] };
  'month-closed': { day: Day };
  'month-closed-there': { month: string; soonest: Day };
  'month-disputed': Record<string, never>;
  'month-not-closed': Record<string, never>;
  'month-not-over': { from: Instant; at: Instant };
  'month-not-shown': { at: Instant };
  'month-signed': Record<string, never>;
  'month-still-open': Record<string, never>;
  'month-unreadable': { month: string };
  'months-unanswered': { months: number; from: Instant; at: Instant };
  'not-enrolled': { day: Day; contracts: readonly string[] };
  'nothing-changes': Record<string, never>;
  'part-unknown': { parts: number };
  'register-early': { from: Instant; at: Instant };
  'register-empty': { month: string };
  'register-not-finished': { state: string };
  'register-not-seen': { lines: number; amountTiyn: number };
  'register-open': { register: string };
  'register-unknown': { register: string };
  'seal-early': { from: Instant; at: Instant };
  'sealed-just-now': { month: string; preschools: number; from: Instant };
  'sheet-changed': { digest: string };
  'sheet-there': Record<string, never>;
  'sheet-unknown': { month: string };
  'silence-pending': { since: Instant; at: Instant };
  'timesheet-changed': { digest: string };
  'timesheet-shown': { since: Instant; at: Instant };
  'timesheet-unknown': { preschool: string; month: string };
  'window-closed': { since: Instant; at: Instant };
  'window-not-open': { opens: Instant; at: Instant };
}
