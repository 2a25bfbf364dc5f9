// Where keys of people stand, and what leads from an IIN under a newer index key to whom it always was.

import { digestOf } from '../domain/digest.ts';
import type { Key } from './table.ts';

/** Data keys are spread over this many partitions, which a rotation walks one after the other. */
export const dataKeyShards: readonly string[] = Array.from({ length: 256 }, (_, shard) => shard.toString(16).padStart(2, '0'));
export const dataKeysPk = (shard: string) => `DATA_KEYS#${shard}`;
/** The wrapped data key of a person, a child or a kindergarten. */
export const dataKeyKey = (whose: string): Key => ({ pk: dataKeysPk(digestOf(whose).slice(0, 2)), sk: whose });
/** Whom a person's or child's hash under a newer index key means: their id, made with an older one. */
export const aliasKey = (kind: 'person' | 'child', name: string): Key => ({ pk: `ALIAS#${kind}#${name}`, sk: 'ALIAS' });
