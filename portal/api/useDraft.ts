// What somebody types stays while this tab lives: through a lost connection, a reload or a sign-in. It is forgotten when it was sent, and at signing out.

import { useCallback, useState } from 'preact/hooks';
import { drop, dropAll, keep, recall } from '../session/browserMemory.ts';

const prefix = 'kezek.draft.';
const typedBy = 'kezek.draftsOf';

function read<T extends object>(name: string, empty: T): T {
  try {
    return { ...empty, ...(JSON.parse(recall('tab', prefix + name) ?? '{}') as Partial<T>) };
  } catch {
    return empty;
  }
}

/** The fields of a form, how to change some of them, and how to forget them. */
export function useDraft<T extends object>(name: string, empty: T): readonly [T, (change: Partial<T>) => void, () => void] {
  const [draft, setDraft] = useState<T>(() => read(name, empty));
  const change = useCallback((change: Partial<T>) => {
    setDraft((before) => {
      const after = { ...before, ...change };
      // Where the browser keeps nothing, typing goes on all the same.
      keep('tab', prefix + name, JSON.stringify(after));
      return after;
    });
  }, []);
  const forget = useCallback(() => {
    drop('tab', prefix + name);
    setDraft(empty);
  }, []);
  return [draft, change, forget];
}

export function forgetDrafts(): void {
  dropAll('tab', (name) => name === typedBy || name.startsWith(prefix));
}

/** Whoever signs in finds what they typed themselves, and not what somebody else did; `person` names nobody. */
export function keepDraftsOf(person: string): void {
  const before = recall('tab', typedBy);
  if (before !== undefined && before !== person) forgetDrafts();
  keep('tab', typedBy, person);
}
