// The shape of the three tables, once: the CDK stack, DynamoDB Local and the memory table are all made from it.

import type { TableName } from './table.ts';

export interface TableShape {
  readonly sortKey: 'text' | 'binary';
  /** New-and-old images on a stream. */
  readonly stream: boolean;
  /** Name of the time-to-live attribute, in whole seconds. */
  readonly timeToLive?: 'expiresAtSeconds';
  /** The one index: sparse, by text attributes. */
  readonly index?: { readonly name: 'events'; readonly pk: 'eventsOf'; readonly sk: 'eventAt' };
}

export const tables: Readonly<Record<TableName, TableShape>> = {
  records: { sortKey: 'text', stream: true, timeToLive: 'expiresAtSeconds', index: { name: 'events', pk: 'eventsOf', sk: 'eventAt' } },
  waiting: { sortKey: 'binary', stream: false },
  published: { sortKey: 'text', stream: false, timeToLive: 'expiresAtSeconds' },
};

export const limits = { itemBytes: 400 * 1024, transactionItems: 100, transactionBytes: 4 * 1024 * 1024, pageBytes: 1024 * 1024 } as const;
