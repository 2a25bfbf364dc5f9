// How commands speak to the running product, and what they say when it does not answer.

import { defaultUrl } from '../address.ts';

/** Options every command that asks the product takes. */
export const urlOption = { url: { type: 'string' } } as const;
export const urlHelp = `  --url BASE      the running product; default KEZEK_URL or ${defaultUrl()}`;

/** What was asked cannot be done, in words for the person who asked; the exit code is 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** The JSON answer of the product; throws CommandFailed with the problem in words. */
export async function askProduct(base: string | undefined, method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
  const url = base ?? defaultUrl();
  const reply = await fetch(new URL(path, url), {
    method,
    headers: { accept: 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new CommandFailed(`nothing answers at ${url} (${cause}); start it with npm start, or name it with --url`);
  });
  const answer: unknown = await reply.json().catch(() => undefined);
  if (reply.ok) return answer;
  throw new CommandFailed(`${reply.status}: ${wordsOf(answer)}`);
}

function wordsOf(problem: unknown): string {
  const { detail, failed, fields } = (typeof problem === 'object' && problem !== null ? problem : {}) as {
    detail?: string;
    failed?: string;
    fields?: readonly { field: string; message: string }[];
  };
  const named = (fields ?? []).map(({ field, message }) => `\n  ${field}: ${message}`).join('');
  return `${failed ?? detail ?? 'no reason given'}${named}`;
}
