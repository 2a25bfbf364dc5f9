// Reminds families of a deadline that runs, at half time and on its last morning, by day and each once. What is due follows from the deadlines' own
// entries, so a run reads those of the coming days and then only the vouchers of families it has something to tell. A voucher that moves at the same
// moment is left alone: its family has acted.

import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { lapseNews } from '../../shared/domain/lapseNews.ts';
import { lapsesOn, lookBackFrom, rulebookHeededOn, type Lapse } from '../../shared/domain/legalBasis.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { reminderDue, type ReminderDue } from '../../shared/domain/reminder.ts';
import { lastChance } from '../../shared/domain/restore.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { addDays, dayOf, startOf, type Instant } from '../../shared/domain/time.ts';
import { deadlineOf } from '../../shared/domain/voucher.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { listDues, remindedWrite, type DueEntry } from '../../shared/table/dues.ts';
import { voucherKey } from '../../shared/table/keys.ts';
import type { Write } from '../../shared/table/table.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { goingOn } from './goingOn.ts';
import { tellLapse } from './tellLapse.ts';
import { mayRunAgain, stepFacts, tellPauseOver } from './tellPauseOver.ts';
import { territoriesAsked } from './territories.ts';

/** The calendar days that many working days can take, with the longest holidays in between. */
const calendarDaysOf = (workingDays: number): number => 2 * workingDays + 10;

/** Tells every family whose reminder has come; the rest of them at the next run where the time was too short. */
export async function remindFamilies(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly reminded: number }> {
  const now = at ?? context.now();
  const today = dayOf(now);
  let reminded = 0;
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      // Without one in force nothing runs, so no reminder is due; that the days stand still is told all the same.
      const rulebook = rulebookHeededOn(context.rulebooks(), one, today);
      if (rulebook === undefined) continue;
      const lapses = lapsesOn(context.rulebooks(), one, today);
      const days = { from: lookBackFrom(today, 0, lapses), to: addDays(today, daysAhead(rulebook)) };
      for await (const due of listDues(context.table, one, days)) {
        const reminder = reminderDue(due, rulebook.reminders, lapses, now);
        const news = lapseNews(due, rulebook.reminders.at, lapses, now);
        if (news === undefined && reminder === undefined && !mayRunAgain(due, rulebook.reminders.at, now)) continue;
        if (timeIsUp()) return { reminded };
        const where = { territory: one, at: rulebook.reminders.at, lapses };
        const remind = () => {
          if (news !== undefined) return tellLapse(context, where, due, news, now);
          return reminder === undefined
            ? tellPauseOver(context, where, due, now)
            : remindFamily(context, { territory: one, rulebook, lapses }, due, reminder);
        };
        if ((await tryEach({ voucher: due.voucher }, remind)) === true) reminded += 1;
      }
    }
    if (reminded > 0) context.log.info('families-reminded', { reminded });
    return { reminded };
  });
}

/** As far as the end of a deadline may lie from the day on which half of it is over, or all of a contract's days from the end of a pause. */
function daysAhead({ deadlines: { confirmWorkingDays, contractWorkingDays } }: Rulebook): number {
  return calendarDaysOf(Math.max(Math.ceil(confirmWorkingDays / 2), contractWorkingDays));
}

/** What the family is told, and why its application would stop if it did nothing. */
const kinds = {
  issued: { notice: { half: 'voucher-reminder', last: 'voucher-last-day' }, neglect: 'no-confirm' },
  confirmed: { notice: { half: 'contract-reminder', last: 'contract-last-day' }, neglect: 'no-contract' },
} as const;

/** False where the voucher waits for nothing any more, or another run was quicker. */
async function remindFamily(
  context: Context,
  { territory, rulebook, lapses }: { readonly territory: string; readonly rulebook: Rulebook; readonly lapses: readonly Lapse[] },
  due: DueEntry,
  { reminder, at, reminded, lastDay }: ReminderDue,
): Promise<boolean> {
  const voucher = await readVoucher(context.table, due.voucher);
  const runs = voucher !== undefined && deadlineOf(voucher)?.before === due.deadline.before;
  if (!runs || (voucher.state !== 'issued' && voucher.state !== 'confirmed')) return false;
  const application = await readApplication(context.table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  // The notice's id and its place in the inbox follow from the day and what is asked alone: of two runs at once one writes it, and a deadline that was
  // moved after the morning's reminder does not bring it twice on one day.
  const source = { hash: digestOf(`reminder|${due.voucher}|${voucher.state}|${at}`), at, territory };
  const { notice, neglect } = kinds[voucher.state];
  const steps = voucher.state === 'confirmed' ? await stepFacts(context, voucher, rulebook.choice, at, lapses) : {};
  const told = { voucher: due.voucher, lastDay, ...steps, ...lastChance(application, neglect, rulebook, startOf(addDays(lastDay, 1))) };
  const notices = noticesFor(source, notice[reminder], application, told);
  const writes: readonly Write[] = [
    { verb: 'check', table: 'records', guard: { ifVersion: voucher.version }, key: voucherKey(due.voucher) },
    remindedWrite(territory, due, reminded),
    ...noticeWrites(notices),
  ];
  const outcome = await context.table.together(`remind|${due.voucher}|${due.deadline.before}|${reminder}`, writes);
  return outcome.done;
}
