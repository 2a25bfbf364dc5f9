// The months of the family’s children, the newest first: what is to be signed, until when, and what each comes to.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { tenge } from '../../../language/money.ts';
import { dayOfMoment, inWords, monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useFamily } from '../voucher/family.ts';
import { asTitle } from './calendar.ts';
import { states, words } from './words.ts';
import './months.css';

type Line = Reply<'GET /v1/me/timesheets'>['months'][number];

export function Months() {
  const pages = usePages(
    'GET /v1/me/timesheets',
    (before) => ({ query: { before } }),
    ({ months }) => months,
    ({ next }) => next,
  );
  const contracts = useAsk('GET /v1/me/contracts', {});
  const family = useFamily();
  const nameOf = (contract: string) => {
    const application = contracts.reply?.contracts.find((one) => one.contract === contract)?.application;
    return application === undefined ? undefined : family.reply?.childOf(application)?.name;
  };
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <Answer of={pages}>
        {(months) =>
          months.length === 0 ? (
            <Empty title={t(words.none)}>
              <p>{t(words.noneText)}</p>
              <p>
                <a class="button" href="/my">
                  {t(words.toChildren)}
                </a>
              </p>
            </Empty>
          ) : (
            <>
              {months.some(({ state }) => state === 'not-shown') && <p>{t(words.notReady)}</p>}
              <ul class="cards months-cards">
                {months.map((line) => (
                  <li key={`${line.contract} ${line.month}`}>
                    <MonthCard line={line} name={nameOf(line.contract)} />
                  </li>
                ))}
              </ul>
              <MoreButton of={pages} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function MonthCard({ line, name }: { readonly line: Line; readonly name: string | undefined }) {
  const { month, state, window, amountTiyn, moves, next } = line;
  const title = asTitle(monthWords(month));
  const mayBeSigned = moves.includes('sign');
  return (
    <section class="card">
      <div class="row row-apart">
        <h2 class="month-title">
          {title}
          {name !== undefined && <small> {name}</small>}
        </h2>
        <Badge kind={states[state].kind}>{t(states[state].text)}</Badge>
      </div>
      {mayBeSigned && window !== undefined && (
        <p>
          <Countdown lastDay={window.lastDay} />
        </p>
      )}
      <p class={state === 'not-shown' ? 'quiet' : undefined}>
        {state !== 'not-shown'
          ? t(next)
          : window?.window === 'not-open'
            ? t(words.opensOn, { day: inWords(dayOfMoment(window.opens)) })
            : t(words.notClosed)}
      </p>
      <p class="row row-apart">
        <a class={mayBeSigned ? 'button button-main' : 'button'} href={`/my/months/${line.contract}/${month}`}>
          {t(mayBeSigned ? words.lookAndSign : words.look)}
          <span class="unseen"> {title}</span>
        </a>
        {amountTiyn !== undefined && <span class="quiet">{t(words.statePays, { sum: tenge(amountTiyn) })}</span>}
      </p>
    </section>
  );
}
