// Everything that moved a number: a line over time with the causes on it, and the same in sentences, newest first.

import type { Reply } from '../../api/client.ts';
import { LineChart, type Point } from '../../charts/LineChart.tsx';
import { dayOfMoment, momentInWords } from '../../language/time.ts';
import { t } from '../../language/text.ts';
import { Answer } from '../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../parts/More.tsx';
import { words } from './numberWords.ts';

type History = Reply<'GET /v1/territories/{territory}/positions/{number}/history'>;
type Entry = History['entries'][number] & { readonly cut?: boolean };

interface MovesProps {
  readonly territory: string;
  readonly number: string;
  /** Where it stands now, if it stands anywhere. */
  readonly now: { readonly position: number; readonly asOf: string } | undefined;
}

const limit = 20;

export function Moves({ territory, number, now }: MovesProps) {
  const pages = usePages(
    'GET /v1/territories/{territory}/positions/{number}/history',
    (before) => ({ params: { territory, number }, query: { limit, before } }),
    ({ entries, cut }): readonly Entry[] => entries.map((entry, at) => ({ ...entry, cut: cut && at === entries.length - 1 })),
    ({ next }) => next,
  );
  // One that has only come into the queue has not moved.
  const hasMoved = now === undefined || pages.told !== undefined || pages.reply?.some(({ kind }) => kind !== 'appeared') === true;
  if (!hasMoved) return null;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{t(words.moved)}</h2>
      <Answer of={pages}>
        {(entries) => {
          const points = pointsOf(entries, now);
          return (
            <>
              {entries.length === 0 && <p class="quiet">{t(words.neverMoved)}</p>}
              {new Set(points.map(({ day }) => day)).size > 1 && (
                <div class="card moves-chart">
                  <p class="quiet">{t(words.movedText)}</p>
                  <LineChart
                    title={t(words.moved)}
                    lines={[{ name: t(words.placeName), points }]}
                    isSmallUp
                    valueName={t(words.placeName)}
                    dayName={t(words.dayName)}
                  />
                </div>
              )}
              <ol class="moves">
                {entries.map(({ version, asOf, sentence }) => (
                  <li key={version}>
                    <span class="quiet small">{momentInWords(asOf)}</span>
                    <span>{t(sentence)}</span>
                  </li>
                ))}
              </ol>
              {entries.at(-1)?.cut === true && <p class="quiet">{t(words.cut)}</p>}
            </>
          );
        }}
      </Answer>
      <MoreButton of={pages} />
    </section>
  );
}

/** Oldest first: where it stood after each move, and where it stands now. */
function pointsOf(entries: readonly Entry[], now: MovesProps['now']): readonly Point[] {
  const points = entries
    .toReversed()
    .flatMap(({ asOf, to, sentence }): Point[] =>
      to === undefined ? [] : [{ day: dayOfMoment(asOf), value: to.position, note: t(sentence) }],
    );
  const last = points.at(-1);
  if (now === undefined || last === undefined || last.day === dayOfMoment(now.asOf)) return points;
  return [...points, { day: dayOfMoment(now.asOf), value: now.position }];
}
