// A draft of an update is computed page by page: so many waiting applications are looked at, what becomes of those that do not stay is kept as
// packed rows, and the fence moves past them in the same transaction. Nothing of an application is touched.

import { rulebookNamed } from '../../shared/domain/rulebook.ts';
import type { Context } from '../../shared/context.ts';
import { orderKeyBytes, placeOf, type Place } from '../../shared/domain/orderKey.ts';
import { decideUpdate, digestWith, warningDue, type UpdateDecision } from '../../shared/domain/update.ts';
import { packUpdateRows, totalsWith, updateRowOf, type UpdateRow } from '../../shared/domain/updateRow.ts';
import { readApplication } from '../../shared/table/applications.ts';
import type { Application } from '../../shared/table/items.ts';
import type { Write } from '../../shared/table/table.ts';
import type { Update, UpdateProgress } from '../../shared/table/updateItems.ts';
import { isAgeWarned, pageWrite, saveUpdateProgress } from '../../shared/table/updates.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';

/** Waiting applications looked at in one step. */
const lookedPerStep = 1000;
/** Read at once. */
const readsAtOnce = 25;

/** The writes of the next page, or of the end of the line. */
export async function computePage(
  context: Context,
  update: Update,
  rulebook: Rulebook,
  progress: UpdateProgress,
): Promise<readonly Write[]> {
  const { cursor } = progress;
  const after = cursor === undefined ? {} : { after: { pk: update.territory, sk: cursor } };
  const page = await context.table.list('waiting', { pk: update.territory, packed: true, limit: lookedPerStep, ...after });
  const places: Place[] = [];
  for (let offset = 0; offset < page.keys.length; offset += orderKeyBytes) places.push(placeOf(page.keys, offset));
  const rows: UpdateRow[] = [];
  for (let from = 0; from < places.length; from += readsAtOnce) {
    const found = await Promise.all(places.slice(from, from + readsAtOnce).map((place) => rowAt(context, update, rulebook, place)));
    rows.push(...found.filter((row) => row !== undefined));
  }
  const packed = packUpdateRows(rows);
  const moved: Partial<UpdateProgress> = {
    ready: page.next === undefined,
    looked: progress.looked + places.length,
    rows: progress.rows + rows.length,
    digest: rows.length === 0 ? progress.digest : digestWith(progress.digest, packed),
    totals: totalsWith(progress.totals, rows),
    ...(places.length === 0 ? {} : { cursor: page.keys.slice(-orderKeyBytes) }),
  };
  if (page.next === undefined) context.log.info('update-ready', { update: update.update, looked: places.length + progress.looked });
  const fence = saveUpdateProgress(update, progress, moved);
  return rows.length === 0 ? [fence] : [pageWrite(update, progress.rows, packed), fence];
}

/** The row of the application at that place; undefined when it stays or has just left. */
async function rowAt(context: Context, update: Update, rulebook: Rulebook, place: Place): Promise<UpdateRow | undefined> {
  const application = await readApplication(context.table, place.number);
  if (application?.state !== 'waiting') return undefined;
  const decision = await decideNow(context, update, rulebook, application);
  return updateRowOf({ ...place, category: application.category }, application.version, decision);
}

/** The one rule, asked by the draft and again when it is applied. */
export async function decideNow(context: Context, update: Update, rulebook: Rulebook, application: Application): Promise<UpdateDecision> {
  const { reason, bornOn, number, territory } = application;
  const lastDay = warningDue(bornOn, rulebook, update.day);
  const isWarned = lastDay !== undefined && (await isAgeWarned(context.table, number, lastDay));
  const before = rulebookNamed(context.rulebooks(), territory, reason['rulebook']);
  return decideUpdate(application, { rulebook, on: update.day, before }, isWarned);
}
