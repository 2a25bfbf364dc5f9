// The other children of a guardian, for twins: who of them waits in the territory, and what must still be so when this one joins. Two twins applied
// for at the same moment would each miss the other; a check on what was seen makes one of them look again.

import type { Caller } from '../../shared/domain/command.ts';
import { areTwins } from '../../shared/domain/twins.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { ClaimItem, type Application } from '../../shared/table/items.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { applicationKey, childApplicationKey } from '../../shared/table/keys.ts';
import type { Table, Write } from '../../shared/table/table.ts';
import { hasEnded } from '../../shared/domain/application.ts';

/** Of a guardian with more children, as the head of an orphanage may be, so many are looked at: the checks must fit the transaction. */
const mostSiblings = 30;

export interface Siblings {
  readonly waiting: readonly Application[];
  /** What was seen of those who might be twins and do not wait. */
  readonly checks: readonly Write[];
}

/** Siblings of the child among the caller's children. At most two reads for each. */
export async function readSiblings(
  table: Table,
  caller: Caller,
  { child, bornOn, territory }: Pick<Application, 'child' | 'bornOn' | 'territory'>,
  windowDays: number,
): Promise<Siblings> {
  const others = caller.children.filter((one) => one !== child).slice(0, mostSiblings);
  const found = await Promise.all(others.map((other) => readSibling(table, other, territory)));
  const waiting = found.flatMap(({ application }) => (application?.state === 'waiting' ? [application] : []));
  const checks = found.flatMap(({ application, check }) => {
    const mayBeTwin = application === undefined || areTwins(application.bornOn, bornOn, windowDays);
    return mayBeTwin && application?.state !== 'waiting' ? [check] : [];
  });
  return { waiting, checks };
}

async function readSibling(
  table: Table,
  child: string,
  territory: string,
): Promise<{ readonly application?: Application; readonly check: Write }> {
  const key = childApplicationKey(child, territory);
  const claim = readAs(ClaimItem, await table.get('records', key));
  const application = claim === undefined ? undefined : await readApplication(table, claim.number);
  if (claim === undefined || application === undefined) return { check: { verb: 'check', table: 'records', key, guard: 'ifAbsent' } };
  const check: Write = hasEnded(application.state)
    ? { verb: 'check', table: 'records', key, guard: { ifVersion: claim.version } }
    : { verb: 'check', table: 'records', key: applicationKey(application.number), guard: { ifVersion: application.version } };
  return { application, check };
}
