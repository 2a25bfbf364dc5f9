// I-23: the same key and the same request, sent any number of times, at once or one after another, is one effect and one answer. What is counted is
// every change of the table, so nothing can be done a second time unseen.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../shared/context.ts';
import { isChange } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import { answerKey } from '../../shared/table/keys.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { gatewayEvent, people, row, type Answer, type Asked } from '../support/city.ts';
import {
  applicationForm,
  doorsOf,
  iinFor,
  iinOf,
  otherTerritory,
  refusalOfIssued,
  rightRequests,
  seededCity,
  territory,
  type SeededCity,
} from '../support/seededCity.ts';
import { absenceVariants } from '../support/seededAbsences.ts';
import { contractVariants } from '../support/seededContracts.ts';
import { evidenceVariants } from '../support/seededEvidence.ts';
import { extensionVariants } from '../support/seededExtensions.ts';
import { familyVariants } from '../support/seededFamilies.ts';
import { enrolmentVariants } from '../support/seededEnrolments.ts';
import { fileVariants } from '../support/seededFiles.ts';
import { monthVariants } from '../support/seededMonths.ts';
import { markingVariants } from '../support/seededMarking.ts';
import { disputeVariants } from '../support/seededDisputes.ts';
import { historyVariants } from '../support/seededHistory.ts';
import { revocationVariants } from '../support/seededRevocations.ts';
import { privacyVariants } from '../support/seededPrivacy.ts';
import { staffVariants } from '../support/seededStaff.ts';
import { timesheetVariants } from '../support/seededTimesheets.ts';
import { waitingVariants } from '../support/seededWaiting.ts';
import { paymentVariants } from '../support/seededPayments.ts';
import { registerVariants } from '../support/seededRegister.ts';

type ChangeName = {
  [Name in RouteName]: (typeof routes)[Name] extends { readonly method: 'GET' } | { readonly looks: true } ? never : Name;
}[RouteName];
const changeNames = routeNames.filter((name): name is ChangeName => isChange(routes[name]));

interface Watched {
  readonly city: SeededCity;
  /** Changes since it was last asked. */
  readonly changes: () => readonly Change[];
}

/** A seeded city whose table is watched, and in which every step of every request may be overtaken by another's, the same way each time. */
async function watchedCity(name?: RouteName): Promise<Watched> {
  const changes: Change[] = [];
  let step = 0;
  const table = memoryTable({
    onWrite: (change) => {
      // That somebody asked again is a look of its own, and no effect.
      if (!/^(?:AUDIT|LOOKS)#/.test(change.key.pk)) changes.push(change);
    },
    beforeVerb: async () => {
      step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
      for (let turns = step % 5; turns > 0; turns -= 1) await Promise.resolve();
    },
  });
  const city = await seededCity(table);
  // One update may be open in a territory; here another shall be drafted.
  if (name === 'draftUpdate') {
    for (const [index, iin] of [people.secondHead, people.head].entries()) {
      const update = { territory: index === 0 ? territory : otherTerritory, update: city.draftedUpdates[index] ?? '' };
      await city.ask('cancelUpdate', { params: update, iin });
    }
  }
  if (name === 'draftExtension') {
    for (const [index, iin] of [people.secondHead, people.head].entries()) {
      const extension = { territory: index === 0 ? territory : otherTerritory, extension: city.extensions[index] ?? '' };
      await city.ask('cancelExtension', { params: extension, iin });
    }
  }
  if (name === 'draftPayments') {
    for (const [index, iin] of [people.secondHead, people.head].entries()) {
      const register = { territory: index === 0 ? territory : otherTerritory, register: city.payments.drafts[index] ?? '' };
      await city.ask('cancelPayments', { params: register, iin });
    }
  }
  changes.length = 0;
  return { city, changes: () => changes.splice(0) };
}

/** Of each route: the same route asked for something else, and by somebody else for something they may. */
function variants(city: SeededCity): Readonly<Record<ChangeName, { readonly other: Asked; readonly byAnother: Asked }>> {
  const right = rightRequests(city);
  const voucher = (index: 1 | 2): Asked => ({ params: { voucher: city.vouchers[index] } });
  const update: Asked = { params: { territory: otherTerritory, update: city.draftedUpdates[1] } };
  const unknownUpdate: Asked = { params: { territory, update: '20260701ffffffff' } };
  const draft: Asked = { params: { territory, round: city.drafts[1] } };
  const rows = (child: number) => ({ rows: [{ line: 2, cells: row(child, '2023-02-02T09:00:00.000Z') }] });
  const file = (digest: string) => ({ source: 'old-system', file: 'again.csv', digest: digest.repeat(32) });
  const another: Asked = { params: { territory, import: 'ffffffffffffffffffff' } };
  const head = { iin: people.head };
  const ofOther: Asked = { params: { number: city.suspended[1] }, iin: people.otherParent };
  return {
    confirmVoucher: { other: voucher(1), byAnother: { ...voucher(2), iin: people.otherParent } },
    submitApplication: {
      other: applicationForm(city.children[0], { wantedStart: '2027-01-11' }),
      byAnother: { ...applicationForm(city.children[1]), iin: people.otherParent },
    },
    changeWishes: {
      other: { ...right.changeWishes, body: { district: 'Юго-Восток' } },
      byAnother: { ...ofOther, body: { language: 'ru' } },
    },
    makeClaim: {
      other: { ...right.makeClaim, body: { status: 'large-family', evidence: 'certificate 13' } },
      byAnother: { ...right.makeClaim, ...ofOther },
    },
    withdrawApplication: {
      other: { params: { number: city.suspended[0] }, body: { understood: true } },
      byAnother: { ...ofOther, body: { understood: true } },
    },
    restoreApplication: { other: { params: { number: city.offered } }, byAnother: ofOther },
    refuseVoucher: {
      other: { ...voucher(1), body: refusalOfIssued(city.vouchers[1]) },
      byAnother: { ...voucher(2), body: refusalOfIssued(city.vouchers[2]), iin: people.otherParent },
    },
    ...evidenceVariants(city.evidence),
    registerDevice: {
      other: { body: { platform: 'fcm', token: 'another-token' } },
      byAnother: { body: { platform: 'fcm', token: 'token-of-a-phone' }, iin: people.otherParent },
    },
    draftRound: {
      other: { params: { territory }, body: { count: 3 } },
      byAnother: { params: { territory }, body: { count: 2 }, ...head },
    },
    setBudget: {
      other: { ...right.setBudget, body: { amount: 1 } },
      byAnother: { ...right.setBudget, body: { amount: 2 }, ...head },
    },
    approveRound: { other: draft, byAnother: { ...draft, ...head } },
    cancelRound: { other: draft, byAnother: { ...draft, ...head } },
    openImport: {
      other: { params: { territory }, body: file('0a') },
      byAnother: { params: { territory }, body: file('0b'), ...head },
    },
    importRows: {
      other: { ...right.importRows, body: rows(21) },
      byAnother: { ...right.importRows, body: rows(22), ...head },
    },
    draftUpdate: {
      other: { params: { territory }, body: { day: '2026-12-31' } },
      byAnother: { params: { territory: otherTerritory }, body: { day: '2026-07-02' }, ...head },
    },
    approveUpdate: { other: unknownUpdate, byAnother: { ...update, ...head } },
    cancelUpdate: { other: unknownUpdate, byAnother: { ...update, ...head } },
    finishImport: { other: another, byAnother: { ...right.finishImport, ...head } },
    ...familyVariants(city.families, iinOf(320), people.head),
    ...enrolmentVariants(city.enrolments, people.head),
    ...fileVariants(city.files, people.head),
    ...revocationVariants(city.revocations, city.vouchers),
    ...waitingVariants(city.waitingLists),
    ...extensionVariants([territory, otherTerritory], city.extensions, people.head),
    ...registerVariants(iinOf, city.teachers),
    ...contractVariants(city.contracts),
    ...timesheetVariants(city.timesheets),
    ...paymentVariants(city.payments),
    ...absenceVariants(city.absences),
    ...markingVariants(city.contracts),
    ...disputeVariants(city.disputes),
    ...monthVariants(city.months),
    ...historyVariants(people.head),
    ...staffVariants(city.staff, iinOf),
    ...privacyVariants(iinOf),
  };
}

const sameAnswer = ({ status, body }: Answer) => ({ status, body });
const isEffect = ({ key }: Change): boolean => !key.pk.startsWith('ANSWER#');

describe.each(changeNames)('%s', (name) => {
  const key = 'one-press-1';

  it('pressed up to five times with one key has one effect and one answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), async (presses) => {
        const { city, changes } = await watchedCity(name);
        const request = { iin: iinFor(name), ...rightRequests(city)[name], key };
        const first = await city.ask(name, request);
        expect(first.status).toBeLessThan(300);
        expect(changes().filter(isEffect).length).toBeGreaterThan(0);
        for (let press = 2; press <= presses; press += 1) {
          expect(sameAnswer(await city.ask(name, request))).toEqual(sameAnswer(first));
          expect(changes()).toEqual([]);
        }
      }),
      { numRuns: 3, seed: 23 },
    );
  });

  it('with the key of another request is refused and does nothing', async () => {
    const { city, changes } = await watchedCity(name);
    const { other } = variants(city)[name];
    await city.ask(name, { iin: iinFor(name), ...rightRequests(city)[name], key });
    changes();
    const again = await city.ask(name, { iin: iinFor(name), ...other, key });
    expect(again).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(changes()).toEqual([]);
  });

  it('is not touched by the same key of somebody else', async () => {
    const { city, changes } = await watchedCity(name);
    const { byAnother } = variants(city)[name];
    const first = await city.ask(name, { iin: iinFor(name), ...rightRequests(city)[name], key });
    changes();
    const theirs = await city.ask(name, { ...byAnother, key });
    expect(theirs.status).toBeLessThan(300);
    expect(changes().length).toBeGreaterThan(0);
    expect(sameAnswer(await city.ask(name, { iin: iinFor(name), ...rightRequests(city)[name], key }))).toEqual(sameAnswer(first));
  });

  it('is answered the same a day later and by another process', async () => {
    const { city, changes } = await watchedCity(name);
    const request = { iin: iinFor(name), ...rightRequests(city)[name], key };
    const first = await city.ask(name, request);
    changes();
    city.at('2026-07-02T09:59:59+05:00');
    const doors = doorsOf(contextOf(city.context));
    const reply = await doors[routes[name].audience](gatewayEvent(routes[name], request, city.context.now(), key));
    expect({ status: reply.statusCode, body: JSON.parse(reply.body ?? '') as unknown }).toEqual(sameAnswer(first));
    expect(changes()).toEqual([]);
  });
});

describe('64 presses at once', () => {
  const pressed = [
    'confirmVoucher',
    'refuseVoucher',
    'withdrawApplication',
    'restoreApplication',
    'approveRound',
    'cancelRound',
    'approveUpdate',
    'cancelUpdate',
    'suspendApplication',
    'archiveApplication',
    'decideClaim',
    'mergeApplication',
    'joinWaitingList',
    'leaveWaitingList',
    'acceptPlace',
    'declinePlace',
    'withdrawRequest',
    'refuseRequest',
    'signMyContract',
    'signContract',
    'signMyMonth',
    'endMyContract',
    'endContract',
    'disputeMyMonth',
    'answerDispute',
    'decideMonth',
  ] as const;
  const doneAlready = new Set([
    'move-forbidden',
    'already-waiting',
    'not-waiting',
    'signed-already',
    'contract-ending',
    'month-disputed',
    'dispute-answered',
  ]);
  const events = (changes: readonly Change[]) => changes.filter(({ key }) => String(key.sk).startsWith('EVENT#')).map(({ key }) => key.pk);
  const press = (city: SeededCity, name: ChangeName, keyOf: (index: number) => string) =>
    Promise.all(
      Array.from({ length: 64 }, (_, index) => city.ask(name, { iin: iinFor(name), ...rightRequests(city)[name], key: keyOf(index) })),
    );

  it.each(pressed)('of %s with one key: one effect, 64 times the same answer', async (name) => {
    const { city, changes } = await watchedCity();
    const answers = await press(city, name, () => 'one-press-1');
    expect(new Set(answers.map((answer) => JSON.stringify(sameAnswer(answer)))).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    const done = events(changes());
    expect(new Set(done).size).toBe(done.length);
    expect(done.length).toBeGreaterThan(0);
  });

  it.each(pressed)('of %s with as many keys: one is done, 63 are told that it cannot be', async (name) => {
    const { city, changes } = await watchedCity();
    const answers = await press(city, name, (index) => `press-number-${index}`);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.every(({ status, body }) => status === 409 && doneAlready.has(String(body['code'])))).toBe(true);
    const done = events(changes());
    expect(new Set(done).size).toBe(done.length);
  });

  it('half to confirm and half to refuse: one of the two happens, and everybody is told the truth', async () => {
    const { city, changes } = await watchedCity();
    const right = rightRequests(city);
    const answers = await Promise.all(
      Array.from({ length: 64 }, async (_, index) => {
        const name = index % 2 === 0 ? 'confirmVoucher' : 'refuseVoucher';
        return { name, ...(await city.ask(name, { iin: people.parent, ...right[name], key: `press-number-${index}` })) };
      }),
    );
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    const expected = done[0]?.name === 'confirmVoucher' ? 'confirmed' : 'refused';
    const mine = await city.ask('listMyVouchers', { iin: people.parent });
    expect(mine.body['vouchers']).toContainEqual(expect.objectContaining({ voucher: city.vouchers[0], state: expected }));
    const moved = events(changes());
    expect(moved).toHaveLength(2);
  });

  it('of a key that was forgotten after its two days does nothing a second time', async () => {
    for (const name of pressed) {
      const { city, changes } = await watchedCity();
      const request = { iin: iinFor(name), ...rightRequests(city)[name], key: 'one-press-1' };
      expect((await city.ask(name, request)).status).toBe(200);
      const person = (await city.context.vault()).identify('person', iinFor(name));
      await city.context.table.remove('records', answerKey(person, 'one-press-1'), 'ifPresent');
      changes();
      const again = await city.ask(name, request);
      expect(again.status).toBe(409);
      expect(doneAlready).toContain(again.body['code']);
      expect(changes()).toEqual([]);
    }
  });
});
