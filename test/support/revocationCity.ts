// Families with a confirmed voucher, or with a contract in a kindergarten, and the steps by which a voucher is taken away.

import { deadlineAfter, type Calendar } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { contractIdOf } from '../../shared/domain/contract.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { takePlace } from '../../shared/domain/places.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { voucherIdOf } from '../../shared/domain/voucher.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { saveContract } from '../../shared/table/contracts.ts';
import { checkCodeOf } from '../../shared/table/voucherChecks.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import { placesWrites, readChangeable } from '../../shared/table/waitingLists.ts';
import { awardByHand } from './handMadeRound.ts';
import { importCells, people, row, type Answer, type City } from './city.ts';

export const here = 'karaganda';
const round = '20260601000000ab';

export interface Holder {
  readonly iin: string;
  readonly number: string;
  readonly voucher: string;
}

/** Five working days to sign a contract from today on, or as many by whatever calendar. `child` tells children apart. */
export async function giveConfirmed(
  city: City,
  child: number,
  iin: string,
  bornOn = '2022-05-10',
  {
    territory = here,
    days = 5,
    calendar = city.context.calendar(),
  }: { readonly territory?: string; readonly days?: number; readonly calendar?: Calendar } = {},
): Promise<Holder> {
  const cells = row(child, '2023-01-20T09:00:00.000Z', { guardianIin: iin, bornOn });
  const [imported] = await importCells(city, [cells], territory, `holder-${child}`);
  const number = String(imported?.['number']);
  const { table, now, vault } = city.context;
  const application = await readApplication(table, number);
  const contractBy = deadlineAfter(dayOf(now()), days, calendar);
  if (application === undefined || isRefusal(contractBy)) throw new Error('nobody to give a voucher to');
  const voucher = voucherIdOf(round, number);
  const check = checkCodeOf(await vault(), voucher);
  const at = now();
  const content = { voucher, territory, application: application.number, child: application.child, state: 'confirmed' as const };
  const terms = { ...content, issuedAt: at, answeredAt: at, contractBy, check, round, cost: 100, rulebook: '2026-1' };
  const saved = saveVoucher(undefined, terms, commandOf(city, number), { kind: 'voucher-confirmed', data: {} });
  const fact = { kind: 'application-accepted', data: { voucher }, cause: 'offered', now: at } as const;
  const moved = saveApplication(application, { ...application, state: 'accepted', voucher }, commandOf(city, number), fact);
  const award = await awardByHand(city, { territory, round, voucher, number: application.number }, commandOf(city, number));
  await sure(city, `give ${number}`, [...saved.writes, ...moved.writes, ...award]);
  return { iin, number, voucher };
}

/** The child of a confirmed voucher goes to that group from today on; its contract. */
export async function enrol(city: City, { voucher: id, number }: Holder, preschool: string, group: string): Promise<string> {
  const { table, now } = city.context;
  const [voucher, application] = await Promise.all([readVoucher(table, id), readApplication(table, number)]);
  if (voucher === undefined || application === undefined) throw new Error('nobody to enrol');
  const today = dayOf(now());
  const contract = contractIdOf(id, voucher.version);
  const places = await readChangeable(table, { preschool, group });
  const taken = takePlace(places.before, { contract, from: today });
  if (isRefusal(taken)) throw new Error('no place');
  const content = {
    contract,
    territory: here,
    preschool,
    group,
    voucher: id,
    application: application.number,
    child: application.child,
    state: 'active' as const,
    requestedAt: now(),
    startsOn: today,
    rulebook: '2026-1',
  };
  const command = commandOf(city, `enrol ${number}`);
  const begun = saveContract(undefined, content, command, { kind: 'contract-begun', data: {} });
  const saved = saveVoucher(voucher, { ...voucher, state: 'contracted', contract }, command, { kind: 'voucher-contracted', data: {} });
  const fact = { kind: 'application-enrolled', data: {}, cause: 'offered', now: now() } as const;
  const moved = saveApplication(application, { ...application, state: 'enrolled' }, command, fact);
  const rest = placesWrites({ ...places, after: taken }, today);
  await sure(city, `enrol ${number}`, [...begun.writes, ...saved.writes, ...moved.writes, ...rest]);
  return contract;
}

function commandOf(city: City, key: string): Command {
  return { name: 'seed', by: 'job:seed', as: 'system', at: city.context.now(), key, digest: digestOf(key) };
}

async function sure(city: City, name: string, writes: Parameters<City['context']['table']['together']>[1]): Promise<void> {
  const outcome = await city.context.table.together(name, writes);
  if (!outcome.done) throw new Error(`not written: ${name}`);
}

export const paper = { kind: 'letter', number: '15-02/318', issuedOn: '2026-06-29' } as const;

const of = (voucher: string) => ({ territory: here, voucher });
const keyed = (key: string | undefined) => (key === undefined ? {} : { key });

export const propose = (city: City, voucher: string, { iin = people.clerk, reason = 'false-privilege', key }: Step = {}): Promise<Answer> =>
  city.ask('proposeRevocation', { params: of(voucher), iin, body: { reason, paper }, ...keyed(key) });
export const decide = (city: City, voucher: string, decision: 'revoke' | 'drop', { iin = people.head, key }: Step = {}): Promise<Answer> =>
  city.ask('decideRevocation', { params: of(voucher), iin, body: { decision }, ...keyed(key) });
export const appeal = (city: City, { voucher, iin }: Holder, { key }: Step = {}): Promise<Answer> =>
  city.ask('appealRevocation', { params: { voucher }, iin, body: { reason: 'papers-exist' }, ...keyed(key) });
export const settle = (
  city: City,
  voucher: string,
  outcome: 'uphold' | 'grant',
  { iin = people.secondHead, key }: Step = {},
): Promise<Answer> => city.ask('settleAppeal', { params: of(voucher), iin, body: { outcome }, ...keyed(key) });

interface Step {
  readonly iin?: string;
  readonly reason?: string;
  readonly key?: string;
}
