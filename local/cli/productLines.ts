// Answers of the running product that come line by line while it works.

import { defaultUrl } from '../address.ts';
import { askProductReply, CommandFailed } from './product.ts';

/** Each line of the answer as the value it holds; throws CommandFailed when the product says no, or fails on the way. */
export async function* askLines(base: string | undefined, path: string): AsyncGenerator {
  const reply = await askProductReply(base, 'POST', path, 'application/x-ndjson');
  let rest = '';
  const decoder = new TextDecoder();
  for await (const part of reply.body ?? []) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield readLine(line);
  }
  if (rest !== '') throw new CommandFailed(`${base ?? defaultUrl()} broke off before the end`);
}

function readLine(line: string): unknown {
  const value: unknown = JSON.parse(line);
  if (typeof value === 'object' && value !== null && 'failed' in value) throw new CommandFailed(String(value.failed));
  return value;
}

/** Says on standard error how far it is: standard output stays the result. */
export function sayProgress({ events, aggregates }: { readonly events: number; readonly aggregates: number }): void {
  console.error(`${events} events read, ${aggregates} chains held against their heads`);
}
