// Something that goes on by itself: asked again every few seconds while it does, and not while nobody looks at the tab.

import { useEffect } from 'preact/hooks';
import type { Asked } from '../../../api/useAsk.ts';

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
