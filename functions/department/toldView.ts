// How counted messages are shown: fares by names an address book of codes would use, channels as a list.

import type { Counts, Fare } from '../../shared/domain/telling.ts';
import { faresOf } from '../../shared/domain/telling.ts';
import { isoOf, type Instant } from '../../shared/domain/time.ts';

export function viewOfCounts(counts: Counts, countedAt: Instant) {
  const { told, channels, oldestUnsent, nextAt } = counts;
  return {
    countedAt: isoOf(countedAt),
    told,
    fares: viewOfFares(faresOf(counts)),
    channels: Object.entries(channels).map(([name, count]) => {
      const [channel = '', result = ''] = name.split('#');
      return { channel, result, count };
    }),
    ...(oldestUnsent === undefined ? {} : { oldestUnsent: isoOf(oldestUnsent) }),
    ...(nextAt === undefined ? {} : { nextAt: isoOf(nextAt) }),
  };
}

export function viewOfKinds({ kinds }: Pick<Counts, 'kinds'>) {
  return Object.entries(kinds).map(([kind, ofKind]) => ({ kind, fares: viewOfFares(faresOf({ kinds: { [kind]: ofKind } })) }));
}

function viewOfFares(fares: Readonly<Record<Fare, number>>) {
  const { unsent, waiting, sent, delivered, inbox } = fares;
  return { unsent, givenUp: fares['given-up'], waiting, sent, delivered, notReached: fares['not-reached'], inbox };
}
