// The other children of a guardian, for twins: who of them waits in the territory, and what must still be so when this one joins. Two twins applied
// for at the same moment would each miss the other; a check on what was seen makes one of them look again.

import type { Context } from '../../shared/context.ts';
import { isSameName } from '../../shared/domain/duplicates.ts';
import type { Caller } from '../../shared/domain/command.ts';
import { areTwins } from '../../shared/domain/twins.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { ClaimItem, type Application } from '../../shared/table/items.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { applicationKey, childApplicationKey } from '../../shared/table/keys.ts';
import { readChild } from '../../shared/table/children.ts';
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
  context: Context,
  caller: Caller,
  { child, bornOn, territory }: Pick<Application, 'child' | 'bornOn' | 'territory'>,
  windowDays: number,
): Promise<Siblings> {
  const others = caller.children.filter((one) => one !== child).slice(0, mostSiblings);
  const found = await Promise.all(others.map((other) => readSibling(context.table, other, territory)));
  const inLine = found.flatMap(({ application }) => (application?.state === 'waiting' ? [application] : []));
  const waiting = await withoutItself(context, { child, bornOn }, inLine, windowDays);
  const checks = found.flatMap(({ application, check }) => {
    const mayBeTwin = application === undefined || areTwins(application.bornOn, bornOn, windowDays);
    return mayBeTwin && application?.state !== 'waiting' ? [check] : [];
  });
  return { waiting, checks };
}

/** One child that came in twice would be its own twin, and a round would serve it twice: who was born then and bears its name is no sibling. */
async function withoutItself(
  context: Context,
  { child, bornOn }: Pick<Application, 'child' | 'bornOn'>,
  inLine: readonly Application[],
  windowDays: number,
): Promise<readonly Application[]> {
  const near = inLine.filter((one) => areTwins(one.bornOn, bornOn, windowDays));
  if (near.length === 0) return inLine;
  const name = await nameOf(context, child);
  const names = await Promise.all(near.map((one) => nameOf(context, one.child)));
  const itself = new Set(near.filter((_, index) => isSameName(name, names[index])));
  return inLine.filter((one) => !itself.has(one));
}

async function nameOf({ table, vault }: Context, child: string): Promise<string | undefined> {
  return (await readChild(table, await vault(), child))?.reveal().name;
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
