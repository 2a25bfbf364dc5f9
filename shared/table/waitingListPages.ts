// A waiting list as staff look at it, page by page: application numbers in the order of joining, and which of them a place is kept for.

import { isoOf } from '../domain/time.ts';
import { readSure } from './itemParts.ts';
import { waitingListPk } from './keys.ts';
import { readPlaces } from './places.ts';
import type { Table } from './table.ts';
import { WaitingEntryItem } from './voucherItems.ts';

/** One page, first to join first; undefined where there is no such group. `after` is the `next` of the page before and counts on from there. */
export async function readWaitingList(
  table: Table,
  { preschool, group }: { readonly preschool: string; readonly group: string },
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
) {
  const places = await readPlaces(table, preschool, group);
  if (places === undefined) return undefined;
  const pk = waitingListPk(preschool, group);
  const cut = after?.lastIndexOf('#') ?? 0;
  const seen = after === undefined ? 0 : Number(after.slice(cut + 1));
  const page = await table.list('records', { pk, limit, ...(after === undefined ? {} : { after: { pk, sk: after.slice(0, cut) } }) });
  const families = page.items.map((item, index) => {
    const { voucher, application, joinedAt } = readSure(WaitingEntryItem, item);
    const offer = places.offers.find((one) => one.voucher === voucher);
    const offered = offer === undefined ? {} : { offeredUntil: isoOf(offer.before) };
    return { place: seen + index + 1, application, joinedAt: isoOf(joinedAt), ...offered };
  });
  const next = page.next === undefined ? {} : { next: `${String(page.next.sk)}#${seen + page.items.length}` };
  return { territory: places.territory, preschool, group, waiting: places.waiting, families, ...next };
}
