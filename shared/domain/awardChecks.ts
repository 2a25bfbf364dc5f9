// Awards, vouchers and applications belong together one to one, and nobody is awarded after having left.

import type { ApplicationState } from './application.ts';
import type { Violation } from './invariants.ts';
import type { Instant } from './time.ts';
import { isLive, type VoucherState } from './voucher.ts';

export interface CheckedAward {
  readonly row: number;
  readonly place: number;
  readonly number: string;
  readonly voucher: string;
  readonly at: Instant;
}

export interface CheckedVoucher {
  readonly voucher: string;
  readonly round?: string | undefined;
  readonly application: string;
  readonly state: VoucherState;
}

/** An application that does not wait. */
export interface CheckedApplication {
  readonly state: ApplicationState;
  readonly since?: Instant | undefined;
}

/** I-01, I-03: no more awards than the count, none twice, at places 1 to n. */
export function checkIssued(round: string, count: number, awards: readonly CheckedAward[]): readonly Violation[] {
  const violations: Violation[] = [];
  if (awards.length > count) violations.push({ invariant: 'I-01', of: round, why: `${awards.length} awards of ${count}` });
  const numbers = new Set(awards.map(({ number }) => number));
  const rows = new Set(awards.map(({ row }) => row));
  if (numbers.size < awards.length || rows.size < awards.length)
    violations.push({ invariant: 'I-03', of: round, why: 'somebody was awarded twice' });
  const places = awards.map(({ place }) => place).sort((a, b) => a - b);
  if (places.some((place, index) => place !== index + 1))
    violations.push({ invariant: 'I-03', of: round, why: 'its awards are not numbered from 1' });
  return violations;
}

/** I-04 for a round: each award has its voucher, each of its vouchers an award. */
export function checkAwards(
  round: string,
  awards: readonly CheckedAward[],
  vouchers: ReadonlyMap<string, CheckedVoucher>,
): readonly Violation[] {
  const violations: Violation[] = [];
  const awarded = new Set(awards.map(({ voucher }) => voucher));
  for (const { voucher: id, number } of awards) {
    const voucher = vouchers.get(id);
    if (voucher?.round === round && voucher.application === number) continue;
    violations.push({ invariant: 'I-04', of: id, why: 'an award without its voucher' });
  }
  for (const voucher of vouchers.values()) {
    if (voucher.round === round && !awarded.has(voucher.voucher))
      violations.push({ invariant: 'I-04', of: voucher.voucher, why: 'a voucher without its award' });
  }
  return violations;
}

const served: readonly ApplicationState[] = ['offered', 'accepted', 'enrolled'];

/** I-04: a live voucher has an application that says so; one that waits, or has left, has none. */
export function checkServed(voucher: CheckedVoucher, application: CheckedApplication | undefined): readonly Violation[] {
  if (!isLive(voucher.state) || (application !== undefined && served.includes(application.state))) return [];
  const why = `it is ${voucher.state}, and its application ${application === undefined ? 'waits, or is not there' : `is ${application.state}`}`;
  return [{ invariant: 'I-04', of: voucher.voucher, why }];
}

/** I-11: who has left, or stands in the stop-list, was not awarded after that. */
export function checkAwardedBeforeLeaving(award: CheckedAward, application: CheckedApplication | undefined): readonly Violation[] {
  const hasLeft = application?.since !== undefined && !served.includes(application.state) && application.state !== 'waiting';
  if (!hasLeft || (application.since ?? award.at) >= award.at) return [];
  return [{ invariant: 'I-11', of: award.number, why: `it was ${application.state} before voucher ${award.voucher} was issued to it` }];
}
