// What is published beside the vouchers of a territory, as the records make it again: the line on the check page of every voucher with a code, and the
// extensions of deadlines. Each changes in the transaction of its voucher or extension, by the same version; where it is lost, nothing of that
// voucher can change until it is put back. A check page's line stands under a secret code, so a difference is named by the voucher.

import type { Chain } from '../domain/rebuild.ts';
import { forEachAtOnce } from './atOnce.ts';
import { listExtensionIds, publicExtensionItem, readExtension, readExtensionProgress } from './extensions.ts';
import { itemLine } from './itemLine.ts';
import { voucherKey } from './keys.ts';
import type { Item, Table, Write } from './table.ts';
import { VoucherItem, type Voucher } from './voucherItems.ts';
import { voucherCheckItem } from './vouchers.ts';

const vouchersAtOnce = 48;
/** A voucher that changes while its line is put back is read again so often. */
const mostAttempts = 5;

interface Told {
  readonly chains: ReadonlyMap<string, Chain>;
}

interface CheckLine {
  readonly voucher: Voucher;
  readonly item: Item;
}

/** The lines of the check page, in the order of their vouchers. */
export async function voucherCheckItems(table: Table, told: Told): Promise<readonly Item[]> {
  const lines: CheckLine[] = [];
  await forEachAtOnce(vouchersOf(told), vouchersAtOnce, async (id) => {
    const line = await checkLineOf(table, id);
    if (line !== undefined) lines.push(line);
  });
  return lines.toSorted((a, b) => (a.voucher.voucher < b.voucher.voucher ? -1 : 1)).map(({ item }) => item);
}

/** Where the check page says something else than the vouchers, in words. */
export async function differencesInChecks(table: Table, told: Told): Promise<readonly string[]> {
  const differences: string[] = [];
  await forEachAtOnce(vouchersOf(told), vouchersAtOnce, async (id) => {
    const line = await checkLineOf(table, id);
    const found = line && (await table.get('published', line.item));
    if (line === undefined || (found !== undefined && itemLine(found) === itemLine(line.item))) return;
    differences.push(
      `published: the check line of voucher ${id} is ${found === undefined ? 'missing' : 'not what the voucher makes of it'}`,
    );
  });
  return differences.toSorted();
}

/** Puts back every line that is not there to the byte, with the version of its voucher. Gives how many vouchers moved all the time. */
export async function restoreChecks(table: Table, told: Told): Promise<number> {
  let passedOver = 0;
  await forEachAtOnce(vouchersOf(told), vouchersAtOnce, async (id) => {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) if (await restoreCheck(table, id)) return;
    passedOver += 1;
  });
  return passedOver;
}

async function restoreCheck(table: Table, id: string): Promise<boolean> {
  const line = await checkLineOf(table, id);
  if (line === undefined) return true;
  const found = await table.get('published', line.item);
  if (found !== undefined && itemLine(found) === itemLine(line.item)) return true;
  const { territory, version } = line.voucher;
  const asRead: Write = { verb: 'check', table: 'records', key: voucherKey(id), guard: { ifVersion: version } };
  const guard = found === undefined ? 'ifAbsent' : 'ifPresent';
  const outcome = await table.together(`restore|${territory}`, [asRead, { verb: 'put', table: 'published', guard, item: line.item }]);
  return outcome.done;
}

/** Extensions from their approval on, in the order of their keys. One that cannot be read is named by its chain. */
export async function publicExtensionItems(table: Table, territory: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const id of await listExtensionIds(table, territory)) {
    const extension = await readExtension(table, territory, id);
    const item = extension && publicExtensionItem(extension, await readExtensionProgress(table, territory, id));
    if (item !== undefined) items.push(item);
  }
  return items.toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
}

function vouchersOf({ chains }: Told): readonly string[] {
  return [...chains.keys()].filter((of) => of.startsWith('voucher#')).map((of) => of.slice('voucher#'.length));
}

/** None of a voucher without a code; one that cannot be read is named by its chain. */
async function checkLineOf(table: Table, id: string): Promise<CheckLine | undefined> {
  const voucher = VoucherItem.safeParse(await table.get('records', voucherKey(id))).data;
  const item = voucher && voucherCheckItem(voucher);
  return voucher === undefined || item === undefined ? undefined : { voucher, item };
}
