// Which no leaves a trace: who had no right, or came with a code or a sign-in that does not count. Each code of the product is decided here by hand, once.

import { describe, expect, it } from 'vitest';
import { isAttempt } from '../../shared/domain/trail.ts';
import { problemStatus } from '../../shared/http/problems.ts';
import { problemTexts, refusalReplies } from '../../shared/http/problemTexts.ts';

/** Not theirs: what is elsewhere, somebody else's or nobody's is answered alike, and asked for all the same. */
const attempts = `
  absence-document-unknown act-unknown application-unknown appointment-unknown category-unknown child-unknown claim-unknown contract-unknown device-unknown
  extension-unknown group-unknown guardianship-unknown import-unknown number-not-in-round part-unknown phone-unknown position-not-published preschool-unknown
  protocol-not-published protocol-page-unknown queue-not-published register-unknown revocation-unknown round-unknown sheet-unknown staff-unknown
  statistics-not-published territory-unknown timesheet-unknown told-nothing update-unknown version-unknown voucher-unknown work-unknown
  role-over child-unverified decider-settles own-appointment own-family own-guardianship proposer-settles same-person
  code-expired code-tries-spent code-wrong codes-too-many requests-too-many
  forbidden identity-not-verified not-found session-ended stronger-sign-in-needed
`
  .trim()
  .split(/\s+/);

/** Business, however it was asked: the person had the right, and the rule said not now, not so, not any more. */
const business = `
  absence-code-wrong absence-days-reversed absence-document-known absence-document-withdrawn absence-documents-too-many absence-outside-contract
  absence-report-day-off absence-report-early absence-report-late absence-too-far-ahead absence-too-long age-range-wrong already-there already-waiting
  answer-time-over appeal-deadline-passed basis-lapsed born-in-future budget-exceeded calendar-changed calendar-unknown category-none child-grown-up
  child-has-application child-not-of-age child-over-age child-under-age children-too-many claim-exists claim-paper-needed code-for-whole-group code-unknown
  confirm-deadline-passed confirmed-already consent-needed contract-deadline-passed contract-ending day-above-cap day-above-year-cap day-ahead day-changed
  day-code-unknown day-full day-not-disputed day-not-in-month day-off day-paid-elsewhere day-paper-late day-says-the-same day-without-paper days-unmarked
  dispute-answered dispute-taken-back dispute-unanswered document-changed document-not-yet-issued earlier-month-open end-impossible erasure-changed
  erasure-open erasure-role extension-empty extension-open group-age group-closed group-code-for-one group-full group-has-room group-name-taken
  group-type-differs group-type-unknown groups-too-many history-code-unknown history-month-not-over iin-wrong import-closed invitation-lapsed language-unknown
  last-head late-reason-needed listing-day-impossible merge-impossible month-closed month-closed-there month-disputed month-not-closed month-not-over
  month-not-shown month-signed month-still-open month-unreadable months-unanswered move-forbidden name-wrong not-enrolled not-waiting nothing-changes
  offer-none offer-passed old-place-taken papers-missing papers-not-in-force papers-unknown phone-not-ours phone-not-verified phones-too-many place-free
  place-kept plan-unknown preschool-exists preschool-not-eligible queue-behind rate-none reach-not-named refusal-not-seen register-early register-empty
  register-not-finished register-not-seen register-open request-open restore-not-yet restore-window-passed restores-used-up
  revocation-open revocation-settled-before round-empty rulebook-none seal-early sealed-just-now search-too-wide sheet-changed sheet-there
  signature-method-not-allowed signature-not-verifiable signed-already silence-pending staff-already start-impossible status-unknown timesheet-changed
  timesheet-shown update-not-ready update-open voucher-closed voucher-ended voucher-expired voucher-not-confirmed voucher-refused voucher-revoked
  waiting-lists-too-many window-closed window-not-open
  body-too-large changed-meanwhile idempotency-key-required idempotency-key-reused internal-error request-invalid too-busy unauthenticated
`
  .trim()
  .split(/\s+/);

const statuses: Readonly<Record<string, number>> = {
  ...problemStatus,
  ...Object.fromEntries(Object.entries(refusalReplies).map(([code, { status }]) => [code, status])),
};

describe('a no', () => {
  it('of every code is decided here, each once', () => {
    const all = [...Object.keys(problemTexts), ...Object.keys(refusalReplies)];
    expect([...attempts, ...business].toSorted()).toEqual(all.toSorted());
  });

  it.each(attempts)('of “%s” is an attempt, and leaves a trace', (code) => {
    expect(isAttempt(code, statuses[code] ?? 0)).toBe(true);
  });

  it('of every other code is business, and leaves none', () => {
    expect(business.filter((code) => isAttempt(code, statuses[code] ?? 0))).toEqual([]);
  });
});
