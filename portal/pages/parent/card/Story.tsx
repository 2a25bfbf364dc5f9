// How the number came to be what it is: a line over the days, and every move with its causes, the newest first.

import { useAsk } from '../../../api/useAsk.ts';
import { LineChart } from '../../../charts/LineChart.tsx';
import { t, tn, type Text } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import type { Position } from './Card.tsx';
import { deltaOf, linesOf, type Entry } from './storyLines.ts';
import { backward, forward, words } from './words.ts';

interface StoryProps {
  readonly number: string;
  readonly category: number;
  readonly territory: string;
  readonly labels: Text;
  readonly published: Position['published'];
}

export function Story({ number, category, territory, labels, published }: StoryProps) {
  const pages = usePages(
    'GET /v1/me/applications/{number}/history',
    (before) => ({ params: { number }, query: { limit: 50, before } }),
    ({ entries }) => entries,
    ({ next }) => next,
  );
  const entries = pages.reply ?? [];
  const lines = linesOf(entries, published);
  const hasOthers = lines.some((line) => line.category !== category);
  const rules = useAsk('GET /v1/territories/{territory}/rules', hasOthers ? { params: { territory } } : undefined);
  const nameOf = (code: number) => {
    const found = rules.reply?.categories.find((one) => one.code === code)?.labels;
    return t(code === category ? labels : (found ?? labels));
  };
  const isUnpublished = pages.told?.code === 'queue-not-published';
  const days = new Set(lines.flatMap(({ points }) => points.map(({ day }) => day)));
  return (
    <section class="card">
      <h2>{t(words.story)}</h2>
      {pages.told !== undefined && !isUnpublished && <Refusal told={pages.told} again={pages.again} />}
      {pages.reply === undefined && pages.told === undefined && <Waiting />}
      {(isUnpublished || pages.reply?.length === 0) && <p class="quiet">{t(words.storyNone)}</p>}
      {days.size > 1 && (
        <LineChart
          title={t(words.storyChart, { number })}
          lines={lines.map((line) => ({
            name: nameOf(line.category),
            points: line.points.map(({ day, value, note }) => ({ day, value, note: note === undefined ? undefined : t(note) })),
          }))}
          isSmallUp
          valueName={t(words.value)}
          dayName={t(words.day)}
        />
      )}
      {entries.length > 0 && (
        <ol class="story">
          {entries.map((entry) => (
            <Move key={`${entry.version}${entry.kind}`} entry={entry} />
          ))}
        </ol>
      )}
      <MoreButton of={pages} />
    </section>
  );
}

function Move({ entry }: { readonly entry: Entry }) {
  const delta = deltaOf(entry);
  const isBetter = delta !== undefined && delta > 0;
  return (
    <li class={delta === undefined || delta === 0 ? undefined : isBetter ? 'story-better' : 'story-worse'}>
      <p class="quiet small">{momentInWords(entry.asOf)}</p>
      <p>
        {delta !== undefined && delta !== 0 && <strong class="story-delta">{tn(Math.abs(delta), isBetter ? forward : backward)}</strong>}{' '}
        {t(entry.sentence)}
      </p>
    </li>
  );
}
