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
  const may = mayIn(territory);
  return (
    <Page title={t(words.title)}>
      <Answer of={asked}>
        {({ queues: counted, months }) => {
          // Guardians' papers are looked at by those who decide them.
          const queues = may.decides ? counted : counted.filter(({ queue }) => queue !== 'guardianships');
          const waiting = queues.filter(({ count }) => count > 0).toSorted((one, other) => rankOf(one) - rankOf(other));
          const idle = queues.filter(({ count }) => count === 0);
          const undecided = months.disputed + months.unsigned;
          return (
            <>
              {waiting.length === 0 && undecided === 0 && (
                <Empty title={t(words.nothing)}>
                  <p>{t(words.nothingText)}</p>
                </Empty>
              )}
              <ul class="queues">
                {waiting.map((queue) => (
                  <Queue key={queue.queue} queue={queue} href={`${at}/work/${queue.queue}`} leads={may.leads} />
                ))}
                {undecided > 0 && (
                  <Card
                    href={`${at}/months/decide`}
                    count={`${number(undecided)}${months.more ? '+' : ''}`}
                    name={t(words.months)}
                    notes={[t(words.monthsWhat, { disputed: number(months.disputed), unsigned: number(months.unsigned) })]}
                  />
                )}
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
                  {undecided === 0 && (
                    <a class="button" href={`${at}/months/decide`}>
                      {t(words.months)}
                    </a>
                  )}
                </p>
              </section>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** What a family loses in two days comes before what waits for years; what only others may decide comes last. */
function rankOf({ queue, yours = 0 }: Counted): number {
  if (queue === 'deadlines') return 0;
  return queue !== 'approvals' ? 2 : yours > 0 ? 1 : 3;
}

interface QueueProps {
  readonly queue: Counted;
  readonly href: string;
  readonly leads: boolean;
}

function Queue({ queue: { queue, count, yours = 0, more, oldestAt }, href, leads }: QueueProps) {
  const note = queue === 'approvals' ? whoDecides(count, yours, leads) : undefined;
  return (
    <Card
      href={href}
      count={`${number(yours > 0 ? yours : count)}${more ? '+' : ''}`}
      name={t(queueWords[queue].name)}
      notes={[t(queueWords[queue].what), ...(note === undefined ? [] : [note])]}
      since={oldestAt}
    />
  );
}

interface CardProps {
  readonly href: string;
  readonly count: string;
  readonly name: string;
  readonly notes: readonly string[];
  readonly since?: string | undefined;
}

function Card({ href, count, name, notes, since }: CardProps) {
  return (
    <li>
      <a class="queue-card" href={href}>
        <span class="queue-count">{count}</span>
        <span class="queue-text">
          <strong>{name}</strong>
          {notes.map((note) => (
            <span key={note} class="small">
              {note}
            </span>
          ))}
          {since !== undefined && <span class="small quiet">{waitsFor(since)}</span>}
        </span>
      </a>
    </li>
  );
}

/** A head is shown what is theirs to decide, and told what is another's. */
function whoDecides(count: number, yours: number, leads: boolean): string | undefined {
  if (!leads) return t(words.waitsHead);
  if (yours === 0) return t(words.waitsOtherHead);
  return count > yours ? t(words.alsoOthers, { n: number(count - yours) }) : undefined;
}

function waitsFor(since: string): string {
  const days = Math.round((startOf(today()) - startOf(day(dayOfMoment(since)))) / 86_400_000);
  return days <= 0 ? t(words.oldestToday) : t(words.oldest, { days: tn(days, daysForms) });
}
