// What follows an application's claims by itself: an entry in the department's queue for each claim nobody has decided, and one entry under the day
// from which time will change something. Both follow from the application before and after, so no caller can forget one.

import { reviewAt } from '../domain/claim.ts';
import type { Application, PrivilegeClaim } from './items.ts';
import { reviewKey } from './keys.ts';
import type { Write } from './table.ts';
import { workDone, workWrite, type WorkPlace } from './working.ts';

/** Writes only where claims or the suspension changed: an application without them costs nothing. */
export function reviewWrites(before: Application | undefined, after: Application): readonly Write[] {
  return [...dueWrites(before, after), ...claimWork(before, after)];
}

function dueWrites(before: Application | undefined, after: Application): readonly Write[] {
  const [was, is] = [before && reviewAt(before), reviewAt(after)];
  if (was === is) return [];
  const { territory, number } = after;
  const writes: Write[] = [];
  if (was !== undefined) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: reviewKey(territory, was, number) });
  if (is !== undefined) {
    const item = { ...reviewKey(territory, is, number), item: 'review', number };
    writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item });
  }
  return writes;
}

const livingStates: readonly string[] = ['waiting', 'offered', 'accepted', 'suspended'];

function claimWork(before: Application | undefined, after: Application): readonly Write[] {
  const undecided = (of: Application | undefined) =>
    (of !== undefined && livingStates.includes(of.state) ? (of.claims ?? []) : []).filter(({ state }) => state === 'claimed');
  const { territory, number } = after;
  const placeOf = ({ at, status }: { at: WorkPlace['at']; status: string }): WorkPlace => ({
    territory,
    queue: 'privileges',
    at,
    about: `${number}#${status}`,
  });
  const [old, now] = [undecided(before), undecided(after)];
  const same = (one: (typeof now)[number]) => (other: (typeof now)[number]) => other.status === one.status && other.at === one.at;
  return [
    ...old.filter((claim) => !now.some(same(claim))).map((claim) => workDone(placeOf(claim))),
    ...now
      .filter((claim) => !old.some(same(claim)))
      .map((claim) =>
        workWrite(placeOf(claim), {
          number,
          detail: detailOf(claim),
        }),
      ),
  ];
}

/** What the clerk goes by: the status and the first instant that is too late for the papers; the proof stands sealed in the application alone. */
function detailOf({ status, presentBefore }: PrivilegeClaim) {
  return { status, ...(presentBefore === undefined ? {} : { presentBefore }) };
}
