// A child who is enrolled when vouchers begin gets a voucher without a round, a deadline or a question to the family. What a list says is believed
// unless something else is known of the child: another list of the same run, a contract elsewhere, a voucher, a place in the queue. Of two that
// contradict each other none is chosen here. Both are reported, whichever came first, and a person decides.

import { hasEnded, type ApplicationState } from './application.ts';
import { addDays, type Day } from './time.ts';
import { refuse, type Refusal } from './refusal.ts';

/** In the place of a round, in the id of the voucher (I-04). */
export const legacyEnrolment = 'LEGACY_ENROLMENT';

export const enrolmentCodes = [
  'preschool-unknown',
  'preschool-not-eligible',
  'group-unknown',
  'group-ambiguous',
  'group-full',
  'over-age',
  'enrolled-twice',
  'born-on-differs',
  'enrolled-elsewhere',
  'child-waits',
  'child-has-voucher',
] as const;
export type EnrolmentCode = (typeof enrolmentCodes)[number];

/** Ids, numbers and days for the report; nothing personal. */
export type Because = Readonly<Record<string, string | number | readonly string[]>>;

export interface EnrolmentRejection {
  readonly rejected: EnrolmentCode;
  readonly field: string;
  readonly because: Because;
}

/** A group of a kindergarten. */
export interface Seat {
  readonly preschool: string;
  readonly group: string;
}

/** A child as a list names it: where, and born when. */
export interface Listed {
  readonly seat: Seat;
  readonly bornOn: Day;
}

/** What is known of the child already. */
export interface ChildFacts {
  /** Its one live voucher in the country, and the contract it has with it. */
  readonly voucher?: { readonly territory: string; readonly application: string; readonly contract?: Seat | undefined } | undefined;
  /** Its application in the territory. */
  readonly application?: { readonly number: string; readonly state: ApplicationState; readonly bornOn: Day } | undefined;
}

export type ChildJudgement = 'new' | { readonly merged: string } | EnrolmentRejection;

export const seatText = ({ preschool, group }: Seat): string => `${preschool}/${group}`;

/** What becomes of a child that is listed for a seat, by all that is known of it. `alsoListed`: what other rows of this run say of it otherwise. */
export function judgeChild({ seat, bornOn }: Listed, territory: string, facts: ChildFacts, alsoListed: readonly Listed[]): ChildJudgement {
  const { voucher, application } = facts;
  if (voucher !== undefined) {
    const { contract } = voucher;
    if (voucher.territory !== territory) return rejection('child-has-voucher', 'childIin', { elsewhere: 'territory' });
    if (contract === undefined) return rejection('child-has-voucher', 'childIin', { number: voucher.application });
    if (seatText(contract) === seatText(seat)) {
      // One number and two birth dates may be two children.
      const differs = application?.number === voucher.application && application.bornOn !== bornOn;
      return differs ? rejection('born-on-differs', 'bornOn', { number: voucher.application }) : { merged: voucher.application };
    }
    return rejection('enrolled-elsewhere', 'preschool', {
      number: voucher.application,
      present: seatText(contract),
      listed: seatText(seat),
    });
  }
  if (alsoListed.length > 0) {
    const seats = [...new Set([seat, ...alsoListed.map((one) => one.seat)].map(seatText))].sort();
    return seats.length > 1 ? rejection('enrolled-twice', 'preschool', { seats }) : rejection('born-on-differs', 'bornOn', { seats });
  }
  // On the stop-list it may come back to the line any day.
  if (application !== undefined && !hasEnded(application.state))
    return rejection('child-waits', 'childIin', { number: application.number });
  return 'new';
}

function rejection(rejected: EnrolmentCode, field: string, because: Because): EnrolmentRejection {
  return { rejected, field, because };
}

/** Something of the register: its id, and what people call it in each language. */
export interface Named {
  readonly id: string;
  readonly names: Readonly<Record<'kk' | 'ru' | 'en', string>>;
}

const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The one of that id; or all of that name, in whatever language, letters' case and punctuation aside: usually one or none. */
export function findNamed<One extends Named>(written: string, known: readonly One[]): readonly One[] {
  const byId = known.find(({ id }) => id === written);
  return byId === undefined ? known.filter(({ names }) => haveOneName(names, { kk: written, ru: written, en: written })) : [byId];
}

/** Whether people would take the one for the other in a list: some name of theirs is the same, letters' case and punctuation aside. */
export function haveOneName(names: Named['names'], others: Named['names']): boolean {
  const theirs = new Set(Object.values(others).map(plainName));
  return Object.values(names).some((name) => theirs.has(plainName(name)));
}

/** Up to `most`, what is nearest to what was written first: one wrong letter is the usual mistake. */
export function sortNamed<One extends Named>(written: string, known: readonly One[], most: number): readonly One[] {
  return known
    .map((one) => ({ one, steps: nearest(written, one).steps }))
    .sort((first, second) => first.steps - second.steps || (first.one.id < second.one.id ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
}

/** Up to five that may have been meant: they begin as what was written, or few letters differ. Often there is none. */
export function suggestNamed<One extends Named>(written: string, known: readonly One[]): readonly One[] {
  return sortNamed(
    written,
    known.filter((one) => nearest(written, one).isNear),
    5,
  );
}

/** Shorter beginnings are common to too many. */
const tellingLetters = 4;

function nearest(written: string, { id, names }: Named): { readonly steps: number; readonly isNear: boolean } {
  const asked = plainName(written);
  const all = [id, ...Object.values(names)].map((name) => {
    const known = plainName(name);
    const steps = stepsBetween(asked, known);
    const begins = asked.length >= tellingLetters && known.startsWith(asked);
    return { steps, isNear: begins || steps <= Math.floor(asked.length / tellingLetters) };
  });
  return { steps: Math.min(...all.map(({ steps }) => steps)), isNear: all.some(({ isNear }) => isNear) };
}

/** As `id (name)`, for each language of the reader. */
export function shownNamed(known: readonly Named[]): Readonly<Record<'known' | 'knownKk' | 'knownEn', readonly string[]>> {
  const shown = (language: keyof Named['names']) => known.map(({ id, names }) => `${id} (${names[language]})`);
  return { known: shown('ru'), knownKk: shown('kk'), knownEn: shown('en') };
}

/** Letters to put in, take out or change on the way from one text to the other. */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/**
 * The last day of the present contract when the child is moved from `from` on: the day before, so that no day is counted twice (T11). `from` lies
 * between the first day of the present contract, which then had no day at all, and today: who decides says where the child has been. Where that
 * contract is still to begin, today is the one day.
 */
export function judgeMove(from: Day, present: { readonly startsOn: Day }, today: Day): Day | Refusal {
  const soonest = present.startsOn < today ? present.startsOn : today;
  return from < soonest || from > today ? refuse('start-impossible', { soonest, latest: today }) : addDays(from, -1);
}
