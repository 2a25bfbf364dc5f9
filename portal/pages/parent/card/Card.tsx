// The card of one application: where it stands and why, what moved it, how long there is for what, and what the family may do with it.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, type Asked } from '../../../api/useAsk.ts';
import { spaced } from '../../../language/applicationNumber.ts';
import { t } from '../../../language/text.ts';
import { lastDayBefore, momentInWords } from '../../../language/time.ts';
import { Answer, Refusal, Waiting } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { Badge, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import './card.css';
import { Claims } from './Claims.tsx';
import { moveWords } from './moveWords.ts';
import { Restore } from './Restore.tsx';
import { Standing } from './Standing.tsx';
import { hasEnded, stateKinds, stateWords, type Application } from './stateWords.ts';
import { Story } from './Story.tsx';
import { Wishes } from './Wishes.tsx';
import { Withdraw } from './Withdraw.tsx';
import { words } from './words.ts';

export type Position = Reply<'GET /v1/me/applications/{number}/position'>;

export function Card({ number = '' }: { readonly number?: string }) {
  const asked = useAsk('GET /v1/me/applications/{number}', { params: { number } });
  const position = useAsk('GET /v1/me/applications/{number}/position', { params: { number } });
  const children = useAsk('GET /v1/me/children', {});
  const child = children.reply?.children.find((one) => one.child === asked.reply?.child);
  const title =
    child?.name === undefined
      ? t(words.titleShort, { number: spaced(number) })
      : t(words.title, { name: child.name, number: spaced(number) });
  const again = () => {
    asked.again();
    position.again();
  };
  return (
    <Page title={title} tab={t(words.titleShort, { number: spaced(number) })} back={{ href: '/my', label: t(words.back) }}>
      <Answer of={asked}>{(application) => <Found key={number} application={application} position={position} onChanged={again} />}</Answer>
    </Page>
  );
}

interface FoundProps {
  readonly application: Application;
  readonly position: Asked<Position>;
  readonly onChanged: () => void;
}

function Found({ application, position, onChanged }: FoundProps) {
  const { number, state, labels, submittedAt, batch, mergedInto, moves } = application;
  const isLiving = !hasEnded(application) && state !== 'enrolled';
  const version = position.reply?.published?.version;
  const [isRestored, setRestored] = useState(false);
  const restored = () => {
    setRestored(true);
    onChanged();
  };
  return (
    <>
      <p class="row card-state">
        <Badge kind={stateKinds[state]}>{t(stateWords[state])}</Badge>
        <span>{t(labels)}</span>
      </p>
      {isRestored && (
        <Note kind="good" title={t(moveWords.restored)} isNews>
          <p>{t(moveWords.restoredText)}</p>
        </Note>
      )}
      {mergedInto !== undefined && (
        <Note kind="warning">
          <p>{t(words.merged, { number: spaced(mergedInto) })}</p>
          <p>
            <a class="button" href={`/my/applications/${mergedInto}`}>
              {t(words.openMerged)}
            </a>
          </p>
        </Note>
      )}
      {state === 'suspended' && <Restore application={application} onRestored={restored} />}
      <div class="two">
        <div>
          {state !== 'suspended' && <Place application={application} position={position} />}
          <Deadlines application={application} />
          {state === 'enrolled' ? (
            <Enrolled number={number} />
          ) : (
            <Story
              number={number}
              category={application.category}
              territory={application.territory}
              labels={labels}
              published={position.reply?.published}
              key={version}
            />
          )}
        </div>
        <div class="card-side">
          <section class="card">
            <h2>{t(words.about)}</h2>
            <Facts
              of={[
                [t(words.category), t(labels)],
                position.reply !== undefined && [t(words.why), t(position.reply.reason)],
                [t(words.submitted), momentInWords(submittedAt)],
              ]}
            />
            {batch !== undefined && <p class="card-twins">{t(words.twins)}</p>}
            <p class="card-change">
              <a href={`/my/applications/${number}/receipt`}>{t(words.receipt)}</a>
            </p>
          </section>
          <Wishes application={application} mayChange={isLiving} onChanged={onChanged} />
          <Claims application={application} mayClaim={isLiving} onChanged={onChanged} />
          {moves.includes('withdraw') && <Withdraw application={application} position={position.reply} onWithdrawn={onChanged} />}
        </div>
      </div>
    </>
  );
}

/** Where a child that is in a kindergarten has its contract and its months. */
function Enrolled({ number }: { readonly number: string }) {
  const asked = useAsk('GET /v1/me/vouchers', {});
  const contract = asked.reply?.vouchers.find(({ application }) => application === number)?.contract;
  return (
    <p class="row">
      {contract !== undefined && (
        <a class="button" href={`/my/contracts/${contract}`}>
          {t(words.openContract)}
        </a>
      )}
      <a class="button" href="/my/months">
        {t(words.openMonths)}
      </a>
    </p>
  );
}

/** The number; or what is true instead, and where to go on. */
function Place({ application, position }: { readonly application: Application; readonly position: Asked<Position> }) {
  if (position.told !== undefined) return <Refusal told={position.told} again={position.again} />;
  if (position.reply === undefined) return <Waiting />;
  const { published, instead } = position.reply;
  if (published !== undefined) return <Standing application={application} published={published} />;
  if (instead === undefined) return null;
  const { voucher, state, withdrawal } = application;
  const leadsToVoucher = voucher !== undefined && (state === 'offered' || state === 'accepted' || state === 'enrolled');
  return (
    <section class="card card-instead">
      <p>{t(instead.text)}</p>
      {instead.code === 'not-yet-published' && (
        <p>
          <button type="button" class="button" onClick={position.again}>
            {t(words.lookAgain)}
          </button>
        </p>
      )}
      {hasEnded(application) && withdrawal !== undefined && (
        <>
          <p>{t(withdrawal.again)}</p>
          <p class="quiet small">{t(withdrawal.kept)}</p>
        </>
      )}
      {leadsToVoucher && (
        <p>
          <a class="button button-main" href={`/my/vouchers/${voucher}`}>
            {t(words.openVoucher)}
          </a>
        </p>
      )}
      {hasEnded(application) && application.mergedInto === undefined && state !== 'overAge' && (
        <p>
          <a class="button" href="/my/apply">
            {t(words.applyAgain)}
          </a>
        </p>
      )}
    </section>
  );
}

function Deadlines({ application: { deadlines, workingDaysLeft } }: { readonly application: Application }) {
  const all = [
    [words.confirmBefore, deadlines.confirmBefore, workingDaysLeft.confirmBefore],
    [words.contractBefore, deadlines.contractBefore, workingDaysLeft.contractBefore],
    [words.papersBefore, deadlines.presentPapersBefore, workingDaysLeft.presentPapersBefore],
  ] as const;
  const known = all.flatMap(([title, before, left]) => (before === undefined ? [] : [{ title, lastDay: lastDayBefore(before), left }]));
  if (known.length === 0) return null;
  return (
    <section class="card">
      <h2>{t(words.deadlines)}</h2>
      {known.map(({ title, lastDay, left }) => (
        <p key={lastDay + title.en}>
          <strong>{t(title)}</strong>
          <br />
          <Countdown lastDay={lastDay} left={left} />
        </p>
      ))}
    </section>
  );
}
