// What time does to claims. Papers that never came reject a claim; a certificate that has ended takes its status with it; an application that stood
// aside after a rejection comes back. Always at the original time of submission and in the category the child truly has. One step at a
// time, each from what is there: a second run, or a second worker, finds nothing left to do. Papers in time may still be under way when their
// deadline has just passed, so the job looks only at what is past by longer than that.

import type { Context } from '../../shared/context.ts';
import { countStatuses, expireClaim, nextReview, rejectClaim, type Review } from '../../shared/domain/claim.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { addDays, dayOf, instant, type Instant } from '../../shared/domain/time.ts';
import { readApplication, saveApplication, type Saved } from '../../shared/table/applications.ts';
import { saveClaim, saveRejection, type Deciding } from '../../shared/table/claims.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { ReviewItem } from '../../shared/table/fileItems.ts';
import type { Application } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { instantKey, reviewPk } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { territoriesAsked } from './territories.ts';

/** Days looked back, should the job not have run: entries leave with what they stand for, so an empty day costs one read. */
const daysBack = 40;

export async function expireClaims(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly steps: number }> {
  const settled = instant((at ?? context.now()) - context.settings.inFlightMilliseconds);
  let steps = 0;
  for (const one of territoriesAsked(context, territory)) {
    for (let day = addDays(dayOf(settled), -daysBack); day <= dayOf(settled); day = addDays(day, 1)) {
      for await (const item of listAll(context.table, 'records', { pk: reviewPk(one, day), to: `${instantKey(settled)}#~` })) {
        if (timeIsUp()) return { steps };
        steps += await reviewApplication(context, readSure(ReviewItem, item).number, settled);
      }
    }
  }
  if (steps > 0) context.log.info('claims-reviewed', { steps });
  return { steps };
}

/** Takes every step that is due, each in its own transaction, and says how many. */
async function reviewApplication(context: Context, number: string, settled: Instant): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const application = await readApplication(context.table, number);
    const review = application && nextReview(application, settled);
    if (application === undefined || review === undefined) return steps;
    const saved = step(context, application, review);
    if (isRefusal(saved)) {
      // Nothing is decided by force: the entry stays and the department sees the claim.
      context.log.error('claim-not-reviewed', { application: number, reason: saved.refusal });
      return steps;
    }
    const outcome = await context.table.together(`review|${number}|${application.version}`, saved.writes);
    // A guard failed: somebody decided at the same moment, and that stands.
    if (!outcome.done) return steps;
  }
}

function step(context: Context, application: Application, review: Review): Saved | Refusal {
  const now = context.now();
  const rulebook = rulebookOn(context.rulebooks(), application.territory, dayOf(now));
  if (isRefusal(rulebook)) return rulebook;
  const key = `${application.number}#${application.version}`;
  const command: Command = { name: 'expireClaims', by: 'job:expireClaims', as: 'system', at: now, key, digest: digestOf(key) };
  const deciding: Deciding = { rulebook, command, now };
  if (review.step === 'return') return returned(application, deciding);
  const { status } = review;
  if (review.step === 'expire')
    return saveClaim(application, expireClaim(application, status, now), { kind: 'claim-expired', data: { status } }, deciding);
  const reason = 'papers-not-presented' as const;
  const decided = rejectClaim(application, status, reason, now);
  return isRefusal(decided) ? decided : saveRejection(application, { status, reason, decided }, deciding);
}

/** The days of standing aside are over: back at its original time, in its true category. */
function returned(application: Application, { rulebook, command, now }: Deciding): Saved | Refusal {
  const category = countStatuses(application, application.statuses, rulebook);
  if (isRefusal(category)) return category;
  const { suspended: _, ...rest } = application;
  const saved = saveApplication(application, { ...rest, ...category, state: 'waiting' }, command, {
    kind: 'application-restored',
    data: { reason: 'privilege-rejected' },
    cause: 'restored',
    now,
  });
  const notices = noticesFor(saved.event, 'application-returned', application, {});
  return { ...saved, writes: [...saved.writes, ...noticeWrites(notices)] };
}
