// How long there is to do something: in working days, as the rule counts them, with the last day in words. The colour says the same as the words.

import { t, tn } from '../language/text.ts';
import { inWords, today } from '../language/time.ts';
import { Badge } from './Note.tsx';
import { forms, words } from './wordsOfCountdown.ts';

interface CountdownProps {
  /** The last day that is in time. */
  readonly lastDay: string;
  /** Working days after today that are in time, 0 on the last one; left out where nobody counted them. */
  readonly left?: number | undefined;
}

/** `Ещё 3 рабочих дня: до конца 26 марта 2026 года`. */
export function Countdown({ lastDay, left }: CountdownProps) {
  const present: string = today();
  if (lastDay < present) return <Badge>{t(words.over, { day: inWords(lastDay) })}</Badge>;
  if (lastDay === present) return <Badge kind="bad">{t(words.lastDay)}</Badge>;
  const until = t(words.until, { day: inWords(lastDay) });
  if (left === undefined || left === 0) return <Badge kind="warning">{until}</Badge>;
  return (
    <span class="countdown">
      <Badge kind={left === 1 ? 'bad' : 'warning'}>{tn(left, forms.left)}</Badge> {until}
    </span>
  );
}
