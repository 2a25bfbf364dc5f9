// What somebody types stays while this tab lives: through a lost connection, a reload or a sign-in. It is forgotten when it was sent, and at signing out.

import { useCallback, useState } from 'preact/hooks';

const prefix = 'kezek.draft.';

function read<T extends object>(name: string, empty: T): T {
  try {
    return { ...empty, ...(JSON.parse(sessionStorage.getItem(prefix + name) ?? '{}') as Partial<T>) };
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
      sessionStorage.setItem(prefix + name, JSON.stringify(after));
      return after;
    });
  }, []);
  const forget = useCallback(() => {
    sessionStorage.removeItem(prefix + name);
    setDraft(empty);
  }, []);
  return [draft, change, forget];
}

export function forgetDrafts(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
}
