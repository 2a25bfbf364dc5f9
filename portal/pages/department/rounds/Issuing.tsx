// How a round that was approved goes: vouchers issued, messages to their families, and where anybody can verify it.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { number, t } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Note } from '../../../parts/Note.tsx';
import { myRoles } from '../../../session/me.ts';
import { Progress } from './Stepper.tsx';
import type { Round } from './told.tsx';
import { words as told } from './toldWords.ts';
import { useFollowing } from './useFollowing.ts';
import { words } from './roundWords.ts';

export function Issuing({ round }: { readonly round: Round }) {
  const { territory, state, issued, skipped, count, approvedAt } = round;
  const isRunning = state === 'approved' || state === 'issuing';
  const { has } = myRoles.value;
  const mayCount = (['department_operator', 'department_head', 'auditor'] as const).some((role) => has(role, territory));
  if (approvedAt === undefined) return <Note title={t(words.stopped)}>{t(words.cancelledDraft)}</Note>;
  const text = t(words.progress, { done: number(issued), all: number(count) });
  return (
    <>
      <section class="card" aria-labelledby="issuing">
        <h2 id="issuing">{t(words.issuing)}</h2>
        {state === 'approved' && <Note>{t(words.waitsJob)}</Note>}
        {state === 'finished' && <Note kind="good" title={t(words.over)} isNews />}
        {state === 'cancelled' && (
          <Note kind="warning" title={t(words.stopped)}>
            {t(words.stoppedText, { done: number(issued) })}
          </Note>
        )}
        <Progress
          label={t(words.issuing)}
          done={issued}
          of={count}
          text={skipped === 0 ? text : `${text} · ${t(words.skipped, { count: number(skipped) })}`}
        />
        {mayCount && <Told round={round} isRunning={isRunning} />}
      </section>
      <section class="card" aria-labelledby="protocol">
        <h2 id="protocol">{t(words.protocol)}</h2>
        <p>{t(words.protocolText)}</p>
        <a class={state === 'finished' ? 'button button-main' : 'button'} href={`/t/${territory}/rounds/${round.round}`}>
          {t(words.protocolOpen)}
        </a>
      </section>
    </>
  );
}

type Days = Reply<'GET /v1/department/territories/{territory}/rounds/{round}/told'>['days'];
const fares = ['delivered', 'sent', 'waiting', 'unsent', 'inbox', 'notReached', 'givenUp'] as const;

function Told({ round: { territory, round, issued }, isRunning }: { readonly round: Round; readonly isRunning: boolean }) {
  const asked = useAsk('GET /v1/department/territories/{territory}/rounds/{round}/told', { params: { territory, round } });
  useFollowing(asked, isRunning);
  if (issued === 0) return null;
  return (
    <>
      <h3>{t(told.title)}</h3>
      <Answer of={asked} isFollowed>
        {({ days }) => <Fares days={days} />}
      </Answer>
    </>
  );
}

function Fares({ days }: { readonly days: Days }) {
  const latest = days.at(-1);
  if (latest === undefined) return <p class="quiet">{t(told.none)}</p>;
  const sums = fares.map((fare) => ({ fare, count: days.reduce((sum, day) => sum + day.fares[fare], 0) }));
  const given = sums.find(({ fare }) => fare === 'givenUp')?.count ?? 0;
  return (
    <>
      {given > 0 && <Note kind="bad">{t(told.givenUpNext)}</Note>}
      <Bars
        title={t(told.title)}
        bars={sums.filter(({ count }) => count > 0).map(({ fare, count }) => ({ name: t(told[fare]), value: count }))}
      />
      <p class="quiet small">{t(told.countedAt, { at: momentInWords(latest.countedAt) })}</p>
    </>
  );
}
