// Keys of the audit beside its entries, which are in keys.ts.

import type { Instant } from '../domain/time.ts';
import { instantKey } from './keys.ts';
import type { Key } from './table.ts';

export const looksPk = (subject: string) => `LOOKS#${subject}`;
/** The same entry under whom it is about. */
export const lookKey = (subject: string, at: Instant, entry: string): Key => ({
  pk: looksPk(subject),
  sk: `${instantKey(at)}#${entry}`,
});
/** The head of the chain of seals of a territory's audit. */
export const auditSealsKey = (territory: string): Key => ({ pk: `AUDIT#${territory}`, sk: 'AUDIT' });
/** A sealed quarter of an hour. */
export const auditSealKey = (territory: string, from: Instant): Key => ({ pk: `AUDIT#${territory}`, sk: `SEAL#${instantKey(from)}` });
