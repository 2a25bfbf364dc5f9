import { execFileSync } from 'node:child_process';
import { createConnection } from 'node:net';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobNames } from '../../shared/jobs.ts';
import { isDynamoAbsent } from '../support/dynamoLocal.ts';
import { ask, startProcess, startProduct, type Product } from '../support/start.ts';

describe('the local product in memory, with the demo city', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  test('the demo city is published, with a finished round of 25 vouchers and 60 kindergartens', async () => {
    const queue = await product.get('/v1/territories/arman/queue');
    expect(queue.body).toMatchObject({ territory: 'arman', total: 4_975 });
    const rounds = await product.get('/v1/territories/arman/rounds');
    expect(rounds.body).toMatchObject({ rounds: [{ state: 'finished', count: 25, issued: 25 }] });
    const { body } = await product.get('/v1/territories/arman/preschools?limit=200');
    expect((body as { preschools: unknown[] }).preschools).toHaveLength(60);
  });

  test('the first kindergarten has a head, who sees a group with a single place, and a mother near by finds it', async () => {
    const token = await product.token('preschool_head', 'arman');
    const { roles } = (await product.get('/v1/me', token)).body as { roles: { preschool: string }[] };
    const preschool = roles[0]?.preschool ?? '';
    const { body } = await product.get(`/v1/preschool/${preschool}`, token);
    const own = body as { groups: { capacity: number }[]; location: { latitude: number; longitude: number } };
    expect(own.groups.map(({ capacity }) => capacity)).toContain(1);
    const near = `${own.location.latitude},${own.location.longitude}`;
    const nearest = await product.get(`/v1/territories/arman/preschools?near=${near}&free=true&ageMonths=40&limit=1`);
    expect(nearest.body).toMatchObject({ preschools: [{ preschool, metres: 0 }] });
  });

  test('the third parent has a child in the first kindergarten', async () => {
    const { body } = await product.get('/v1/me/contracts', await product.token('parent', 'arman', 3));
    expect(body).toMatchObject({ contracts: [{ state: 'active', startsOn: '2026-03-02' }] });
  });

  test('the first parent has a voucher to confirm, the second a child near the front', async () => {
    const first = await product.get('/v1/me/vouchers', await product.token('parent', 'arman', 1));
    expect(first.body).toMatchObject({ vouchers: [{ state: 'issued', moves: ['confirm', 'refuse'] }] });
    const second = await product.get('/v1/me/applications', await product.token('parent', 'arman', 2));
    const { applications } = second.body as { applications: { number: string; state: string }[] };
    expect(applications).toMatchObject([{ state: 'waiting' }]);
    const place = await product.get(`/v1/territories/arman/positions/${applications[0]?.number}`);
    expect(place.body).toMatchObject({ position: expect.toSatisfy((position: number) => position <= 3) });
  });

  test('a group of the second kindergarten is full, and two families wait for a place in it', async () => {
    const { body } = await product.get('/v1/territories/arman/preschools?limit=200');
    const { preschools } = body as {
      preschools: { names: { ru: string }; groups: { names: { ru: string }; waiting: number; free: unknown }[] }[];
    };
    const awaited = preschools.flatMap(({ names, groups }) =>
      groups.filter(({ waiting }) => waiting > 0).map(({ waiting, free }) => ({ of: names.ru, waiting, free })),
    );
    expect(awaited).toMatchObject([{ of: 'Детский сад № 2 «Айголек»', waiting: 2, free: [{ free: 0 }] }]);
  });

  test('the families of the finished round were told by SMS, the one whose child was enrolled, and the two who wait for a place', async () => {
    const inbox = await product.get('/local/inbox?kind=sms&limit=100');
    expect(inbox.body).toMatchObject({ total: 28 });
  });

  test('nothing in the demo city breaks an invariant', async () => {
    const checked = await product.post('/local/check?territory=arman');
    expect(checked.body).toMatchObject({ waiting: 4_975, published: 4_975, vouchers: 25, violations: [] });
  });

  test('a second round takes two people, and its families are told', async () => {
    const [first, second] = [await product.token('department_head', 'arman', 1), await product.token('department_head', 'arman', 2)];
    const drafted = await product.post('/v1/department/territories/arman/rounds', { count: 3 }, first);
    const { round } = drafted.body as { round: string };
    const path = `/v1/department/territories/arman/rounds/${round}/approve`;
    const alone = await product.post(path, undefined, first);
    expect(alone).toMatchObject({ status: 409, body: { code: 'same-person' } });
    await product.post(path, undefined, second);
    const run = await product.post('/local/jobs/issueRounds?territory=arman');
    expect(run.body).toMatchObject({ result: { rounds: [{ round, state: 'finished', issued: 3 }] } });
    await product.messagesSent();
    const inbox = await product.get('/local/inbox?kind=sms');
    expect(inbox.body).toMatchObject({ total: 31 });
  });
});

describe('the local gateway and tools', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ empty: true });
  });
  afterAll(() => product.stop());

  test('the API page and its document come from this machine alone', async () => {
    const page = await product.get('/docs/');
    expect(page).toMatchObject({ status: 200 });
    expect(page.text).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)/);
    expect(await product.get('/docs/swagger-ui-bundle.js')).toMatchObject({ status: 200 });
    expect(await product.get('/openapi.json')).toMatchObject({ status: 200, body: { openapi: '3.1.1' } });
  });

  test('without a token, with a false one and with one of another issuer the answer is 401', async () => {
    const none = await product.get('/v1/me');
    expect(none).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(none.headers.get('content-type')).toContain('application/problem+json');
    const right = await product.token('auditor');
    const forged = `${right.split('.').slice(0, 2).join('.')}.${'A'.repeat(342)}`;
    expect(await product.get('/v1/me', forged)).toMatchObject({ status: 401 });
    const other = await startProduct({ empty: true });
    expect(await product.get('/v1/me', await other.token('auditor'))).toMatchObject({ status: 401 });
    await other.stop();
    expect(await product.get('/v1/me', right)).toMatchObject({ status: 200, body: { roles: [{ role: 'auditor' }] } });
  });

  test('an address nobody has is 404, another method is 405, HEAD is GET without its body', async () => {
    expect(await product.get('/v1/nothing')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const wrong = await product.post('/v1/territories');
    expect(wrong).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(wrong.headers.get('allow')).toBe('GET, HEAD');
    expect(await ask(product.url, 'HEAD', '/v1/territories')).toMatchObject({ status: 200, text: '' });
    expect(await product.get('/v1/territories/%E0%A4%A/queue')).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
  });

  test('a body of more than a megabyte is 413', async () => {
    const token = await product.token('department_operator');
    const reply = await product.post('/v1/department/territories/karaganda/rounds', { count: 1, plan: 'x'.repeat(1_100_000) }, token);
    expect(reply).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  test('a page of another site gets nothing, one of this machine does', async () => {
    const from = (origin: string) => fetch(`${product.url}/local/token?as=auditor`, { headers: { origin } });
    expect((await from('https://example.org')).status).toBe(403);
    const local = await from('http://localhost:5173');
    expect(local.status).toBe(200);
    expect(local.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  });

  test('the clock goes forward, runs what became due, and goes back only by reset', async () => {
    const before = product.clock.now();
    const moved = await product.post('/local/clock', { advanceHours: 48 });
    expect(moved).toMatchObject({ status: 200, body: { aheadSeconds: 172_800 } });
    const { ran } = moved.body as { ran: { job: string }[] };
    expect(ran.map(({ job }) => job)).toEqual([...jobNames]);
    expect(product.clock.now()).toBeGreaterThanOrEqual(before + 172_800_000);
    const back = await product.post('/local/clock', { set: '2026-01-01T00:00:00Z' });
    expect(back).toMatchObject({ status: 400 });
    expect(back.text).toContain('does not go back');
    expect(await product.post('/local/clock', { reset: true })).toMatchObject({ status: 200, body: { aheadSeconds: 0 } });
  });

  test('a job runs when asked; one that does not exist is refused by name', async () => {
    expect(await product.post('/local/jobs/recomputeQueue')).toMatchObject({
      status: 200,
      body: { job: 'recomputeQueue', result: { territories: [] } },
    });
    expect(await product.post('/local/jobs/nothing')).toMatchObject({ status: 400, body: { fields: [{ field: 'job' }] } });
  });

  test('the pages for people are there, and the inbox is empty', async () => {
    const tools = await fetch(`${product.url}/local`, { headers: { accept: 'text/html' } });
    expect(await tools.text()).toContain('department_head-2@karaganda');
    expect(await product.get('/local/inbox')).toMatchObject({ status: 200, body: { total: 0, messages: [] } });
    expect(await product.get('/local/dlq')).toMatchObject({ status: 200, body: { records: [] } });
  });
});

describe('npm start as a process', () => {
  test('Ctrl-C ends it with 0 and leaves nothing at its port; the port in use is told plainly', async () => {
    const started = await startProcess(['--memory', '--port', '0', '--empty']);
    const port = Number(new URL(started.url).port);
    await expect(startProcess(['--memory', '--port', String(port), '--empty'])).rejects.toMatchObject({
      code: 1,
      message: expect.stringContaining(`port ${port} is in use`),
    });
    expect(await started.end('SIGINT')).toBe(0);
    expect(await isOpen(port)).toBe(false);
  });

  test('without Java it says so loudly and runs in memory', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'kezek-start-'));
    const started = await startProcess(['--data', dir, '--port', '0', '--empty'], { PATH: '/nowhere', JAVA_HOME: '/nowhere' });
    expect(started.output()).toContain('NOTHING SURVIVES');
    expect(await started.end('SIGTERM')).toBe(0);
    rmSync(dir, { recursive: true });
  });

  test.skipIf(isDynamoAbsent)(
    'what was done in a folder is there after a restart, keys and clock included, and no Java is left',
    async () => {
      const dir = mkdtempSync(join(tmpdir(), 'kezek-start-'));
      const first = await startProcess(['--data', dir, '--port', '0', '--empty']);
      const token = await tokenOf(first.url);
      const path = '/v1/department/territories/karaganda/rounds';
      const drafted = await ask(first.url, 'POST', path, { body: { count: 7 }, token, key: 'the-first-key' });
      expect(drafted).toMatchObject({ status: 201 });
      await ask(first.url, 'POST', '/local/clock', { body: { advanceHours: 5 } });
      expect(await first.end('SIGTERM')).toBe(0);

      const second = await startProcess(['--data', dir, '--port', '0', '--empty']);
      const rounds = await ask(second.url, 'GET', path, { token: await tokenOf(second.url) });
      expect(rounds.body).toMatchObject({ rounds: [{ count: 7, state: 'draft' }] });
      expect((await ask(second.url, 'GET', '/local/clock')).body).toMatchObject({ aheadSeconds: 18_000 });
      for (const key of ['vault-key.txt', 'oidc-keys.json']) expect(statSync(join(dir, key)).mode & 0o777).toBe(0o600);
      expect(await second.end('SIGINT')).toBe(0);
      // DynamoDB Local is told its folder on its command line.
      expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(dir);
      rmSync(dir, { recursive: true });
    },
    180_000,
  );
});

async function tokenOf(url: string): Promise<string> {
  const { body } = await ask(url, 'GET', '/local/token?as=department_head&territory=karaganda');
  return (body as { token: string }).token;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    }).on('error', () => done(false));
  });
}
