// How much waits for the department, and how long the oldest of each has waited.

import { useRoute } from 'preact-iso';
import { day, startOf } from '../../../../shared/domain/time.ts';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { number, t, tn } from '../../../language/text.ts';
import { dayOfMoment, today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { daysForms, queueWords, words } from './words.ts';
import { mayIn } from '../families/may.ts';
import './work.css';

type Counted = Reply<'GET /v1/department/territories/{territory}/work'>['queues'][number];

export function Work() {
  const { territory = '' } = useRoute().params;
  const asked = useAsk('GET /v1/department/territories/{territory}/work', { params: { territory } });
  const at = `/department/${territory}`;
  return (
    <Page title={t(words.title)}>
      <Answer of={asked}>
        {({ queues: counted }) => {
          // Guardians' papers are looked at by those who decide them.
          const queues = mayIn(territory).decides ? counted : counted.filter(({ queue }) => queue !== 'guardianships');
          // What a family loses in two days comes before what waits for years.
          const waiting = queues
            .filter(({ count }) => count > 0)
            .toSorted((one, other) => Number(other.queue === 'deadlines') - Number(one.queue === 'deadlines'));
          const idle = queues.filter(({ count }) => count === 0);
          return (
            <>
              {waiting.length === 0 && (
                <Empty title={t(words.nothing)}>
                  <p>{t(words.nothingText)}</p>
                </Empty>
              )}
              <ul class="queues">
                {waiting.map((queue) => (
                  <Queue key={queue.queue} queue={queue} href={`${at}/work/${queue.queue}`} />
                ))}
              </ul>
              {idle.length > 0 && (
                <section>
                  <h2>{t(words.idle)}</h2>
                  <ul class="row queues-idle">
                    {idle.map(({ queue }) => (
                      <li key={queue}>
                        <a href={`${at}/work/${queue}`}>{t(queueWords[queue].name)}</a>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <section>
                <h2>{t(words.others)}</h2>
                <p class="row">
                  <a class="button" href={`${at}/work/told`}>
                    {t(words.told)}
                  </a>
                  <a class="button" href={`${at}/months`}>
                    {t(words.months)}
                  </a>
                </p>
              </section>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Queue({ queue: { queue, count, more, oldestAt }, href }: { readonly queue: Counted; readonly href: string }) {
  return (
    <li>
      <a class="queue-card" href={href}>
        <span class="queue-count">
          {number(count)}
          {more ? '+' : ''}
        </span>
        <span class="queue-text">
          <strong>{t(queueWords[queue].name)}</strong>
          <span class="small">{t(queueWords[queue].what)}</span>
          {oldestAt !== undefined && <span class="small quiet">{waitsFor(oldestAt)}</span>}
        </span>
      </a>
    </li>
  );
}

function waitsFor(since: string): string {
  const days = Math.round((startOf(today()) - startOf(day(dayOfMoment(since)))) / 86_400_000);
  return days <= 0 ? t(words.oldestToday) : t(words.oldest, { days: tn(days, daysForms) });
}
