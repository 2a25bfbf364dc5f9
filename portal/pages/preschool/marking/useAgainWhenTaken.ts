// Asks again when the service has taken marks since the page was drawn.

import { useEffect, useRef } from 'preact/hooks';

export function useAgainWhenTaken(taken: number, again: () => void): void {
  const known = useRef(taken);
  useEffect(() => {
    if (known.current === taken) return;
    known.current = taken;
    again();
  }, [taken, again]);
}
