// The API's page: Swagger UI from this machine's own files, no request leaves it.

import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { Problem } from '../shared/http/problems.ts';
import type { Mounted } from './gateway.ts';
import { clientId } from './tokens.ts';

const require = createRequire(import.meta.url);
const files = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'favicon-16x16.png',
  'favicon-32x32.png',
  'oauth2-redirect.html',
  'oauth2-redirect.js',
];
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.html': 'text/html; charset=utf-8',
};

const index = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>API · Kezek</title>
<link rel="stylesheet" href="swagger-ui.css" /><link rel="icon" href="favicon-32x32.png" /></head><body><div id="swagger-ui"></div>
<script src="swagger-ui-bundle.js"></script><script>
const ui = SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null, persistAuthorization: true,
  oauth2RedirectUrl: location.origin + '/docs/oauth2-redirect.html',
  requestInterceptor: (request) => {
    if (request.method === 'POST' && !request.headers['Idempotency-Key']) request.headers['Idempotency-Key'] = crypto.randomUUID();
    return request;
  } });
ui.initOAuth({ clientId: '${clientId}', scopes: 'openid kezek', usePkceWithAuthorizationCodeGrant: true });
</script></body></html>`;

/** To be mounted under `/docs`. */
export function openDocs(): Mounted {
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  return (_request, response, url) => {
    if (url.pathname === '/docs') {
      response.writeHead(302, { location: '/docs/' }).end();
      return;
    }
    if (url.pathname === '/docs/') {
      response.writeHead(200, { 'content-type': types['.html'] }).end(index);
      return;
    }
    const file = files.find((name) => url.pathname === `/docs/${name}`);
    if (file === undefined) throw new Problem('not-found');
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'max-age=3600' });
    createReadStream(join(folder, file)).pipe(response);
  };
}
