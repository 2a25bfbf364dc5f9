// I-29: what a list, a count or an export holds is what its rule lets the caller meet, and nothing of anybody else’s.

import { beforeAll, describe, expect, it } from 'vitest';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { guardianKey } from '../../shared/table/keys.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { people } from '../support/city.ts';
import { otherTerritory, rightRequests, territory } from '../support/seededCity.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import { isChange, ruleOf } from '../../shared/http/route.ts';
import { askAs, childrenOf, claimsOf, familyIins, guardedCity, iinElsewhere, iinHere, type GuardedCity } from './callers.ts';

let guarded: GuardedCity;

beforeAll(async () => {
  guarded = await guardedCity();
});

describe('a parent’s own lists (I-29)', () => {
  const listed = async (iin: string) => {
    const { body } = await askAs(guarded, 'listMyVouchers', {}, claimsOf(iin));
    return (body['vouchers'] as { voucher: string }[]).map(({ voucher }) => voucher).toSorted();
  };

  it('hold what is of the children whose guardian the caller is now, and nothing else', async () => {
    const { city } = guarded;
    const [own, others] = [await listed(people.parent), await listed(people.otherParent)];
    expect(own).toEqual(expect.arrayContaining([city.vouchers[0], city.vouchers[1], city.contracts[0].choosing]));
    expect(others).toEqual(expect.arrayContaining([city.vouchers[2], city.contracts[1].choosing]));
    for (const [iin, vouchers] of [[people.parent, own] as const, [people.otherParent, others] as const]) {
      const ofOwn = new Set(await childrenOf(city, iin));
      const children = await Promise.all(vouchers.map(async (id) => (await readVoucher(city.context.table, id))?.child ?? ''));
      expect(children.filter((child) => !ofOwn.has(child))).toEqual([]);
    }
    expect(own.filter((voucher) => others.includes(voucher))).toEqual([]);
  });

  it('are empty for a former guardian, for one who waits or was rejected, and for staff', async () => {
    for (const iin of [...Object.values(familyIins), people.stranger, iinHere('department_head'), iinHere('auditor')]) {
      const claims = claimsOf(iin);
      expect((await askAs(guarded, 'listMyVouchers', {}, claims)).body, iin).toEqual({ vouchers: [] });
      expect((await askAs(guarded, 'listMyApplications', {}, claims)).body).toEqual({ applications: [] });
      expect((await askAs(guarded, 'listMyContracts', {}, claims)).body).toEqual({ contracts: [] });
      expect((await askAs(guarded, 'listMyMonths', {}, claims)).body).toEqual({ months: [] });
    }
  });

  it('leave out an application that a merger has made another child’s, as its own page does', async () => {
    const fresh = await guardedCity();
    const { table } = fresh.city.context;
    const claims = claimsOf(people.parent);
    const [from, into] = fresh.city.files.pairs[0].toReversed();
    if (from === undefined || into === undefined) throw new Error('no pair');
    const merged = { params: { territory, number: from }, iin: people.clerk, body: { into, understood: true } };
    const before = await readApplication(table, from);
    const id = (await fresh.city.context.vault()).identify('person', people.parent);
    // Guardian of the child that was merged away, verified after the merger, and never of the one the application is about now.
    expect((await fresh.city.ask('mergeApplication', merged)).status).toBe(200);
    const after = await readApplication(table, into);
    const own = await table.get('records', guardianKey(id, fresh.city.children[0]));
    const gone = before?.child === after?.child ? '' : (before?.child ?? '');
    expect(gone).not.toBe('');
    await table.put('records', { ...own, ...guardianKey(id, gone), child: gone }, 'ifAbsent');
    const page = await askAs(fresh, 'showMyApplication', { params: { number: into } }, claims);
    const { body } = await askAs(fresh, 'listMyApplications', {}, claims);
    expect(page.status).toBe(404);
    expect((body['applications'] as { number: string }[]).map(({ number }) => number)).not.toContain(into);
  });

  it('cannot be widened by an IIN of odd spelling', async () => {
    for (const iin of ['', ' ', `${people.parent} `, people.parent.slice(1), `${people.parent}\u0000`, '#', '__proto__']) {
      const { status, body } = await askAs(guarded, 'listMyVouchers', {}, { iin, sub: 'test' });
      expect(status === 403 || JSON.stringify(body) === '{"vouchers":[]}', iin).toBe(true);
    }
  });
});

describe('a department’s lists, counts and exports (I-29)', () => {
  const roleFor = (name: RouteName) => {
    const rule = ruleOf(routes[name]);
    return rule.relation === 'own-territory' ? rule.roles[0] : undefined;
  };
  const listNames = routeNames.filter((name) => {
    const { path } = routes[name];
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one);
    return (
      roleFor(name) !== undefined &&
      !isChange(routes[name]) &&
      names.every((one) => ['territory', 'month', 'year', 'queue', 'day'].includes(one ?? ''))
    );
  });

  it('are there to be looked at', () => {
    expect(listNames.length).toBeGreaterThan(20);
  });

  /** Everything of the seeded territory that has an id: none of it may be in what another territory is shown. */
  const idsHere = ({ city }: GuardedCity) => [
    ...city.vouchers,
    city.offered,
    city.waiting,
    city.finishedRound,
    city.drafts[0],
    city.drafts[1],
    city.openImport,
    ...city.suspended,
    city.draftedUpdates[0],
    city.extensions[0],
    ...city.families.askedGuardianships,
    ...city.families.verifiedGuardianships,
    ...city.files.claiming,
    ...city.files.pairs.flat(),
    ...city.contracts.flatMap(({ choosing, requested, proposed, active }) => [choosing, requested, proposed.contract, active]),
    'aigolek',
    'balapan',
  ];

  it.each(listNames)('%s shows another territory nothing of this one', async (name) => {
    const role = roleFor(name);
    if (role === undefined) throw new Error('no role');
    const request = rightRequests(guarded.city)[name];
    const claims = claimsOf(iinElsewhere(role));
    const { text } = await askAs(guarded, name, { ...request, params: { ...request.params, territory: otherTerritory } }, claims);
    expect(idsHere(guarded).filter((id) => text.includes(id))).toEqual([]);
  });

  it('search finds nobody of another territory, whatever is known of them', async () => {
    const claims = claimsOf(iinElsewhere('department_operator'));
    const params = { territory: otherTerritory };
    for (const body of [{ number: guarded.city.offered }, { iin: people.parent }, { phone: '+77011234567' }, { name: 'сериков ерлан' }]) {
      const { status, body: found } = await askAs(guarded, 'searchApplications', { params, body: { ...body, limit: 10 } }, claims);
      expect({ status, found: found['applications'] }).toEqual({ status: 200, found: [] });
    }
  });
});
