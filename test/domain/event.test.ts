import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/domain/command.ts';
import { eventAfter, eventKinds, firstBrokenLink, noHash, type Chained, type Event } from '../../shared/domain/event.ts';
import { instant } from '../../shared/domain/time.ts';

const command: Command = {
  name: 'confirmVoucher',
  by: 'person-1',
  as: 'parent',
  at: instant(1_782_864_000_000),
  key: 'key-1234',
  digest: '',
};

/** A chain of that many events about one application. */
function chainOf(length: number): readonly Event[] {
  const events: Event[] = [];
  let head: Chained | undefined;
  for (let index = 0; index < length; index += 1) {
    const next = eventAfter(
      head,
      { ...command, at: instant(command.at + index) },
      {
        of: 'application#7K2M4Q9X',
        kind: eventKinds[index % eventKinds.length] ?? 'application-imported',
        territory: 'karaganda',
        data: { category: index, note: `change ${index}`, seen: [true, null] },
      },
      { item: 'application', category: index },
    );
    events.push(next.event);
    head = next.head;
  }
  return events;
}

const lengths = fc.integer({ min: 1, max: 12 });
const chainAndPlace = lengths.chain((length) => fc.record({ events: fc.constant(chainOf(length)), at: fc.nat({ max: length - 1 }) }));

describe('a chain of events', () => {
  it('begins after the hash of nothing and counts one by one (I-21)', () => {
    const [first, second] = chainOf(2);
    expect(first).toMatchObject({ seq: 1, prevHash: noHash, by: 'person-1', as: 'parent', at: 1_782_864_000_000 });
    expect(second).toMatchObject({ seq: 2, prevHash: first?.hash });
    expect(
      eventAfter({ version: 41, eventHash: 'ab' }, command, { of: 'x', kind: 'round-drafted', territory: 't', data: {} }, {}).head.version,
    ).toBe(42);
  });

  it('that nobody touched is whole', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), (length) => {
        expect(firstBrokenLink(chainOf(length))).toBeUndefined();
      }),
    );
  });

  it('hashes the same content the same, however its fields are ordered', () => {
    const fact = { of: 'x', kind: 'round-drafted', territory: 't', data: { count: 1, plan: 'sequential' } } as const;
    const turned = { data: { plan: 'sequential', count: 1 }, territory: 't', kind: 'round-drafted', of: 'x' } as const;
    expect(eventAfter(undefined, command, fact, { plan: 'sequential', count: 1 }).event.hash).toBe(
      eventAfter(undefined, command, turned, { count: 1, plan: 'sequential' }).event.hash,
    );
  });

  it('names the event in which any one field was changed (I-24)', () => {
    const changes: readonly Partial<Event>[] = [
      { of: 'application#00000000' },
      { kind: 'round-cancelled' },
      { territory: 'vilnius' },
      { at: instant(5) },
      { by: 'person-2' },
      { as: 'auditor' },
      { data: { category: 1 } },
      { data: {} },
      { prevHash: '1'.repeat(64) },
      { hash: '2'.repeat(64) },
    ];
    fc.assert(
      fc.property(chainAndPlace, fc.constantFrom(...changes), ({ events, at }, change) => {
        const forged = events.map((event, index) => (index === at ? { ...event, ...change } : event));
        const same = JSON.stringify(forged) === JSON.stringify(events);
        expect(firstBrokenLink(forged)?.seq).toBe(same ? undefined : at + 1);
      }),
    );
  });

  it('names the next event where one was changed and its own hash made to fit', () => {
    const [first, second, third] = chainOf(3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three events');
    const { event: forged } = eventAfter(
      { version: 1, eventHash: first.hash },
      { ...command, by: 'person-2' },
      { ...second, kind: second.kind },
      {},
    );
    const refitted = [first, { ...forged, hash: forged.hash }, third];
    expect(firstBrokenLink(refitted)?.seq).toBeGreaterThanOrEqual(2);
    expect(firstBrokenLink([first, second, third])).toBeUndefined();
  });

  it('names the place where one is missing, and where two are swapped (I-24)', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ events, at }) => {
        const without = events.filter((_, index) => index !== at);
        const isLast = at === events.length - 1;
        expect(firstBrokenLink(without)).toEqual(isLast ? undefined : { seq: at + 1, why: 'an event is missing' });
        if (isLast) return;
        const [one, other] = [events[at], events[at + 1]];
        if (one === undefined || other === undefined) throw new Error('a place of the chain');
        expect(firstBrokenLink(events.with(at, other).with(at + 1, one))?.seq).toBe(at + 1);
      }),
    );
  });

  it('names an event put in twice', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ events, at }) => {
        const doubled = events.flatMap((event, index) => (index === at ? [event, event] : [event]));
        expect(firstBrokenLink(doubled)?.seq).toBe(at + 2);
      }),
    );
  });
});
