// Whoever works with people's data leaves a trace: every route of staff says whether it shows or changes somebody's data, and those that say no are here with the reason. What a
// look costs in writes is bounded here, too, and the data model names the ones that leave no entry of their own.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isChange, type Route } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { iinFor, rightRequests, seededCity, type SeededCity } from '../support/seededCity.ts';
import { root } from './sourceFiles.ts';

const staffAudiences: ReadonlySet<string> = new Set(['preschool', 'department', 'documents']);

/** Routes of staff that are about nobody: sums, places, rules, and lists whose numbers anybody reads in the open queue. */
const aboutNobody: Readonly<Record<string, readonly string[]>> = {
  'rounds and their rows stand in the open queue and the public protocol': [
    'draftRound',
    'listRounds',
    'showRound',
    'checkRound',
    'approveRound',
    'cancelRound',
    'compareRounds',
  ],
  'a whole queue is updated by rules; rows are looked at by other routes': [
    'draftUpdate',
    'listUpdates',
    'showUpdate',
    'approveUpdate',
    'cancelUpdate',
  ],
  'deadlines of a whole city move by the calendar': [
    'draftExtension',
    'listExtensions',
    'showExtension',
    'checkExtension',
    'approveExtension',
    'cancelExtension',
  ],
  money: [
    'showBudget',
    'setBudget',
    'draftPayments',
    'listPayments',
    'showPayments',
    'checkPayments',
    'listPaymentBills',
    'approvePayments',
    'cancelPayments',
    'exportRegister',
    'listOwnActs',
  ],
  'an import is opened and closed; its rows are another route': ['openImport', 'finishImport'],
  'kindergartens and their places': [
    'registerPreschool',
    'listRegister',
    'showRegistered',
    'changePreschool',
    'enlistPreschool',
    'delistPreschool',
    'openGroup',
    'changeGroup',
    'showOwnPreschool',
    'setIntake',
  ],
  'how much, never who': [
    'showWork',
    'showPreschoolDay',
    'listOwnTimesheets',
    'listTimesheets',
    'listSealable',
    'showAttendanceTotals',
    'listToldDays',
    'showToldDay',
    'showToldRound',
    'reportAttendance',
    'tableAttendance',
    'reportClosing',
    'reportSigning',
    'reportPayments',
    'reportSigns',
  ],
  'a month of a whole kindergarten is closed or sealed; its event says by whom': [
    'closeTimesheet',
    'reopenTimesheet',
    'sealTimesheet',
    'sealTimesheets',
  ],
  'the entry of the chain of marks is the record, and names who saved': ['markGroupDay'],
};

const staffRoutes = routeNames.filter(
  (name) => staffAudiences.has(routes[name].audience) && name !== 'printVoucher' && name !== 'printMyData',
);
const personalOf = (name: RouteName): boolean => {
  const route: Route = routes[name];
  return route.personal !== undefined;
};

describe('the routes of staff', () => {
  it('each say that they are about somebody, or stand here with the reason why not', () => {
    const excused = Object.values(aboutNobody).flat();
    expect(staffRoutes.filter((name) => !personalOf(name)).sort()).toEqual([...excused].sort());
  });

  it('that leave no entry of their own although they are about children are named in the data model', () => {
    const model = readFileSync(join(root, 'docs/data-model.md'), 'utf8');
    const [, section = ''] = model.split('(item `audit`)\n');
    expect(section.split('\n#')[0]).toContain('markGroupDay');
  });
});

describe('a look', () => {
  let city: SeededCity;
  const changes: Change[] = [];
  beforeAll(async () => {
    city = await seededCity(memoryTable({ onWrite: (change) => changes.push(change) }));
  });

  const looks = staffRoutes.filter((name) => personalOf(name) && !isChange(routes[name]));

  it.each(looks)('%s writes its entry before its answer, one put for it and one for each it is about', async (name) => {
    changes.length = 0;
    const reply = await city.ask(name, { iin: iinFor(name), ...rightRequests(city)[name] });
    expect(reply.status, reply.text.slice(0, 300)).toBe(200);
    const entries = changes.filter(({ after }) => after?.['item'] === 'audit').map(({ after }) => after);
    expect(entries.length).toBeLessThanOrEqual(1);
    const [entry] = entries;
    const about = (entry?.['about'] ?? []) as readonly string[];
    expect(changes.filter(({ after }) => after?.['item'] === 'look')).toHaveLength(about.length);
    if (entry !== undefined) expect(entry).toMatchObject({ action: name, outcome: 'done', way: 'look' });
  });

  it.each(staffRoutes.filter((name) => !personalOf(name) && !isChange(routes[name])))(
    '%s, about nobody, writes nothing down',
    async (name) => {
      changes.length = 0;
      const reply = await city.ask(name, { iin: iinFor(name), ...rightRequests(city)[name] });
      expect(reply.status, reply.text.slice(0, 300)).toBe(200);
      expect(changes.filter(({ after }) => after?.['item'] === 'audit' || after?.['item'] === 'look')).toEqual([]);
      for (const child of city.children) expect(reply.text).not.toContain(child);
    },
  );
});

describe('a change of somebody’s data', () => {
  it.each(staffRoutes.filter((name) => personalOf(name) && isChange(routes[name])))('%s writes down whose it was', async (name) => {
    const changes: Change[] = [];
    const city = await seededCity(memoryTable({ onWrite: (change) => changes.push(change) }));
    changes.length = 0;
    const reply = await city.ask(name, { iin: iinFor(name), ...rightRequests(city)[name] });
    expect(reply.status, reply.text.slice(0, 300)).toBeLessThan(300);
    const entries = changes.filter(({ after }) => after?.['item'] === 'audit').map(({ after }) => after);
    expect(entries).toMatchObject([{ action: name, outcome: 'done', way: 'change' }]);
    const about = (entries[0]?.['about'] ?? []) as readonly string[];
    expect(changes.filter(({ after }) => after?.['item'] === 'look')).toHaveLength(about.length);
    if (!aboutMany.has(name)) expect(about.length).toBeGreaterThan(0);
  });
});

/** Rows of many families at once: their import is named, or their kindergarten. */
const aboutMany: ReadonlySet<string> = new Set(['importRows', 'importAttendanceHistory']);
