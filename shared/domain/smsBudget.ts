// What SMS may cost. A number gets so many a day, a territory so many segments, a part of which only legal deadlines may use; codes have a budget of their own,
// so that somebody who makes codes ring all over the country cannot use up what families' deadlines need. A day's budget is cut into shares that stand apart:
// the messages of a round would otherwise meet at one counter.

import type { SmsUse } from './delivery.ts';
import type { NoticeRules } from './rulebookNotices.ts';
import type { Rulebook } from './rulebookSchema.ts';
import type { Day } from './time.ts';

export type SmsPurpose = SmsUse | 'code';
export const purses = ['common', 'deadlines', 'codes'] as const;
export type Purse = (typeof purses)[number];

export type SmsRules = NoticeRules['sms'];

/** Into how many shares a purse of a day is cut. */
export const shares = 16;

/** Codes belong to no territory: under this name stands their budget, and that of messages without one. */
export const everywhere = 'all';

/** What was counted on a number in a day. */
export interface CountedSms {
  readonly id: string;
  readonly purpose: SmsPurpose;
}

/** Which purses pay, the first that can: deadlines go to their own when the common one is empty. */
export function pursesFor(purpose: SmsPurpose): readonly Purse[] {
  const paying: Readonly<Record<SmsPurpose, readonly Purse[]>> = { news: ['common'], deadline: ['common', 'deadlines'], code: ['codes'] };
  return paying[purpose];
}

/** How many segments a share of the purse has; the shares of a purse add up to it. */
export function shareOf(purse: Purse, share: number, sms: SmsRules): number {
  const { segmentsPerDay, reservedForDeadlines, codeSegmentsPerDay } = sms;
  const whole = { common: segmentsPerDay - reservedForDeadlines, deadlines: reservedForDeadlines, codes: codeSegmentsPerDay }[purse];
  return Math.floor(whole / shares) + (share < whole % shares ? 1 : 0);
}

/** Whether the number may get one more that day. */
export function mayRing(counted: readonly CountedSms[], purpose: SmsPurpose, sms: SmsRules): boolean {
  const codes = counted.filter((one) => one.purpose === 'code').length;
  if (purpose === 'code') return codes < sms.codesPerNumber;
  const news = counted.filter((one) => one.purpose === 'news').length;
  return counted.length - codes < sms.perNumber && (purpose !== 'news' || news < sms.newsPerNumber);
}

/** Whether an SMS may go to the number: a mobile of Kazakhstan by the beginnings that are configured, whatever is stored. */
export function isOurMobile(phone: string, { prefixes }: Pick<SmsRules, 'prefixes'>): boolean {
  return /^\+7\d{10}$/.test(phone) && prefixes.some((prefix) => phone.startsWith(prefix));
}

/** The rules of messages of a territory on that day; where it has none in force, those it had last, and without a territory those of the first. A message is owed whatever the law's dates. */
export function noticeRulesOn(rulebooks: readonly Rulebook[], territory: string | undefined, on: Day): NoticeRules {
  const own = rulebooks.filter((one) => one.territory === territory);
  const candidates = (own.length > 0 ? own : rulebooks).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const inForce = candidates.filter(({ effectiveFrom }) => effectiveFrom <= on);
  const rulebook = inForce.at(-1) ?? candidates.at(-1);
  if (rulebook === undefined) throw new Error('there is no rulebook to send messages by');
  return rulebook.notices;
}

/** Codes of all territories together: their budgets added up, and what any of them allows a number. */
export function codeRulesOn(rulebooks: readonly Rulebook[], on: Day): SmsRules {
  const all = [...new Set(rulebooks.map(({ territory }) => territory))].map((one) => noticeRulesOn(rulebooks, one, on).sms);
  return {
    ...noticeRulesOn(rulebooks, undefined, on).sms,
    prefixes: all.flatMap(({ prefixes }) => prefixes),
    codesPerNumber: Math.max(...all.map(({ codesPerNumber }) => codesPerNumber)),
    codeSegmentsPerDay: all.reduce((sum, { codeSegmentsPerDay }) => sum + codeSegmentsPerDay, 0),
  };
}
