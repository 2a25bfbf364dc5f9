// What one person drafted is found by the other who has to decide it, and by nobody as theirs who may not.

import { beforeAll, describe, expect, it } from 'vitest';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';
import { iinOf, seededCity, territory, type SeededCity } from '../support/seededCity.ts';
import { inviteTo } from '../support/seededStaff.ts';

interface Entry {
  readonly entry: string;
  readonly about: string;
  readonly at: string;
  readonly detail: { readonly kind: string; readonly drafter: string; readonly decides: string };
}

let city: SeededCity;
beforeAll(async () => {
  city = await seededCity();
});

async function list(iin: string, query: Readonly<Record<string, string>> = { limit: '50' }) {
  const { status, body } = await city.ask('listWork', { params: { territory, queue: 'approvals' }, iin, query });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as { readonly entries: readonly Entry[]; readonly next?: string };
}

async function counted(iin: string) {
  const { body } = await city.ask('showWork', { params: { territory }, iin });
  return (body['queues'] as { queue: string; count: number; yours?: number }[]).find(({ queue }) => queue === 'approvals');
}

const told = (entries: readonly Entry[], id: string) => entries.find(({ about }) => about === id)?.detail;
const mine = (entries: readonly Entry[]) => entries.filter(({ detail }) => detail.decides === 'you');

describe('the queue of approvals', () => {
  it('shows every kind of draft to a head, what has waited longest first and in pages', async () => {
    const { entries } = await list(people.secondHead);
    expect(new Set(entries.map(({ detail }) => detail.kind))).toEqual(new Set(['round', 'update', 'extension', 'register', 'appointment']));
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted());
    const first = await list(people.secondHead, { limit: '2' });
    const rest = await list(people.secondHead, { limit: '50', after: first.next ?? '' });
    expect([...first.entries, ...rest.entries]).toEqual(entries);
    expect(rest.next).toBeUndefined();
  });

  it('says to a clerk that a head decides, and keeps from them whom a head proposes', async () => {
    const { entries } = await list(people.clerk);
    expect(told(entries, city.drafts[0])).toMatchObject({ kind: 'round', drafter: 'you', decides: 'another' });
    expect(mine(entries)).toEqual([]);
    expect(entries.some(({ detail }) => detail.kind === 'appointment')).toBe(false);
    expect(await counted(people.clerk)).toMatchObject({ count: entries.length, yours: 0 });
  });

  it('lets the second head decide what the first one proposed, and not the first', async () => {
    const [byFirst, bySecond] = city.staff.proposed;
    for (const [iin, own, other] of [
      [people.head, byFirst, bySecond],
      [people.secondHead, bySecond, byFirst],
    ] as const) {
      const { entries } = await list(iin);
      expect(told(entries, own)).toMatchObject({ drafter: 'you', decides: 'another' });
      expect(told(entries, other)).toMatchObject({ drafter: 'someone', decides: 'you' });
      expect(await counted(iin)).toMatchObject({ count: entries.length, yours: mine(entries).length });
    }
  });

  it('does not let a head decide a role of their own', async () => {
    const own = await inviteTo(city, { by: people.head, iin: people.secondHead, role: 'auditor' });
    const { entries } = await list(people.secondHead);
    expect(told(entries, own)).toMatchObject({ kind: 'appointment', drafter: 'someone', decides: 'another' });
  });

  it('shows an auditor all of it, and nothing to decide', async () => {
    const { entries } = await list(people.auditor);
    expect(entries.length).toBeGreaterThan(0);
    expect(mine(entries)).toEqual([]);
  });

  it('forgets a draft that is approved, and a proposal nobody answered in time', async () => {
    const proposed = await inviteTo(city, { by: people.head, iin: iinOf(391), role: 'auditor' });
    const round = { params: { territory, round: city.drafts[0] }, iin: people.secondHead };
    expect((await city.ask('approveRound', round)).status).toBe(200);
    const ids = (await list(people.secondHead)).entries.map(({ about }) => about);
    expect(ids).not.toContain(city.drafts[0]);
    expect(ids).toContain(proposed);
    city.at('2026-09-01T10:00:00+05:00');
    expect((await list(people.secondHead)).entries.map(({ about }) => about)).not.toContain(proposed);
  });
});

describe('a draft', () => {
  const toldOf = async (city: City, iin: string) => {
    const { body } = await city.ask('listMyNotices', { iin });
    const notices = body['notices'] as { kind: string; text: string }[];
    return notices.filter(({ kind }) => kind === 'staff-approval-waits').map(({ text }) => text);
  };

  it('is told to the heads who may decide it, and not to who drafted it nor whose role it is', async () => {
    const city = await staffedCity();
    // What they are already is written down: only then it is known who heads the department.
    await inviteTo(city, { by: people.head, iin: people.secondHead, role: 'department_head' });
    await inviteTo(city, { by: people.secondHead, iin: people.head, role: 'department_head' });
    const draft = (iin: string) => city.ask('draftRound', { params: { territory }, iin, body: { count: 2 } });
    expect((await draft(people.clerk)).status).toBe(201);
    for (const iin of [people.head, people.secondHead]) expect(await toldOf(city, iin)).toHaveLength(1);
    expect((await draft(people.head)).status).toBe(201);
    expect([(await toldOf(city, people.head)).length, (await toldOf(city, people.secondHead)).length]).toEqual([1, 2]);
    await inviteTo(city, { by: people.head, iin: people.secondHead, role: 'auditor' });
    expect([(await toldOf(city, people.head)).length, (await toldOf(city, people.secondHead)).length]).toEqual([1, 2]);
    await inviteTo(city, { by: people.head, iin: iinOf(392), role: 'auditor' });
    expect((await toldOf(city, people.secondHead)).filter((text) => text.includes('новая роль сотрудника'))).toHaveLength(1);
    expect(await toldOf(city, people.clerk)).toEqual([]);
  });

  it('asks no head any more once it is decided, withdrawn or out of time', async () => {
    const city = await staffedCity();
    await inviteTo(city, { by: people.head, iin: people.secondHead, role: 'department_head' });
    await inviteTo(city, { by: people.secondHead, iin: people.head, role: 'department_head' });
    await importCells(city, [row(1, '2023-03-01T09:00:00.000Z'), row(2, '2023-03-02T09:00:00.000Z')]);
    await city.run({ job: 'recomputeQueue' });
    const asked = async (iin: string) => {
      const { body } = await city.ask('listMyNotices', { iin });
      const notices = body['notices'] as { kind: string; title: string; done?: true }[];
      return notices.filter(({ kind }) => kind === 'staff-approval-waits').map(({ title, done }) => [title, done === true]);
    };
    const draft = async () => {
      const drafted = await city.ask('draftRound', { params: { territory }, iin: people.clerk, body: { count: 2 } });
      return { territory, round: String(drafted.body['round']) };
    };
    const [kept, cancelled] = [await draft(), await draft()];
    expect(await asked(people.head)).toEqual([
      ['Ждёт вашего решения', false],
      ['Ждёт вашего решения', false],
    ]);
    expect((await city.ask('approveRound', { params: kept, iin: people.secondHead })).status).toBe(200);
    for (const iin of [people.head, people.secondHead])
      expect((await asked(iin)).toSorted()).toEqual([
        ['Ждёт вашего решения', false],
        ['Уже решено', true],
      ]);
    expect((await city.ask('cancelRound', { params: cancelled, iin: people.head })).status).toBe(200);
    await inviteTo(city, { by: people.head, iin: iinOf(393), role: 'auditor' });
    expect((await asked(people.head)).map(([title]) => title)).toEqual(['Уже решено', 'Уже решено']);
    expect((await asked(people.secondHead)).filter(([, done]) => done === false)).toHaveLength(1);
    city.at('2026-09-01T10:00:00+05:00');
    expect((await asked(people.secondHead)).filter(([, done]) => done === false)).toEqual([]);
  });
});
