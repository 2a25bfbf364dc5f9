// The line of marks that wait for a connection: what is said offline is sent later, once, in its order, and never written over what somebody else saved.

import { describe, expect, it } from 'vitest';
import {
  addDay,
  afterReload,
  beginSending,
  codeSaid,
  dropDay,
  findDay,
  nextToSend,
  sayDay,
  settle,
  type QueuedDay,
} from '../../portal/pages/preschool/marking/markQueue.ts';

const place = { preschool: 'aigolek', group: 'sun', day: '2026-11-23' };
const tuesday = { ...place, day: '2026-11-24' };
const saidAt = '2026-11-23T04:42:00.000Z';
const ill = [{ contract: '0000000000000001', code: 'B' }];

const said = (key: string, more: object = {}) => ({ ...place, key, by: 'gulnar', seen: 0, everybody: 'P', except: [], saidAt, ...more });
const states = (queue: readonly QueuedDay[]) => queue.map(({ key, state }) => [key, state]);
const no = { code: 'month-closed', text: { kk: 'жабық', ru: 'закрыт', en: 'closed' } };

describe('a day that is saved without a connection', () => {
  it('waits, is sent, and leaves the line once it was taken', () => {
    const queued = addDay([], said('a'));
    expect(states(queued)).toEqual([['a', 'queued']]);
    expect(nextToSend(queued, 'gulnar')?.key).toBe('a');
    const sending = beginSending(queued, 'a');
    expect(states(sending)).toEqual([['a', 'sending']]);
    expect(nextToSend(sending, 'gulnar')).toBeUndefined();
    expect(settle(sending, 'a', { kind: 'saved', version: 3 })).toEqual([]);
  });

  it('keeps its key when the answer was lost, or the page was opened again on the way', () => {
    const sending = beginSending(addDay([], said('a')), 'a');
    expect(settle(sending, 'a', { kind: 'unreached' })).toMatchObject([{ key: 'a', state: 'queued', isTried: true }]);
    expect(afterReload(sending)).toMatchObject([{ key: 'a', state: 'queued', isTried: true }]);
  });

  it('is replaced by what the same person says of it anew, as long as it cannot have arrived', () => {
    const queue = addDay(addDay([], said('a')), said('b', { except: ill }));
    expect(states(queue)).toEqual([['b', 'queued']]);
  });

  it('stays where it may have arrived, and the next follows it with the version it made', () => {
    const tried = settle(beginSending(addDay([], said('a')), 'a'), 'a', { kind: 'unreached' });
    const both = addDay(tried, said('b', { except: ill }));
    expect(states(both)).toEqual([
      ['a', 'queued'],
      ['b', 'queued'],
    ]);
    const left = settle(beginSending(both, 'a'), 'a', { kind: 'saved', version: 7 });
    expect(left).toMatchObject([{ key: 'b', seen: 7, except: ill }]);
  });

  it('is sent in the order of saving, and by nobody else', () => {
    const queue = addDay(addDay(addDay([], said('a', { by: 'bekzat' })), said('b')), said('c', tuesday));
    expect(nextToSend(queue, 'gulnar')?.key).toBe('b');
    expect(nextToSend(queue, 'bekzat')?.key).toBe('a');
    expect(nextToSend(queue, 'somebody')).toBeUndefined();
    expect(findDay(queue, place, 'gulnar')?.key).toBe('b');
  });
});

describe('a day that is not taken', () => {
  it('stays with the reason until it is said anew', () => {
    const refused = settle(beginSending(addDay([], said('a')), 'a'), 'a', { kind: 'refused', no });
    expect(refused).toMatchObject([{ key: 'a', state: 'refused', no }]);
    expect(nextToSend(refused, 'gulnar')).toBeUndefined();
    expect(states(addDay(refused, said('b', { reason: 'mistake' })))).toEqual([['b', 'queued']]);
  });

  it('stands beside the other where somebody saved meanwhile, until the teacher chooses', () => {
    const met = settle(beginSending(addDay([], said('a', { except: ill })), 'a'), 'a', { kind: 'conflict', theirs: 4 });
    expect(met).toMatchObject([{ key: 'a', state: 'conflict', theirs: 4, except: ill }]);
    expect(dropDay(met, 'a')).toEqual([]);
    expect(addDay(met, said('b', { except: ill, seen: 4 }))).toMatchObject([{ key: 'b', state: 'queued', seen: 4 }]);
  });

  it('gives way to what was said of the whole day after it, which meets the other itself', () => {
    const tried = settle(beginSending(addDay([], said('a')), 'a'), 'a', { kind: 'unreached' });
    const both = addDay(tried, said('b'));
    expect(states(settle(beginSending(both, 'a'), 'a', { kind: 'conflict', theirs: 2 }))).toEqual([['b', 'queued']]);
  });

  it('changes nothing where the answer is for a day that left the line', () => {
    const queue = addDay([], said('a'));
    expect(settle(queue, 'z', { kind: 'unreached' })).toBe(queue);
  });
});

describe('what is said of a day', () => {
  it('names only those who were something else', () => {
    const codes = new Map([
      ['1', 'P'],
      ['2', 'B'],
    ]);
    const day = sayDay(codes, 'P', undefined);
    expect(day).toEqual({ everybody: 'P', except: [{ contract: '2', code: 'B' }] });
    expect(['1', '2'].map((child) => codeSaid(day, child))).toEqual(['P', 'B']);
  });

  it('gives a code of the whole group to everybody, but for who was ill before', () => {
    const codes = new Map([
      ['1', 'K'],
      ['2', 'B'],
    ]);
    expect(sayDay(codes, 'P', 'K')).toEqual({ everybody: 'K', except: [{ contract: '2', code: 'B' }] });
  });
});
