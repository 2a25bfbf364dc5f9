// What waits on this device while nobody can sign in: whose it is, is not known yet, so it says the days alone.

import { inWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Note } from '../../../parts/Note.tsx';
import { queue } from './markStore.ts';
import { words } from './words.ts';

export function KeptHere() {
  const days = [...new Set(queue.value.map(({ day }) => day))].toSorted();
  if (days.length === 0) return null;
  return (
    <Note kind="warning" title={t(words.unsent)}>
      <p>{t(words.keptHere)}</p>
      <ul>
        {days.map((day) => (
          <li key={day}>{inWords(day)}</li>
        ))}
      </ul>
    </Note>
  );
}
