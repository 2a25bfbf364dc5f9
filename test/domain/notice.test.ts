import { describe, expect, it } from 'vitest';
import { noticeKinds, noticesFor, noticeUrgency, toldToFamiliesAlone } from '../../shared/domain/notice.ts';
import { instant } from '../../shared/domain/time.ts';

const event = { hash: 'ab'.repeat(32), at: instant(1_782_864_000_000), territory: 'karaganda' };
const about = { number: '7K2M4Q9X', guardians: ['person-1', 'person-2'] };

describe('a notice', () => {
  it('is the same news for every guardian, each with an id of their own', () => {
    const notices = noticesFor(event, 'voucher-issued', about, { lastDay: '2026-07-03' });
    expect(notices.map(({ to }) => to)).toEqual([{ person: 'person-1' }, { person: 'person-2' }]);
    expect(new Set(notices.map(({ notice }) => notice)).size).toBe(2);
    expect(notices[0]).toMatchObject({ kind: 'voucher-issued', at: event.at, territory: 'karaganda', application: '7K2M4Q9X' });
  });

  it('goes to the application itself while nobody is known for the child', () => {
    expect(noticesFor(event, 'voucher-issued', { number: '7K2M4Q9X', guardians: [] }).map(({ to }) => to)).toEqual([
      { application: '7K2M4Q9X' },
    ]);
  });

  it('has an id that a rerun invents again, and another event or kind never does (I-26, I-27)', () => {
    const ids = (hash: string, kind: (typeof noticeKinds)[number]) =>
      noticesFor({ ...event, hash }, kind, about).map(({ notice }) => notice);
    expect(ids(event.hash, 'voucher-issued')).toEqual(ids(event.hash, 'voucher-issued'));
    const all = noticeKinds.flatMap((kind) => [...ids(event.hash, kind), ...ids('cd'.repeat(32), kind)]);
    expect(new Set(all).size).toBe(noticeKinds.length * 4);
    expect(all.every((id) => /^[0-9a-f]{24}$/.test(id))).toBe(true);
  });

  it('of a child’s days and months is the family’s and its kindergarten’s alone; other systems hear of a kindergarten’s work, with no child in it (I-30)', () => {
    const ofMonths = noticeKinds.filter((kind) => /(^|-)(absence|month|months|day)-/.test(kind));
    expect(ofMonths.filter((kind) => !toldToFamiliesAlone.has(kind))).toEqual([
      'preschool-month-unclosed',
      'preschool-day-unmarked',
      'preschool-months-unsigned',
    ]);
    expect([...toldToFamiliesAlone].filter((kind) => !ofMonths.includes(kind))).toEqual([]);
  });

  it('is sent by SMS only where days run or a place or a voucher is lost', () => {
    expect(noticeKinds.filter((kind) => noticeUrgency[kind] === 'deadline')).toEqual([
      'voucher-issued',
      'voucher-expired',
      'over-age-warning',
      'application-suspended',
      'claim-made',
      'claim-rejected',
      'voucher-last-day',
      'contract-last-day',
      'contract-expired',
      'deadline-extended',
      'deadline-goes-on',
      'place-offered',
      'days-run-again',
      'contract-to-sign',
      'contract-ends',
      'contract-ended',
      'contract-changed',
      'request-refused',
      'revocation-proposed',
      'revocation-decided',
      'voucher-revoked',
      'voucher-closed',
      'voucher-ending',
      'month-last-day',
      'absence-warning',
      'month-added',
      'preschool-month-disputed',
    ]);
  });
});
