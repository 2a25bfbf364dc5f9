// Of a seeded city: a kindergarten with waiting lists, and families who may join one, stand in one, and are offered a place in one.

import { people, type Asked, type City } from './city.ts';
import { preschoolPeople, seedPreschool } from './preschoolCity.ts';
import { giveConfirmed, type Holder } from './revocationCity.ts';
import { seededPreschools } from './seededRegister.ts';
import { freeTaken, takePlaces } from './takenPlaces.ts';
import { join } from './waitingCity.ts';

type Pair = readonly [string, string];

/** Vouchers: the first of a child of `people.parent`, the second of one of `people.otherParent`. */
export interface SeededWaiting {
  readonly choosing: Pair;
  readonly standing: Pair;
  /** Two pairs with an offer each. */
  readonly offered: readonly [Pair, Pair];
}

const preschool = 'kunshuak';
const full = { preschool, group: 'full' };
const offering = { preschool, group: 'offering' };

export async function seedWaiting(city: City): Promise<SeededWaiting> {
  const groups = [
    { group: full.group, capacity: 0 },
    { group: offering.group, capacity: 4 },
  ];
  await seedPreschool(city, preschool, { groups, head: preschoolPeople.otherHead });
  for (const { group, capacity } of groups) await takePlaces(city, { preschool, group }, capacity);
  const own: Holder[] = [];
  const others: Holder[] = [];
  for (const child of [921, 922, 923, 924]) own.push(await giveConfirmed(city, child, people.parent));
  for (const child of [931, 932, 933, 934]) others.push(await giveConfirmed(city, child, people.otherParent));
  for (const holders of [own, others]) {
    for (const holder of holders.slice(1, 2)) await join(city, holder, full);
    for (const holder of holders.slice(2)) await join(city, holder, offering);
  }
  for (const contract of ['1', '2', '3', '4']) await freeTaken(city, offering, contract);
  await city.run({ job: 'offerPlaces' });
  const pair = (index: number): Pair => [own[index]?.voucher ?? '', others[index]?.voucher ?? ''];
  return { choosing: pair(0), standing: pair(1), offered: [pair(2), pair(3)] };
}

const accepting = { ...offering, startsOn: '2026-07-06' };

export function waitingRequests({ choosing, standing, offered }: SeededWaiting) {
  const of = ([voucher]: Pair) => ({ params: { voucher } });
  return {
    listMyWaitingLists: of(standing),
    joinWaitingList: { ...of(choosing), body: full },
    leaveWaitingList: { ...of(standing), body: full },
    acceptPlace: { ...of(offered[0]), body: accepting },
    declinePlace: { ...of(offered[1]), body: offering },
    listWaitingFamilies: { params: { preschool: seededPreschools[0], group: 'first' }, query: { limit: '10' } },
    showWaitingList: { params: { territory: 'karaganda', ...full }, query: { limit: '10' } },
  } satisfies Readonly<Record<string, Asked>>;
}

/** The same asked for something else, and by somebody else for something they may. */
export function waitingVariants({ choosing, standing, offered }: SeededWaiting) {
  const of = ([voucher]: Pair) => ({ params: { voucher } });
  const by = ([, voucher]: Pair) => ({ params: { voucher }, iin: people.otherParent });
  return {
    joinWaitingList: { other: { ...of(standing), body: offering }, byAnother: { ...by(choosing), body: full } },
    leaveWaitingList: { other: { ...of(offered[0]), body: offering }, byAnother: { ...by(standing), body: full } },
    acceptPlace: {
      other: { ...of(offered[0]), body: { ...accepting, startsOn: '2026-07-07' } },
      byAnother: { ...by(offered[0]), body: accepting },
    },
    declinePlace: { other: { ...of(offered[0]), body: offering }, byAnother: { ...by(offered[1]), body: offering } },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
