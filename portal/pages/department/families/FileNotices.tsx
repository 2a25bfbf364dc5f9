// What the family was told, by which ways, and whether it came there.

import { t } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { channelWords, resultWords } from './eventWords.ts';
import type { File } from './FamilyFile.tsx';
import { words } from './fileWords.ts';
import { noticeWords } from './noticeWords.ts';
import { wordFor } from './stateWords.ts';

export function FileNotices({ file: { notices } }: { readonly file: File }) {
  return (
    <section class="card">
      <h2>{t(words.notices)}</h2>
      {notices.length === 0 && <p class="quiet file-none">{t(words.noNotices)}</p>}
      <ul class="file-list">
        {notices.map(({ kind, at, deliveries }) => (
          <li key={`${kind}${at}`}>
            <p>
              <strong>{t(wordFor(noticeWords, kind))}</strong>
            </p>
            <p class="small">{waysOf(deliveries)}</p>
            <p class="small quiet">{momentInWords(at)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By channel, each once with the newest that came of it; what goes to other systems of the city is none of the family's. */
function waysOf(deliveries: File['notices'][number]['deliveries']): string {
  const newest = new Map(deliveries.filter(({ channel }) => channel !== 'topic').map(({ channel, result }) => [channel, result]));
  if (newest.size === 0) return t(words.inboxOnly);
  return [...newest].map(([channel, result]) => `${t(wordFor(channelWords, channel))}: ${t(wordFor(resultWords, result))}`).join(' · ');
}
