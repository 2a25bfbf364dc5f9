// Many reads of one kind, several at a time: each that ends makes room for the next, so that a slow one holds up nobody.

/** Does the work for every one, at most `atOnce` at a time; throws what the first failing work throws, when all that were begun have ended. */
export async function forEachAtOnce<One>(all: Iterable<One>, atOnce: number, work: (one: One) => Promise<void>): Promise<void> {
  const queue = all[Symbol.iterator]();
  let failed = false;
  const workers = Array.from({ length: atOnce }, async () => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      if (failed) return;
      await work(next.value).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  });
  for (const ended of await Promise.allSettled(workers)) if (ended.status === 'rejected') throw ended.reason;
}
