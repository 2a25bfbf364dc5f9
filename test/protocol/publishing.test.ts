// From the approval to the proof in a family's hands, as everybody on the way meets it.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run as verifyRound } from '../../local/cli/verifyRound.ts';
import { runJob } from '../../functions/jobs/index.ts';
import { rootByProof } from '../../shared/domain/merkle.ts';
import { verifyProtocol } from '../../shared/domain/verification.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { protocolDueKey, protocolPk } from '../../shared/table/keys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { readRound } from '../../shared/table/rounds.ts';
import type { Table } from '../../shared/table/table.ts';
import { openTable } from '../support/openTable.ts';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';

const territory = 'karaganda';
const folder = mkdtempSync(join(tmpdir(), 'kezek-protocol-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface ApprovedCity {
  readonly city: City;
  readonly params: { readonly territory: string; readonly round: string };
  readonly numbers: readonly string[];
}

/** Thirty families, a round for twelve of them; two have left since the queue was frozen. */
async function approvedCity(table: Table = memoryTable(), count = 12): Promise<ApprovedCity> {
  const city = await staffedCity(table);
  const rows = Array.from({ length: 30 }, (_, child) =>
    row(child, `2023-01-10T09:00:${String(child).padStart(2, '0')}.250Z`, {
      bornOn: `${2021 + (child % 3)}-05-10`,
      statuses: child % 5 === 0 ? 'large-family' : '',
    }),
  );
  const outcomes = await importCells(city, rows);
  const numbers = outcomes.map(({ number }) => String(number));
  await city.run({ job: 'recomputeQueue' });
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count, plan: 'weighted' } });
  const params = { territory, round: String(drafted.body['round']) };
  const approved = await city.ask('approveRound', { params, iin: people.secondHead });
  expect(approved.status).toBe(200);
  for (const child of [0, 4]) await withdraw(city, numbers[child] ?? '');
  return { city, params, numbers };
}

async function withdraw(city: City, number: string): Promise<void> {
  const { table, now } = city.context;
  const before = await readApplication(table, number);
  if (before === undefined) throw new Error('no such application');
  const command = { name: 'test', by: 'test', as: 'parent', at: now(), key: number, digest: '' } as const;
  const change = { kind: 'application-withdrawn', data: {}, cause: 'withdrawn', now: now() } as const;
  const saved = saveApplication(before, { ...before, state: 'withdrawn' }, command, change);
  expect((await table.together(`withdraw ${number}`, saved.writes)).done).toBe(true);
}

/** The file a stranger downloads, by the routes alone. */
async function download({ city, params }: ApprovedCity) {
  const { body } = await city.ask('showProtocol', { params });
  const { howToVerify: _, ...head } = body;
  const { pages: count } = body['outcome'] as { pages: number };
  const pages = [];
  for (let page = 0; page < count; page += 1) {
    pages.push((await city.ask('showProtocolPage', { params: { ...params, page: String(page) } })).body);
  }
  return { head, pages: pages as unknown as { rows: Record<string, unknown>[] }[] };
}

/** Every item of the protocol as it is stored. */
async function stored(table: Table, { territory: where, round }: ApprovedCity['params']): Promise<readonly string[]> {
  const page = await table.list('published', { pk: protocolPk(where, round) });
  return page.items.map((item) => JSON.stringify(item));
}

describe('before the first voucher', () => {
  it('anybody reads the frozen input and its digest, from the approval on and not before (I-06)', async () => {
    const city = await staffedCity();
    await importCells(city, [row(1, '2023-01-10T09:00:00Z')]);
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count: 1 } });
    const params = { territory, round: String(drafted.body['round']) };
    expect(await city.ask('showProtocol', { params })).toMatchObject({ status: 404, body: { code: 'protocol-not-published' } });
    const approved = await city.ask('approveRound', { params, iin: people.secondHead });
    const { status, body, headers } = await city.ask('showProtocol', { params });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'approved', digest: approved.body['digest'], input: { count: 1, rows: 1, round: params.round } });
    expect(body).not.toHaveProperty('outcome');
    expect(headers['cache-control']).toBe('public, max-age=10');
    const { howToVerify: _, ...head } = body;
    const held = [`the frozen input has the digest ${String(body['digest'])}`];
    expect(verifyProtocol({ head, pages: [] })).toMatchObject({ isEarly: true, held });
    const list = await city.ask('listPublicRounds', { params: { territory } });
    expect(list.body['rounds']).toMatchObject([
      { digest: body['digest'], issueFrom: expect.stringMatching(/^2026-07-01T05:00:00\.00\dZ$/) },
    ]);
    expect(await city.ask('showProof', { params: { ...params, number: '7K2M4Q9X' } })).toMatchObject({
      body: { code: 'protocol-not-published' },
    });
  });

  it('there is no protocol of a round there never was', async () => {
    const city = await staffedCity();
    const params = { territory, round: '20260701aaaaaaaa' };
    expect(await city.ask('showProtocol', { params })).toMatchObject({ status: 404, body: { code: 'round-unknown' } });
  });
});

describe('when a round is over', () => {
  it('its protocol is published, holds what became of every family, and a stranger verifies it (I-05, I-06, I-11)', async () => {
    const made = await approvedCity();
    const { city, params, numbers } = made;
    const early = await city.ask('showProtocol', { params });
    await city.run({ job: 'issueRounds' });
    const result = await city.run({ job: 'publishProtocols' });
    const file = await download(made);
    const head = file.head as Record<string, unknown> & { outcome: { root: string } };
    expect(result['protocols']).toEqual([{ territory, round: params.round, root: head.outcome.root }]);
    const noted = { digest: String(early.body['digest']), root: head.outcome.root };
    expect(verifyProtocol(file, noted)).toMatchObject({ held: { length: 7 } });
    expect(verifyProtocol(file, noted).fault).toBeUndefined();
    const rows = file.pages.flatMap((page) => page.rows);
    expect(rows).toHaveLength(30);
    expect(rows.filter(({ outcome }) => outcome === 'awarded')).toHaveLength(12);
    const gone = rows.filter(({ outcome }) => outcome === 'passed-over');
    for (const one of gone) expect([numbers[0], numbers[4]]).toContain(one['number']);
    expect(gone[0]).toMatchObject({ reason: 'left-queue', submittedAt: expect.stringMatching(/^2023-01-10T09:00:\d\d\.250Z$/) });
    const round = await readRound(city.context.table, territory, params.round);
    expect(round?.protocolRoot).toBe(head.outcome.root);
    expect(await city.context.table.get('records', protocolDueKey(territory, params.round))).toBeUndefined();
    const list = await city.ask('listPublicRounds', { params: { territory } });
    expect(list.body['rounds']).toMatchObject([{ root: head.outcome.root, digest: head['digest'] }]);
    expect((await city.run({ job: 'publishProtocols' }))['protocols']).toEqual([]);
  });

  it('caches keep head and pages for good', async () => {
    const { city, params } = await finished();
    for (const answer of [
      await city.ask('showProtocol', { params }),
      await city.ask('showProtocolPage', { params: { ...params, page: '0' } }),
    ]) {
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(answer.headers['etag']).toBeDefined();
    }
    expect(await city.ask('showProtocolPage', { params: { ...params, page: '1' } })).toMatchObject({
      status: 404,
      body: { code: 'protocol-page-unknown', because: { pages: 1 } },
    });
  });

  it('every family gets its line and a proof that it stands under the root, whatever became of it since', async () => {
    const made = await finished();
    const { city, params, numbers } = made;
    const { outcome } = (await city.ask('showProtocol', { params })).body as { outcome: { root: string } };
    await withdraw(city, numbers[29] ?? '');
    for (const number of numbers) {
      const { status, body } = await city.ask('showProof', { params: { ...params, number } });
      expect(status).toBe(200);
      const leaf = createHash('sha256').update(Uint8Array.of(0)).update(String(body['leaf'])).digest();
      const hashes = (body['hashes'] as string[]).map((hex) => Buffer.from(hex, 'hex'));
      const root = rootByProof(leaf, Number(body['index']), Number(body['of']), hashes);
      expect(Buffer.from(root ?? []).toString('hex')).toBe(outcome.root);
      expect(JSON.parse(String(body['leaf']))).toMatchObject({ number, row: body['index'] });
      expect(body['line']).toMatchObject({ number, seal: leaf.toString('hex').slice(0, 16) });
    }
    expect(await city.ask('showProof', { params: { ...params, number: '7K2M4Q9X' } })).toMatchObject({
      status: 404,
      body: { code: 'number-not-in-round' },
    });
  });

  it('is the same to the byte wherever its publication is killed, and with four workers at once', async () => {
    const reference = memoryTable();
    const made = await approvedCity(reference);
    await made.city.run({ job: 'issueRounds' });
    await made.city.run({ job: 'publishProtocols' });
    const expected = await stored(reference, made.params);
    expect(expected).toHaveLength(3);
    for (const when of ['before', 'after'] as const) {
      const mortal = mortalTable();
      const again = await approvedCity(mortal.table);
      await again.city.run({ job: 'issueRounds' });
      mortal.killAt(1, when);
      await expect(again.city.run({ job: 'publishProtocols' })).rejects.toThrow(Killed);
      mortal.killAt(-1, 'before');
      await again.city.run({ job: 'publishProtocols' });
      expect(await stored(mortal.table, again.params)).toEqual(expected);
    }
    const table = memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) });
    const crowd = await approvedCity(table);
    await crowd.city.run({ job: 'issueRounds' });
    await Promise.all(Array.from({ length: 4 }, () => runJob({ job: 'publishProtocols' }, crowd.city.context)));
    expect(await stored(table, crowd.params)).toEqual(expected);
  });

  it('of a round cancelled anywhere, whoever had left, it holds the first turns of the plan, and a stranger verifies that too (I-01, I-05)', async () => {
    const seen = new Set<number>();
    for (let stop = 2; stop <= 8; stop += 1) {
      const made = await approvedCity();
      const { city, params, numbers } = made;
      for (const child of [9, 10, 12, 15, 20]) await withdraw(city, numbers[child] ?? '');
      let looks = 0;
      await runJob({ job: 'issueRounds' }, city.context, () => (looks += 1) > stop);
      const cancelled = await city.ask('cancelRound', { params, iin: people.head });
      if (cancelled.status !== 200) break;
      const issued = Number(cancelled.body['issued']);
      seen.add(issued);
      await city.run({ job: 'publishProtocols' });
      const file = await download(made);
      expect(file.head).toMatchObject({ state: 'cancelled', outcome: { awarded: issued } });
      const { fault, held } = verifyProtocol(file);
      expect(fault).toBeUndefined();
      expect(held.join()).toContain(`the round was cancelled after ${issued} of 12 vouchers`);
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  it('and one award is not what follows, nothing is published and the alarm rings (I-06)', async () => {
    const open = openTable();
    const { city, params } = await approvedCity(open.table);
    await city.run({ job: 'issueRounds' });
    const step = open
      .items('records')
      .find(({ item, pk, awards }) => item === 'roundStep' && pk.includes(params.round) && Array.isArray(awards) && awards.length > 0);
    const awards = step?.['awards'] as readonly { readonly row: number }[] | undefined;
    if (step?.version === undefined || awards === undefined) throw new Error('no step');
    await open.table.put('records', { ...step, awards: awards.slice(1) } as typeof step, { ifVersion: step.version });
    await expect(city.run({ job: 'publishProtocols' })).rejects.toThrow(/the plan serves it, and it is not awarded/);
    expect(city.lines.some((line) => line.includes('"protocol-not-published"') && line.includes('"why":"row '))).toBe(true);
    expect((await city.ask('showProtocol', { params })).body).not.toHaveProperty('outcome');
  });
});

describe('npm run verify-round', () => {
  const said = () => {
    const [out, err]: [string[], string[]] = [[], []];
    return { out, err, terminal: { log: (words: string) => void out.push(words), error: (words: string) => void err.push(words) } };
  };

  const answerTo = (city: City, url: string) => {
    const [path = '', query] = url.split('?');
    const [, , , , of, round = '', , what, page = ''] = path.split('/');
    const params = { territory, round };
    if (of === 'queue') return city.ask('showQueue', { params: { territory }, query: Object.fromEntries(new URLSearchParams(query)) });
    return what === 'pages' ? city.ask('showProtocolPage', { params: { ...params, page } }) : city.ask('showProtocol', { params });
  };

  it('downloads, saves, verifies, and says no with the row when one field of the saved file is changed', async () => {
    const made = await finished();
    const server = createServer((request, response) => {
      void answerTo(made.city, request.url ?? '').then(({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/territories/${territory}/rounds`;
      const saved = join(folder, 'protocol.json');
      const first = said();
      expect(await verifyRound([`${base}/${made.params.round}/protocol/`, '--save', saved], first.terminal)).toBe(0);
      expect(first.out.at(-1)).toMatch(/^VERIFIED in \d+ ms\./);
      expect(first.out).toContain('holds: the city shows this very queue as its published version 1');
      expect(first.out.join('\n')).toMatch(
        /^the city's word: the reasons for passing over \d+: whether one is true, that family alone can tell$/m,
      );
      const file = await download(made);
      expect(await verifyRound([saved, '--digest', String(file.head['digest'])], said().terminal)).toBe(0);
      expect(await verifyRound([saved, '--digest', 'ab'.repeat(32)], said().terminal)).toBe(1);
      const [victim] = file.pages[0]?.rows.slice(7) ?? [];
      if (victim === undefined) throw new Error('no row');
      const spoiled = join(folder, 'spoiled.json');
      writeFileSync(spoiled, JSON.stringify(file).replace(String(victim['submittedAt']), '2022-01-10T09:00:00.250Z'));
      const second = said();
      expect(await verifyRound([spoiled], second.terminal)).toBe(1);
      expect(second.out.at(-1)).toBe(
        `DOES NOT HOLD: row 7 (${String(victim['number'])}): submittedAt or number: the row does not fit its seal`,
      );
      await expect(verifyRound([`${base}/20260701aaaaaaaa/protocol`], said().terminal)).rejects.toThrow(/^404 at .*There is no such round/);
      await expect(verifyRound([join(folder, 'none.json')], said().terminal)).rejects.toThrow(/ENOENT/);
    } finally {
      server.close();
    }
  });
});

let done: Promise<ApprovedCity> | undefined;

/** One city whose round is over and published, for tests that only read. */
async function finished(): Promise<ApprovedCity> {
  done ??= (async () => {
    const made = await approvedCity();
    await made.city.run({ job: 'issueRounds' });
    await made.city.run({ job: 'publishProtocols' });
    return made;
  })();
  return done;
}
