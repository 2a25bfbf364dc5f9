// The running product as a replay meets it: the department's and the public's API, and the two steps that only the local product has.

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { departmentApi } from '../cli/importing/departmentApi.ts';
import type { RowOutcome } from '../cli/importing/report.ts';
import { sendRows } from '../cli/importing/sendRows.ts';
import { askProduct, CommandFailed } from '../cli/product.ts';
import { downloadProtocol } from '../cli/protocolDownload.ts';
import { textOfFault } from '../../shared/domain/protocolFaults.ts';
import { verifyProtocol } from '../../shared/domain/verification.ts';
import { History } from '../../shared/http/contracts/positions.ts';
import { Position, Queue, QueuePage } from '../../shared/http/contracts/public.ts';
import type { Day, SentRow } from './days.ts';

const Compared = z.object({
  version: z.int(),
  families: z.int(),
  moves: z.int(),
  violations: z.array(z.object({ invariant: z.string(), of: z.string(), why: z.string() })),
});

export interface Product {
  /** Imports the rows as the file they came in; their outcomes, in order. */
  importRows(day: Day, rows: readonly SentRow[]): Promise<readonly RowOutcome[]>;
  archive(number: string): Promise<void>;
  recategorise(number: string, statuses: readonly string[]): Promise<void>;
  publish(): Promise<void>;
  /** Every publication after that version, and what of it does not add up. */
  compare(since: number): Promise<z.output<typeof Compared>>;
  /** The version that is published; 0 before the first. */
  version(): Promise<number>;
  /** The public list of that version: every number with its position. */
  publicList(version: number): Promise<ReadonlyMap<string, number>>;
  /** A round of so many vouchers by two heads, with its pause and its protocol verified as a stranger would: who was served, and what does not hold. */
  round(count: number): Promise<{ readonly served: readonly string[]; readonly faults: readonly string[] }>;
  explain(number: string): Promise<z.output<typeof Position>>;
  history(number: string): Promise<z.output<typeof History>>;
}

export function openProduct(base: string, territory: string, token: string): Product {
  const open = `/v1/territories/${territory}`;
  const read = async <Shape extends z.ZodType>(path: string, shape: Shape) => shape.parse(await askProduct(base, 'GET', path));
  const step = (name: string, query: Record<string, string>, body?: unknown) =>
    askProduct(base, 'POST', `/local/replay/${name}?${new URLSearchParams({ territory, ...query }).toString()}`, body);
  return {
    async importRows({ source, file, digest }, rows) {
      // Its keys are those of one run; every day is a run of its own.
      const api = departmentApi({ base: new URL(base), territory, token: () => Promise.resolve(token) });
      const id = await api.open({ source, file: (file.split('/').at(-1) ?? file).slice(0, 200), digest, dryRun: false });
      const outcomes: RowOutcome[] = [];
      const failure = await sendRows(inOrder(rows), api, id, async (some) => void outcomes.push(...some));
      if (failure !== undefined) throw new CommandFailed(failure.message);
      await api.finish(id);
      return outcomes;
    },
    archive: async (number) =>
      void (await postAs(base, token, `/v1/department/territories/${territory}/applications/${number}/archive`, {
        reason: 'asked-in-writing',
        understood: true,
      })),
    recategorise: async (number, statuses) => void (await step('recategorise', { number }, { statuses })),
    publish: async () => void (await askProduct(base, 'POST', `/local/jobs/recomputeQueue?territory=${territory}`)),
    compare: async (since) => Compared.parse(await step('compare', { since: String(since) })),
    version: async () => z.object({ version: z.int() }).parse(await step('version', {})).version,
    async publicList(version) {
      const { categories } = await read(`${open}/queue`, Queue);
      const list = new Map<string, number>();
      for (const { category } of categories) {
        for (let from: number | undefined = 1; from !== undefined;) {
          const page: z.output<typeof QueuePage> = await read(
            `${open}/queue/${category}?limit=500&from=${from}&version=${version}`,
            QueuePage,
          );
          for (const { number, position } of page.rows) {
            if (number === undefined || position === undefined) throw new CommandFailed('the public list shows no number or no position');
            if (list.has(number)) throw new CommandFailed(`${number} stands in the public list twice`);
            list.set(number, position);
          }
          from = page.next;
        }
      }
      return list;
    },
    round: (count) => issueRound(base, territory, count),
    explain: (number) => read(`${open}/positions/${number}?explain=true`, Position),
    history: (number) => read(`${open}/positions/${number}/history?limit=1`, History),
  };
}

const Drafted = z.object({ round: z.string() });
const Approved = z.object({ issueFrom: z.string() });
const Clock = z.object({ now: z.string() });

async function issueRound(base: string, territory: string, count: number): ReturnType<Product['round']> {
  const rounds = `/v1/department/territories/${territory}/rounds`;
  const [one, two] = await Promise.all([1, 2].map((person) => tokenOf(base, territory, 'department_head', person)));
  const { round } = Drafted.parse(await postAs(base, one ?? '', rounds, { count }));
  const { issueFrom } = Approved.parse(await postAs(base, two ?? '', `${rounds}/${round}/approve`, undefined));
  const { now } = Clock.parse(await askProduct(base, 'GET', '/local/clock'));
  if (Date.parse(issueFrom) > Date.parse(now)) await askProduct(base, 'POST', '/local/clock', { set: issueFrom });
  for (const job of ['issueRounds', 'publishProtocols']) await askProduct(base, 'POST', `/local/jobs/${job}?territory=${territory}`);
  const file = await downloadProtocol(new URL(`/v1/territories/${territory}/rounds/${round}/protocol`, base).href, () => {});
  const { fault } = verifyProtocol(file);
  const rows = file.pages.flatMap((page) => z.object({ rows: z.array(ServedRow) }).parse(page).rows);
  const served = rows.filter(({ outcome }) => outcome === 'awarded').map(({ number }) => number);
  return { served, faults: fault === undefined ? [] : [`round ${round}: ${textOfFault(fault)}`] };
}

const ServedRow = z.object({ number: z.string(), outcome: z.string() });

/** A token of the local product for somebody of the territory's staff. */
export async function tokenOf(base: string, territory: string, as: string, person = 1): Promise<string> {
  const query = new URLSearchParams({ as, territory, person: String(person) });
  return z.object({ token: z.string() }).parse(await askProduct(base, 'GET', `/local/token?${query.toString()}`)).token;
}

async function* inOrder(rows: readonly SentRow[]): AsyncGenerator<SentRow> {
  yield* rows;
}

async function postAs(base: string, token: string, path: string, body: unknown): Promise<unknown> {
  const reply = await fetch(new URL(path, base), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (reply.ok) return reply.json();
  const problem = z.object({ code: z.string(), detail: z.string() }).safeParse(await reply.json().catch(() => undefined)).data;
  throw new CommandFailed(`${reply.status} ${problem?.code ?? ''}: ${problem?.detail ?? 'no reason given'}`);
}
