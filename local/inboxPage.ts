// The messages people would have got, newest first.

import type { Message } from './outbox.ts';
import { html, page } from './pages.ts';

interface Filter {
  readonly kind?: string;
  readonly to?: string;
  readonly from: number;
  readonly limit: number;
}

export function inboxPage(filter: Filter, { total, messages }: { readonly total: number; readonly messages: readonly Message[] }): string {
  const rows = messages.map(
    ({ at, kind, to, subject, message }) =>
      html`<tr>
        <td>${at}</td>
        <td>${kind}</td>
        <td><a href="?to=${encodeURIComponent(to)}">${to}</a></td>
        <td>${subject ?? ''} ${message}</td>
      </tr>`,
  );
  const link = (from: number, text: string) => {
    const query = new URLSearchParams({
      ...(filter.kind && { kind: filter.kind }),
      ...(filter.to && { to: filter.to }),
      from: String(from),
      limit: String(filter.limit),
    });
    return html`<a href="?${query.toString()}">${text}</a> `;
  };
  const kinds = ['sms', 'push', 'topic'].map((kind) => html` <a href="?kind=${kind}">${kind}</a>`);
  const newer = filter.from > 0 ? link(Math.max(0, filter.from - filter.limit), 'newer') : '';
  const older = filter.from + filter.limit < total ? link(filter.from + filter.limit, 'older') : '';
  return page(
    'Inbox',
    html`<p><a href="/local">Tools</a> · ${total} messages, <a href="/local/inbox">all</a>${kinds}</p>
      <table>
        <tr>
          <th>When</th>
          <th>How</th>
          <th>To</th>
          <th>Message</th>
        </tr>
        ${rows}
      </table>
      <p>${newer}${older}</p>`,
  );
}
