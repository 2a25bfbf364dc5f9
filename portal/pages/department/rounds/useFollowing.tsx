// Something that goes on by itself: asked again every few seconds while it does, and not while nobody looks at the tab. What was answered last stays on
// the page through a question or a lost connection.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Asked } from '../../../api/useAsk.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';

const pauseMilliseconds = 4_000;

/** Asks again while `isRunning`, a pause after each answer. */
export function useFollowing({ isAsking, again }: Pick<Asked<unknown>, 'isAsking' | 'again'>, isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning || isAsking) return undefined;
    const look = () => {
      if (!document.hidden) again();
    };
    const timer = setTimeout(look, pauseMilliseconds);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isRunning, isAsking, again]);
}

/** As `Answer`, without dimming; give it a key of what it shows. */
export function Steady<T>({ of, children }: { readonly of: Asked<T>; readonly children: (reply: T) => ComponentChildren }) {
  const kept = useRef<T>(undefined);
  if (of.reply !== undefined) kept.current = of.reply;
  if (kept.current === undefined) return of.told === undefined ? <Waiting /> : <Refusal told={of.told} again={of.again} />;
  return (
    <>
      {of.told !== undefined && <Refusal told={of.told} again={of.again} />}
      {children(kept.current)}
    </>
  );
}
