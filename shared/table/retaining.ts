// What decides how long somebody's values are kept, read from what stands: a child's applications, vouchers, contracts and paid months, a person's roles
// and children. What costs many reads is read only where the cheap ones have found nothing open.

import { hasEnded } from '../domain/application.ts';
import { monthOf } from '../domain/month.ts';
import type { KnownChild, KnownPerson } from '../domain/retention.ts';
import { dayOf, instant, type Instant } from '../domain/time.ts';
import { isLive } from '../domain/voucher.ts';
import { monthsBetween } from './absences.ts';
import { readApplication } from './applications.ts';
import { listContractsOf } from './contracts.ts';
import { dataKeyKey } from './dataKeyKeys.ts';
import { ErasedItem, IdleItem } from './erasureItems.ts';
import { erasedKey, erasedPrefix, idleKey, type Erasable } from './erasureKeys.ts';
import { listVoucherNames } from './filed.ts';
import { listGuardianships, listGuardianshipsOf } from './guardianships.ts';
import { readAs, readSure } from './itemParts.ts';
import { ClaimItem, MembershipItem, type Application, type Guardianship } from './items.ts';
import { childKey, childVoucherKey, personKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { readSheet } from './sheets.ts';
import { listInvitations } from './staffing.ts';
import type { Table, Write } from './table.ts';
import type { Contract } from './voucherItems.ts';
import { readVoucher } from './vouchers.ts';

export interface ChildFile extends KnownChild {
  readonly child: string;
  /** The applications its claims lead to, those of before too: what is destroyed is destroyed in all of them. */
  readonly files: readonly Application[];
  readonly theirs: readonly Guardianship[];
  /** Hold while no application of it has come or gone. */
  readonly unchanged: readonly Write[];
}

const openContracts: readonly Contract['state'][] = ['requested', 'proposed', 'active'];

/** All that decides about a child. */
export async function readChildFile(table: Table, child: string, at: Instant): Promise<ChildFile> {
  const claims = [];
  const { pk } = childKey(child);
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'APPLICATION#' })) claims.push(item);
  const numbers = claims.map((item) => readSure(ClaimItem, item)).flatMap(({ number, earlier = [] }) => [...earlier, number]);
  const files = await readFiles(table, numbers);
  const theirs = await listGuardianships(table, child);
  const held = readVoucherName(await table.get('records', childVoucherKey(child)));
  const hasOpen = files.some(({ state }) => !hasEnded(state));
  const voucher = held === undefined ? undefined : await readVoucher(table, held);
  // Money paid under an application of before is kept as long as any.
  const contracts = hasOpen ? [] : await contractsOf(table, files);
  const inForce = contracts.filter(({ state }) => state === 'ended');
  const known = {
    applications: files.map(({ state, stateSince }) => ({ state, since: stateSince })),
    hasLiveVoucher: voucher !== undefined && isLive(voucher.state),
    hasOpenContract: contracts.some(({ state }) => openContracts.includes(state)),
    contractsEnded: inForce.flatMap(({ endsOn }) => (endsOn === undefined ? [] : [endsOn])),
    guardianships: theirs,
  };
  const paid = await lastPaid(table, inForce, at);
  const unchanged: Write[] = claims.map((item) => ({
    verb: 'check',
    table: 'records',
    key: { pk: item.pk, sk: item.sk },
    guard: { ifVersion: readSure(ClaimItem, item).version },
  }));
  return { ...known, child, files, theirs, unchanged, ...(paid === undefined ? {} : { lastPaid: paid }) };
}

const readVoucherName = (item: { readonly [name: string]: unknown } | undefined): string | undefined =>
  typeof item?.['voucher'] === 'string' ? item['voucher'] : undefined;

async function readFiles(table: Table, numbers: readonly string[]): Promise<readonly Application[]> {
  return (await Promise.all(numbers.map((number) => readApplication(table, number)))).filter((one) => one !== undefined);
}

/** Every contract of every voucher these applications have had. */
async function contractsOf(table: Table, files: readonly Application[]): Promise<readonly Contract[]> {
  const vouchers = (await Promise.all(files.map((file) => listVoucherNames(table, file)))).flat();
  return (await Promise.all(vouchers.map((voucher) => listContractsOf(table, voucher)))).flat();
}

/** When a month of one of these contracts was paid last: months are paid in any order, so all are looked at. */
async function lastPaid(table: Table, contracts: readonly Contract[], at: Instant): Promise<Instant | undefined> {
  let last: Instant | undefined;
  for (const { contract, preschool, startsOn, endsOn = dayOf(at) } of contracts)
    for (const month of startsOn > endsOn ? [monthOf(startsOn)] : monthsBetween(startsOn, endsOn)) {
      const paid = (await readSheet(table, preschool, month, contract))?.paid;
      if (paid !== undefined && (last === undefined || paid.at > last)) last = paid.at;
    }
  return last;
}

export interface PersonFile extends KnownPerson {
  readonly person: string;
  readonly theirs: readonly Guardianship[];
  /** The version of their account; 0 where there is none. */
  readonly version: number;
  readonly idle?: { readonly version: number } | undefined;
}

/** All that decides about a person. */
export async function readPersonFile(table: Table, person: string): Promise<PersonFile> {
  const { pk } = personKey(person);
  const memberships = (await table.list('records', { pk, beginsWith: 'MEMBER#', limit: 1 })).items;
  const hasRole = memberships.some((item) => MembershipItem.safeParse(item).success);
  const [invitations, theirs, found, marked] = await Promise.all([
    listInvitations(table, person),
    listGuardianshipsOf(table, person),
    table.get('records', personKey(person)),
    table.get('records', idleKey(person)),
  ]);
  const verified = theirs.filter(({ state }) => state === 'verified');
  const kept = await Promise.all(verified.map(({ child }) => isChildKept(table, child)));
  const asked = theirs.filter(({ state }) => state === 'pending' || state === 'rejected').map(({ since }) => since);
  const version = found?.version ?? 0;
  const idle = readAs(IdleItem, marked);
  const isStillIdle = idle !== undefined && idle.person === version;
  return {
    person,
    theirs,
    version,
    hasRole,
    isInvited: invitations.some(({ state }) => state === 'invited' || state === 'proposed'),
    hasChildren: kept.includes(true),
    ...(asked.length === 0 ? {} : { askedLast: asked.reduce((one, other) => (other > one ? other : one)) }),
    ...(isStillIdle ? { idleSince: idle.since } : {}),
    ...(idle === undefined ? {} : { idle: { version: idle.version } }),
  };
}

/** False once the child's key was destroyed and nobody has come back with it. */
export async function isChildKept(table: Table, child: string): Promise<boolean> {
  const key = await table.get('records', dataKeyKey(`child#${child}`));
  return key?.['destroyedAt'] === undefined;
}

/** What was destroyed of them, and when, oldest first. */
export async function listErased(table: Table, of: Erasable) {
  const { pk } = erasedKey(of, instant(0));
  const found = [];
  for await (const item of listAll(table, 'records', { pk, beginsWith: erasedPrefix })) found.push(readSure(ErasedItem, item));
  return found;
}

/** The territories a child's terms come from: of its applications, or where somebody asked for it. */
export function territoriesOf({ files, theirs }: Pick<ChildFile, 'files' | 'theirs'>): readonly string[] {
  const asked = theirs.flatMap(({ territory }) => (territory === undefined ? [] : [territory]));
  return [...new Set([...files.map(({ territory }) => territory), ...asked])];
}
