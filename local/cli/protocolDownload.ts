// Downloads a protocol as any reader would, a page at a time, into the form in which it is saved and checked.

import { setTimeout as pause } from 'node:timers/promises';
import { CommandFailed } from './product.ts';

/** What the head says beside what is sealed is for people and no part of the file. */
const besides: ReadonlySet<string> = new Set(['howToVerify']);

const tries = 4;
const patienceMilliseconds = 30_000;
const pagesAtOnce = 4;

interface Downloaded {
  readonly head: object;
  readonly queue?: unknown;
  readonly pages: readonly unknown[];
}

/** Head and pages as they were answered, and the page of the version that was frozen; `say` is told how far it is. */
export async function downloadProtocol(address: string, say: (words: string) => void): Promise<Downloaded> {
  const base = address.replace(/[?#].*$/, '').replace(/\/+$/, '');
  if (!base.endsWith('/protocol'))
    throw new CommandFailed('the address of a protocol ends in /protocol: …/v1/territories/TERRITORY/rounds/ROUND/protocol');
  const answer = await fetchJson(base);
  if (typeof answer !== 'object' || answer === null) throw new CommandFailed(`${base} answers with no protocol`);
  const head = Object.fromEntries(Object.entries(answer).filter(([name]) => !besides.has(name)));
  const count = pagesIn(head);
  const pages: unknown[] = [];
  for (let from = 0; from < count; from += pagesAtOnce) {
    const numbers = Array.from({ length: Math.min(pagesAtOnce, count - from) }, (_, index) => from + index);
    pages.push(...(await Promise.all(numbers.map((page) => fetchJson(`${base}/pages/${page}`)))));
    if (count > pagesAtOnce) say(`${pages.length} of ${count} pages`);
  }
  const queue = await fetchQueue(base, head);
  return { head, ...(queue === undefined ? {} : { queue }), pages };
}

/** Versions are kept for two months; one that is gone is nobody's fault and is said as what could not be compared. */
async function fetchQueue(base: string, head: { readonly input?: unknown }): Promise<unknown> {
  const version: unknown = Reflect.get(Object(head.input) as object, 'queueVersion');
  if (!Number.isInteger(version)) return undefined;
  const url = `${base.replace(/\/rounds\/[^/]*\/protocol$/, '')}/queue?version=${String(version)}`;
  return fetchJson(url).then(
    (answer) => {
      const { version: found, asOf, total, digest } = Object(answer) as Readonly<Record<string, unknown>>;
      return digest === undefined ? undefined : { version: found, asOf, total, digest };
    },
    () => undefined,
  );
}

function pagesIn({ outcome }: { readonly outcome?: unknown }): number {
  const pages: unknown = typeof outcome === 'object' && outcome !== null ? Reflect.get(outcome, 'pages') : 0;
  return typeof pages === 'number' && Number.isInteger(pages) && pages >= 0 && pages <= 100_000 ? pages : 0;
}

async function fetchJson(url: string): Promise<unknown> {
  for (let again = 1; ; again += 1) {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const reply = await fetch(url, { headers: { accept: 'application/json' }, signal }).catch((error: unknown) => {
      if (again < tries) return undefined;
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new CommandFailed(`nothing answers at ${url} (${cause})`);
    });
    if (reply?.ok === true) return await reply.json().catch(() => undefined);
    const isPassing = reply === undefined || reply.status === 429 || reply.status >= 500;
    if (!isPassing || again === tries) throw new CommandFailed(`${reply?.status ?? 'no answer'} at ${url}: ${await wordsOf(reply)}`);
    await pause(again * 500);
  }
}

async function wordsOf(reply: Response | undefined): Promise<string> {
  const problem: unknown = await reply?.json().catch(() => undefined);
  const detail: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'detail') : undefined;
  return typeof detail === 'string' ? detail : 'no reason given';
}
