// Keeps the page and the parts of it that were loaded once, so that it opens without a connection too. What the service answers is never kept, nor is
// anything of signing in: those requests are not touched. With a connection the page itself is always asked for anew, so a new one is there at once.

const keptIn = 'kezek-page-1';
const page = '/';
/** Addresses that are the page; the same as in shell/App.tsx. */
const isPage = /^\/(?:$|(?:t|my|preschool|department)(?:\/|$))/;
/** Files named by their content, and the sign of the tab. */
const isPart = /^\/(?:assets\/[^/]+|icon\.svg)$/;

self.addEventListener('install', (event) => {
  event.waitUntil(fetch(page, { cache: 'no-cache' }).then(keepPage));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isPage.test(pathname)) event.respondWith(openPage(request));
  else if (isPart.test(pathname)) event.respondWith(openPart(request));
});

/** The page tells what it had loaded before this was here to see it. */
self.addEventListener('message', (event) => {
  if (Array.isArray(event.data)) event.waitUntil(Promise.all(event.data.filter(isOwnPart).map(keepPart)));
});

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== keptIn).map((name) => caches.delete(name)));
}

async function openPage(request) {
  try {
    const response = await fetch(request);
    await keepPage(response.clone()).catch(() => undefined);
    return response;
  } catch (error) {
    const kept = await (await caches.open(keptIn)).match(page);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Kept without the address it came from, which may carry the answer of a sign-in. Another page than before has other parts: the old ones go. */
async function keepPage(response) {
  if (!response.ok || response.redirected) return;
  const cache = await caches.open(keptIn);
  const [text, before] = await Promise.all([response.text(), cache.match(page).then((kept) => kept?.text())]);
  if (text === before) return;
  for (const old of await cache.keys()) await cache.delete(old);
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'date']) headers.delete(name);
  await cache.put(page, new Response(text, { headers }));
}

async function openPart(request) {
  const cache = await caches.open(keptIn);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone()).catch(() => undefined);
  return response;
}

const isOwnPart = (path) => typeof path === 'string' && isPart.test(path);

async function keepPart(path) {
  const cache = await caches.open(keptIn);
  if ((await cache.match(path)) === undefined) await cache.add(path).catch(() => undefined);
}
