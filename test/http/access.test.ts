// Every route for every kind of caller. Who may is written here once more, by hand: the table of routes must agree, and so must what answers.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preschoolRoles, roles, type Role } from '../../shared/domain/roles.ts';
import type { Access, Route } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import { GuardianItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { guardianKey, membershipKey, personKey } from '../../shared/table/keys.ts';
import { saveMembership } from '../../shared/table/people.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { gatewayEvent, people, type Asked } from '../support/city.ts';
import { seededPreschools } from '../support/seededRegister.ts';
import {
  doorsOf,
  iinOf,
  otherTerritory,
  rightRequests,
  seededCity,
  territory,
  type Doors,
  type SeededCity,
} from '../support/seededCity.ts';

const clerks = ['department_operator', 'department_head'] as const;
const lookers = ['department_operator', 'department_head', 'auditor'] as const;
const readers = ['department_operator', 'department_head', 'finance_operator', 'auditor'] as const;
const counters = [...readers, 'ministry_analyst'] as const;
const payers = ['finance_operator', 'department_head', 'auditor'] as const;

/** Who may call: everyone, any verified person, a guardian of the child, or staff by role, of the territory or of the kindergarten. A route that is not here does not compile. */
const mayCall: Readonly<Record<RouteName, 'everyone' | 'person' | 'guardian' | readonly Role[]>> = {
  listTerritories: 'everyone',
  showQueue: 'everyone',
  listQueue: 'everyone',
  findPosition: 'everyone',
  listHistory: 'everyone',
  showMyPosition: 'guardian',
  listMyHistory: 'guardian',
  listPublicRounds: 'everyone',
  showProtocol: 'everyone',
  showProtocolPage: 'everyone',
  showProof: 'everyone',
  listPreschools: 'everyone',
  showMe: 'person',
  listMyApplications: 'person',
  submitApplication: 'person',
  showMyApplication: 'guardian',
  changeWishes: 'guardian',
  makeClaim: 'guardian',
  withdrawApplication: 'guardian',
  restoreApplication: 'guardian',
  listMyVouchers: 'person',
  confirmVoucher: 'guardian',
  showRefusal: 'guardian',
  refuseVoucher: 'guardian',
  listMyNotices: 'person',
  registerDevice: 'person',
  draftRound: clerks,
  importAttendanceHistory: clerks,
  showAttendanceTotals: readers,
  listRounds: readers,
  showRound: readers,
  checkRound: readers,
  approveRound: ['department_head'],
  cancelRound: ['department_head'],
  compareRounds: readers,
  showBudget: readers,
  setBudget: ['department_head', 'finance_operator'],
  openImport: clerks,
  importRows: clerks,
  finishImport: clerks,
  resolveDoubleEnrolment: ['department_head'],
  updateMySettings: 'person',
  addMyPhone: 'person',
  verifyMyPhone: 'person',
  removeMyPhone: 'person',
  addMyChild: 'person',
  listMyChildren: 'person',
  listGuardianships: clerks,
  decideGuardianship: clerks,
  endGuardianship: clerks,
  listPublicExtensions: 'everyone',
  draftExtension: clerks,
  listExtensions: readers,
  showExtension: readers,
  checkExtension: readers,
  approveExtension: ['department_head'],
  cancelExtension: ['department_head'],
  draftUpdate: clerks,
  listUpdates: lookers,
  showUpdate: lookers,
  checkUpdate: lookers,
  diffUpdate: lookers,
  approveUpdate: ['department_head'],
  cancelUpdate: ['department_head'],
  searchApplications: lookers,
  showFamilyFile: lookers,
  listAudit: ['department_head', 'auditor'],
  showWork: lookers,
  listWork: lookers,
  closeWork: clerks,
  decideClaim: clerks,
  suspendApplication: clerks,
  archiveApplication: clerks,
  listDuplicates: lookers,
  mergeApplication: clerks,
  proposeRevocation: clerks,
  showRevocation: lookers,
  listRevocations: lookers,
  decideRevocation: ['department_head'],
  settleAppeal: ['department_head'],
  showMyRevocation: 'guardian',
  appealRevocation: 'guardian',
  printVoucher: 'guardian',
  checkVoucher: 'everyone',
  showStatistics: 'everyone',
  showOpenData: 'everyone',
  registerPreschool: clerks,
  listRegister: readers,
  showRegistered: readers,
  changePreschool: clerks,
  enlistPreschool: clerks,
  delistPreschool: clerks,
  openGroup: clerks,
  changeGroup: clerks,
  listPreschoolStaff: clerks,
  appointPreschoolStaff: ['department_head'],
  dismissPreschoolStaff: ['department_head'],
  showPreschool: 'everyone',
  listMyWaitingLists: 'guardian',
  joinWaitingList: 'guardian',
  leaveWaitingList: 'guardian',
  acceptPlace: 'guardian',
  declinePlace: 'guardian',
  askPlace: 'guardian',
  listMyContracts: 'person',
  showMyContract: 'guardian',
  withdrawRequest: 'guardian',
  sendMySigningCode: 'guardian',
  signMyContract: 'guardian',
  listMyMonths: 'person',
  showMyMonth: 'guardian',
  sendMyMonthCode: 'guardian',
  signMyMonth: 'guardian',
  endMyContract: 'guardian',
  showGroupDay: ['preschool_head', 'preschool_teacher'],
  markGroupDay: ['preschool_head', 'preschool_teacher'],
  listGroupDayHistory: ['preschool_head'],
  showGroupMonth: ['preschool_head', 'preschool_teacher'],
  showPreschoolDay: ['preschool_head', 'preschool_teacher'],
  listMarkHistory: lookers,
  disputeMyMonth: 'guardian',
  listDisputes: ['preschool_head'],
  answerDispute: ['preschool_head'],
  listMonthsToDecide: lookers,
  showChildMonth: lookers,
  decideMonth: ['department_head'],
  correctMonth: ['department_head'],
  addMonth: ['department_head'],
  listContracts: ['preschool_head'],
  showContract: ['preschool_head'],
  proposeContract: ['preschool_head'],
  refuseRequest: ['preschool_head'],
  sendSigningCode: ['preschool_head'],
  signContract: ['preschool_head'],
  endContract: ['preschool_head'],
  recordAbsenceDocument: ['preschool_head', 'preschool_teacher'],
  listAbsenceDocuments: ['preschool_head', 'preschool_teacher'],
  withdrawAbsenceDocument: ['preschool_head', 'preschool_teacher'],
  listSealable: readers,
  sealTimesheet: ['department_head'],
  sealTimesheets: ['department_head'],
  draftPayments: ['finance_operator'],
  listPayments: readers,
  showPayments: readers,
  checkPayments: readers,
  listPaymentLines: readers,
  listPaymentBills: readers,
  approvePayments: ['department_head'],
  cancelPayments: ['department_head', 'finance_operator'],
  showMyMarks: 'guardian',
  reportNotThere: 'guardian',
  listWaitingFamilies: ['preschool_head', 'preschool_teacher'],
  showWaitingList: lookers,
  showOwnPreschool: ['preschool_head', 'preschool_teacher'],
  setIntake: ['preschool_head'],
  listOwnStaff: ['preschool_head'],
  listOwnTimesheets: ['preschool_head', 'preschool_teacher'],
  showOwnTimesheet: ['preschool_head', 'preschool_teacher'],
  closeTimesheet: ['preschool_head'],
  reopenTimesheet: ['preschool_head'],
  listTimesheets: readers,
  appointTeacher: ['preschool_head'],
  dismissTeacher: ['preschool_head'],
  exportRegister: payers,
  exportLines: payers,
  exportBills: payers,
  exportWorkbook: payers,
  printAct: payers,
  listOwnActs: ['preschool_head'],
  printOwnAct: ['preschool_head'],
  reportAttendance: counters,
  tableAttendance: counters,
  reportClosing: counters,
  reportSigning: counters,
  reportSigns: ['department_head', 'auditor'],
  reportPayments: readers,
  listUnsigned: ['preschool_head'],
};

interface CallerKind {
  readonly name: string;
  /** In the token; undefined: no token at all. */
  readonly claims?: Readonly<Record<string, string>>;
  /** What it may be in the territory of the things asked for. */
  readonly role?: Role;
  readonly isGuardian?: boolean;
}

const iinHere = (role: Role): string => iinOf(1 + roles.indexOf(role));
const iinElsewhere = (role: Role): string => iinOf(101 + roles.indexOf(role));
const formerHead = iinOf(201);
const formerGuardian = iinOf(202);

const tokenOf = (iin: string) => ({ claims: { iin, sub: 'test' } });
const callers: readonly CallerKind[] = [
  { name: 'no token' },
  { name: 'a token without a verified IIN', claims: { sub: 'test' } },
  { name: 'a person without a role', ...tokenOf(people.stranger) },
  { name: 'the parent', ...tokenOf(people.parent), isGuardian: true },
  { name: 'another parent', ...tokenOf(people.otherParent) },
  ...roles.map((role) => ({ name: `${role} here`, ...tokenOf(iinHere(role)), role })),
  ...roles.map((role) => ({ name: `${role} elsewhere`, ...tokenOf(iinElsewhere(role)) })),
  { name: 'a former department_head', ...tokenOf(formerHead) },
  { name: 'a former guardian', ...tokenOf(formerGuardian) },
];

/** Anybody may, and finds nothing but what is their own. */
const aboutOwn: ReadonlySet<RouteName> = new Set(['submitApplication', 'verifyMyPhone', 'removeMyPhone']);

type Verdict = 401 | 403 | 404 | 'allowed';

function expected(name: RouteName, caller: CallerKind): Verdict {
  const who = mayCall[name];
  if (who === 'everyone') return 'allowed';
  if (caller.claims === undefined) return 401;
  if (caller.claims['iin'] === undefined) return 403;
  if (who === 'person') return aboutOwn.has(name) && caller.isGuardian !== true ? 404 : 'allowed';
  if (who === 'guardian') return caller.isGuardian === true ? 'allowed' : 404;
  return caller.role !== undefined && who.includes(caller.role) ? 'allowed' : 403;
}

const verdictOf = (status: number): Verdict => (status === 401 || status === 403 || status === 404 ? status : 'allowed');

let city: SeededCity;
let doors: Doors;
let asked = 0;
let cells = 0;

beforeAll(async () => {
  city = await seededCity();
  doors = doorsOf(city.context);
  const { table } = city.context;
  for (const role of roles) {
    // Who works in a kindergarten has a role in that one alone, and none in its territory.
    const worksInOne = preschoolRoles.some((one) => one === role);
    await (worksInOne ? appointIn(iinHere(role), role, seededPreschools[0]) : city.appoint(iinHere(role), role));
    await (worksInOne ? appointIn(iinElsewhere(role), role, seededPreschools[1]) : city.appoint(iinElsewhere(role), role, otherTerritory));
  }
  const head = await city.appoint(formerHead, 'department_head');
  await table.remove('records', membershipKey(head, territory, 'department_head'), 'ifPresent');
  const guardian = await city.appoint(formerGuardian, 'support', otherTerritory);
  const [child] = await childrenOf(people.parent);
  const item = { ...guardianKey(guardian, child ?? ''), item: 'guardian', child: child ?? '', since: 1 };
  await table.put('records', item, 'ifAbsent');
  await table.remove('records', guardianKey(guardian, child ?? ''), 'ifPresent');
});

afterAll(() => console.log(`access matrix: ${cells} cells, ${routeNames.length} routes by ${callers.length} callers`));

async function appointIn(iin: string, role: Role, preschool: string): Promise<void> {
  const person = (await city.context.vault()).identify('person', iin);
  await saveMembership(city.context.table, person, { role, territory, preschool });
}

async function childrenOf(iin: string): Promise<readonly string[]> {
  const person = (await city.context.vault()).identify('person', iin);
  const page = await city.context.table.list('records', { pk: personKey(person).pk, beginsWith: 'GUARDIAN#' });
  return page.items.map((item) => readSure(GuardianItem, item).child);
}

async function ask(name: RouteName, request: Asked, claims: CallerKind['claims']) {
  asked += 1;
  const route: Route = routes[name];
  const event = gatewayEvent(route, request, city.context.now(), `access-${asked}`);
  const token = claims === undefined ? {} : { authorizer: { jwt: { claims } } };
  const reply = await doors[route.audience]({ ...event, requestContext: { ...event.requestContext, ...token } });
  const isJson = String(reply.headers?.['content-type']).includes('json');
  return { status: reply.statusCode ?? 0, body: (isJson ? JSON.parse(reply.body ?? '{}') : {}) as Record<string, unknown> };
}

describe('the table of routes', () => {
  it.each(routeNames)('says of %s what is written here', (name) => {
    const who = mayCall[name];
    const access: Access = routes[name].access;
    expect(access.who === 'staff' || access.who === 'preschool' ? [...access.roles] : access.who).toEqual(
      typeof who === 'string' ? who : [...who],
    );
  });

  it('wants a token of everyone on every route that is not the public’s', () => {
    for (const name of routeNames) expect(routes[name].access.who === 'everyone').toBe(routes[name].audience === 'public');
  });
});

describe.each(callers)('$name', (caller) => {
  it.each(routeNames)('%s', async (name) => {
    const request = rightRequests(city)[name];
    const { status, body } = await ask(name, request, caller.claims);
    cells += 1;
    expect(verdictOf(status), JSON.stringify(body['code'])).toBe(expected(name, caller));
    expect(status).not.toBe(400);
    expect(status).toBeLessThan(500);
  });
});

describe('what is another territory’s', () => {
  const ofThings = routeNames.filter((name) => routes[name].path.includes('{territory}/') && /\{(round|import)\}/.test(routes[name].path));

  it.each(ofThings)('%s finds nothing under one’s own territory', async (name) => {
    const request = rightRequests(city)[name];
    const params = { ...request.params, territory: otherTerritory };
    const { status } = await ask(name, { ...request, params }, tokenOf(iinElsewhere('department_head')).claims);
    expect(status).toBe(404);
  });

  it('is left out of lists', async () => {
    const claims = tokenOf(iinElsewhere('department_head')).claims;
    const { body } = await ask('listRounds', { params: { territory: otherTerritory } }, claims);
    const rounds = body['rounds'] as { territory: string; round: string }[];
    expect(rounds.filter((round) => round.territory !== otherTerritory || round.round === city.finishedRound)).toEqual([]);
  });
});

describe('a parent’s own lists (I-29)', () => {
  it('hold what is of the children whose guardian the caller is now, and nothing else', async () => {
    const listed = async (iin: string) => {
      const { body } = await ask('listMyVouchers', {}, tokenOf(iin).claims);
      return (body['vouchers'] as { voucher: string }[]).map(({ voucher }) => voucher).toSorted();
    };
    const [own, others] = [await listed(people.parent), await listed(people.otherParent)];
    expect(own).toEqual(expect.arrayContaining([city.vouchers[0], city.vouchers[1], city.contracts[0].choosing]));
    expect(others).toEqual(expect.arrayContaining([city.vouchers[2], city.contracts[1].choosing]));
    for (const [iin, vouchers] of [[people.parent, own] as const, [people.otherParent, others] as const]) {
      const ofOwn = new Set(await childrenOf(iin));
      const children = await Promise.all(vouchers.map(async (id) => (await readVoucher(city.context.table, id))?.child ?? ''));
      expect(children.filter((child) => !ofOwn.has(child))).toEqual([]);
    }
    expect(own.filter((voucher) => others.includes(voucher))).toEqual([]);
    for (const iin of [formerGuardian, people.stranger, iinHere('department_head'), iinHere('auditor')]) {
      expect(await listed(iin)).toEqual([]);
      expect((await ask('listMyApplications', {}, tokenOf(iin).claims)).body).toEqual({ applications: [] });
      expect((await ask('listMyContracts', {}, tokenOf(iin).claims)).body).toEqual({ contracts: [] });
      expect((await ask('listMyNotices', {}, tokenOf(iin).claims)).body).toEqual({ notices: [] });
    }
  });

  it('cannot be widened by an IIN of odd spelling', async () => {
    for (const iin of ['', ' ', `${people.parent} `, people.parent.slice(1), `${people.parent}\u0000`, '#', '__proto__']) {
      const { status, body } = await ask('listMyVouchers', {}, { iin, sub: 'test' });
      expect(status === 403 || JSON.stringify(body) === '{"vouchers":[]}', iin).toBe(true);
    }
  });
});
