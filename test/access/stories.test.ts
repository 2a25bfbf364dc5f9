// I-29: four people who know every id there is and try everything: a clerk without rights, a former guardian, a curious stranger, and a teacher of
// another kindergarten. None sees or changes anything, and each attempt stands in the audit.

import { describe, expect, it } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { isChange, ruleOf } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import { auditPk } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { people, type Asked } from '../support/city.ts';
import { askPlace, enrolled, garden, head, oneFamily } from '../support/contractCity.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { iinOf, otherTerritory, rightRequests, territory } from '../support/seededCity.ts';
import { askGuardianship, childBody, decide, paper } from '../support/seededFamilies.ts';
import { seededPreschools } from '../support/seededRegister.ts';
import { askAs, childrenOf, claimsOf, guardedCity, iinElsewhere, iinHere, type GuardedCity, type Heard } from './callers.ts';
import { aboutUnknown, thingsIn } from './unknownThings.ts';

const relationOf = (name: RouteName) => ruleOf(routes[name]).relation;
const guardedNames = routeNames.filter((name) => !['anyone', 'self'].includes(relationOf(name)));
const ownNames = routeNames.filter((name) => relationOf(name) === 'self' && name !== 'endMySessions');

/** What the city knows of its families, and nobody else shall read. */
async function secretsOf({ city }: GuardedCity): Promise<readonly string[]> {
  const vault = await city.context.vault();
  const persons = [people.parent, people.otherParent].map((iin) => vault.identify('person', iin));
  return [
    people.parent,
    people.otherParent,
    '7011234567',
    '7011234568',
    'Серикова',
    ...persons,
    ...city.children,
    ...city.vouchers,
    ...city.contracts.flatMap(({ choosing, requested, proposed, active }) => [choosing, requested, proposed.contract, active]),
  ];
}

/** On which the seeded city is asked. */
const seededDay = day('2026-07-01');

/** How often somebody was refused, as the audit tells it. */
async function attemptsOf({ city }: GuardedCity, iin: string): Promise<number> {
  const by = (await city.context.vault()).identify('person', iin);
  let found = 0;
  for (const where of [territory, otherTerritory, 'none', 'nowhere']) {
    for await (const item of listAll(city.context.table, 'records', { pk: auditPk(where, seededDay) })) {
      if (item['by'] === by && item['outcome'] === 'refused') found += 1;
    }
  }
  return found;
}

/** Asks everything and tells what came of it; `request`: how somebody would ask who knows every id. */
async function tryAll(guarded: GuardedCity, iin: string, names: readonly RouteName[], request: (name: RouteName) => Asked) {
  guarded.changes();
  const before = await attemptsOf(guarded, iin);
  const heard: (Heard & { readonly name: RouteName })[] = [];
  for (const name of names) heard.push({ name, ...(await askAs(guarded, name, request(name), claimsOf(iin))) });
  const secrets = await secretsOf(guarded);
  return {
    heard,
    through: heard.filter(({ status }) => status !== 403 && status !== 404).map(({ name, status }) => `${name}: ${status}`),
    told: heard.filter(({ text }) => secrets.some((secret) => text.includes(secret))).map(({ name }) => name),
    written: guarded.changes().map(({ key }) => `${key.pk} ${String(key.sk)}`),
    attempts: (await attemptsOf(guarded, iin)) - before,
  };
}

const nothing = { through: [], told: [], written: [] };

/** The person's own pages, where they are let in: nothing on them is a family's, and no family's item changes. */
async function tryOwn(guarded: GuardedCity, iin: string) {
  const requests = rightRequests(guarded.city);
  const { told, written } = await tryAll(guarded, iin, ownNames, (name) => requests[name]);
  const secrets = await secretsOf(guarded);
  return { told, theirs: written.filter((key) => secrets.some((secret) => key.includes(secret))) };
}

describe('a clerk without rights', () => {
  it.each([
    ['of the support, a role without a single right here', iinHere('support')],
    ['who was dismissed', iinOf(123)],
    ['of another territory', iinElsewhere('department_operator')],
  ])('%s sees and changes nothing, and each attempt is in the audit (T02)', async (_, iin) => {
    const guarded = await guardedCity();
    const requests = rightRequests(guarded.city);
    const tried = await tryAll(guarded, iin, guardedNames, (name) => requests[name]);
    expect(tried).toMatchObject(nothing);
    expect(tried.heard.length).toBeGreaterThan(150);
    expect(tried.attempts).toBe(tried.heard.length);
    expect(await tryOwn(guarded, iin)).toEqual({ told: [], theirs: [] });
  });

  it('does not make themselves a guardian: whoever asks does not decide (T02)', async () => {
    const { city } = await guardedCity();
    const iin = iinHere('department_operator');
    const guardianship = await askGuardianship(city, iin, iinOf(330));
    for (const decision of ['verify', 'reject'] as const) {
      const { status, body } = await decide(city, guardianship, decision, { iin });
      expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'own-guardianship' });
    }
    expect(await childrenOf(city, iin)).toEqual([]);
    expect((await decide(city, guardianship, 'verify')).status).toBe(200);
  });
});

describe('a former guardian', () => {
  it('loses everything of the child the moment the guardianship ends, and each attempt is in the audit (I-29)', async () => {
    const guarded = await guardedCity();
    const { city } = guarded;
    const requests = rightRequests(city);
    const names = guardedNames.filter((name) => relationOf(name) === 'guardian-now');
    const looks = names.filter((name) => !isChange(routes[name]));
    const before = await tryAll(guarded, people.parent, looks, (name) => requests[name]);
    expect(before.heard.filter(({ body }) => body['code'] === 'not-found')).toEqual([]);
    const person = (await city.context.vault()).identify('person', people.parent);
    for (const child of await childrenOf(city, people.parent)) {
      const params = { territory, guardianship: `${person}-${child}` };
      const ended = await city.ask('endGuardianship', { params, iin: people.clerk, body: { reason: 'court-decision', document: paper } });
      expect(ended.status, ended.text).toBe(200);
    }
    const tried = await tryAll(guarded, people.parent, names, (name) => requests[name]);
    expect(tried).toMatchObject(nothing);
    expect(tried.heard.every(({ body }) => body['code'] === 'not-found')).toBe(true);
    expect(tried.attempts).toBe(names.length);
    for (const [name, body] of Object.entries({
      listMyVouchers: 'vouchers',
      listMyApplications: 'applications',
      listMyContracts: 'contracts',
    })) {
      expect((await askAs(guarded, name as RouteName, {}, claimsOf(people.parent))).body).toEqual({ [body]: [] });
    }
    const form = requests.submitApplication;
    const applied = await askAs(guarded, 'submitApplication', form, claimsOf(people.parent));
    expect(applied.body['code']).toBe('child-unverified');
  });
});

describe('a curious stranger', () => {
  it('who knows every id gets the answer for what does not exist, everywhere (I-29, T01, T04)', async () => {
    const guarded = await guardedCity();
    const requests = rightRequests(guarded.city);
    const known = await tryAll(guarded, people.stranger, guardedNames, (name) => requests[name]);
    expect(known).toMatchObject(nothing);
    expect(known.attempts).toBe(guardedNames.length);
    const unknown = await tryAll(guarded, people.stranger, guardedNames, (name) => aboutUnknown(requests[name]));
    expect(known.heard.map(({ name, status, text }) => ({ name, status, text }))).toEqual(
      unknown.heard.map(({ name, status, text }) => ({ name, status, text })),
    );
    expect(await tryOwn(guarded, people.stranger)).toEqual({ told: [], theirs: [] });
  });

  it('learns nothing by naming somebody’s child: the answer is the same for a child the city has never heard of (T04)', async () => {
    const guarded = await guardedCity();
    // The city knows the first from a parent who is verified.
    const [known, unknown] = [iinOf(313), iinOf(331)];
    const name = async (iin: string) => {
      const { status, body } = await askAs(guarded, 'addMyChild', { body: childBody(iin) }, claimsOf(people.stranger));
      const { child: _, ...rest } = body;
      return { status, rest };
    };
    expect(await name(known)).toEqual(await name(unknown));
    expect(await childrenOf(guarded.city, people.stranger)).toEqual([]);
  });
});

describe('a teacher of another kindergarten', () => {
  const [theirs, own] = seededPreschools;
  const names = guardedNames.filter((name) => routes[name].path.startsWith('/v1/preschool/'));

  it.each(['preschool_teacher', 'preschool_head'] as const)('(%s) sees and changes nothing there (I-29, T02)', async (role) => {
    const guarded = await guardedCity();
    const requests = rightRequests(guarded.city);
    const iin = iinElsewhere(role);
    const tried = await tryAll(guarded, iin, guardedNames, (name) => requests[name]);
    expect(tried).toMatchObject(nothing);
    expect(tried.attempts).toBe(guardedNames.length);
    const ofThings = names.filter((name) => thingsIn(requests[name]).some((one) => one !== 'person'));
    const underOwn = await tryAll(guarded, iin, ofThings, (name) => ({
      ...requests[name],
      params: { ...requests[name].params, preschool: own },
    }));
    expect(underOwn).toMatchObject(nothing);
  });

  it('cannot mark a child of it in a group of their own', async () => {
    const guarded = await guardedCity();
    const contract = guarded.city.contracts[0].active;
    const request = rightRequests(guarded.city).markGroupDay;
    const body = { ...Object(request.body), exceptions: [{ contract, code: 'N' }] };
    const params = { ...request.params, preschool: own };
    guarded.changes();
    const { status, text } = await askAs(guarded, 'markGroupDay', { ...request, params, body }, claimsOf(preschoolPeople.otherHead));
    expect(status, text).toBeGreaterThanOrEqual(400);
    expect(guarded.changes().filter(({ key }) => key.pk.includes(theirs))).toEqual([]);
  });

  it('does not end the work of who works there alone', async () => {
    const guarded = await guardedCity();
    const person = (await guarded.city.context.vault()).identify('person', iinHere('preschool_teacher'));
    const asked = { params: { preschool: own, person } };
    const { status } = await askAs(guarded, 'dismissTeacher', asked, claimsOf(preschoolPeople.otherHead));
    expect(status).toBe(404);
    const shown = await askAs(guarded, 'showOwnPreschool', { params: { preschool: theirs } }, claimsOf(iinHere('preschool_teacher')));
    expect(shown.status).toBe(200);
  });
});

describe('a kindergarten a child has left', () => {
  it('keeps its own contract, without the family’s phone, and nothing of the next one is there for it (I-29)', async () => {
    const city = await oneFamily([{ group: 'sun', capacity: 2 }], memoryTable());
    const nextHead = preschoolPeople.otherHead;
    await seedPreschool(city, 'qarlygash', { groups: [{ group: 'sun', capacity: 1 }], head });
    const first = await enrolled(city, city.family);
    city.at('2026-07-20T10:00:00+05:00');
    const second = await enrolled(city, city.family, { preschool: 'qarlygash', startsOn: '2026-08-01' });
    // The next kindergarten gets a head of its own, and the head of both stays in the former one alone.
    await seedHead(city, nextHead);
    city.at('2026-08-01T01:00:00+05:00');
    await city.run({ job: 'endContracts' });
    const former = (name: RouteName, contract: string, body?: object) =>
      city.ask(name, { iin: head, params: { preschool: garden, contract }, ...(body === undefined ? {} : { body }) });
    const kept = await former('showContract', first);
    expect(kept.status).toBe(200);
    expect(kept.body['guardians']).toBeUndefined();
    expect((await former('showContract', second)).status).toBe(404);
    expect((await former('endContract', second, { lastDay: '2026-08-31', reason: 'health' })).status).toBe(404);
    expect((await former('endContract', first, { lastDay: '2026-08-31', reason: 'health' })).body['code']).toBe('move-forbidden');
    expect((await former('listAbsenceDocuments', second)).status).toBe(404);
    const there = await city.ask('showContract', { iin: nextHead, params: { preschool: 'qarlygash', contract: first } });
    expect(there.status).toBe(404);
    expect((await askPlace(city, { ...city.family, iin: people.stranger })).status).toBe(404);
  });
});

async function seedHead(city: Awaited<ReturnType<typeof oneFamily>>, iin: string): Promise<void> {
  const params = { territory, preschool: 'qarlygash' };
  const appointed = await city.ask('appointPreschoolStaff', { params, iin: people.head, body: { iin, name: 'Мысал Үлгіұлы' } });
  if (appointed.status > 201) throw new Error(appointed.text);
}
