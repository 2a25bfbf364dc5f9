// How messages to families fare, day by day, and by the rounds that issued vouchers.

import { useRoute } from 'preact-iso';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { number, t, tn } from '../../../language/text.ts';
import { inWords, momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { channelWords, resultWords } from '../families/eventWords.ts';
import { noticeWords } from '../families/noticeWords.ts';
import { vouchers } from '../rounds/words.ts';
import { wordFor } from '../families/stateWords.ts';
import { FareBar } from './FareBar.tsx';
import { fareWords, words } from './toldWords.ts';
import { words as work } from './words.ts';
import './told.css';

type Day = Reply<'GET /v1/department/territories/{territory}/told'>['days'][number];

export function Told() {
  const { territory = '' } = useRoute().params;
  const pages = usePages(
    'GET /v1/department/territories/{territory}/told',
    (after) => ({ params: { territory }, query: after === undefined ? {} : { after } }),
    ({ days }) => days,
    ({ next }) => next,
  );
  const rounds = useAsk('GET /v1/territories/{territory}/rounds', { params: { territory } });
  const at = `/department/${territory}/work`;
  const issued = (rounds.reply?.rounds ?? []).filter((one) => one.issued > 0);
  return (
    <Page title={t(words.title)} lead={t(words.lead)} back={{ href: at, label: t(work.back) }}>
      <Answer of={pages}>
        {(days) => (
          <>
            {days.length === 0 && (
              <Empty title={t(words.empty)}>
                <p>{t(words.emptyText)}</p>
              </Empty>
            )}
            {days.map((day) => (
              <section key={day.day} class="card">
                <div class="row row-apart">
                  <h2 class="told-day">{inWords(day.day)}</h2>
                  <a href={`${at}/told/${day.day}`} aria-label={`${t(words.more)}: ${inWords(day.day)}`}>
                    {t(words.more)}
                  </a>
                </div>
                <FareBar fares={day.fares} told={day.told} />
              </section>
            ))}
            <MoreButton of={pages} />
          </>
        )}
      </Answer>
      {issued.length > 0 && (
        <section>
          <h2>{t(words.rounds)}</h2>
          <ul>
            {issued.map(({ round, draftedAt, issued: count }) => (
              <li key={round}>
                <a href={`${at}/told/rounds/${round}`}>{t(words.roundOf, { day: momentInWords(draftedAt) })}</a> · {tn(count, vouchers)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

export function ToldDay() {
  const { territory = '', day = '' } = useRoute().params;
  const asked = useAsk('GET /v1/department/territories/{territory}/told/{day}', { params: { territory, day } });
  const at = `/department/${territory}/work`;
  return (
    <Page title={t(words.day, { day: inWords(day) })} back={{ href: `${at}/told`, label: t(words.title) }}>
      <Answer of={asked}>
        {(told) => (
          <>
            <Counted of={told} at={at} />
            <h2>{t(words.kinds)}</h2>
            <Table
              caption={t(words.kinds)}
              rows={told.kinds}
              keyOf={({ kind }) => kind}
              columns={[
                { title: t(words.kind), cell: ({ kind }) => t(wordFor(noticeWords, kind)) },
                ...(['delivered', 'sent', 'inbox', 'waiting', 'unsent', 'notReached'] as const).map((fare) => ({
                  title: t(fareWords[fare]),
                  isNumber: true,
                  cell: ({ fares }: (typeof told.kinds)[number]) => (fares[fare] === 0 ? '–' : number(fares[fare])),
                })),
              ]}
            />
          </>
        )}
      </Answer>
    </Page>
  );
}

export function ToldRound() {
  const { territory = '', round = '' } = useRoute().params;
  const asked = useAsk('GET /v1/department/territories/{territory}/rounds/{round}/told', { params: { territory, round } });
  const at = `/department/${territory}/work`;
  return (
    <Page title={t(words.round)} back={{ href: `${at}/told`, label: t(words.title) }}>
      <Answer of={asked}>
        {({ days }) =>
          days.length === 0 ? (
            <Empty title={t(words.empty)}>
              <p>{t(words.emptyText)}</p>
            </Empty>
          ) : (
            <>
              {days.map((day) => (
                <section key={day.day}>
                  <h2>{inWords(day.day)}</h2>
                  <Counted of={day} at={at} />
                </section>
              ))}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

/** All that was counted of a day: how far, and what came of each channel. */
function Counted({ of, at }: { readonly of: Omit<Day, 'day'>; readonly at: string }) {
  const { fares, told, channels, countedAt, oldestUnsent, nextAt } = of;
  const shown = channels.filter(({ channel }) => channel !== 'topic');
  return (
    <div class="card">
      <p class="stat">
        <span class="stat-value">{number(told)}</span>
        <span class="quiet">{t(words.all)}</span>
      </p>
      <FareBar fares={fares} told={told} />
      {fares.notReached > 0 && (
        <p>
          <a class="button" href={`${at}/undeliverable`}>
            {t(words.toWork)}
          </a>
        </p>
      )}
      {shown.length > 0 && (
        <>
          <p>
            <strong>{t(words.channels)}</strong>
          </p>
          <Bars
            title={t(words.channels)}
            bars={shown.map(({ channel, result, count }) => ({
              name: `${t(wordFor(channelWords, channel))}: ${t(wordFor(resultWords, result))}`,
              value: count,
            }))}
          />
        </>
      )}
      <p class="small quiet">
        {t(words.countedAt, { at: momentInWords(countedAt) })}
        {oldestUnsent !== undefined && `. ${t(words.oldest, { at: momentInWords(oldestUnsent) })}`}
        {nextAt !== undefined && `. ${t(words.nextAt, { at: momentInWords(nextAt) })}`}
      </p>
    </div>
  );
}
