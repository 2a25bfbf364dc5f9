// A month of a kindergarten lived through on what is deployed, from the first mark to the act of services: by every verb on every table, the vault and
// the stream, each with the rights of the function that serves it. Registered as tests between the others, since a deployment is made once.

import { expect, it } from 'vitest';
import { fictionalIin, fictionalPhone } from '../../local/people.ts';
import type { DeployedApp } from './deployedApp.ts';
import type { DeployedRequest } from './deployedGateway.ts';
import type { Piece } from './template.ts';

export interface MonthParts {
  readonly app: DeployedApp;
  readonly as: (iin: string, body?: unknown) => DeployedRequest;
  /** Addresses of the department and of the kindergarten. */
  readonly department: string;
  readonly own: string;
  readonly operator: string;
  readonly head: string;
  readonly finance: string;
  readonly preschoolHead: string;
}

function familyOf(serial: number) {
  return { parent: fictionalIin(serial), child: fictionalIin(serial + 10), phone: fictionalPhone(serial) };
}
const [signing, objecting, silent, missing] = [familyOf(14), familyOf(15), familyOf(16), familyOf(17)];
/** One of them signs the month, one objects to it, one says nothing, and of one the child never comes. */
export const attending = [signing, objecting, silent, missing];

const march = '2026-03';
/** Every working day up to 30 March; the 31st is left unmarked. */
const markedDays = ['02', '03', '04', '05', '06', '10', '11', '12', '13', '16', '17', '18', '19', '20', '26', '27', '30'].map(
  (on) => `${march}-${on}`,
);
const illDay = '2026-03-27';

export function describeMonth(partsOf: () => MonthParts): void {
  const contracts: Record<string, string> = {};
  const contractOf = ({ child }: typeof signing) => contracts[child] ?? '';
  const done = async (method: string, path: string, request: DeployedRequest, status = 200): Promise<Piece> => {
    const reply = await partsOf().app.call(method, path, request);
    const because = reply.status === status ? undefined : reply.body;
    expect({ path, status: reply.status, because }).toEqual({ path, status });
    return reply.body;
  };
  let days = '';
  const mark = async (day: string) => {
    const { as, preschoolHead } = partsOf();
    const ill = day === illDay ? [{ contract: contractOf(signing), code: 'B' }] : [];
    const except = [{ contract: contractOf(missing), code: 'N' }, ...ill];
    await done('PUT', `${days}/${day}`, as(preschoolHead, { seen: 0, everybody: 'P', except, reason: 'no-connection' }));
  };
  const codeSentTo = async (phone: string): Promise<string> => {
    const { app } = partsOf();
    expect((await app.deliverStream()).givenUp).toEqual([]);
    // News of the month may ring at the same time.
    const { messages } = app.outbox.list({ kind: 'sms', to: phone, from: 0, limit: 20 });
    return messages.map(({ message }) => /^Kezek: (\d+)/.exec(message)?.[1]).find((code) => code !== undefined) ?? '';
  };
  const preschoolOf = ({ own }: MonthParts) => own.slice('/v1/preschool/'.length);

  it('enrols the children of a kindergarten’s list; their days are marked, justified, seen by a parent and held fast', async () => {
    const parts = partsOf();
    const { app, as, department, own, operator, preschoolHead } = parts;
    const preschool = preschoolOf(parts);
    const form = { names: { kk: 'Шуақ', ru: 'Солнышко' }, groupType: 'general', language: 'kk', ageFrom: 18, ageTo: 83, hours: 10.5 };
    const { group } = await done('POST', `${department}/preschools/${preschool}/groups`, as(operator, { ...form, capacity: 4 }), 201);
    const opening = { source: 'kindergartens', file: 'list.csv', digest: 'b'.repeat(64), kind: 'enrolment' };
    const { import: list } = await done('POST', `${department}/imports`, as(operator, opening), 201);
    const rows = attending.map(({ parent, child, phone }, place) => {
      const guardian = { guardianIin: parent, guardianPhone: phone, guardianLocale: 'ru' };
      return {
        line: place + 2,
        cells: { childIin: child, bornOn: '2022-05-10', preschool, group, enrolledFrom: '2026-03-02', ...guardian },
      };
    });
    const { outcomes } = await done('POST', `${department}/imports/${list}/rows`, as(operator, { rows }));
    expect(outcomes).toMatchObject(attending.map(() => ({ outcome: 'accepted' })));
    for (const { parent, child } of attending) contracts[child] = (await done('GET', '/v1/me/contracts', as(parent))).contracts[0].contract;

    days = `${own}/groups/${group}/days`;
    for (const day of markedDays) await mark(day);
    expect((await done('GET', `${days}/${illDay}`, as(preschoolHead))).children).toHaveLength(4);
    expect((await done('GET', `${days}/${illDay}/history`, as(preschoolHead))).changes).toHaveLength(1);
    const theirs = `${department}/preschools/${preschool}/groups/${group}/days/${illDay}/history`;
    expect((await done('GET', theirs, as(operator))).changes).toHaveLength(1);
    await done('GET', `${own}/groups/${group}/months/${march}`, as(preschoolHead));
    await done('GET', `${own}/days/2026-03-30`, as(preschoolHead));

    const paper = { code: 'B', from: illDay, to: illDay, issuedOn: illDay, issuer: 'Емхана' };
    const papers = `${own}/contracts/${contractOf(signing)}/absence-documents`;
    await done('POST', papers, as(preschoolHead, { ...paper, number: '12/345' }), 201);
    const { document } = await done('POST', papers, as(preschoolHead, { ...paper, number: '12/346' }), 201);
    await done('POST', `${papers}/${document}/withdraw`, as(preschoolHead, { reason: 'entered-wrong' }));
    expect((await done('GET', papers, as(preschoolHead))).documents).toHaveLength(2);
    const mine = `/v1/me/contracts/${contractOf(objecting)}`;
    await done('POST', `${mine}/days/2026-03-30/not-there`, as(objecting.parent));
    const seen = await done('GET', `${mine}/months/${march}/marks`, as(objecting.parent));
    expect(seen.today).toMatchObject({ day: '2026-03-30', code: 'P', reportedAt: expect.any(String) });
    expect(await app.runJob('pinMarks')).toEqual({ pinned: 1 });
  });

  it('says of whom a month is asked, and shows it to the parents once its head has closed it', async () => {
    const { app, as, department, own, operator, preschoolHead } = partsOf();
    const month = `${own}/timesheets/${march}`;
    expect(await app.runJob('escalateTimesheets', '2026-03-31T11:30:00+05:00')).toEqual({ heads: 1, department: 0 });
    // The evening of 31 March.
    app.advance(33 * 60);
    const shown = await done('GET', month, as(preschoolHead));
    expect(shown).toMatchObject({ children: 4, unmarkedDays: 1 });
    const closing = { digest: shown.digest, acceptUnmarked: true };
    await done('POST', `${month}/close`, as(preschoolHead, { digest: shown.digest }), 409);
    await done('POST', `${month}/close`, as(preschoolHead, closing));
    await done('POST', `${month}/reopen`, as(preschoolHead, { reason: 'mark-wrong' }));
    // 2 April: the month is open still, and the department has it among its work.
    app.advance(2 * 24 * 60);
    expect(await app.runJob('escalateTimesheets')).toEqual({ heads: 1, department: 1 });
    for (const day of ['2026-04-01', '2026-04-02']) await mark(day);
    expect(await app.runJob('watchAbsence')).toEqual({ warned: 1, proposed: 0 });
    await done('POST', `${month}/close`, as(preschoolHead, closing));
    app.advance(1);
    expect(await app.runJob('presentSheets')).toEqual({ sheets: 4, timesheets: 1 });
    expect(await app.runJob('remindToSign')).toMatchObject({ told: 4 });
    expect((await done('GET', `${own}/timesheets`, as(preschoolHead))).months).not.toEqual([]);
    expect((await done('GET', `${department}/timesheets/${march}`, as(operator))).timesheets).toHaveLength(1);
    await done('GET', `${month}/unsigned`, as(preschoolHead));
  });

  it('lets a parent sign by a code, and another object; the kindergarten answers, the department decides', async () => {
    const parts = partsOf();
    const { as, department, own, operator, head, preschoolHead } = parts;
    const { phone } = await done('POST', '/v1/me/phones', as(signing.parent, { phone: signing.phone }));
    await done('POST', `/v1/me/phones/${phone}/verify`, as(signing.parent, { code: await codeSentTo(signing.phone) }));
    const { months } = await done('GET', '/v1/me/timesheets', as(signing.parent));
    expect(months).toContainEqual(expect.objectContaining({ month: march, state: 'presented' }));
    const mine = `/v1/me/contracts/${contractOf(signing)}/months/${march}`;
    const { digest } = await done('GET', mine, as(signing.parent));
    await done('POST', `${mine}/sign/code`, as(signing.parent, { digest }));
    const signature = { method: 'one-time-code', code: await codeSentTo(signing.phone) };
    expect(await done('POST', `${mine}/sign`, as(signing.parent, { digest, signature }))).toMatchObject({ state: 'signed' });

    const theirs = `/v1/me/contracts/${contractOf(objecting)}/months/${march}`;
    const shown = await done('GET', theirs, as(objecting.parent));
    const said = { digest: shown.digest, days: [{ day: '2026-03-30', says: 'absent' }], comment: 'Біз үйде болдық.' };
    await done('POST', `${theirs}/dispute`, as(objecting.parent, said));
    expect((await done('GET', `${own}/disputes`, as(preschoolHead))).disputes).toMatchObject([{ dispute: { comment: said.comment } }]);
    const answer = { outcome: 'kept', comment: 'Келді.' };
    await done('POST', `${own}/timesheets/${march}/sheets/${contractOf(objecting)}/answer`, as(preschoolHead, answer));
    expect((await done('GET', `${department}/sheets?work=dispute`, as(operator))).months).toHaveLength(1);
    const sheet = `${department}/timesheets/${march}/${preschoolOf(parts)}/sheets/${contractOf(objecting)}`;
    expect(await done('GET', sheet, as(operator))).toMatchObject({ dispute: { answerComment: answer.comment } });
    const decision = { digest: shown.digest, outcome: 'as-shown', reason: 'marks-hold' };
    expect(await done('POST', `${sheet}/decide`, as(head, decision))).toMatchObject({ state: 'decided' });
  });

  it('holds what nobody signed, proposes what absence leads to, and pays the sealed month by a register of two people', async () => {
    const parts = partsOf();
    const { app, as, department, head, finance } = parts;
    app.advance(12 * 24 * 60);
    expect(await app.runJob('applySilence')).toEqual({ passed: 2 });
    expect(await app.runJob('watchAbsence')).toEqual({ warned: 0, proposed: 1 });
    const months = `${department}/timesheets/${march}`;
    expect((await done('GET', `${months}/sealable`, as(finance))).timesheets).toMatchObject([{ sealable: true }]);
    await done('POST', `${months}/${preschoolOf(parts)}/seal`, as(head));
    expect(await done('POST', `${months}/seal-all`, as(head, {}))).toMatchObject({ sealed: [] });
    app.advance(2);
    const { register: draft } = await done('POST', `${department}/registers`, as(finance, { month: march }), 201);
    expect(draft.expected.lines).toBe(2);
    const register = `${department}/registers/${draft.register}`;
    expect(await done('GET', `${register}/check`, as(finance))).toMatchObject({ lines: 2 });
    await done('POST', `${register}/approve`, as(head, draft.expected));
    app.advance(1);
    await app.runJob('buildRegisters');
    const paid = await done('GET', register, as(finance));
    expect(paid).toMatchObject({ state: 'finished', progress: { met: 4, ...draft.expected } });
    expect((await done('GET', `${register}/lines`, as(finance))).lines).toHaveLength(2);
    expect((await done('GET', `${register}/bills`, as(finance))).bills).toHaveLength(1);
    expect((await done('GET', `${department}/registers`, as(finance))).registers).toHaveLength(1);
    const sheet = `${months}/${preschoolOf(parts)}/sheets/${contractOf(signing)}`;
    const { digest } = await done('GET', sheet, as(head));
    const correction = { digest, because: 'mistake', days: [{ day: illDay, code: 'N' }], understood: true };
    expect(await done('POST', `${sheet}/correct`, as(head, correction))).toMatchObject({ differenceDays: -1 });
  });

  it('hands the register out as files and the month as counts, and adds up what another system kept', async () => {
    const parts = partsOf();
    const { app, as, department, own, operator, head, finance, preschoolHead } = parts;
    const preschool = preschoolOf(parts);
    const register = `${department}/registers/${march}-1`;
    expect(await done('GET', `${register}/exports`, as(finance))).toBeDefined();
    expect(await done('GET', `${register}/lines.csv`, as(finance))).toContain(contractOf(signing));
    expect(await done('GET', `${register}/bills.csv`, as(finance))).toContain('Балабақша');
    expect(await done('GET', `${register}/lines.xlsx`, as(finance))).toMatch(/^PK/);
    const act = await done('GET', `${register}/acts/${preschool}`, as(finance));
    expect(act).toMatch(/^%PDF/);
    expect((await done('GET', `${own}/acts`, as(preschoolHead))).acts).toHaveLength(1);
    expect((await done('GET', `${own}/acts/${march}-1`, as(preschoolHead))) === act).toBe(true);
    for (const report of ['attendance', 'closing', 'signing', 'payments', 'signs'])
      await done('GET', `${department}/reports/${report}?month=${march}`, as(head));
    expect(await done('GET', `${department}/reports/attendance.csv?month=${march}`, as(head))).toContain('Балабақша');

    const groups = [{ group: 'Ромашка', rows: [{ line: 2, child: '17', days: { B: 3, N: 1 } }] }];
    const history = { source: 'old-city', month: march, preschool: 'Ёлочка', daysOff: ['2026-03-09'], codes: ['B', 'N'], groups };
    await done('POST', `${department}/attendance-history`, as(operator, history));
    const { preschools } = await done('GET', `${department}/attendance-totals/${march}`, as(finance));
    expect(preschools).toContainEqual(expect.objectContaining({ preschool, children: 4 }));
    expect(preschools).toHaveLength(2);
    expect((await app.deliverStream()).givenUp).toEqual([]);
  });
}
