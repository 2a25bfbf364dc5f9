// What a page shows for a question: a wait that says so, a no that says what to do, or the answer.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FieldTold, Told } from '../api/told.ts';
import type { Asked } from '../api/useAsk.ts';
import { t } from '../language/text.ts';
import { words } from './words.ts';

interface AnswerProps<T> {
  readonly of: Asked<T>;
  /** Asked again and again by itself: that is not shown. */
  readonly isFollowed?: boolean;
  readonly children: (reply: T) => ComponentChildren;
}

/** The answer once it is there. While it is asked anew, the one of before stays, dimmed; where that fails for now, it stays under the reason. */
export function Answer<T>({ of, isFollowed = false, children }: AnswerProps<T>) {
  const refusal = of.told !== undefined && <Refusal told={of.told} again={of.again} />;
  if (of.reply === undefined) return refusal === false ? <Waiting /> : refusal;
  const isDim = of.isAsking && !isFollowed;
  return (
    <div class={isDim ? 'is-asking' : undefined} aria-busy={isDim}>
      {refusal}
      {children(of.reply)}
    </div>
  );
}

/** A wait. It says so at once to the eye, and after five seconds in words that it takes long. */
export function Waiting() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 5_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="waiting" role="status">
      <div class="waiting-bar" aria-hidden="true" />
      <p>{t(isSlow ? words.slow : words.loading)}</p>
    </div>
  );
}

interface RefusalProps {
  readonly told: Told;
  /** Left out where asking again would change nothing. */
  readonly again?: (() => void) | undefined;
  /** What is wrong with single fields and is not said beside them. */
  readonly fields?: readonly FieldTold[];
}

/** A no, with its reason in the reader’s language. */
export function Refusal({ told, again, fields = told.fields }: RefusalProps) {
  return (
    <div class="note note-bad" role="alert">
      <p>{t(told.text)}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, text }) => (
            <li key={field}>{t(text)}</li>
          ))}
        </ul>
      )}
      {again !== undefined && told.isPassing && (
        <button type="button" class="button" onClick={again}>
          {t(words.again)}
        </button>
      )}
    </div>
  );
}
