// Kindergartens for tests: put into the register as the department would, with a head who may sign in.

import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { noStays } from '../../shared/domain/places.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { savePerson, saveMembership } from '../../shared/table/people.ts';
import { savePlaces } from '../../shared/table/places.ts';
import { saveGroup, savePreschool, sealNumber } from '../../shared/table/preschools.ts';
import type { City } from './city.ts';

/** Heads of kindergartens: synthetic IINs, nobody's. */
export const preschoolPeople = { head: '800101000106', otherHead: '800101000116', teacher: '800101000126' } as const;

export interface SeededGroup {
  readonly group: string;
  readonly capacity: number;
  readonly ageFrom?: number;
  readonly ageTo?: number;
}

/** A kindergarten of that id on the department's list, its groups, and its head. */
export async function seedPreschool(
  city: City,
  preschool: string,
  {
    groups,
    head,
    territory = 'karaganda',
  }: { readonly groups: readonly SeededGroup[]; readonly head: string; readonly territory?: string },
): Promise<void> {
  const { table, now, vault } = city.context;
  const at = now();
  const key = `seed-${preschool}`;
  const command: Command = { name: 'seed', by: 'job:seed', as: 'system', at, key, digest: digestOf(key) };
  const keys = await vault();
  const today = dayOf(at);
  const content = {
    preschool,
    territory,
    number: await sealNumber(keys, preschool, '050140000009'),
    names: { kk: `«${preschool}» балабақшасы`, ru: `Детский сад «${preschool}»`, en: `Kindergarten “${preschool}”` },
    district: 'Центральный',
    address: 'ул. Абая, 1',
    ownership: 'private' as const,
    eligible: { from: today },
  };
  const saved = savePreschool(undefined, content, command, { kind: 'preschool-registered', data: {} });
  const writes = groups.flatMap(({ group, capacity, ageFrom = 12, ageTo = 84 }) => {
    const names = { kk: group, ru: group, en: group };
    const shape = {
      preschool,
      group,
      territory,
      names,
      groupType: 'general' as const,
      language: 'kk',
      ageFrom,
      ageTo,
      hours: 10.5,
      open: true,
    };
    return [saveGroup(undefined, shape), ...savePlaces(undefined, { territory, preschool, group, capacity, ...noStays }, shape, today)];
  });
  await table.together(`seed|${preschool}`, [...saved.writes, ...writes]);
  const person = await savePerson(table, keys, { iin: head, locale: 'ru', contacts: { phones: [] } });
  await saveMembership(table, person, { role: 'preschool_head', territory, preschool });
}
