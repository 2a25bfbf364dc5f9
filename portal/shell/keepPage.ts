// The page opens without a connection once it was here: a worker keeps its files, and nothing else. Where the browser has no workers nothing changes.

/** Waits until everything is loaded, so that the first drawing waits for nothing. */
export function keepPage(): void {
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return;
  const begin = () => void keep().catch(() => undefined);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

async function keep(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  active?.postMessage([...new Set(loaded)], []);
}
