// What stands around the queue on the front page: how it moved in a year, the rounds, free places, open data.

import { useState } from 'preact/hooks';
import { useAsk } from '../../api/useAsk.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import { counted } from '../../../shared/plural.ts';
import { inWords, momentInWords, dayOfMoment } from '../../language/time.ts';
import { language, number, t, tn } from '../../language/text.ts';
import { Answer } from '../../parts/Answer.tsx';
import { children, vouchers, withPlaces, words } from './aroundWords.ts';
import { isAhead, isOver, lineOf, thinned } from './queueDays.ts';
import { madeOf, rights, type QueueCategory, type Right } from './queueTable.ts';
import './around.css';

interface AroundProps {
  readonly territory: string;
  readonly categories: readonly QueueCategory[];
}

export function Around({ territory, categories }: AroundProps) {
  return (
    <>
      <div class="two around">
        <Moved territory={territory} categories={categories} />
        <div class="around-side">
          <Rounds territory={territory} />
          <Places territory={territory} />
        </div>
      </div>
      <section class="card" aria-labelledby="open-data">
        <h2 id="open-data">{t(words.openData)}</h2>
        <p>{t(words.openDataText)}</p>
        <a class="around-on on-screen" href={`/t/${territory}/open-data`}>
          {t(words.toOpenData)}
        </a>
      </section>
    </>
  );
}

function Moved({ territory, categories }: AroundProps) {
  const asked = useAsk('GET /v1/territories/{territory}/queue-days', { params: { territory } });
  const [right, setRight] = useState<Right>();
  const known = rights.filter((one) => categories.some(({ key }) => madeOf(key)?.right === one));
  const chosen =
    right === undefined ? undefined : new Set(categories.filter(({ key }) => madeOf(key)?.right === right).map((one) => one.category));
  return (
    <section class="card" aria-labelledby="moved">
      <h2 id="moved">{t(words.moved)}</h2>
      <Answer of={asked}>
        {({ days }) => {
          const points = thinned(lineOf(days, chosen));
          if (points.length < 2) return <p class="quiet">{t(words.tooNew)}</p>;
          return (
            <>
              {known.length > 1 && (
                <div class="tabs" role="group" aria-label={t(words.shown)}>
                  {[undefined, ...known].map((one) => (
                    <button key={one ?? 'all'} type="button" aria-pressed={one === right} onClick={() => setRight(one)}>
                      {t(words[one ?? 'all'])}
                    </button>
                  ))}
                </div>
              )}
              <p class="moved-said">{saidOf(points)}</p>
              <LineChart
                title={`${t(words.moved)}: ${t(words[right ?? 'all'])}`}
                lines={[{ name: t(words[right ?? 'all']), points }]}
                valueName={t(words.waiting)}
                dayName={t(words.day)}
              />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function saidOf(points: readonly { readonly day: string; readonly value: number }[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const by = last.value - first.value;
  const text = by === 0 ? words.same : by < 0 ? words.shorter : words.longer;
  return t(text, { from: inWords(first.day), count: tn(Math.abs(by), children) });
}

function Rounds({ territory }: { readonly territory: string }) {
  const asked = useAsk('GET /v1/territories/{territory}/rounds', { params: { territory }, query: { limit: 20 } });
  return (
    <section class="card" aria-labelledby="rounds">
      <h2 id="rounds">{t(words.rounds)}</h2>
      <Answer of={asked}>
        {({ rounds }) => {
          const [ahead, over] = [rounds.filter(isAhead), rounds.filter(isOver).slice(0, 3)];
          return (
            <>
              {ahead.length === 0 && <p>{t(words.noNext)}</p>}
              <ul class="around-list">
                {ahead.map(({ round, state, count, issueFrom }) => (
                  <li key={round}>
                    <a href={`/t/${territory}/rounds/${round}`}>{tn(count, vouchers)}</a>
                    <span class="quiet">
                      {state in words && t(words[state as 'draft'])}
                      {issueFrom !== undefined && `, ${t(words.from, { moment: momentInWords(issueFrom) })}`}
                    </span>
                  </li>
                ))}
              </ul>
              <h3>{t(words.past)}</h3>
              {over.length === 0 && <p class="quiet">{t(words.noPast)}</p>}
              <ul class="around-list">
                {over.map(({ round, draftedAt, issued }) => (
                  <li key={round}>
                    <a href={`/t/${territory}/rounds/${round}`}>{inWords(dayOfMoment(draftedAt))}</a>
                    <span class="quiet">{tn(issued, vouchers)}</span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Answer>
      <a class="around-on on-screen" href={`/t/${territory}/rounds`}>
        {t(words.allRounds)}
      </a>
    </section>
  );
}

function Places({ territory }: { readonly territory: string }) {
  const asked = useAsk('GET /v1/territories/{territory}/preschools', { params: { territory }, query: { free: 'true', limit: 1 } });
  return (
    <section class="card" aria-labelledby="places">
      <h2 id="places">{t(words.kindergartens)}</h2>
      <Answer of={asked}>
        {({ found }) =>
          found === 0 ? (
            <p>{t(words.noFree)}</p>
          ) : (
            <>
              <p class="stat">
                <span class="stat-value">{number(found)}</span>
                <span>{counted(found, withPlaces)[language.value]}</span>
              </p>
              <p>{t(words.kindergartensText)}</p>
            </>
          )
        }
      </Answer>
      <a class="around-on on-screen" href={`/t/${territory}/kindergartens`}>
        {t(words.allKindergartens)}
      </a>
    </section>
  );
}
