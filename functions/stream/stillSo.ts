// Whether a notice is still right for one that did not go out when it was written: the voucher may have been confirmed or have another last day, the place
// may have been answered, the contract signed, the papers seen, and who was a guardian or a head then may be a stranger now. A deadline keeps its turn for a
// second number, and a reminder keeps none, so no newer notice would stop them.

import type { Context } from '../../shared/context.ts';
import { presentPapersBefore } from '../../shared/domain/claim.ts';
import type { StillSo } from '../../shared/domain/delivery.ts';
import { deadlineWith, frozenSince, lapsesOn } from '../../shared/domain/legalBasis.ts';
import { parseMonth } from '../../shared/domain/month.ts';
import type { Notice, NoticeKind } from '../../shared/domain/notice.ts';
import { addDays, dayOf, parseDay, startOf } from '../../shared/domain/time.ts';
import { deadlineOf, type VoucherState } from '../../shared/domain/voucher.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readGuardianship } from '../../shared/table/guardianships.ts';
import { worksIn } from '../../shared/table/people.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import type { Table } from '../../shared/table/table.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';

type Looking = Pick<Context, 'table' | 'now' | 'rulebooks'>;

/** What was written so lately is sent as it is. */
const freshMilliseconds = 10 * 60_000;

/** The states a voucher is in while the notice asks its family for something until a day. */
const voucherStates: Partial<Record<NoticeKind, readonly VoucherState[]>> = {
  'voucher-issued': ['issued'],
  'voucher-reminder': ['issued'],
  'voucher-last-day': ['issued'],
  'voucher-confirmed': ['confirmed'],
  'contract-reminder': ['confirmed'],
  'contract-last-day': ['confirmed'],
  'deadline-extended': ['issued', 'confirmed'],
  'deadline-stands-still': ['issued', 'confirmed'],
  'deadline-goes-on': ['issued', 'confirmed'],
  'days-run-again': ['issued', 'confirmed'],
};
const ofMonths: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['month-to-sign', 'month-reminder', 'month-last-day']);
const ofContracts: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['contract-to-sign', 'contract-changed']);

export async function isStillSo(notice: Notice, looking: Looking): Promise<StillSo> {
  const { table, now } = looking;
  const { kind, at, data } = notice;
  if (now() - at < freshMilliseconds) return true;
  if ((await isToFormerGuardian(notice, table)) || (await isToFormerStaff(notice, table))) return false;
  if (ofMonths.has(kind)) return isMonthShown(notice, table);
  if (ofContracts.has(kind)) return isContractOpen(notice, table);
  if (kind === 'claim-made') return arePapersAwaited(notice, looking);
  const asksOfVoucher = kind === 'place-offered' || kind === 'revocation-decided' || voucherStates[kind] !== undefined;
  if (!asksOfVoucher || data['voucher'] === undefined) return true;
  const voucher = await readVoucher(table, String(data['voucher']));
  if (voucher === undefined) return false;
  if (kind === 'revocation-decided') return voucher.contestedAt !== undefined;
  return kind === 'place-offered' ? isOffered(voucher, data) : runsAsTold(voucher, notice, looking);
}

/**
 * It waits for the same answer, and until the same day. A day an extension has moved has a notice of its own, and so has a lapse that goes on; one that is
 * over may have come and gone untold.
 */
function runsAsTold(voucher: Voucher, { kind, data }: Notice, { rulebooks, now }: Looking): StillSo {
  const deadline = deadlineOf(voucher);
  if (deadline === undefined || voucherStates[kind]?.includes(voucher.state) !== true) return false;
  const today = dayOf(now());
  const lapses = lapsesOn(rulebooks(), voucher.territory, today);
  if (kind === 'deadline-stands-still') return frozenSince(lapses, today) !== undefined;
  const runs = deadlineWith(deadline, lapses);
  if (data['lastDay'] === undefined || data['lastDay'] === runs?.lastDay) return true;
  const isInTime = runs !== undefined && now() < runs.before;
  return isInTime && data['lastDay'] === deadline.lastDay ? 'moved' : false;
}

function isOffered({ lists = [] }: Voucher, { preschool, group, lastDay }: Notice['data']): boolean {
  return lists.some((list) => list.preschool === preschool && list.group === group && list.offer?.lastDay === lastDay);
}

/** The family has not signed, and the text it is to sign has the first day that was told. */
async function isContractOpen({ data: { contract, startsOn } }: Notice, table: Table): Promise<boolean> {
  const found = contract === undefined ? undefined : await readContract(table, String(contract));
  return found?.state === 'proposed' && found.signatures?.parent === undefined && (startsOn === undefined || found.startsOn === startsOn);
}

async function arePapersAwaited({ application, data: { papersBy } }: Notice, { table, now }: Looking): Promise<boolean> {
  const by = papersBy === undefined ? undefined : parseDay(String(papersBy));
  const found = application === undefined || by === undefined ? undefined : await readApplication(table, application);
  if (found === undefined || by === undefined) return true;
  const before = startOf(addDays(by, 1));
  const theirs = found.claims?.filter((claim) => claim.state === 'claimed' && claim.presentBefore === before);
  return presentPapersBefore({ state: found.state, claims: theirs }, now()) !== undefined;
}

async function isMonthShown({ data: { contract, month } }: Notice, table: Table): Promise<boolean> {
  const named = month === undefined ? undefined : parseMonth(String(month));
  if (contract === undefined || named === undefined) return true;
  const theirs = await readContract(table, String(contract));
  const sheet = theirs === undefined ? undefined : await readSheet(table, theirs.preschool, named, theirs.contract);
  return sheet?.state === 'presented';
}

/** About a child whose guardian they were when it was written, and are no more: nothing of the child is told them any longer. */
async function isToFormerGuardian({ to, kind, application }: Notice, table: Table): Promise<boolean> {
  const isToFamily = !kind.startsWith('preschool-') && !kind.startsWith('staff-');
  if (!isToFamily || application === undefined || !('person' in to)) return false;
  const about = await readApplication(table, application);
  const theirs = about && (await readGuardianship(table, to.person, about.child));
  return theirs !== undefined && theirs.state !== 'verified';
}

/** About a kindergarten they worked in when it was written, and have left since. */
async function isToFormerStaff({ to, kind, data: { preschool } }: Notice, table: Table): Promise<boolean> {
  if (!kind.startsWith('preschool-') || preschool === undefined || !('person' in to)) return false;
  return !(await worksIn(table, to.person, String(preschool)));
}
