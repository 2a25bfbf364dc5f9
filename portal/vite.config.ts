// The build of the page. Nothing is put inline: the policy it is served under allows no script or style in the text of the page.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    outDir: fileURLToPath(new URL('./dist', import.meta.url)),
    emptyOutDir: true,
    // What phones of the last years have; older notation of colours is made for those that need it.
    target: ['chrome111', 'safari16.4', 'firefox115'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
  },
  // `npm start` serves the built page; whoever works on the page itself runs Vite beside it, and asks the same API.
  server: { proxy: Object.fromEntries(['/v1', '/oidc', '/portal.json', '/local'].map((path) => [path, 'http://127.0.0.1:4300'])) },
});
