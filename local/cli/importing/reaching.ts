// Where a command of the department sends a file to, and as whom.

import { askProduct, CommandFailed } from '../product.ts';

export interface Reached {
  readonly base: URL;
  readonly territory: string;
  readonly token?: string | undefined;
}

const localHosts = ['127.0.0.1', 'localhost', '[::1]'];

/** The address, with a slash at its end; throws TypeError where families’ data may not go there. */
export function readBase(text: string): URL {
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
  if (url === null) throw new TypeError('--url is no address');
  const isLocal = url.protocol === 'http:' && localHosts.includes(url.hostname);
  if (url.protocol !== 'https:' && !isLocal) throw new TypeError('--url: families’ data go over https only');
  return url;
}

/** The token given, or one the local product gives out. */
async function findToken({ base, territory, token = process.env['KEZEK_TOKEN'] }: Reached): Promise<string> {
  if (token !== undefined && token !== '') return token;
  if (!localHosts.includes(base.hostname))
    throw new CommandFailed('give --token or KEZEK_TOKEN: a token of a department operator of the territory');
  const query = new URLSearchParams({ as: 'department_operator', territory });
  const answer = await askProduct(base.href, 'GET', `/local/token?${query.toString()}`);
  const given: unknown = typeof answer === 'object' && answer !== null && 'token' in answer ? answer.token : undefined;
  if (typeof given !== 'string') throw new CommandFailed(`what answers at ${base.origin} gives no token; give --token`);
  return given;
}

/** A token is asked for once and kept; a token of an hour outlives every import seen so far. */
export function keptToken(asked: Reached): () => Promise<string> {
  let token: Promise<string> | undefined;
  return () => (token ??= findToken(asked));
}
