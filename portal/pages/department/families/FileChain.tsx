// The chain of events of an application, the newest first, with the sign that nothing in it was changed.

import { wordsOfRole } from '../../../../shared/http/words/looks.ts';
import { number, t, type Text } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Badge, Note } from '../../../parts/Note.tsx';
import { dataWords, eventWords } from './eventWords.ts';
import type { File } from './FamilyFile.tsx';
import { words } from './fileWords.ts';
import { archiveReasons, claimRejections, suspendReasons } from './moveWords.ts';
import { paperText } from './paperText.ts';
import type { Names } from './rules.ts';
import { suspensions, wordFor } from './stateWords.ts';

const reasons: Readonly<Record<string, Text>> = { ...suspensions, ...suspendReasons, ...claimRejections, ...archiveReasons };

export function FileChain({ file: { events, chain }, names }: { readonly file: File; readonly names: Names }) {
  return (
    <section class="card">
      <h2>{t(words.chain)}</h2>
      {chain.whole ? (
        <p>
          <Badge kind="good">{t(words.chainWhole)}</Badge>
        </p>
      ) : (
        <Note kind="bad" title={t(words.chainBroken)}>
          <p>{t(words.chainBrokenText, { seq: chain.brokenAt ?? '?' })}</p>
        </Note>
      )}
      <ol class="timeline" reversed>
        {events.toReversed().map(({ seq, kind, at, as, data }) => {
          const before = events.find((one) => one.seq === seq - 1);
          const details = detailsOf(data, before?.data['category'], names);
          return (
            <li key={seq}>
              <p class="timeline-what">{t(wordFor(eventWords, kind))}</p>
              {details.length > 0 && <p class="small">{details.join(' · ')}</p>}
              <p class="small quiet">
                {momentInWords(at)} · {whoOf(as)}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function whoOf(as: string): string {
  if (as === 'system') return t(words.bySystem);
  return as === 'parent' ? t(words.byFamily) : t(wordsOfRole(as));
}

/** What is known of it in words; codes of the machinery, and a category that stayed, are left out. */
function detailsOf(data: Readonly<Record<string, unknown>>, categoryBefore: unknown, names: Names): readonly string[] {
  return Object.entries(data).flatMap(([name, value]) => {
    if (name === 'category' && value === categoryBefore) return [];
    const word = dataWords[name];
    const shown = word === undefined ? undefined : shownValue(name, value, names);
    return word === undefined || shown === undefined ? [] : [`${t(word)}: ${shown}`];
  });
}

function shownValue(name: string, value: unknown, names: Names): string | undefined {
  if (name === 'category' && typeof value === 'number') return names.category(value);
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'string') return undefined;
  if (name === 'document') return paperText(value);
  if (name === 'status') return names.status(value);
  return name === 'reason' ? t(wordFor(reasons, value)) : value;
}
