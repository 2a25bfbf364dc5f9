// What waits on this device, so that nobody thinks it has arrived: with the way to each day that wants a decision.

import { inWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Note } from '../../../parts/Note.tsx';
import { othersWaiting, ownQueue } from './markStore.ts';
import type { QueuedDay } from './markQueue.ts';
import { words } from './words.ts';

const standing = {
  queued: words.unsentQueued,
  sending: words.sending,
  refused: words.unsentRefused,
  conflict: words.unsentConflict,
} as const satisfies Record<QueuedDay['state'], object>;

export function Unsent({ preschool }: { readonly preschool: string }) {
  const own = ownQueue.value.filter((one) => one.preschool === preschool);
  return (
    <div role="status">
      {own.length > 0 && (
        <Note kind="warning" title={t(words.unsent)}>
          <ul>
            {own.map(({ key, group, day, state }) => (
              <li key={key}>
                <a href={`/preschool/${preschool}/days/${day}/${group}`}>{inWords(day)}</a>: {t(standing[state])}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {othersWaiting.value > 0 && <Note kind="warning">{t(words.othersWait)}</Note>}
    </div>
  );
}
