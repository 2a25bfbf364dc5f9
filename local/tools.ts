// What only the local product has: tokens for the asking, the clock, jobs by button, the inbox, the check of a territory. None of it is in the
// cloud. The command line speaks to these same addresses.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { isoOf, parseInstant } from '../shared/domain/time.ts';
import { Problem } from '../shared/http/problems.ts';
import { jobNames } from '../shared/jobs.ts';
import { ownAccount } from '../shared/table/tellingKeys.ts';
import type { Seen } from '../shared/table/chains.ts';
import type { ClockMove } from './clock.ts';
import { readBody, type Mounted } from './gateway.ts';
import { inboxPage } from './inboxPage.ts';
import { sendLines } from './lines.ts';
import type { Local } from './local.ts';
import { sendJson, sendPage } from './pages.ts';
import { firstNewParent, findPerson } from './people.ts';
import { byThousands } from './rebuild.ts';
import { answerOf, registeredFamilies } from './registry.ts';
import { takeStep } from './replay/tool.ts';
import { startPage } from './startPage.ts';
import { tokenSeconds } from './tokens.ts';

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly name: string;
}

type Tool = (asked: Asked, local: Local) => Promise<void> | void;

/** By method and path; `*` is one more part of the path. */
const tools: Readonly<Record<string, Tool>> = {
  'GET /local': ({ response }, local) => sendPage(response, startPage(local)),
  'GET /local/people': ({ response }, local) =>
    sendJson(response, {
      people: local.people().map(({ login, as, territory, person, name }) => ({ login, as, territory, person, name })),
    }),
  'GET /local/token': showToken,
  'GET /local/clock': ({ response }, local) => sendJson(response, clockOf(local)),
  'POST /local/clock': moveClock,
  'GET /local/jobs': ({ response }, local) => sendJson(response, { runs: local.jobs.runs() }),
  'POST /local/jobs/*': runJob,
  'GET /local/inbox': showInbox,
  'GET /local/registry': ({ response }, local) => sendJson(response, { families: registeredFamilies(local.people()) }),
  'POST /local/registry': askRegistry,
  'GET /local/dlq': ({ response }, local) => sendJson(response, { records: local.deadLetters }),
  'POST /local/check': checkOne,
  'POST /local/replay/*': async ({ request, response, url, name }, local) =>
    sendJson(response, await takeStep(local.replay, name, url.searchParams, () => readJson(request))),
  'POST /local/redrive': redriveOne,
  'POST /local/rebuild': rebuildOne,
  'GET /local/erase': async ({ response, url }, local) =>
    sendJson(response, await local.dueToErase(Number(url.searchParams.get('days') ?? 30))),
  'POST /local/rotate-keys': ({ response, url }, local) =>
    sendLines(response, (tell) => local.rotateKeys(url.searchParams.get('dryRun') === 'yes', tell)),
};

export function openTools(local: Local): Mounted {
  return async (request, response, url) => {
    const [, , verb, name = '', ...more] = url.pathname.replace(/\/$/, '').split('/');
    const path = ['/local', ...(verb === undefined ? [] : [verb]), ...(name === '' ? [] : ['*']), ...more].join('/');
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const tool = tools[`${method} ${path}`];
    if (tool === undefined) throw new Problem('not-found');
    await tool({ request, response, url, name }, local);
  };
}

async function showToken({ request, response, url }: Asked, local: Local): Promise<void> {
  const query = url.searchParams;
  const number = query.get('person');
  const person = findPerson(local.people(), {
    as: query.get('as') ?? '',
    territory: query.get('territory') ?? undefined,
    person: number === null ? undefined : Number(number),
  });
  if (person === undefined)
    throw invalid(
      'as',
      `nobody; as one of ${[...new Set(local.people().map(({ as }) => as))].join(', ')}, person 1 or 2, a parent also 3, or a new parent from ${firstNewParent} on`,
    );
  const token = await local.tokens.sign(person);
  const { login, as, territory } = person;
  if (request.headers.accept?.includes('text/plain') === true)
    return void response.writeHead(200, { 'content-type': 'text/plain' }).end(token);
  sendJson(response, { token, login, as, territory, person: person.person, expiresInSeconds: tokenSeconds });
}

async function askRegistry({ request, response }: Asked, local: Local): Promise<void> {
  sendJson(response, { answer: answerOf(local.people(), await readJson(request)) });
}

function clockOf({ clock }: Local) {
  return { now: isoOf(clock.now()), aheadSeconds: Math.round(clock.offsetMilliseconds() / 1000) };
}

async function moveClock({ request, response }: Asked, local: Local): Promise<void> {
  const move = readMove(await readJson(request));
  const refused = local.clock.move(move);
  if (refused !== undefined) throw invalid('body', refused);
  const note = 'reset' in move ? { note: 'the clock is at real time again; data written while it was ahead may be newer than now' } : {};
  sendJson(response, { ...clockOf(local), ...note, ran: await local.jobs.runDue() });
}

function readMove(body: unknown): ClockMove {
  const fields: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const { advanceHours, set, reset } = fields;
  if (typeof advanceHours === 'number' && Number.isFinite(advanceHours)) return { advanceHours };
  if (typeof set === 'string') return { set };
  if (reset === true) return { reset };
  throw invalid('body', 'one of {"advanceHours": 24}, {"set": "2026-03-19T09:00:00+05:00"}, {"reset": true}');
}

async function runJob({ response, url, name }: Asked, local: Local): Promise<void> {
  const job = jobNames.find((one) => one === name);
  if (job === undefined) throw invalid('job', `one of ${jobNames.join(', ')}`);
  const territory = url.searchParams.get('territory');
  const at = url.searchParams.get('at');
  if (at !== null && parseInstant(at) === undefined) throw invalid('at', 'not an instant; write it as 2026-03-19T09:00:00+05:00');
  const run = await local.jobs.run({ job, ...(territory === null ? {} : { territory }), ...(at === null ? {} : { at }) });
  sendJson(response, run, run.failed === undefined ? 200 : 500);
}

function showInbox({ request, response, url }: Asked, local: Local): void {
  const number = (name: string, otherwise: number, most: number) => {
    const given = Number(url.searchParams.get(name) ?? otherwise);
    return Number.isInteger(given) && given >= 0 ? Math.min(given, most) : otherwise;
  };
  const kind = url.searchParams.get('kind') ?? '';
  const to = url.searchParams.get('to') ?? '';
  const filter = {
    ...(kind === '' ? {} : { kind }),
    ...(to === '' ? {} : { to }),
    from: number('from', 0, 1_000_000),
    limit: number('limit', 50, 1000),
  };
  const found = local.outbox.list(filter);
  const { accept = '' } = request.headers;
  if (accept.includes('text/html')) return sendPage(response, inboxPage(filter, found));
  sendJson(response, { ...filter, ...found });
}

function territoryOf({ url }: Asked, local: Local): string {
  const territory = url.searchParams.get('territory') ?? '';
  if (!local.territories().includes(territory)) throw invalid('territory', `one of ${local.territories().join(', ')}`);
  return territory;
}

/** Whoever accepts lines is told how far it is, and the result in the last line. */
async function checkOne(asked: Asked, local: Local): Promise<void> {
  const { request, response } = asked;
  const territory = territoryOf(asked, local);
  const began = performance.now();
  const check = async (seen?: (seen: Seen) => void) => {
    const checked = await local.check(territory, seen);
    return { territory, ...checked, milliseconds: Math.round(performance.now() - began) };
  };
  if (request.headers.accept?.includes('ndjson') !== true) return sendJson(response, await check());
  await sendLines(response, async (tell) => tell({ end: await check(byThousands((seen) => tell({ seen }))) }));
}

/** Also of `-`: what is about no territory. */
async function redriveOne(asked: Asked, local: Local): Promise<void> {
  const { searchParams: query } = asked.url;
  const territory = query.get('territory') === ownAccount ? ownAccount : territoryOf(asked, local);
  const reason = query.get('reason') ?? undefined;
  sendJson(asked.response, await local.redrive({ territory, reason, dryRun: query.get('dryRun') === 'yes' }));
}

async function rebuildOne(asked: Asked, local: Local): Promise<void> {
  const territory = territoryOf(asked, local);
  const { searchParams: query } = asked.url;
  const restore = query.get('restore');
  if (restore !== null && !['lost', 'overwrite'].includes(restore)) throw invalid('restore', 'lost or overwrite');
  const wish = { territory, items: query.get('items') === 'yes', restore: restore !== null, overwrite: restore === 'overwrite' };
  await sendLines(asked.response, (tell) => local.rebuild(wish, tell));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request)).toString('utf8'));
  } catch (error) {
    throw error instanceof Problem ? error : invalid('body', 'not JSON');
  }
}

function invalid(field: string, message: string): Problem {
  return new Problem('request-invalid', [{ field, message }]);
}
