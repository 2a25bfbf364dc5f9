// How anybody computes the whole round again on a machine of their own, and where the protocol lies for programs.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { t } from '../../../language/text.ts';
import { words as parts } from '../../../parts/words.ts';
import { words } from './protocolWords.ts';

export function VerifyAll({
  of: { territory, round, digest, outcome },
}: {
  readonly of: Reply<'GET /v1/territories/{territory}/rounds/{round}/protocol'>;
}) {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const address = `/v1/territories/${territory}/rounds/${round}/protocol`;
  const command = `npm ci && npm run verify-round -- ${location.origin}${address} --digest ${digest}`;
  // Some browsers keep the clipboard to themselves.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <section class="card">
      <h2>{t(words.verifyAll)}</h2>
      <p>{t(words.verifyText)}</p>
      <pre class="verify-command">
        <code>{command}</code>
      </pre>
      <div class="row">
        <button type="button" class="button" onClick={() => void copy()}>
          {t(words.copy)}
        </button>
        <span role="status">{copied !== undefined && t(copied === 'yes' ? parts.copied : words.notCopied)}</span>
      </div>
      <h3>{t(words.files)}</h3>
      <p>
        <a href={address}>{t(words.head)}</a>
      </p>
      {outcome !== undefined && (
        <details>
          <summary>{t(words.pages)}</summary>
          <ul class="protocol-pages">
            {Array.from({ length: outcome.pages }, (_, page) => (
              <li key={page}>
                <a href={`${address}/pages/${page}`}>{t(words.pageNo, { page: page + 1 })}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
