// Applying for a place. What the family says of the child's rights is a claim and decides nothing: the category follows from the date of birth and
// from statuses somebody has verified, and a new application has none of those. So a false claim gains no place, and a true one, once verified,
// moves the application to its category with the date on which it was submitted. `minimumMonths` of the rulebook is about issuing a voucher: a
// younger child may wait, where some category takes it.

import { groupTypes } from './rulebookVouchers.ts';
import { categoryOf, type Categorized } from './category.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { lastDayInQueue } from './rulebook.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { dayOf, type Day, type Instant } from './time.ts';

export interface Wishes {
  readonly language?: string | undefined;
  readonly groupType?: string | undefined;
}

export interface Submission extends Wishes {
  readonly bornOn: Day;
  readonly claims: readonly { readonly status: string }[];
  /** The version of the consent text the family saw; undefined when it agreed to none. */
  readonly consent: string | undefined;
}

export type GroupType = (typeof groupTypes)[number];

/** The category of a new application and why, or why it is not taken. */
export function judgeSubmission(submission: Submission, rulebook: Rulebook, at: Instant): Categorized | Refusal {
  const { bornOn, claims, consent } = submission;
  if (consent !== rulebook.consent.version) return refuse('consent-needed', { text: rulebook.consent.version });
  const unknownWish = judgeWishes(submission, rulebook);
  if (unknownWish !== undefined) return unknownWish;
  const unknownStatus = claims.map(({ status }) => judgeStatus(status, rulebook)).find((refusal) => refusal !== undefined);
  if (unknownStatus !== undefined) return unknownStatus;
  const lastDay = lastDayInQueue(bornOn, rulebook);
  const tooOld = lastDay !== undefined && dayOf(at) > lastDay;
  if (tooOld) return refuse('child-over-age', { lastDay });
  const categorized = categoryOf({ bornOn, statuses: [] }, rulebook);
  const months = rulebook.age.minimumMonths ?? 0;
  const tooYoung = isRefusal(categorized) && fullMonths(bornOn, dayOf(at)) < months;
  return tooYoung ? refuse('child-under-age', { months }) : categorized;
}

/** The refusal of a wish this territory does not have; undefined when all can be had. */
export function judgeWishes({ language, groupType }: Wishes, { languages }: Pick<Rulebook, 'languages'>): Refusal | undefined {
  if (language !== undefined && !languages.includes(language)) return refuse('language-unknown', { languages });
  if (groupType !== undefined && !isGroupType(groupType)) return refuse('group-type-unknown', { groupTypes });
  return undefined;
}

/** The refusal of a status the rulebook does not know. */
export function judgeStatus(status: string, { statuses }: Pick<Rulebook, 'statuses'>): Refusal | undefined {
  const known = statuses.map(({ key }) => key);
  return known.includes(status) ? undefined : refuse('status-unknown', { statuses: known });
}

export function isGroupType(text: string): text is GroupType {
  return groupTypes.some((one) => one === text);
}

/** Full months of age on a day; negative for a child not yet born. */
export function fullMonths(bornOn: Day, on: Day): number {
  const [year = 0, month = 0, date = 0] = bornOn.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = on.split('-').map(Number);
  return (toYear - year) * 12 + (toMonth - month) - (toDate < date ? 1 : 0);
}
