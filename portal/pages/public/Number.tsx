// One number: where it stands, who is before it and why, when its turn comes, and everything that moved it.

import { useEffect } from 'preact/hooks';
import { parseApplicationNumber } from '../../../shared/domain/identifiers.ts';
import type { Reply } from '../../api/client.ts';
import type { Told } from '../../api/told.ts';
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
import { spaced } from '../../language/applicationNumber.ts';
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
      {told !== undefined && <Instead territory={territory} number={number} told={told} again={asked.again} />}
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

interface InsteadProps {
  readonly territory: string;
  readonly number: string;
  readonly told: Told;
  readonly again: () => void;
}

/** What is true of a number that has no place: who has left the queue with a voucher is told so at once. */
function Instead({ territory, number, told, again }: InsteadProps) {
  const hasLeft = told.code === 'position-not-published';
  const asking = hasLeft ? { params: { territory, number }, query: { limit: 1 } } : undefined;
  const moves = useAsk('GET /v1/territories/{territory}/positions/{number}/history', asking);
  if (!hasLeft && told.code !== 'application-unknown') return <Refusal told={told} again={again} />;
  if (hasLeft && moves.reply === undefined && moves.told === undefined) return <Waiting />;
  const [newest] = moves.reply?.entries ?? [];
  if (newest?.kind === 'left' && newest.cause === 'offered') return <Note kind="good" title={t(words.gotVoucher)} />;
  return (
    <Note kind="warning" title={t(hasLeft ? words.notInQueue : words.unknown)}>
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
        {ahead === 0 && <p>{t(words.nobodyAhead)}</p>}
        {before.length === 1 && before.map(({ name, shown }) => <p key={name}>{`${name}: ${shown}`}</p>)}
        {before.length > 1 && <Bars title={t(words.whoAhead)} bars={before} />}
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
