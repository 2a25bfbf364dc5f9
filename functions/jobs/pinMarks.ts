// Takes the newest entries of all groups' marks into the chain of their kindergarten's timesheet, so that from then on nobody can take entries away or
// write them anew without the break being seen, long before the month is closed. Of this month, and of the one before until it is closed.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { monthBefore, monthOf, type Month } from '../../shared/domain/month.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { listGroups, listPreschoolIds } from '../../shared/table/preschools.ts';
import { readTimesheet, saveTimesheet } from '../../shared/table/timesheets.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

const pageOf = 100;
const groupsAtOnce = 8;

export async function pinMarks(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly pinned: number }> {
  const month = monthOf(dayOf(at ?? context.now()));
  const months = [monthBefore(month), month];
  let pinned = 0;
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      let after: string | undefined;
      do {
        const page = await listPreschoolIds(context.table, one, { after, limit: pageOf });
        for (const preschool of page.ids) {
          if (timeIsUp()) return { pinned };
          for (const of of months)
            if ((await tryEach({ preschool, month: of }, () => pinMonth(context, one, preschool, of))) === true) pinned += 1;
        }
        after = page.next;
      } while (after !== undefined);
    }
    if (pinned > 0) context.log.info('marks-pinned', { pinned });
    return { pinned };
  });
}

/** False where nothing is new, the month is closed, or somebody changed the timesheet at the same moment: the next run looks again. */
async function pinMonth({ table, now }: Context, territory: string, preschool: string, month: Month): Promise<boolean> {
  const before = await readTimesheet(table, preschool, month);
  if (before !== undefined && before.state !== 'open') return false;
  const groups = await listGroups(table, preschool);
  const newest: Record<string, { readonly seq: number; readonly hash: string }> = {};
  await forEachAtOnce(groups, groupsAtOnce, async ({ group }) => {
    const entry = await readMarks(table, { preschool, group, month });
    const known = before?.pins[group];
    if (entry !== undefined && (known === undefined || entry.seq > known.seq)) newest[group] = { seq: entry.seq, hash: entry.hash };
  });
  if (Object.keys(newest).length === 0) return false;
  const key = `${preschool}#${month}#${before?.version ?? 0}`;
  const command: Command = { name: 'pinMarks', by: 'job:pinMarks', as: 'system', at: now(), key, digest: digestOf(key) };
  const content = before ?? { territory, preschool, month, state: 'open' as const };
  const pins = { ...before?.pins, ...newest };
  const saved = saveTimesheet(before, { ...content, pins }, command, { kind: 'timesheet-pinned', data: { pins: newest } });
  return (await table.together(`pin|${key}`, saved.writes)).done;
}
