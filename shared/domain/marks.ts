// The marks of a group's month: each save is an entry that carries the whole month as it then stood, and the hash of the entry before. The newest entry
// alone tells the month; all of them tell who marked what and when, and none can be changed, lost or put in between without the break being seen. A short
// seal for each child names the child whose marks were altered. A kindergarten's timesheet pins the newest entries of its groups into its own chain.

import { canonicalText, digestOf } from './digest.ts';
import { noHash } from './event.ts';
import type { Command } from './command.ts';
import type { Month } from './month.ts';
import type { Day, Instant } from './time.ts';

export const marksEntryKinds = ['day', 'close', 'reopen', 'import'] as const;
export type MarksEntryKind = (typeof marksEntryKinds)[number];

/** Why a day is marked, or changed, after its time: chosen, not typed. */
export const lateReasons = ['no-connection', 'nobody-on-duty', 'paper-came', 'mistake', 'parent-asked'] as const;
export type LateReason = (typeof lateReasons)[number];

export interface GroupMonth {
  readonly territory: string;
  readonly preschool: string;
  readonly group: string;
  readonly month: Month;
}

export interface MarksEntry extends GroupMonth {
  readonly seq: number;
  readonly kind: MarksEntryKind;
  /** The day that was saved. */
  readonly on?: Day | undefined;
  /** The month's marks by contract. */
  readonly marks: Readonly<Record<string, string>>;
  /** By day of the month: in which entry it was saved last. */
  readonly days: Readonly<Record<string, number>>;
  readonly reason?: LateReason | undefined;
  readonly at: Instant;
  readonly by: string;
  /** The idempotency key and digest of the request it was saved by: a repeat finds its own entry. */
  readonly key: string;
  readonly digest: string;
  readonly prevHash: string;
  /** Four characters a child, in order of the contracts' ids. */
  readonly seals: string;
  readonly hash: string;
}

export type MarksChange = Pick<MarksEntry, 'kind' | 'on' | 'marks' | 'reason'>;

/** The entry after `before`; undefined: the first of the month. */
export function nextEntry(before: MarksEntry | undefined, of: GroupMonth, change: MarksChange, command: Command): MarksEntry {
  const seq = (before?.seq ?? 0) + 1;
  const { territory, preschool, group, month } = of;
  const { kind, on, marks, reason } = change;
  const prevHash = before?.hash ?? noHash;
  const unsigned = {
    territory,
    preschool,
    group,
    month,
    seq,
    kind,
    ...(on === undefined ? {} : { on }),
    marks,
    days: on === undefined ? { ...before?.days } : { ...before?.days, [on.slice(8)]: seq },
    ...(reason === undefined ? {} : { reason }),
    at: command.at,
    by: command.by,
    key: command.key,
    digest: command.digest,
    prevHash,
    seals: sealsOf(prevHash, marks),
  };
  return { ...unsigned, hash: hashOfEntry(unsigned) };
}

/** True while nobody may change the month: the head has closed it. */
export function isClosed(newest: Pick<MarksEntry, 'kind'> | undefined): boolean {
  return newest?.kind === 'close' || newest?.kind === 'import';
}

/** The save that last touched the day; 0 where nobody marked it. */
export function versionOfDay(newest: Pick<MarksEntry, 'days'> | undefined, on: Day): number {
  return newest?.days[on.slice(8)] ?? 0;
}

export interface BrokenEntry {
  readonly seq: number;
  readonly why: 'missing' | 'changed' | 'rewritten';
  /** Whose marks were altered, by contract; empty where it is something else that was. */
  readonly contracts: readonly string[];
  /** The days on which they differ from the entry before, where that is known. */
  readonly days: readonly string[];
}

/** What is wrong with an entry that should follow `before`; undefined where it is whole. */
export function brokenEntry(before: MarksEntry | undefined, entry: MarksEntry): BrokenEntry | undefined {
  const { hash, ...unsigned } = entry;
  const { seq } = entry;
  if (seq !== (before?.seq ?? 0) + 1 || entry.prevHash !== (before?.hash ?? noHash))
    return { seq, why: 'missing', contracts: [], days: [] };
  if (hashOfEntry(unsigned) === hash) return undefined;
  const contracts = Object.keys(entry.marks).sort();
  const seals = sealsOf(entry.prevHash, entry.marks);
  const altered = contracts.filter((_, place) => seals.slice(4 * place, 4 * place + 4) !== entry.seals.slice(4 * place, 4 * place + 4));
  return { seq, why: 'changed', contracts: altered, days: daysThatDiffer(before, entry, altered) };
}

/** The days of the month on which the marks of those contracts are not those of the entry before, the saved day among them. */
function daysThatDiffer(before: MarksEntry | undefined, entry: MarksEntry, contracts: readonly string[]): readonly string[] {
  const days = new Set<string>();
  for (const contract of contracts) {
    const [was, is] = [before?.marks[contract] ?? '', entry.marks[contract] ?? ''];
    for (let place = 0; place < Math.max(was.length, is.length); place += 1) {
      if ((was[place] ?? ' ') === (is[place] ?? ' ')) continue;
      days.add(`${entry.month}-${String(place + 1).padStart(2, '0')}`);
    }
  }
  // A mark put back to what it was before the save differs nowhere: then it is the saved day itself.
  if (days.size === 0 && entry.on !== undefined && contracts.length > 0) days.add(entry.on);
  return [...days].sort();
}

function sealsOf(prevHash: string, marks: Readonly<Record<string, string>>): string {
  const contracts = Object.keys(marks).sort();
  return contracts.map((contract) => digestOf(`${prevHash}|${contract}|${marks[contract] ?? ''}`).slice(0, 4)).join('');
}

function hashOfEntry({ on, reason, ...rest }: Omit<MarksEntry, 'hash'>): string {
  const content = { ...rest, ...(on === undefined ? {} : { on }), ...(reason === undefined ? {} : { reason }) };
  return digestOf(canonicalText(content));
}
