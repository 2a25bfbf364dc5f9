// The state's register of births and guardianships, asked whether a person is a child's guardian. It may be slow, broken or answer nonsense: whatever is not
// a clear yes or no is `unknown`, and the guardianship goes on waiting. IINs travel in the body; an address would be logged on the way.

import type { Iin } from './domain/identifiers.ts';
import type { Day } from './domain/time.ts';

export type RegistryAnswer = 'confirmed' | 'denied' | 'unknown';

export interface Registry {
  /** `bornOn` is what the person says: yes means guardian of that child, born on that day. */
  guardianOf(asked: { readonly guardianIin: Iin; readonly childIin: Iin; readonly bornOn: Day }): Promise<RegistryAnswer>;
}

const patienceMilliseconds = 3_000;
const mostBytes = 4 * 1024;

/** A registry that takes `{guardianIin, childIin, bornOn}` by POST and answers `{"answer": "confirmed" | "denied"}` in at most 3 seconds and 4 KB. Never throws. */
export function httpRegistry(url: string, token: string | undefined): Registry {
  return {
    async guardianOf(asked) {
      try {
        const response = await fetch(url, {
          method: 'POST',
          // A redirect would carry a family's IINs to an address nobody configured.
          redirect: 'error',
          signal: AbortSignal.timeout(patienceMilliseconds),
          headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
          body: JSON.stringify(asked),
        });
        if (response.status !== 200 || response.body === null) {
          await response.body?.cancel();
          return 'unknown';
        }
        return answerIn(await readShort(response.body));
      } catch {
        return 'unknown';
      }
    },
  };
}

/** The text, or undefined as soon as it is too long; leaving the loop ends the connection. */
async function readShort(body: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function answerIn(text: string | undefined): RegistryAnswer {
  const reply: unknown = text === undefined ? undefined : JSON.parse(text);
  const answer = typeof reply === 'object' && reply !== null && 'answer' in reply ? reply.answer : undefined;
  return answer === 'confirmed' || answer === 'denied' ? answer : 'unknown';
}
