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
  const reply = await askProductReply(base, method, path, 'application/json', body);
  return reply.json().catch(() => undefined);
}

/** The good reply of the product, its body unread. */
export async function askProductReply(
  base: string | undefined,
  method: 'GET' | 'POST',
  path: string,
  accept: string,
  body?: unknown,
): Promise<Response> {
  const url = base ?? defaultUrl();
  const reply = await fetch(new URL(path, url), {
    method,
    headers: { accept },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new CommandFailed(`nothing answers at ${url} (${cause}); start it with npm start, or name it with --url`);
  });
  if (reply.ok) return reply;
  const problem: unknown = await reply.json().catch(() => undefined);
  throw new CommandFailed(`${reply.status}: ${wordsOf(problem)}`);
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
