// The start page of the local tools: the clock, the jobs, and whom to log in as.

import { isoOf } from '../shared/domain/time.ts';
import { jobNames, jobs } from '../shared/jobs.ts';
import type { Local } from './local.ts';
import { Html, html, page } from './pages.ts';

// Buttons ask and show the answer below; nothing else needs a script.
const script = new Html(`<script>
const out = document.getElementById('out');
async function ask(method, path, body) {
  out.textContent = '…';
  const reply = await fetch(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  out.textContent = await reply.text();
  out.scrollIntoView();
}
for (const one of document.querySelectorAll('button[data-path]'))
  one.onclick = () => ask(one.dataset.method, one.dataset.path, one.dataset.body && JSON.parse(one.dataset.body));
for (const one of document.querySelectorAll('button[data-token]'))
  one.onclick = async () => {
    const { token } = await (await fetch(one.dataset.token)).json();
    await navigator.clipboard.writeText(token).catch(() => {});
    out.textContent = token;
  };
</script>`);

export function startPage(local: Local): string {
  const { clock, url, storage } = local;
  const moves = [1, 24, 72, 168].map((hours) =>
    button(hours < 24 ? `+${hours} hour` : `+${hours / 24} days`, 'POST', '/local/clock', JSON.stringify({ advanceHours: hours })),
  );
  const rows = jobNames.map((job) => {
    const newest = local.jobs.runs().find((run) => run.job === job);
    const shown = newest === undefined ? 'has not run yet' : `${newest.at}, ${newest.milliseconds} ms`;
    return html`<tr>
      <td>${button(job, 'POST', `/local/jobs/${job}`)}</td>
      <td>${jobs[job].schedule}</td>
      <td>${shown}</td>
    </tr>`;
  });
  const people = local.people().map(({ login, as, territory, person, name }) => {
    const token = `/local/token?${new URLSearchParams({ as, territory, person: String(person) }).toString()}`;
    return html`<tr>
      <td><code>${login}</code></td>
      <td>${name}</td>
      <td><button data-token="${token}">copy token</button></td>
    </tr>`;
  });
  return page(
    'Kezek on this machine',
    html`<p>
        ${url} · ${storage} · <a href="/docs/">API</a> · <a href="/local/inbox">inbox</a> · <a href="/local/dlq">messages given up</a>
      </p>
      <h2>Clock</h2>
      <p>${isoOf(clock.now())}, ${Math.round(clock.offsetMilliseconds() / 3_600_000)} hours ahead of real time</p>
      <p>${moves}${button('back to real time', 'POST', '/local/clock', '{"reset":true}')}</p>
      <h2>Jobs</h2>
      <table>
        ${rows}
      </table>
      <h2>Answer</h2>
      <pre id="out"></pre>
      <h2>People to log in as</h2>
      <table>
        ${people}
      </table>
      ${script}`,
  );
}

function button(label: string, method: string, path: string, body = ''): Html {
  return html`<button data-method="${method}" data-path="${path}" data-body="${body}">${label}</button> `;
}
