// A body of each route where its shape alone does not show what to send; the API's page offers it to be tried.

import type { RouteName } from './routes.ts';

/** Bodies to try, in the words of the contracts. */
export const exampleBodies: Readonly<Partial<Record<RouteName, unknown>>> = {
  proposeRevocation: { reason: 'moved-away', paper: { kind: 'letter', number: '15-02/318', issuedOn: '2026-06-29' } },
  decideRevocation: { decision: 'revoke' },
  settleAppeal: { outcome: 'grant' },
  appealRevocation: { reason: 'papers-exist' },
  refuseVoucher: { understood: true, seen: '3f0c5a1e9b7d2c4486ad10ef' },
  draftExtension: { reason: 'holiday-announced' },
  draftRound: { sizing: { by: 'count', count: 100 } },
  compareRounds: { alternatives: [{ name: 'weighted', plan: 'weighted', sizing: { by: 'count', count: 100 } }] },
  setBudget: { amount: 50_000_000_00 },
  draftUpdate: { day: '2026-06-30' },
  registerPreschool: {
    number: '999898000003',
    names: { kk: '«Айгөлек» балабақшасы', ru: 'Детский сад «Айголек»' },
    district: 'Центральный',
    address: 'ул. Абая, 12',
    ownership: 'private',
    location: { latitude: 48.6, longitude: 71.9 },
    eligible: { from: '2026-07-01' },
  },
  openGroup: {
    names: { kk: 'Кіші топ', ru: 'Младшая группа' },
    groupType: 'general',
    language: 'kk',
    ageFrom: 36,
    ageTo: 47,
    hours: 10.5,
    capacity: 20,
  },
  changeGroup: { capacity: 18 },
  joinWaitingList: { preschool: 'balapan', group: 'first' },
  leaveWaitingList: { preschool: 'balapan', group: 'first' },
  acceptPlace: { preschool: 'balapan', group: 'first', startsOn: '2026-07-06' },
  declinePlace: { preschool: 'balapan', group: 'first' },
  askPlace: { preschool: 'balapan', group: 'first', startsOn: '2026-07-06' },
  sendMySigningCode: { digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  signMyContract: {
    digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    signature: { method: 'one-time-code', code: '048213' },
  },
  endMyContract: { lastDay: '2026-08-31' },
  proposeContract: { papers: ['birth-certificate', 'health-passport', 'epidemiology-note'] },
  refuseRequest: { reason: 'papers-expired' },
  sendSigningCode: { digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  signContract: {
    digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    signature: { method: 'one-time-code', code: '048213' },
  },
  endContract: { lastDay: '2026-08-31', reason: 'group-closes' },
  resolveDoubleEnrolment: {
    entry: '001782880200000#7K2M4Q9X#balapan#first',
    decision: 'move',
    from: '2026-06-01',
    understood: true,
  },
  openImport: {
    source: 'city-register',
    file: 'queue-2026-03.csv',
    digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  },
};
