// A clerk without rights, a former guardian, a curious stranger and a teacher of another kindergarten: none sees or changes anything, each attempt stands in
// the audit, and the family reads of it.

import { beforeAll, describe, expect, it } from 'vitest';
import { readApplication } from '../../shared/table/applications.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { saveMembership } from '../../shared/table/people.ts';
import { attendanceCity, teacher, type AttendanceCity } from '../support/attendanceCity.ts';
import { importCells, people, row, type Answer } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { formFor } from '../support/family.ts';
import { iinOf } from '../support/iins.ts';

const territory = 'karaganda';
const otherTeacher = iinOf(871);
const clerkElsewhere = iinOf(872);

interface Look {
  readonly action: string;
  readonly as: string;
  readonly about: readonly string[];
  readonly with?: readonly string[];
  readonly code?: string;
  readonly from?: string;
  readonly preschool?: string;
}

describe('without a right', () => {
  let city: AttendanceCity;
  let [contract, child, voucher, number] = ['', '', '', ''];

  const auditOf = async (query: Readonly<Record<string, string>>, iin: string = people.auditor): Promise<readonly Look[]> =>
    (await city.ask('listAudit', { iin, params: { territory }, query })).body['looks'] as Look[];
  const refusedOf = () => auditOf({ day: '2026-07-03', refused: 'true' });
  const familyReads = async () => {
    const { body } = await city.ask('listMyChildLooks', { iin: city.families[0]?.iin ?? '', params: { child } });
    return (body['looks'] as { outcome: string; who: { role: string } }[]).filter(({ outcome }) => outcome === 'refused');
  };

  beforeAll(async () => {
    city = await attendanceCity(2);
    contract = city.contracts[0] ?? '';
    const found = await readContract(city.context.table, contract);
    [child, voucher, number] = [found?.child ?? '', found?.voucher ?? '', found?.application ?? ''];
    await city.appoint(clerkElsewhere, 'department_operator', 'vilnius');
    await city.appoint(people.clerk, 'department_operator', 'vilnius');
    const person = await city.appoint(otherTeacher, 'preschool_teacher', 'vilnius');
    await saveMembership(city.context.table, person, { role: 'preschool_teacher', territory, preschool: 'other' });
    city.at('2026-07-03T09:00:00+05:00');
  });

  it('a curious stranger is not told that there is such a thing, and stands in the audit of the family’s own city (T01)', async () => {
    const asked = await city.ask('showMyContract', { iin: people.stranger, params: { contract } });
    expect(asked.status).toBe(404);
    expect(await refusedOf()).toContainEqual(
      expect.objectContaining({
        action: 'showMyContract',
        as: 'parent',
        code: 'not-found',
        about: [`child#${child}`],
        with: [`contract#${contract}`],
      }),
    );
    expect(await familyReads()).toMatchObject([
      { outcome: 'refused', who: { role: 'parent', words: { en: 'somebody without a right' } }, way: 'look', of: 'child' },
    ]);
  });

  it('the family’s own slip is told as that, and stands in the audit all the same', async () => {
    const [iin, month] = [city.families[0]?.iin ?? '', '2026-01'];
    const body = { signature: { method: 'one-time-code', code: '000000' }, digest: '0'.repeat(64) };
    const signed = await city.ask('signMyMonth', { iin, params: { contract, month }, body });
    expect(signed.status).toBe(404);
    expect(await refusedOf()).toContainEqual(expect.objectContaining({ action: 'signMyMonth', as: 'parent', about: [`child#${child}`] }));
    const slip = (await familyReads()).find(({ who }) => who.role === 'guardian');
    expect(slip).toMatchObject({ who: { words: { en: 'a guardian of the child' } } });
    expect(JSON.stringify(slip)).not.toContain('without a right');
    const { words } = slip as unknown as { readonly words: Readonly<Record<string, string>> };
    expect(words).toEqual({
      kk: expect.stringContaining('тым жиі сұралды'),
      ru: expect.stringContaining('слишком много'),
      en: expect.stringContaining('too often'),
    });
  });

  it('a teacher of another kindergarten sees neither the group nor the contract, under its path or under their own', async () => {
    const answers: Answer[] = [
      await city.ask('showGroupDay', { iin: otherTeacher, params: { preschool: garden, group: 'sun', day: '2026-07-03' } }),
      await city.ask('listAbsenceDocuments', { iin: otherTeacher, params: { preschool: garden, contract } }),
      await city.ask('listAbsenceDocuments', { iin: otherTeacher, params: { preschool: 'other', contract } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404]);
    const attempts = (await refusedOf()).filter(({ as }) => as === 'preschool_teacher');
    expect(attempts).toHaveLength(3);
    expect(attempts.filter(({ about }) => about.includes(`child#${child}`))).toHaveLength(2);
    expect(attempts.some(({ with: more = [] }) => more.includes(`group#${garden}#sun`) && more.includes('day#2026-07-03'))).toBe(true);
    const roles = (await familyReads()).map(({ who }) => who.role);
    expect(roles.toSorted()).toEqual(['guardian', 'parent', 'preschool_teacher', 'preschool_teacher']);
  });

  it('a clerk of another city neither looks nor changes', async () => {
    const looked = await city.ask('showFamilyFile', { iin: clerkElsewhere, params: { territory, number } });
    const wrong = await city.ask('showFamilyFile', { iin: clerkElsewhere, params: { territory: 'vilnius', number } });
    const body = { reason: 'moved-away', understood: true };
    const changed = await city.ask('archiveApplication', { iin: clerkElsewhere, params: { territory, number }, body });
    expect([looked.status, wrong.status, changed.status]).toEqual([403, 404, 403]);
    const attempts = (await refusedOf()).filter(({ as }) => as === 'department_operator');
    expect(attempts.map(({ action, code }) => `${action} ${code ?? ''}`).sort()).toEqual([
      'archiveApplication forbidden',
      'showFamilyFile application-unknown',
      'showFamilyFile forbidden',
    ]);
    expect(attempts.every(({ about }) => about.includes(`child#${child}`))).toBe(true);
  });

  it('a former guardian is nobody from the next request on, and cannot read who looked either', async () => {
    const iin = city.families[1]?.iin ?? '';
    const theirs = await readContract(city.context.table, city.contracts[1] ?? '');
    const mine = (await city.ask('listMyChildren', { iin })).body['children'] as { child: string }[];
    expect(mine.map((one) => one.child)).toContain(theirs?.child);
    const caller = await city.context.findCaller({ iin });
    const guardianship = `${caller?.person ?? ''}-${theirs?.child ?? ''}`;
    const body = { reason: 'court-decision', document: { kind: 'court-decision', number: '7', issuedOn: '2026-07-01' } };
    expect((await city.ask('endGuardianship', { iin: people.clerk, params: { territory, guardianship }, body })).status).toBe(200);
    const former = [
      await city.ask('showMyContract', { iin, params: { contract: theirs?.contract ?? '' } }),
      await city.ask('listMyChildLooks', { iin, params: { child: theirs?.child ?? '' } }),
    ];
    expect(former.map(({ status }) => status)).toEqual([404, 404]);
    const attempts = await auditOf({ about: `child#${theirs?.child ?? ''}`, refused: 'true' });
    expect(attempts.map(({ action }) => action)).toContain('showMyContract');
  });

  it('a former guardian who applies for the child stands in the audit of that city and under the child: the body names it', async () => {
    const iin = city.families[1]?.iin ?? '';
    const theirs = (await readContract(city.context.table, city.contracts[1] ?? ''))?.child ?? '';
    const asked = await city.ask('submitApplication', { iin, ...formFor(theirs) });
    expect([asked.status, asked.body['code']]).toEqual([409, 'child-unverified']);
    const attempt = (await refusedOf()).find(({ action }) => action === 'submitApplication');
    expect(attempt).toMatchObject({ as: 'parent', code: 'child-unverified', about: [`child#${theirs}`] });
    const unknown = await city.ask('submitApplication', { iin, ...formFor('abcdefghjkmnpqrstvwxyz0123') });
    expect(unknown.status).toBe(404);
    const text = JSON.stringify(await refusedOf());
    expect(text).toContain('unknown#child');
    expect(text).not.toContain('abcdefghjkmnpqrstvwxyz0123');
  });

  it('somebody whose sign-in is over, or too weak for staff, stands there with the reason', async () => {
    const iat = Date.parse('2026-07-03T12:30:00+05:00') / 1000;
    city.at('2026-07-03T13:00:00+05:00');
    expect((await city.ask('endMySessions', { iin: people.stranger, body: {} })).status).toBe(200);
    city.at('2026-07-03T13:30:00+05:00');
    const over = await city.ask('showMyContract', { iin: people.stranger, params: { contract }, claims: { iat } });
    expect([over.status, over.body['code']]).toEqual([401, 'session-ended']);
    expect(await refusedOf()).toContainEqual(
      expect.objectContaining({ action: 'showMyContract', code: 'session-ended', about: [`child#${child}`] }),
    );
  });

  it('a merger into another city’s application stands in both audits, each with its own child alone', async () => {
    const [elsewhere] = await importCells(city, [row(871, '2023-05-01T09:00:00.000Z')], 'vilnius', 'old-system');
    const into = String(elsewhere?.['number']);
    const other = (await readApplication(city.context.table, into))?.child ?? '';
    const body = { into, understood: true };
    const merged = await city.ask('mergeApplication', { iin: people.clerk, params: { territory, number }, body });
    expect(merged.status).toBe(404);
    const here = (await refusedOf()).filter(({ action }) => action === 'mergeApplication');
    expect(here).toMatchObject([{ about: [`child#${child}`], with: [`application#${number}`] }]);
    await city.appoint(people.auditor, 'auditor', 'vilnius');
    const query = { day: '2026-07-03', refused: 'true' };
    const there = await city.ask('listAudit', { iin: people.auditor, params: { territory: 'vilnius' }, query });
    expect(there.body['looks']).toMatchObject([{ action: 'mergeApplication', about: [`child#${other}`], with: [`application#${into}`] }]);
    const searched = await city.ask('searchApplications', { iin: people.clerk, params: { territory }, body: { number: into } });
    expect(searched.body['applications']).toEqual([]);
    const text = JSON.stringify(await auditOf({ day: '2026-07-03' }));
    expect(text).toContain('unknown#application');
    expect(text).not.toContain(into);
  });

  it('what was asked for in no territory is not read about another city’s child', async () => {
    const [elsewhere] = await importCells(city, [row(872, '2023-05-02T09:00:00.000Z')], 'vilnius', 'old-system');
    const other = (await readApplication(city.context.table, String(elsewhere?.['number'])))?.child ?? '';
    await city.ask('listMyChildLooks', { iin: people.stranger, params: { child: other } });
    await city.appoint(people.auditor, 'auditor', 'vilnius');
    const of = async (where: string) =>
      (
        await city.ask('listAudit', {
          iin: people.auditor,
          params: { territory: where },
          query: { about: `child#${other}`, refused: 'true' },
        })
      ).body['looks'];
    expect(await of('vilnius')).toMatchObject([{ action: 'listMyChildLooks', code: 'not-found' }]);
    expect(await of(territory)).toEqual([]);
  });

  it('somebody who asks for what does not exist names nothing by it: what was typed stands nowhere', async () => {
    await city.ask('confirmVoucher', { iin: people.stranger, params: { voucher: 'ABCDEFGHJKMNPQRS' } });
    const nowhere = await auditOf({ day: '2026-07-03', nowhere: 'true' });
    expect(nowhere).toContainEqual(
      expect.objectContaining({ action: 'confirmVoucher', about: [], with: ['unknown#voucher'], code: 'not-found' }),
    );
    expect(JSON.stringify(nowhere)).not.toContain('ABCDEFGHJKMNPQRS');
    const invented = await city.ask('showFamilyFile', { iin: people.stranger, params: { territory: 'aliya-serikova', number } });
    expect(invented.status).toBe(403);
    expect(JSON.stringify(await refusedOf())).not.toContain('aliya-serikova');
  });

  it('a wrong one-time code is an attempt too', async () => {
    const iin = city.families[0]?.iin ?? '';
    city.at('2026-07-03T12:00:00+05:00');
    await city.ask('addMyPhone', { iin, body: { phone: '+77017770001' } });
    const phones = (await city.ask('showMe', { iin })).body['phones'] as { phone: string; verified: boolean }[];
    const phone = phones.find(({ verified }) => !verified)?.phone ?? '';
    const { body } = await city.ask('verifyMyPhone', { iin, params: { phone }, body: { code: '000000' } });
    expect(body['code']).toBe('code-wrong');
    expect(await auditOf({ day: '2026-07-03', nowhere: 'true' })).toContainEqual(
      expect.objectContaining({ action: 'verifyMyPhone', code: 'code-wrong' }),
    );
  });

  it('who has the right is asked for nothing more: the voucher, the place and the marks are as they were', async () => {
    expect((await readContract(city.context.table, contract))?.state).toBe('active');
    expect((await city.ask('showGroupDay', { iin: teacher, params: { preschool: garden, group: 'sun', day: '2026-07-03' } })).status).toBe(
      200,
    );
    expect((await city.ask('showContract', { iin: head, params: { preschool: garden, contract } })).body['voucher']).toBe(voucher);
  });
});
