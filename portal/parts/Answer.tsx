// What a page shows for a question: a wait that says so, a no that says what to do, or the answer.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Told } from '../api/told.ts';
import type { Asked } from '../api/useAsk.ts';
import { t } from '../language/text.ts';
import { words } from './words.ts';

interface AnswerProps<T> {
  readonly of: Asked<T>;
  readonly children: (reply: T) => ComponentChildren;
}

/** The answer once it is there. While it is asked anew, the one of before stays, dimmed. */
export function Answer<T>({ of, children }: AnswerProps<T>) {
  if (of.told !== undefined) return <Refusal told={of.told} again={of.again} />;
  if (of.reply === undefined) return <Waiting />;
  return (
    <div class={of.isAsking ? 'is-asking' : undefined} aria-busy={of.isAsking}>
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
}

/** A no, with its reason in the reader’s language. */
export function Refusal({ told, again }: RefusalProps) {
  return (
    <div class="note note-bad" role="alert">
      <p>{t(told.text)}</p>
      {told.fields.length > 0 && (
        <ul>
          {told.fields.map(({ field, text }) => (
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
