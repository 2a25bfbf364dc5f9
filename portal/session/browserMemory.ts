// What this browser keeps for the page: in the tab alone, or for longer. A browser may refuse to keep anything, or be full: the page then goes on without,
// and forgets at a reload.

/** `tab` ends with the tab; `browser` stays. */
type Memory = 'tab' | 'browser';

// Where everything is blocked, the very name throws.
const storageOf = (memory: Memory): Storage => (memory === 'tab' ? sessionStorage : localStorage);

export function recall(memory: Memory, name: string): string | undefined {
  try {
    return storageOf(memory).getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** False where the browser does not keep it. */
export function keep(memory: Memory, name: string, text: string): boolean {
  try {
    storageOf(memory).setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

export function drop(memory: Memory, name: string): void {
  dropAll(memory, (one) => one === name);
}

export function dropAll(memory: Memory, isMeant: (name: string) => boolean): void {
  try {
    const storage = storageOf(memory);
    for (const name of Object.keys(storage)) if (isMeant(name)) storage.removeItem(name);
  } catch {
    // What was not kept need not be forgotten.
  }
}
