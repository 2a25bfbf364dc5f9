// Finds notices nobody has sent: the stream keeps its records for a day, a function may be broken for longer, and a record that was given up unnamed is
// gone. Every notice stands in the index of its day, so each day is held against what is known of its sending, and what is missing is asked for once more,
// at most every hour, for as long as it takes; whether it is still worth a message is the sender's to say. Counts each day on the way.

import type { Context } from '../../shared/context.ts';
import { fareOf } from '../../shared/domain/telling.ts';
import { addDays, dayOf, later, type Day, type Instant } from '../../shared/domain/time.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { sweepDays, type Swept } from '../../shared/table/sweeps.ts';
import { ownAccount } from '../../shared/table/tellingKeys.ts';
import { askAgain, readTelling } from '../../shared/table/tellings.ts';
import type { Telling } from '../../shared/table/tellingItems.ts';
import { countDay, listDayNotices, readToldDay, saveToldDay, type DayNotice } from '../../shared/table/toldDays.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

/** Longer than any job or request that writes a notice as of its own beginning, and than the index lags. */
const underWayMilliseconds = 20 * 60_000;
const hour = 3_600_000;
/** Where nothing is remembered, so far back: nothing is older that the job has not seen. */
const daysBack = 40;
const looksAtOnce = 16;

interface Found {
  notices: number;
  unsent: number;
  asked: number;
}

export async function reconcileNotices(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<Found> {
  const now = at ?? context.now();
  const today = dayOf(now);
  const found: Found = { notices: 0, unsent: 0, asked: 0 };
  await goingOn(context, async (tryEach) => {
    const own = territory === undefined || territory === ownAccount ? [ownAccount] : [];
    for (const one of [...territoriesAsked(context, territory), ...own]) {
      const sweep = { territory: one, job: 'reconcileNotices', first: addDays(today, -daysBack), to: today, today };
      const lookAt = async (on: Day): Promise<Swept> => {
        if (timeIsUp()) return 'stopped';
        return (await tryEach({ territory: one, day: on }, () => lookAtDay(context, { territory: one, on, now }, found))) ?? 'left';
      };
      if (!(await sweepDays(context.table, sweep, lookAt))) return;
    }
  });
  if (found.asked > 0) context.log.error('notices-unsent', { asked: found.asked, unsent: found.unsent });
  return found;
}

interface Asked {
  readonly territory: string;
  readonly on: Day;
  readonly now: Instant;
}

async function lookAtDay({ table }: Context, { territory, on, now }: Asked, found: Found): Promise<Swept> {
  const today = dayOf(now);
  const before = await readToldDay(table, territory, on);
  const isLongOver = on < addDays(today, -1);
  // A day that is over and settled is looked at once a day all the same: a notice may have been written late.
  if (isLongOver && before?.settled === true && dayOf(before.countedAt) === today) return 'clear';
  const notices = [...(await listDayNotices(table, territory, on))];
  const settledBefore = later(now, -underWayMilliseconds);
  await forEachAtOnce(notices.keys(), looksAtOnce, async (place) => {
    const one = notices[place];
    if (one === undefined || one.at > settledBefore || !isOpen(one.telling, settledBefore)) return;
    const telling = await readTelling(table, one.key);
    notices[place] = { ...one, telling };
    if (!isOpen(telling, settledBefore)) return;
    found.unsent += 1;
    // What is unreadable waits for somebody, or for a version that reads it.
    if (telling?.state === 'dead' && telling.reason === 'unreadable') return;
    if (await askAgain(table, one.key, now, `hour-${Math.floor(now / hour)}`)) found.asked += 1;
  });
  found.notices += notices.length;
  return keepCount(table, { territory, on, now }, notices, before);
}

/** True when something is still due of it: never sent, given up, or waiting for an hour that is past. */
function isOpen(telling: Telling | undefined, settledBefore: Instant): boolean {
  if (telling === undefined || telling.state === 'dead') return true;
  if (telling.state === 'troubled') return telling.changedAt <= settledBefore;
  return fareOf(telling) === 'waiting' && telling.until !== undefined && telling.until <= settledBefore;
}

async function keepCount(
  table: Context['table'],
  { territory, on, now }: Asked,
  notices: readonly DayNotice[],
  before: Awaited<ReturnType<typeof readToldDay>>,
): Promise<Swept> {
  if (notices.length === 0) return 'clear';
  const settled = notices.every(({ telling }) => !['unsent', 'given-up', 'waiting'].includes(fareOf(telling)));
  await saveToldDay(table, territory, on, before, { ...countDay(notices), countedAt: now, settled });
  return settled ? 'clear' : 'left';
}
