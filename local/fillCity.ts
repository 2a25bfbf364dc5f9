// The first start: fills the demo city and, where the data is to stay, builds its database. Messages are delivered on the way, so that the inbox
// already holds what the families of the demo city were told.

import type { Instant } from '../shared/domain/time.ts';
import { enterByHand } from '../shared/table/firstHeads.ts';
import { savePerson } from '../shared/table/people.ts';
import type { Table } from '../shared/table/table.ts';
import type { Vault } from '../shared/vault.ts';
import { demoCity, demoRulebook } from './demo/city.ts';
import { demoPast } from './demo/past.ts';
import { seedCity } from './demo/seed.ts';
import { watchContents, type Building } from './firstDatabase.ts';
import { openFunctions, type FunctionParts } from './functions.ts';
import { staffOf } from './people.ts';
import { memoryStorage, type Storage } from './storage.ts';
import type { Consume, Delivery, Following } from './stream.ts';

export interface Filling extends Omit<FunctionParts, 'table' | 'vault' | 'rulebooks' | 'inFlightSeconds'> {
  /** The vault over a table: the city is filled on one and kept on another. */
  readonly openFor: (table: Table) => Promise<Vault>;
  readonly deliveryTo: (consume: Consume) => Delivery;
  readonly say: (line: string) => void;
}

/** Fills the city on that storage, whose stream is followed from then on. */
export async function fillCity(storage: Storage, { deliveryTo, say, openFor, ...parts }: Filling): Promise<Following> {
  say('first start: filling the demo city');
  const { table } = storage;
  const vault = await openFor(table);
  // Nobody else writes yet, so a publication need not wait for anybody.
  const { door, runJob, consume } = openFunctions({ ...parts, table, vault, rulebooks: [demoRulebook()], inFlightSeconds: 0 });
  await saveStaff(table, vault, [demoCity], parts.clock.now());
  const following = await storage.follow(deliveryTo(consume));
  await table.put('published', demoPast(parts.clock.now()));
  await seedCity({ door, runJob, progress: everyFifth((done, all) => say(`  ${done} of ${all} applications`)) });
  await following.idle();
  return following;
}

/** Fills the city in memory and makes the database of it. */
export async function buildCity(building: Building, filling: Filling): Promise<void> {
  const contents = watchContents();
  const following = await fillCity(memoryStorage(contents.onChange), filling);
  await following.stop();
  await building.finish(
    contents.items(),
    everyFifth((done, all) => filling.say(`  ${Math.round((done / all) * 100)} % of the database`)),
  );
}

/** Everybody of the staff and what they may do; who is there already is left as they are. */
export async function saveStaff(table: Table, vault: Vault, territories: readonly string[], at: Instant): Promise<void> {
  await Promise.all(
    territories.flatMap(staffOf).map(async ({ login, iin, locale, name, phone, as, territory }) => {
      await savePerson(table, vault, { iin, locale, contacts: { name, phones: [phone] } });
      if (as === 'parent') return;
      const command = { name: 'start', by: 'operator', as: 'system', at, key: `start-${login}`, digest: '' } as const;
      const names = { kk: territory, ru: territory, en: territory };
      await enterByHand(table, vault, [{ iin, name, role: as, territory }], { names, command, reason: 'demo' });
    }),
  );
}

function everyFifth(tell: (done: number, all: number) => void): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const fifths = Math.floor((done / all) * 5);
    if (fifths > told) tell(done, all);
    told = Math.max(told, fifths);
  };
}
