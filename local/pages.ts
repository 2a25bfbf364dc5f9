// The pages of the local tools: plain HTML, no build, no script from elsewhere. Whatever is put between the tags is escaped unless it is HTML made here.

import type { ServerResponse } from 'node:http';

/** Text that is HTML already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | readonly Part[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, at) => text + textOf(parts[at - 1] ?? '') + string));
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return part.map(textOf).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
td,th{border-bottom:1px solid #ddd;padding:.3rem .5rem;text-align:left;vertical-align:top}button{font:inherit;padding:.2rem .7rem;margin:.1rem}
code,pre{background:#f3f3f3;padding:.1rem .3rem;overflow-wrap:anywhere;white-space:pre-wrap}`;

export function page(title: string, body: Html): string {
  const head = html`<meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>${title} · Kezek</title>`;
  return `<!doctype html><html lang="en"><head>${head.text}<style>${style}</style></head><body><h1>${escape(title)}</h1>${body.text}</body></html>`;
}

export function sendPage(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(text);
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(value, undefined, 2));
}
