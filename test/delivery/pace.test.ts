// The provider's limits, kept by counting turns; and "throttled", which slows down and is tried again.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceOf, slowDown, speedUp, takeTurn } from '../../shared/domain/pace.ts';
import { isThrottled, pacing, TurnTooLate, withCodes } from '../../shared/notifications/pacing.ts';

/** A clock that goes on only when somebody waits. */
function clock() {
  let now = 1_000_000;
  const waits: number[] = [];
  return {
    now: () => now,
    waits,
    pause: async (milliseconds: number) => {
      waits.push(milliseconds);
      // Others that run side by side wait for the same time, as on any clock.
      const until = now + milliseconds;
      await Promise.resolve();
      now = Math.max(now, until);
    },
  };
}

class Throttled extends Error {
  override readonly name = 'ThrottledException';
}

describe('a pace', () => {
  it('gives out turns one after the other, and none for time that has passed unused', () => {
    let pace = paceOf(4);
    const waits = [0, 0, 0, 2_000].map((now) => {
      const turn = takeTurn(pace, now);
      ({ pace } = turn);
      return turn.wait;
    });
    expect(waits).toEqual([0, 250, 500, 0]);
  });

  it('is halved as often as asked, never to nothing, and comes back whole', () => {
    let pace = paceOf(20);
    for (let times = 0; times < 100; times += 1) pace = slowDown(pace, times * 1000);
    expect(pace.part).toBe(1 / 8);
    for (let times = 0; times < 100; times += 1) pace = speedUp(pace);
    expect(pace).toMatchObject({ part: 1, perSecond: 20 });
  });

  it('is halved once by a second’s answers: what was sent side by side is told together that it was too fast', () => {
    let pace = paceOf(20);
    for (const now of [5_000, 5_001, 5_999]) pace = slowDown(pace, now);
    expect(pace.part).toBe(1 / 2);
    expect(slowDown(pace, 6_000).part).toBe(1 / 4);
  });

  it('never lets more through in any second than the limit says, whatever comes when', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 }),
        (perSecond, gaps) => {
          let [pace, now] = [paceOf(perSecond), 0];
          const sentAt: number[] = [];
          for (const gap of gaps) {
            now += gap;
            const turn = takeTurn(pace, now);
            ({ pace } = turn);
            sentAt.push(now + turn.wait);
          }
          for (const [place, began] of sentAt.entries()) {
            const within = sentAt.slice(place).filter((one) => one < began + 1000).length;
            // Waits are whole milliseconds, so one may fall just inside.
            expect(within).toBeLessThanOrEqual(perSecond + 1);
          }
        },
      ),
    );
  });
});

describe('a pacing', () => {
  it('is shared by all that send side by side', async () => {
    const { now, pause, waits } = clock();
    const { inTurn } = pacing({ sms: 2 }, now, pause);
    await Promise.all(Array.from({ length: 6 }, () => inTurn('sms', async () => 'sent')));
    expect(waits).toEqual([500, 1000, 1500, 2000, 2500]);
  });

  it('waits for no turn that comes when its function will be over, and leaves that turn to others', async () => {
    const { now, pause, waits } = clock();
    const { inTurn } = pacing({ sms: 2 }, now, pause);
    await inTurn('sms', async () => 'sent');
    let sent = 0;
    const send = async () => (sent += 1);
    await expect(inTurn('sms', send, () => 400)).rejects.toBeInstanceOf(TurnTooLate);
    expect([sent, waits]).toEqual([0, []]);
    await inTurn('sms', send, () => 501);
    expect(waits).toEqual([500]);
  });

  it('keeps a fifth of the SMS for codes, which wait behind no notice', async () => {
    expect(withCodes({ sms: 10, push: 50 })).toEqual({ sms: 8, code: 2, push: 50 });
    expect(withCodes({ push: 50 })).toEqual({ push: 50 });
  });

  it('holds back no way that has no limit', async () => {
    const { now, pause, waits } = clock();
    const { inTurn } = pacing({ sms: 1 }, now, pause);
    for (let times = 0; times < 10; times += 1) await inTurn('topic', async () => 'sent');
    expect(waits).toEqual([]);
  });

  it('tries a throttled message again, slower, and does not fail it (F32)', async () => {
    const { now, pause, waits } = clock();
    const { inTurn } = pacing({ sms: 10 }, now, pause);
    let throttled = 3;
    const send = async () => {
      if (throttled > 0) {
        throttled -= 1;
        throw new Throttled('Rate exceeded');
      }
      return 'sent';
    };
    expect(await inTurn('sms', send)).toBe('sent');
    const before = waits.length;
    await inTurn('sms', send);
    // Half of ten a second, for all three answers came within one second, and a little back for the one that went.
    expect(waits.slice(before)).toEqual([expect.closeTo(200, -2)]);
  });

  it('gives up what is throttled again and again, and at once what failed otherwise: nobody knows whether it was taken', async () => {
    const { now, pause } = clock();
    const { inTurn } = pacing({}, now, pause);
    let calls = 0;
    const failing = (error: Error) => async () => {
      calls += 1;
      throw error;
    };
    await expect(inTurn('sms', failing(new Throttled('Rate exceeded')))).rejects.toThrow('Rate');
    expect(calls).toBe(6);
    await expect(inTurn('sms', failing(new Error('socket hang up')))).rejects.toThrow('socket');
    expect(calls).toBe(7);
  });

  it.each([
    [Object.assign(new Error('x'), { name: 'Throttled' }), true],
    [Object.assign(new Error('x'), { Code: 'ThrottlingException' }), true],
    [Object.assign(new Error('x'), { name: 'TimeoutError' }), false],
    ['Throttled', false],
  ])('knows the provider’s word for too fast: %s', (error, expected) => expect(isThrottled(error)).toBe(expected));
});
