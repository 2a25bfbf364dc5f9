// Children who are enrolled when vouchers begin get a voucher and a contract without being asked; what contradicts itself is reported, never chosen.

import { describe, expect, it } from 'vitest';
import { textOfCode } from '../../local/cli/importing/rowTexts.ts';
import type { Because } from '../../shared/domain/enrolment.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { day } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { groupKey, numberKey, preschoolRecordKey } from '../../shared/table/keys.ts';
import { sendSigningCode } from '../../shared/table/signatures.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { sealNumber } from '../../shared/table/preschools.ts';
import { scanWaiting } from '../../shared/table/queue.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { hastyRulebooks, importCells, people, row, type City } from '../support/city.ts';
import { endsOf, enrolled, listingCity, sendEnrolments, workIn } from '../support/enrolments.ts';
import { verifyPhone } from '../support/contractCity.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';

const territory = 'karaganda';
const iin = '210315500019';

async function lifeOf(city: City, number: unknown) {
  const { table } = city.context;
  const application = await readApplication(table, String(number));
  const voucher = application?.voucher === undefined ? undefined : await readVoucher(table, application.voucher);
  const contract = voucher?.contract === undefined ? undefined : await readContract(table, voucher.contract);
  return { application, voucher, contract };
}

const violations = async (city: City) =>
  (await checkTerritory(city.context.table, city.context.calendar(), territory, city.context.now())).violations;

describe('a list of enrolled children', () => {
  it('gives each child an application that never waits, a voucher without a round and without a deadline, and a contract (I-04)', async () => {
    const city = await listingCity();
    const guardian = { guardianIin: people.parent, guardianName: 'Ерлан Сериков', guardianPhone: '+7 701 123 45 67' };
    const [told] = await sendEnrolments(city, [enrolled(1, 'aigolek', 'first', { ...guardian, contractNumber: '17/2025' })]);
    expect(told).toMatchObject({ outcome: 'accepted', preschool: 'aigolek' });
    const { application, voucher, contract } = await lifeOf(city, told?.['number']);
    expect(application).toMatchObject({ state: 'enrolled', origin: { source: 'lists', legacyNumber: '17/2025' } });
    expect(voucher).toMatchObject({ state: 'contracted', origin: 'legacy-enrolment', application: told?.['number'] });
    expect(voucher).not.toHaveProperty('round');
    expect(voucher).not.toHaveProperty('confirmBy');
    expect(voucher).not.toHaveProperty('contractBy');
    expect(contract).toMatchObject({ state: 'active', origin: 'legacy-enrolment', startsOn: '2025-09-01', legacyNumber: '17/2025' });
    expect((await readPlaces(city.context.table, 'aigolek', 'first'))?.stays).toEqual([
      { contract: contract?.contract, from: '2025-09-01' },
    ]);
    expect(await scanWaiting(city.context.table, territory)).toHaveLength(0);
    expect(await violations(city)).toEqual([]);
  });

  it('leaves the sender’s own child to a colleague, and says so', async () => {
    const city = await listingCity();
    const rows = [enrolled(1, 'aigolek', 'first', { guardianIin: people.clerk }), enrolled(2)];
    for (const dryRun of [true, false])
      expect(await sendEnrolments(city, rows, { dryRun })).toMatchObject([
        { outcome: 'rejected', reason: 'own-family', field: 'guardianIin', preschool: 'aigolek' },
        { outcome: 'accepted' },
      ]);
    expect(textOfCode('own-family', 'ru')).toContain('другой сотрудник или руководитель отдела');
  });

  it('tells the guardians, who have nothing to confirm, and shows them the voucher', async () => {
    const city = await listingCity();
    await sendEnrolments(city, [enrolled(1, 'aigolek', 'first', { guardianIin: people.parent })]);
    const { body } = await city.ask('listMyNotices', { iin: people.parent });
    expect(body['notices']).toMatchObject([{ kind: 'legacy-voucher' }]);
    const vouchers = (await city.ask('listMyVouchers', { iin: people.parent })).body['vouchers'] as Record<string, unknown>[];
    expect(vouchers).toMatchObject([{ state: 'contracted' }]);
    for (const job of ['expireVouchers', 'recomputeQueue', 'issueRounds'] as const) {
      city.at('2026-10-01T10:00:00+05:00');
      await city.run({ job });
    }
    expect((await city.ask('listMyVouchers', { iin: people.parent })).body['vouchers']).toMatchObject([{ state: 'contracted' }]);
  });

  it('takes a child with no guardian known, as the queue does', async () => {
    const city = await listingCity();
    expect(await sendEnrolments(city, [enrolled(1)])).toMatchObject([{ outcome: 'accepted', note: 'no-contact' }]);
  });

  it('gives the same outcomes when sent again, and writes nothing twice (I-31)', async () => {
    const city = await listingCity();
    const rows = [1, 2, 3].map((child) => enrolled(child, 'aigolek', 'first', { guardianIin: people.parent }));
    const first = await sendEnrolments(city, rows);
    const places = await readPlaces(city.context.table, 'aigolek', 'first');
    for (const file of ['ab', 'another']) {
      const again = await sendEnrolments(city, rows, { file });
      expect(again.map(({ outcome, number }) => [outcome, number])).toEqual(first.map(({ outcome, number }) => [outcome, number]));
      expect(again.every(({ note }) => String(note).startsWith('already-there'))).toBe(true);
    }
    expect(await readPlaces(city.context.table, 'aigolek', 'first')).toEqual(places);
    expect((await city.ask('listMyNotices', { iin: people.parent })).body['notices']).toHaveLength(3);
  });

  it('rejects what the row alone shows to be wrong, and takes its neighbours', async () => {
    const city = await listingCity();
    const wrong = [
      enrolled(1, ''),
      enrolled(2, 'aigolek', ''),
      enrolled(3, 'aigolek', 'first', { enrolledFrom: '' }),
      enrolled(4, 'aigolek', 'first', { enrolledFrom: '2025-02-30' }),
      enrolled(5, 'aigolek', 'first', { enrolledFrom: '2022-05-09' }),
      enrolled(6, 'aigolek', 'first', { enrolledFrom: '2026-07-02' }),
      enrolled(7, 'aigolek', 'first', { bornOn: '2019-05-10' }),
      enrolled(8, 'aigolek', 'first', { submittedAt: '2024-01-01T00:00:00Z' }),
      enrolled(9, 'aigolek', 'first', { enrolledFrom: '2026-07-01' }),
    ];
    expect(endsOf(await sendEnrolments(city, wrong))).toEqual([
      'preschool-missing',
      'group-missing',
      'enrolled-from-missing',
      'enrolled-from-impossible',
      'enrolled-before-birth',
      'enrolled-in-future',
      'over-age',
      'column-unknown',
      'accepted',
    ]);
  });

  it('finds a kindergarten by its BIN too, and suggests known ids for one or a group it does not know', async () => {
    const city = await listingCity();
    const named = (id: string) => `${id} (Детский сад «${id}»)`;
    const registered = await city.context.vault();
    const { table } = city.context;
    const item = await table.get('records', preschoolRecordKey('aigolek'));
    const number = await sealNumber(registered, 'aigolek', '060140000023');
    if (item !== undefined) await table.put('records', { ...item, number }, 'ifPresent');
    await seedPreschool(city, 'moved-away', { groups: [], head: preschoolPeople.teacher, territory: 'vilnius' });
    const told = await sendEnrolments(city, [
      enrolled(1, '060140000023', 'First'),
      enrolled(2, 'aigolk'),
      enrolled(3, 'moved-away'),
      enrolled(4, '210315500009'),
      enrolled(5, 'aigolek', 'frist'),
    ]);
    expect(endsOf(told)).toEqual(['accepted', 'preschool-unknown', 'preschool-unknown', 'preschool-unknown', 'group-unknown']);
    expect(told[1]?.['because']).toMatchObject({ known: [named('aigolek')], knownKk: ['aigolek («aigolek» балабақшасы)'] });
    for (const one of [told[2], told[3]]) expect(one?.['because']).toMatchObject({ known: [] });
    expect(told[4]?.['because']).toMatchObject({ preschool: 'aigolek', known: ['first (first)', 'small (small)'] });
    expect(JSON.stringify(told)).not.toContain('210315500009');
  });

  it('fills a group up to its capacity and no further, those enrolled longest first in whatever order they are listed (I-32)', async () => {
    const days = ['2025-09-04', '2025-09-01', '2025-09-03', '2025-09-02'];
    const rows = days.map((enrolledFrom, child) => enrolled(child, 'aigolek', 'small', { enrolledFrom }));
    for (const order of [rows, rows.toReversed()]) {
      const city = await listingCity();
      const told = await sendEnrolments(city, order);
      const taken = order.filter((_, index) => told[index]?.['outcome'] === 'accepted').map(({ enrolledFrom }) => enrolledFrom);
      expect(taken.toSorted()).toEqual(['2025-09-01', '2025-09-02']);
      expect(told.find(({ outcome }) => outcome === 'rejected')).toMatchObject({
        reason: 'group-full',
        because: { seat: 'aigolek/small', capacity: 2 },
      });
      expect((await readPlaces(city.context.table, 'aigolek', 'small'))?.stays).toHaveLength(2);
      expect(endsOf(await sendEnrolments(city, order))).toEqual(endsOf(told));
    }
  });

  it('foresees all of it in a dry run and writes nothing', async () => {
    const city = await listingCity();
    const rows = [
      enrolled(1, 'aigolek', 'small'),
      enrolled(2, 'aigolek', 'small'),
      enrolled(3, 'aigolek', 'small'),
      enrolled(4),
      enrolled(4, 'balapan'),
      enrolled(5),
      enrolled(5, 'aigolek', 'first', { contractNumber: '5' }),
    ];
    const foreseen = await sendEnrolments(city, rows, { dryRun: true });
    expect((await readPlaces(city.context.table, 'aigolek', 'small'))?.stays).toEqual([]);
    const told = await sendEnrolments(city, rows);
    expect(endsOf(foreseen)).toEqual(endsOf(told));
    expect(endsOf(told).toSorted()).toEqual(
      ['accepted', 'accepted', 'group-full', 'enrolled-twice', 'enrolled-twice', 'accepted', 'merged'].toSorted(),
    );
  });

  it('reports a row that stands in it twice as merged: in the dry run, in the run and in the run after', async () => {
    const city = await listingCity();
    const rows = [enrolled(1), enrolled(2), enrolled(1), enrolled(3, 'aigolek', 'nowhere'), enrolled(3, 'aigolek', 'nowhere')];
    const ends = ['accepted', 'accepted', 'merged', 'group-unknown', 'group-unknown'];
    for (const dryRun of [true, false, true, false]) {
      const told = await sendEnrolments(city, rows, { dryRun });
      expect(endsOf(told)).toEqual(ends);
      expect(told[2]?.['number']).toBe(told[0]?.['number']);
    }
  });

  it('names the groups of one name, and does not say that there is none', async () => {
    const city = await listingCity();
    const { table } = city.context;
    for (const [group, ru] of [
      ['first', 'Младшая'],
      ['small', 'младшая '],
    ] as const) {
      const stored = await table.get('records', groupKey('aigolek', group));
      if (stored !== undefined) await table.put('records', { ...stored, names: { kk: `Кіші ${group}`, ru, en: group } }, 'ifPresent');
    }
    const [told] = await sendEnrolments(city, [enrolled(1, 'aigolek', 'Младшая')]);
    expect(told).toMatchObject({ reason: 'group-ambiguous', field: 'group' });
    expect(textOfCode('group-ambiguous', 'kk', told?.['because'] as Because)).toBe(
      'aigolek балабақшасында бұл атаумен бірнеше топ бар: first (Кіші first), small (Кіші small). Атаудың орнына топтың белгісін жазыңыз.',
    );
    expect(textOfCode('preschool-unknown', 'ru', { known: [] })).toContain('Похожие коды: нет.');
  });

  it('makes no phone one to sign with: messages go there, a signature wants a code that was sent to it', async () => {
    const city = await listingCity();
    await sendEnrolments(city, [enrolled(1, 'aigolek', 'first', { guardianIin: people.parent, guardianPhone: '+77011234567' })]);
    const phonesOf = async () => (await city.ask('showMe', { iin: people.parent })).body['phones'];
    expect(await phonesOf()).toMatchObject([{ shown: '+7…67', verified: false }]);
    const vault = await city.context.vault();
    const asked = { person: vault.identify('person', people.parent), at: city.context.now(), random: new Uint8Array(6) };
    const code = () => sendSigningCode(city.context.table, vault, { document: 'contract#C', digest: 'd' }, asked);
    expect(await code()).toMatchObject({ refusal: 'phone-not-verified' });
    await verifyPhone(city, people.parent, '+77011234567');
    expect(await phonesOf()).toMatchObject([{ shown: '+7…67', verified: true }]);
    expect(await code()).toMatchObject({ phone: '+77011234567' });
  });

  it('gives no voucher while the legal basis has lapsed (I-33)', async () => {
    const lapsed = (one: Rulebook): Rulebook => ({
      ...one,
      legalBasis: [{ act: 'act', from: day('2025-01-01'), to: day('2026-06-30'), note: 'n' }],
    });
    const city = await listingCity(undefined, { rulebooks: () => hastyRulebooks().map(lapsed) });
    const rejection = await sendEnrolments(city, [enrolled(1)]).catch((error: unknown) => String(error));
    expect(rejection).toContain('basis-lapsed');
    expect((await readPlaces(city.context.table, 'aigolek', 'first'))?.stays).toEqual([]);
  });
});

describe('a child who is known otherwise', () => {
  it('and listed by two kindergartens is enrolled in neither; both rows name both, in any order', async () => {
    for (const order of [
      ['aigolek', 'balapan'],
      ['balapan', 'aigolek'],
    ]) {
      const city = await listingCity();
      const told = await sendEnrolments(city, [...order.map((preschool) => enrolled(1, preschool)), enrolled(2)]);
      expect(endsOf(told)).toEqual(['enrolled-twice', 'enrolled-twice', 'accepted']);
      for (const one of told.slice(0, 2)) expect(one['because']).toEqual({ seats: ['aigolek/first', 'balapan/first'] });
      expect(await violations(city)).toEqual([]);
    }
  });

  it('and listed twice for one group is one child; for two groups of one kindergarten it is reported', async () => {
    const city = await listingCity();
    const told = await sendEnrolments(city, [
      enrolled(1),
      enrolled(1, 'aigolek', 'first', { contractNumber: '1' }),
      enrolled(2),
      enrolled(2, 'aigolek', 'small'),
    ]);
    expect(endsOf(told).slice(0, 2).toSorted()).toEqual(['accepted', 'merged']);
    expect(told[0]?.['number']).toBe(told[1]?.['number']);
    expect(endsOf(told).slice(2)).toEqual(['enrolled-twice', 'enrolled-twice']);
    expect((await readPlaces(city.context.table, 'aigolek', 'first'))?.stays).toHaveLength(1);
  });

  it('and listed with two birth dates is reported, in one list or in two: they may be two children of one number', async () => {
    const city = await listingCity();
    const rows = [enrolled(1), enrolled(1, 'aigolek', 'first', { bornOn: '2022-05-11' })];
    expect(endsOf(await sendEnrolments(city, rows))).toEqual(['born-on-differs', 'born-on-differs']);
    expect(endsOf(await sendEnrolments(city, rows.slice(0, 1)))).toEqual(['accepted']);
    expect(endsOf(await sendEnrolments(city, rows.slice(1)))).toEqual(['born-on-differs']);
  });

  it('and enrolled elsewhere by an earlier list stays there, and becomes work for the department once', async () => {
    const city = await listingCity();
    const [first] = await sendEnrolments(city, [enrolled(1)]);
    for (const file of ['second', 'second', 'third']) {
      const [told] = await sendEnrolments(city, [enrolled(1, 'balapan')], { file });
      expect(told).toMatchObject({
        outcome: 'rejected',
        reason: 'enrolled-elsewhere',
        because: { number: first?.['number'], present: 'aigolek/first', listed: 'balapan/first' },
      });
    }
    expect(await workIn(city, 'double-enrolments')).toMatchObject([
      { number: first?.['number'], detail: { present: 'aigolek/first', listed: 'balapan/first', from: '2025-09-01' } },
    ]);
    expect((await readPlaces(city.context.table, 'balapan', 'first'))?.stays).toEqual([]);
  });

  it('and waits in the queue is not enrolled; once the application has ended the row is taken and the work is gone', async () => {
    const city = await listingCity();
    const [waiting] = await importCells(city, [row(1, '2023-01-10T09:00:00Z')], territory, 'lists');
    const number = String(waiting?.['number']);
    expect(await sendEnrolments(city, [enrolled(1)])).toMatchObject([{ reason: 'child-waits', because: { number } }]);
    await sendEnrolments(city, [enrolled(1)]);
    expect(await workIn(city, 'enrolled-waiting')).toMatchObject([{ number, detail: { listed: 'aigolek/first' } }]);
    const archived = { params: { territory, number }, iin: people.clerk, body: { reason: 'entered-in-error', understood: true } };
    expect((await city.ask('archiveApplication', archived)).status).toBe(200);
    const [taken] = await sendEnrolments(city, [enrolled(1)]);
    expect(taken?.['outcome']).toBe('accepted');
    expect(taken?.['number']).not.toBe(number);
    expect(await workIn(city, 'enrolled-waiting')).toEqual([]);
    expect(await violations(city)).toEqual([]);
  });

  it('and has a live voucher of a round is not given a second one (I-02)', async () => {
    const city = await listingCity();
    const [waiting] = await importCells(city, [row(1, '2023-01-10T09:00:00Z')], territory, 'lists');
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory }, iin: people.clerk, body: { count: 1 } });
    await city.ask('approveRound', { params: { territory, round: String(drafted.body['round']) }, iin: people.head });
    await city.run({ job: 'issueRounds' });
    expect(await sendEnrolments(city, [enrolled(1)])).toMatchObject([
      { reason: 'child-has-voucher', because: { number: waiting?.['number'] } },
    ]);
    expect(await city.context.table.get('records', numberKey(String(waiting?.['number'])))).toMatchObject({ state: 'offered' });
  });

  it('and whose contract has ended chooses with the voucher it kept: a list decides nothing', async () => {
    const city = await listingCity();
    const [told] = await sendEnrolments(city, [enrolled(1, 'aigolek', 'first', { guardianIin: people.parent })]);
    const { contract } = await lifeOf(city, told?.['number']);
    const ending = { params: { contract: contract?.contract ?? '' }, iin: people.parent, body: { lastDay: '2026-07-03' } };
    expect((await city.ask('endMyContract', ending)).status).toBe(200);
    city.at('2026-07-04T10:00:00+05:00');
    await city.run({ job: 'endContracts' });
    expect((await lifeOf(city, told?.['number'])).voucher).toMatchObject({ state: 'confirmed' });
    for (const preschool of ['aigolek', 'balapan']) {
      const again = await sendEnrolments(city, [enrolled(1, preschool, 'first', { contractNumber: '2' })], { file: preschool });
      expect(endsOf(again)).toEqual(['child-has-voucher']);
    }
    expect(await violations(city)).toEqual([]);
  });

  it('keeps the guardians found to be its guardians; a list makes nobody one beside them', async () => {
    const city = await listingCity();
    const [waiting] = await importCells(city, [
      { ...row(1, '2023-01-10T09:00:00Z', { guardianIin: people.parent }), childReference: '', childIin: iin },
    ]);
    const params = { territory, number: String(waiting?.['number']) };
    await city.ask('archiveApplication', { params, iin: people.clerk, body: { reason: 'entered-in-error', understood: true } });
    const listed = enrolled(1, 'aigolek', 'first', { childReference: '', childIin: iin, guardianIin: people.otherParent });
    const [told] = await sendEnrolments(city, [listed]);
    expect(told).toMatchObject({ outcome: 'accepted', note: 'guardian-set-aside no-contact' });
    expect((await city.ask('listMyVouchers', { iin: people.otherParent })).body['vouchers']).toEqual([]);
    expect((await city.ask('listMyVouchers', { iin: people.parent })).body['vouchers']).toHaveLength(1);
  });
});
