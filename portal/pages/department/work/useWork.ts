// The entries of a queue, page by page.

import type { Reply } from '../../../api/client.ts';
import { usePages } from '../../../parts/More.tsx';
import type { QueueName } from './words.ts';

const address = 'GET /v1/department/territories/{territory}/work/{queue}';
export type WorkEntry = Reply<typeof address>['entries'][number];

export function useWork(territory: string, queue: QueueName) {
  return usePages(
    address,
    (after) => ({ params: { territory, queue }, query: after === undefined ? {} : { after } }),
    ({ entries }) => entries,
    ({ next }) => next,
  );
}

/** What an entry says under that name, as text; nothing where it says nothing. */
export function said({ detail }: WorkEntry, name: string): string | undefined {
  const value = detail[name];
  return value === undefined ? undefined : String(value);
}
