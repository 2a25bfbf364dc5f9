// One number: where it stands, who is before it and why, when its turn comes, and everything that moved it.

import { useEffect } from 'preact/hooks';
import { parseApplicationNumber } from '../../../shared/domain/identifiers.ts';
import type { Reply } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { momentInWords } from '../../language/time.ts';
import { number as figures, t, tn } from '../../language/text.ts';
import { Refusal, Waiting } from '../../parts/Answer.tsx';
import { Bars } from '../../charts/Bars.tsx';
import { Note } from '../../parts/Note.tsx';
import { Page } from '../../parts/Page.tsx';
import { FindNumber } from './FindNumber.tsx';
import { Moves } from './Moves.tsx';
import { lookedUp } from './lookedUp.ts';
import { families, vouchers, words } from './numberWords.ts';
import { spaced } from './numbers.ts';
import { pageWith } from './queuePages.ts';
import './number.css';

type Position = Reply<'GET /v1/territories/{territory}/positions/{number}'>;

interface NumberProps {
  readonly territory: string;
  readonly number?: string;
}

export function NumberPage({ territory, number: typed = '' }: NumberProps) {
  const number = parseApplicationNumber(typed) ?? typed;
  const params = { territory, number };
  const asked = useAsk('GET /v1/territories/{territory}/positions/{number}', { params, query: { explain: 'true' } });
  const { reply, told } = asked;
  useEffect(() => {
    if (reply !== undefined) lookedUp.value = reply.number;
  }, [reply]);
  const isKnown = reply !== undefined || told?.code === 'position-not-published';
  return (
    <Page title={t(words.title, { number: spaced(number) })} back={{ href: `/t/${territory}`, label: t(words.back) }}>
      {reply === undefined && told === undefined && <Waiting />}
      {told !== undefined && <Instead told={told} again={asked.again} />}
      {reply !== undefined && <Place territory={territory} of={reply} />}
      {isKnown && <Moves territory={territory} number={number} now={reply} />}
      {isKnown && (
        <div class="card number-yours">
          <h2>{t(words.yours)}</h2>
          <p>{t(words.yoursText)}</p>
          <a class="button" href="/my">
            {t(words.signIn)}
          </a>
        </div>
      )}
      {told !== undefined && !told.isPassing && (
        <section class="card" aria-labelledby="other">
          <h2 id="other">{t(words.tryOther)}</h2>
          <FindNumber key={number} territory={territory} />
        </section>
      )}
    </Page>
  );
}

function Instead({ told, again }: { readonly told: NonNullable<ReturnType<typeof useAsk>['told']>; readonly again: () => void }) {
  const titles = { 'position-not-published': words.notInQueue, 'application-unknown': words.unknown } as const;
  if (!(told.code in titles)) return <Refusal told={told} again={again} />;
  return (
    <Note kind="warning" title={t(titles[told.code as keyof typeof titles])}>
      <p>{t(told.text)}</p>
    </Note>
  );
}

function Place({
  territory,
  of: { category, labels, position, ahead, of, asOf, parts, turn, version },
}: {
  readonly territory: string;
  readonly of: Position;
}) {
  const list = `/t/${territory}/queue/${category}?from=${pageWith(position)}&version=${version}&place=${position}`;
  const before = (
    [
      ['earlierDays', parts?.earlierDays],
      ['sameDay', parts?.sameDay],
      ['sameMillisecond', parts?.sameMillisecond],
    ] as const
  ).flatMap(([name, count]) =>
    count === undefined || count === 0 ? [] : [{ name: t(words[name]), value: count, shown: tn(count, families) }],
  );
  return (
    <div class="two number-two">
      <section class="card number-place" aria-labelledby="place">
        <h2 id="place">{t(words.place)}</h2>
        <p class="number-big">
          <strong>{figures(position)}</strong> <span>{t(words.ofAll, { of: figures(of) })}</span>
        </p>
        <p class="number-category">{t(labels)}</p>
        <p class="quiet small">{t(words.asOf, { moment: momentInWords(asOf) })}</p>
        <p class="row">
          <a class="button" href={list}>
            {t(words.inList)}
          </a>
          <button type="button" class="button" onClick={() => print()}>
            {t(words.print)}
          </button>
        </p>
      </section>
      <section class="card" aria-labelledby="ahead">
        <h2 id="ahead">{t(words.whoAhead)}</h2>
        {ahead === 0 ? <p>{t(words.nobodyAhead)}</p> : <Bars title={t(words.whoAhead)} bars={before} />}
        {turn !== undefined && (
          <>
            <h2>{t(words.turn)}</h2>
            <p>
              {turn.before === 0
                ? t(words.turnFirst)
                : t(words.turnText, { before: tn(turn.before, vouchers), voucher: figures(turn.voucher) })}
            </p>
          </>
        )}
      </section>
    </div>
  );
}
