// A city in which one of everything exists, so that any route can be asked for something real: families with vouchers, a finished round, two
// drafts, an open import, a published queue.

import { works as departmentWorks } from '../../functions/department/index.ts';
import { works as documentsWorks } from '../../functions/documents/index.ts';
import { works as preschoolWorks } from '../../functions/preschool/index.ts';
import { works as parentWorks } from '../../functions/parent/index.ts';
import { works as publicWorks } from '../../functions/public/index.ts';
import type { Context } from '../../shared/context.ts';
import { refusalSeen } from '../../shared/domain/voucher.ts';
import { ruleOf, type Audience } from '../../shared/http/route.ts';
import { departmentDoor } from '../../shared/http/doors/department.ts';
import { documentsDoor } from '../../shared/http/doors/documents.ts';
import { parentDoor } from '../../shared/http/doors/parent.ts';
import { preschoolDoor } from '../../shared/http/doors/preschool.ts';
import { publicDoor } from '../../shared/http/doors/public.ts';
import { serve, type GatewayEvent, type GatewayReply } from '../../shared/http/serve.ts';
import { routes, type RouteName } from '../../shared/http/routes.ts';
import type { Table } from '../../shared/table/table.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { openTable } from './openTable.ts';
import { suspend } from './stopList.ts';
import { emptyCity, importCells, people, row, staffedCity, type Asked, type City } from './city.ts';
import { familyRequests, seedFamilies, type SeededFamilies } from './seededFamilies.ts';
import { extensionRequests, seedExtensions, type SeededExtensions } from './seededExtensions.ts';
import { revocationRequests, seedRevocations, type SeededRevocations } from './seededRevocations.ts';
import { fileRequests, seedFiles, type SeededFiles } from './seededFiles.ts';
import { paymentRequests, seedPayments, type SeededPayments } from './seededPayments.ts';
import { preschoolPeople } from './preschoolCity.ts';
import { iinOf } from './iins.ts';
import { absenceRequests, seedAbsences, type SeededAbsences } from './seededAbsences.ts';
import { contractRequests, seedContracts, type SeededContracts } from './seededContracts.ts';
import { markingRequests } from './seededMarking.ts';
import { lookRequests } from './seededLooks.ts';
import { monthRequests, seedMonths, type SeededMonths } from './seededMonths.ts';
import { disputeRequests, seedDisputes, type SeededDisputes } from './seededDisputes.ts';
import { registerRequests, seedRegister } from './seededRegister.ts';
import { historyRequests } from './seededHistory.ts';
import { reportRequests, seedReports } from './seededReports.ts';
import { privacyRequests, seedPrivacy } from './seededPrivacy.ts';
import { seedStaff, staffRequests, type SeededStaff } from './seededStaff.ts';
import { seedTimesheets, timesheetRequests, type SeededTimesheets } from './seededTimesheets.ts';
import { evidenceRequests, seedEvidence, type SeededEvidence } from './seededEvidence.ts';
import { seedWaiting, waitingRequests, type SeededWaiting } from './seededWaiting.ts';
import { enrolmentRequests, seedEnrolments, type SeededEnrolments } from './seededEnrolments.ts';

export const territory = 'karaganda';
export const otherTerritory = 'vilnius';

export { iinOf } from './iins.ts';

export interface SeededCity extends City {
  /** The first two are of children of `people.parent`, the third of one of `people.otherParent`; none is answered. */
  readonly vouchers: readonly [string, string, string];
  /** The number behind the first voucher: of a child of `people.parent`. */
  readonly offered: string;
  /** The number of a family that waits. */
  readonly waiting: string;
  readonly finishedRound: string;
  /** Drafted by the clerk: either head may approve them. */
  readonly drafts: readonly [string, string];
  readonly openImport: string;
  readonly families: SeededFamilies;
  readonly files: SeededFiles;
  readonly revocations: SeededRevocations;
  readonly waitingLists: SeededWaiting;
  /** A child of `people.parent` and one of `people.otherParent`; neither has an application in the other territory. */
  readonly children: readonly [string, string];
  /** On the stop-list: a number of `people.parent`, and one of `people.otherParent`. */
  readonly suspended: readonly [string, string];
  /** Drafted by the clerk and computed: here and in the other territory, where one head has a role too. */
  readonly draftedUpdates: readonly [string, string];
  /** Drafted by the clerk, here and in the other territory. */
  readonly extensions: SeededExtensions;
  /** Entries of work: two children whom both kindergartens list. */
  readonly enrolments: SeededEnrolments;
  /** Of `people.parent`, then of `people.otherParent`: something to choose, to answer, to sign and to end. */
  readonly contracts: SeededContracts;
  /** A paper for the child who goes there, on either side. */
  readonly absences: SeededAbsences;
  readonly timesheets: SeededTimesheets;
  readonly disputes: SeededDisputes;
  readonly months: SeededMonths;
  readonly payments: SeededPayments;
  readonly evidence: SeededEvidence;
  readonly staff: SeededStaff;
  /** They work in both kindergartens. */
  readonly teachers: readonly [string, string];
}

export type Doors = Readonly<Record<Audience, (event: GatewayEvent) => Promise<GatewayReply>>>;

/** The three functions behind the gateway, with nothing remembered from before. */
export function doorsOf(context: Context): Doors {
  const doors = {
    public: serve('public', publicDoor, publicWorks, () => context),
    parent: serve('parent', parentDoor, parentWorks, () => context),
    preschool: serve('preschool', preschoolDoor, preschoolWorks, () => context),
    department: serve('department', departmentDoor, departmentWorks, () => context),
    documents: serve('documents', documentsDoor, documentsWorks, () => context),
  };
  const lambda = {} as never;
  return {
    public: (event) => doors.public(event, lambda),
    parent: (event) => doors.parent(event, lambda),
    preschool: (event) => doors.preschool(event, lambda),
    department: (event) => doors.department(event, lambda),
    documents: (event) => doors.documents(event, lambda),
  };
}

let seeded: Promise<{ readonly city: SeededCity; readonly items: ReturnType<typeof openTable> }> | undefined;

/** The city on that table. It is seeded once; every further one is a copy, to the item, that goes on from the same moment. */
export async function seededCity(table: Table = memoryTable()): Promise<SeededCity> {
  seeded ??= seedOnce();
  const { city, items } = await seeded;
  for (const name of ['records', 'waiting', 'published'] as const) {
    for (const item of items.items(name)) await table.put(name, item, 'ifAbsent');
  }
  return { ...city, ...emptyCity(table, {}, city.moment()) };
}

async function seedOnce() {
  const items = openTable();
  return { city: await seed(items.table), items };
}

async function seed(table: Table): Promise<SeededCity> {
  const city = await staffedCity(table);
  const [own] = await importCells(city, [
    row(1, '2023-01-10T09:00:00.000Z', { guardianIin: people.parent, guardianPhone: '+77011234567' }),
    row(2, '2023-01-10T09:00:01.000Z', { guardianIin: people.parent }),
    row(3, '2023-01-10T09:00:02.000Z', { guardianIin: people.otherParent, guardianPhone: '+77011234568' }),
  ]);
  await city.run({ job: 'recomputeQueue' });
  const finishedRound = await draftRound(city, 3);
  await city.ask('approveRound', { params: { territory, round: finishedRound }, iin: people.head });
  await city.run({ job: 'issueRounds' });
  await city.run({ job: 'publishProtocols' });
  const [late] = await importCells(
    city,
    [row(4, '2023-01-11T09:00:00.000Z'), row(5, '2023-01-11T09:00:01.000Z')],
    territory,
    'late-system',
  );
  await city.run({ job: 'recomputeQueue' });
  const drafts = [await draftRound(city, 1), await draftRound(city, 2)] as const;
  const body = { source: 'another-system', file: 'rows.csv', digest: 'cd'.repeat(32) };
  const opened = await city.ask('openImport', { params: { territory }, iin: people.clerk, body });
  const [first, second] = await vouchersOf(city, people.parent);
  const [third] = await vouchersOf(city, people.otherParent);
  if (first === undefined || second === undefined || third === undefined) throw new Error('the round issued too few');
  const vouchers = [first, second, third] as const;
  const openImport = String(opened.body['import']);
  const children = [await firstChildOf(city, people.parent), await firstChildOf(city, people.otherParent)] as const;
  const suspended = await stopList(city);
  await city.appoint(people.clerk, 'department_operator', otherTerritory);
  await city.appoint(people.head, 'department_head', otherTerritory);
  const draftedUpdates = [await draftUpdate(city, territory), await draftUpdate(city, otherTerritory)] as const;
  await city.run({ job: 'applyUpdates' });
  const families = await seedFamilies(city, iinOf);
  const files = await seedFiles(city, iinOf);
  const revocations = await seedRevocations(city);
  const extensions = await seedExtensions(city, [territory, otherTerritory]);
  const teachers = await seedRegister(city, iinOf);
  const waitingLists = await seedWaiting(city);
  const enrolments = await seedEnrolments(city);
  const contracts = await seedContracts(city, ['+77011234567', '+77011234568']);
  const timesheets = await seedTimesheets(city);
  const payments = await seedPayments(city);
  await seedReports(city);
  const absences = await seedAbsences(city, contracts);
  const disputes = await seedDisputes(city, contracts);
  const months = await seedMonths(city, contracts);
  const evidence = await seedEvidence(city);
  const staff = await seedStaff(city, iinOf, otherTerritory);
  await seedPrivacy(city, iinOf);
  return {
    ...city,
    families,
    files,
    revocations,
    waitingLists,
    vouchers,
    offered: String(own?.['number']),
    waiting: String(late?.['number']),
    finishedRound,
    drafts,
    openImport,
    children,
    suspended,
    draftedUpdates,
    extensions,
    enrolments,
    contracts,
    timesheets,
    payments,
    evidence,
    absences,
    disputes,
    months,
    staff,
    teachers,
  };
}

async function firstChildOf(city: City, iin: string): Promise<string> {
  const { body } = await city.ask('listMyApplications', { iin });
  return (body['applications'] as { child: string }[])[0]?.child ?? '';
}

async function stopList(city: City): Promise<readonly [string, string]> {
  const [own, others] = await importCells(
    city,
    [
      row(6, '2023-01-12T09:00:00.000Z', { guardianIin: people.parent }),
      row(7, '2023-01-12T09:00:01.000Z', { guardianIin: people.otherParent }),
    ],
    territory,
    'stopped-system',
  );
  const numbers = [String(own?.['number']), String(others?.['number'])] as const;
  for (const number of numbers) await suspend(city, number, 'no-contact');
  return numbers;
}

/** What a family of the other territory sends to apply there. */
export function applicationForm(child: string, more: Readonly<Record<string, unknown>> = {}): Asked {
  const body = { child, territory: otherTerritory, wantedStart: '2026-09-01', language: 'lt', groupType: 'general' };
  return { body: { ...body, consent: { text: '2026-1' }, ...more } };
}

async function draftRound(city: City, count: number): Promise<string> {
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.clerk, body: { count } });
  return String(drafted.body['round']);
}

async function draftUpdate(city: City, where: string): Promise<string> {
  const drafted = await city.ask('draftUpdate', { params: { territory: where }, iin: people.clerk, body: { day: '2026-07-01' } });
  return String(drafted.body['update']);
}

async function vouchersOf(city: City, iin: string): Promise<readonly string[]> {
  const { body } = await city.ask('listMyVouchers', { iin });
  return (body['vouchers'] as { voucher: string }[]).map(({ voucher }) => voucher);
}

/** Who may ask a route for what `rightRequests` says. */
export function iinFor(name: RouteName): string {
  const { relation } = ruleOf(routes[name]);
  if (relation === 'own-territory') return people.secondHead;
  return relation === 'own-kindergarten' ? preschoolPeople.head : people.parent;
}

/** The body of a refusal by somebody who looked at a voucher nobody has answered yet. */
export function refusalOfIssued(voucher: string) {
  return { understood: true, seen: refusalSeen({ voucher, version: 1, state: 'issued' }) };
}

/** A right request of every route, about things that are there. A new route does not compile until it has one. */
export function rightRequests(city: SeededCity): Readonly<Record<RouteName, Asked>> {
  const here = { params: { territory } };
  const ofFinished = { params: { territory, round: city.finishedRound } };
  const ofDraft = { params: { territory, round: city.drafts[0] } };
  const ofImport = { params: { territory, import: city.openImport } };
  const ofUpdate = { params: { territory, update: city.draftedUpdates[0] } };
  const ofVoucher = { params: { voucher: city.vouchers[0] } };
  const ofApplication = { params: { number: city.offered } };
  return {
    listTerritories: {},
    showQueue: here,
    listQueue: { params: { territory, category: '9' }, query: { from: '1', limit: '10' } },
    findPosition: { params: { territory, number: city.waiting }, query: { explain: 'true' } },
    listHistory: { params: { territory, number: city.waiting }, query: { limit: '10' } },
    showMyPosition: { params: { number: city.offered } },
    listMyHistory: { params: { number: city.offered }, query: { limit: '10' } },
    listPublicRounds: here,
    showProtocol: ofFinished,
    showProtocolPage: { params: { ...ofFinished.params, page: '0' } },
    showProof: { params: { ...ofFinished.params, number: city.offered } },
    listPreschools: { ...here, query: { limit: '10' } },
    showMe: {},
    listMyApplications: {},
    submitApplication: applicationForm(city.children[0]),
    showMyApplication: ofApplication,
    changeWishes: { ...ofApplication, body: { language: 'ru', district: 'Майкудук' } },
    makeClaim: { ...ofApplication, body: { status: 'large-family', evidence: 'certificate 12' } },
    withdrawApplication: { ...ofApplication, body: { understood: true } },
    restoreApplication: { params: { number: city.suspended[0] } },
    listMyVouchers: {},
    confirmVoucher: ofVoucher,
    showRefusal: ofVoucher,
    refuseVoucher: { ...ofVoucher, body: refusalOfIssued(city.vouchers[0]) },
    listMyNotices: { query: { limit: '10' } },
    registerDevice: { body: { platform: 'fcm', token: 'token-of-a-phone' } },
    draftRound: { ...here, body: { count: 2 } },
    listRounds: here,
    showRound: ofFinished,
    checkRound: ofDraft,
    approveRound: ofDraft,
    cancelRound: ofDraft,
    compareRounds: { ...here, body: { round: city.drafts[0], alternatives: [{ name: 'fewer', sizing: { by: 'count', count: 1 } }] } },
    showBudget: { params: { territory, year: '2026' } },
    setBudget: { params: { territory, year: '2026' }, body: { amount: 100_000_000_00 } },
    openImport: { ...here, body: { source: 'old-system', file: 'again.csv', digest: 'ef'.repeat(32) } },
    importRows: { ...ofImport, body: { rows: [{ line: 2, cells: row(9, '2023-02-01T09:00:00.000Z') }] } },
    finishImport: ofImport,
    ...familyRequests(city.families, iinOf(320)),
    draftUpdate: { ...here, body: { day: '2026-07-02' } },
    listUpdates: here,
    showUpdate: ofUpdate,
    checkUpdate: { ...ofUpdate, query: { limit: '10' } },
    diffUpdate: ofUpdate,
    approveUpdate: ofUpdate,
    cancelUpdate: ofUpdate,
    ...fileRequests(city.files),
    ...revocationRequests(city.revocations, city.vouchers[0]),
    ...extensionRequests(territory, city.extensions),
    ...registerRequests(iinOf, city.teachers),
    ...waitingRequests(city.waitingLists),
    ...enrolmentRequests(city.enrolments),
    ...contractRequests(city.contracts[0]),
    ...timesheetRequests(city.timesheets),
    ...reportRequests(),
    ...paymentRequests(city.payments),
    ...absenceRequests(city.absences[0]),
    ...markingRequests(city.contracts),
    ...disputeRequests(city.disputes[0]),
    ...monthRequests(city.months[0]),
    ...historyRequests,
    ...evidenceRequests(city.evidence, territory, city.finishedRound),
    ...lookRequests(city.children[0]),
    ...staffRequests(city.staff, iinOf),
    ...privacyRequests(iinOf),
  };
}
