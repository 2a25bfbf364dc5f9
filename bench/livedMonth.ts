// A whole month of a real city through the product's own routes and jobs: every group marked on every working day, papers recorded, every kindergarten
// closed, every child's month shown, nineteen parents of twenty signing with a code, the rest silent, all sealed, one register drafted by one person and
// approved by another, its lines written. On the memory table, so that it is the product that is timed; the peer is that table alone, given the same
// transactions bare.

import { isRefusal } from '../shared/domain/refusal.ts';
import { isWorkingDay } from '../shared/domain/calendar.ts';
import { daysOfMonth } from '../shared/domain/month.ts';
import type { Day } from '../shared/domain/time.ts';
import { memoryTable } from '../shared/table/memory.ts';
import { phoneId } from '../shared/table/phones.ts';
import { fictionalPhone } from '../local/people.ts';
import { people, type City } from '../test/support/city.ts';
import { codeFor } from '../test/support/seededFamilies.ts';
import { measure, takeTurns, type Options, type Result, type Turn } from './figures.ts';
import {
  contractsOf,
  head,
  july,
  monthCity,
  parentOf,
  readMonth,
  sure,
  territory,
  verifyPhones,
  type Contracts,
  type MonthChild,
  type MonthPreschool,
} from './monthCity.ts';

const silentEvery = 20;

export async function run({ rounds = 1 }: Options): Promise<Result> {
  const preschools = await readMonth();
  const children = preschools.flatMap(({ groups }) => groups.flatMap((group) => group.children)).length;
  const rows = await takeTurns(rounds, { 'the month, memory table': () => liveMonth(preschools) });
  return {
    about: `July of ${children} real children in ${preschools.length} kindergartens, from the first mark to the last line of the register`,
    rows,
    ratios: [],
    notes: [
      'who was away for how many days and why is real; on which days is not in the file',
      `one parent of ${silentEvery} is silent: those months are held and not paid`,
    ],
  };
}

async function liveMonth(preschools: readonly MonthPreschool[]): Promise<Turn> {
  const city = await monthCity(memoryTable(), preschools);
  await verifyPhones(city, preschools);
  await city.appoint(people.auditor, 'finance_operator');
  const contracts = await contractsOf(city, preschools);
  const turn: Record<string, number> = {};
  const phase = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    turn[`${name} s`] = (await measure(work)).wallMs / 1000;
  };
  await phase('mark', () => markAll(city, preschools, contracts));
  await phase('close', () => closeAll(city, preschools));
  city.at('2026-08-01T00:10:00+05:00');
  await phase('show', () => city.run({ job: 'presentSheets', territory }));
  city.at('2026-08-02T09:00:00+05:00');
  await phase('sign', () => signAll(city, preschools, contracts));
  city.at('2026-08-11T00:30:00+05:00');
  await phase('silence', () => city.run({ job: 'applySilence', territory }));
  await phase('seal', () => sealAll(city));
  await phase('register', () => payAll(city));
  turn['all s'] = Object.values(turn).reduce((sum, seconds) => sum + seconds, 0);
  return turn;
}

const workingDays = (city: City): readonly Day[] =>
  daysOfMonth(july).filter((on) => {
    const works = isWorkingDay(on, city.context.calendar());
    return !isRefusal(works) && works;
  });

/** No reason first, then there, then excused, then ill to the end: the order is ours. */
function codesOf({ ill, excused, unexplained }: MonthChild, days: number): string {
  const none = Math.min(unexplained, days);
  const sick = Math.min(ill, days - none);
  const away = Math.min(excused, days - none - sick);
  return `${'N'.repeat(none)}${'P'.repeat(days - none - sick - away)}${'O'.repeat(away)}${'B'.repeat(sick)}`;
}

async function markAll(city: City, preschools: readonly MonthPreschool[], contracts: Contracts): Promise<void> {
  const days = workingDays(city);
  for (const [place, on] of days.entries()) {
    city.at(`${on}T09:30:00+05:00`);
    for (const { preschool, groups } of preschools) {
      for (const { group, children } of groups) {
        const except = children.flatMap((child) => {
          const code = codesOf(child, days.length)[place] ?? 'P';
          return code === 'P' ? [] : [{ contract: contracts.get(child.index) ?? '', code }];
        });
        const params = { preschool, group, day: on };
        await sure(city, 'markGroupDay', { iin: head, params, body: { seen: 0, everybody: 'P', except } });
        for (const child of children) await recordPapers(city, preschool, child, contracts, days, place);
      }
    }
  }
}

/** On the last day of an absence its paper is brought. */
async function recordPapers(
  city: City,
  preschool: string,
  child: MonthChild,
  contracts: Contracts,
  days: readonly Day[],
  place: number,
): Promise<void> {
  const codes = codesOf(child, days.length);
  const code = codes[place];
  if ((code !== 'O' && code !== 'B') || codes[place + 1] === code) return;
  const [from, to] = [days[codes.indexOf(code)], days[place]];
  const params = { preschool, contract: contracts.get(child.index) ?? '' };
  const body = { code, from, to, number: `${child.index}-${code}`, issuer: 'Емхана 1', issuedOn: to };
  await sure(city, 'recordAbsenceDocument', { iin: head, params, body });
}

async function closeAll(city: City, preschools: readonly MonthPreschool[]): Promise<void> {
  city.at('2026-07-31T18:00:00+05:00');
  for (const { preschool } of preschools) {
    const params = { preschool, month: july };
    const { body } = await sure(city, 'showOwnTimesheet', { iin: head, params });
    await sure(city, 'closeTimesheet', { iin: head, params, body: { digest: body['digest'] } });
  }
}

async function signAll(city: City, preschools: readonly MonthPreschool[], contracts: Contracts): Promise<void> {
  const vault = await city.context.vault();
  for (const { groups } of preschools) {
    for (const { index } of groups.flatMap((group) => group.children)) {
      if (index % silentEvery === 0) continue;
      const request = { iin: parentOf(index), params: { contract: contracts.get(index) ?? '', month: july } };
      const { body } = await sure(city, 'showMyMonth', request);
      const digest = body['digest'];
      await sure(city, 'sendMyMonthCode', { ...request, body: { digest } });
      const code = await codeFor(city, parentOf(index), phoneId(vault, fictionalPhone(index)));
      await sure(city, 'signMyMonth', { ...request, body: { digest, signature: { method: 'one-time-code', code } } });
    }
  }
}

async function sealAll(city: City): Promise<void> {
  let after: string | undefined;
  do {
    const body = after === undefined ? {} : { after };
    const answer = await sure(city, 'sealTimesheets', { iin: people.head, params: { territory, month: july }, body });
    after = answer.body['next'] as string | undefined;
  } while (after !== undefined);
}

async function payAll(city: City): Promise<void> {
  const { body } = await sure(city, 'draftPayments', { iin: people.auditor, params: { territory }, body: { month: july } });
  const { register, expected } = (body as { register: { register: string; expected: object } }).register;
  await sure(city, 'approvePayments', { iin: people.head, params: { territory, register }, body: expected });
  await city.run({ job: 'buildRegisters', territory });
  const { body: done } = await sure(city, 'showPayments', { iin: people.head, params: { territory, register } });
  if (done['state'] !== 'finished') throw new Error(JSON.stringify(done));
}
