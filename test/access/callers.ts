// Everybody who may stand at the door, in every relation to what a seeded city holds: those it is about, those who are something elsewhere, those who were
// something once or ask to be, and those who are nothing.

import { preschoolRoles, roles, type Role } from '../../shared/domain/roles.ts';
import type { Route } from '../../shared/http/route.ts';
import { routes, type RouteName } from '../../shared/http/routes.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { GuardianItem } from '../../shared/table/items.ts';
import { guardianKey, membershipKey, personKey } from '../../shared/table/keys.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { saveMembership } from '../../shared/table/people.ts';
import { gatewayEvent, people, type Asked } from '../support/city.ts';
import { doorsOf, iinOf, otherTerritory, seededCity, territory, type Doors, type SeededCity } from '../support/seededCity.ts';
import { childBody, decide, paper } from '../support/seededFamilies.ts';
import { seededPreschools } from '../support/seededRegister.ts';

export interface CallerKind {
  readonly name: string;
  /** In the token; undefined: no token at all. */
  readonly claims?: Readonly<Record<string, string>>;
  /** What it may be in the territory, or the kindergarten, of the things asked for. */
  readonly role?: Role;
  /** What it may be in another territory, or another kindergarten. */
  readonly roleElsewhere?: Role;
  readonly isGuardian?: boolean;
}

export const iinHere = (role: Role): string => iinOf(1 + roles.indexOf(role));
export const iinElsewhere = (role: Role): string => iinOf(101 + roles.indexOf(role));
const iinFormer = (role: Role): string => iinOf(121 + roles.indexOf(role));

export const familyIins = { former: iinOf(202), pending: iinOf(203), rejected: iinOf(204) } as const;

export const claimsOf = (iin: string) => ({ iin, sub: 'test' });
const person = (name: string, iin: string) => ({ name, claims: claimsOf(iin) });

export const callers: readonly CallerKind[] = [
  { name: 'no token' },
  { name: 'a token without a verified IIN', claims: { sub: 'test' } },
  person('a curious stranger', people.stranger),
  { ...person('the parent', people.parent), isGuardian: true },
  person('another parent', people.otherParent),
  person('a former guardian', familyIins.former),
  person('a guardian nobody has verified yet', familyIins.pending),
  person('a guardian who was rejected', familyIins.rejected),
  ...roles.map((role) => ({ ...person(`${role} here`, iinHere(role)), role })),
  ...roles.map((role) => ({ ...person(`${role} elsewhere`, iinElsewhere(role)), roleElsewhere: role })),
  ...roles.map((role) => person(`a dismissed ${role}`, iinFormer(role))),
];

/** A seeded city with everybody in it, and what is written there. */
export interface GuardedCity {
  readonly city: SeededCity;
  readonly doors: Doors;
  /** Changes since it was last asked, without what the door writes down of every look and attempt. */
  readonly changes: () => readonly Change[];
}

/** The audit of who looked and who tried, and the count of what is limited. */
const isTrail = ({ after, key }: Change): boolean =>
  after?.['item'] === 'audit' || after?.['item'] === 'look' || key.pk.startsWith('LIMIT#');

export async function guardedCity(): Promise<GuardedCity> {
  const changes: Change[] = [];
  const city = await seededCity(memoryTable({ onWrite: (change) => changes.push(change) }));
  for (const role of roles) {
    await appointAt(city, iinHere(role), role, 'here');
    await appointAt(city, iinElsewhere(role), role, 'elsewhere');
    await dismissed(city, iinFormer(role), role);
  }
  await seedGuardians(city);
  return { city, doors: doorsOf(city.context), changes: () => changes.splice(0).filter((change) => !isTrail(change)) };
}

/** Who works in a kindergarten has a role in that one alone, and none in its territory. */
const worksInOne = (role: Role): boolean => preschoolRoles.some((one) => one === role);

async function appointAt(city: SeededCity, iin: string, role: Role, where: 'here' | 'elsewhere'): Promise<void> {
  if (!worksInOne(role)) return void (await city.appoint(iin, role, where === 'here' ? territory : otherTerritory));
  const id = (await city.context.vault()).identify('person', iin);
  const preschool = seededPreschools[where === 'here' ? 0 : 1];
  await saveMembership(city.context.table, id, { role, territory, preschool });
}

async function dismissed(city: SeededCity, iin: string, role: Role): Promise<void> {
  await appointAt(city, iin, role, 'here');
  const id = (await city.context.vault()).identify('person', iin);
  const key = membershipKey(id, territory, role, worksInOne(role) ? seededPreschools[0] : undefined);
  await city.context.table.remove('records', key, 'ifPresent');
}

/** Of the parent's own child: one guardianship that was verified and has ended, one that waits, and one that was rejected. */
async function seedGuardians(city: SeededCity): Promise<void> {
  const { former, pending, rejected } = familyIins;
  const vault = await city.context.vault();
  const [child] = city.children;
  for (const [serial, iin] of [former, pending, rejected].entries()) {
    // They name a child of their own, and the guardianship that comes of it is then one of the parent's child.
    const { body } = await city.ask('addMyChild', { iin, body: childBody(iinOf(210 + serial)) });
    const [id, named] = [vault.identify('person', iin), String(body['child'])];
    const guardianship = `${id}-${named}`;
    if (iin === former) {
      await decide(city, guardianship, 'verify');
      const params = { territory, guardianship };
      await city.ask('endGuardianship', { params, iin: people.clerk, body: { reason: 'court-decision', document: paper } });
    }
    if (iin === rejected) await decide(city, guardianship, 'reject');
    const item = await city.context.table.get('records', guardianKey(id, named));
    if (item !== undefined) await city.context.table.put('records', { ...item, ...guardianKey(id, child), child }, 'ifAbsent');
  }
}

export async function childrenOf(city: SeededCity, iin: string): Promise<readonly string[]> {
  const id = (await city.context.vault()).identify('person', iin);
  const page = await city.context.table.list('records', { pk: personKey(id).pk, beginsWith: 'GUARDIAN#' });
  return page.items.map((item) => readSure(GuardianItem, item)).flatMap(({ child, state }) => (state === 'verified' ? [child] : []));
}

export interface Heard {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

let asked = 0;

/** Asks through the whole chain, as somebody with these claims. */
export async function askAs(
  { city, doors }: Pick<GuardedCity, 'city' | 'doors'>,
  name: RouteName,
  request: Asked,
  claims: CallerKind['claims'],
): Promise<Heard> {
  asked += 1;
  const route: Route = routes[name];
  // The caller is the one under test, whoever the right request is from.
  const { iin: _, ...asItIs } = request;
  const event = gatewayEvent(route, asItIs, city.context.now(), `access-${asked}`);
  const token = claims === undefined ? {} : { authorizer: { jwt: { claims } } };
  const reply = await doors[route.audience]({ ...event, requestContext: { ...event.requestContext, ...token } });
  const text = reply.body ?? '';
  const isJson = String(reply.headers?.['content-type']).includes('json') && text !== '';
  return { status: reply.statusCode ?? 0, text, body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
}
