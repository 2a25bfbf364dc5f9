// One round from draft to protocol: where it stands, what it would do, who may approve it, how the issuing goes.

import { useRoute } from 'preact-iso';
import { useAsk } from '../../../api/useAsk.ts';
import { t, tn } from '../../../language/text.ts';
import { dayOfMoment, inWords, momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { myRoles } from '../../../session/me.ts';
import { Approve } from './Approve.tsx';
import { CancelRound } from './CancelRound.tsx';
import { CopyLink } from './CopyLink.tsx';
import { DryRun } from './DryRun.tsx';
import { Issuing } from './Issuing.tsx';
import { Stepper } from './Stepper.tsx';
import { planName, scopeName, StateBadge, wayName, type Round } from './told.tsx';
import { useFollowing } from './useFollowing.ts';
import { WhatIf } from './WhatIf.tsx';
import { words as rounds, vouchers } from './words.ts';
import { words } from './roundWords.ts';
import './rounds.css';

const steps = [words.stepDraft, words.stepCheck, words.stepApprove, words.stepIssue, words.stepProtocol];
const stepOf = { draft: 1, approved: 3, issuing: 3, finished: 5, cancelled: 3 } as const;

export function RoundPage() {
  const { territory = '', round = '' } = useRoute().params;
  const asked = useAsk('GET /v1/department/territories/{territory}/rounds/{round}', { params: { territory, round } });
  const state = asked.reply?.state;
  useFollowing(asked, state === 'approved' || state === 'issuing');
  return (
    <Answer key={round} of={asked} isFollowed>
      {(one) => <One round={one} again={asked.again} />}
    </Answer>
  );
}

function One({ round, again }: { readonly round: Round; readonly again: () => void }) {
  const { territory, state, count } = round;
  const isDraft = state === 'draft';
  const at = state === 'cancelled' && round.approvedAt === undefined ? 1 : stepOf[state];
  const check = useAsk('GET /v1/department/territories/{territory}/rounds/{round}/check', {
    params: { territory, round: round.round },
  });
  return (
    <Page
      title={t(words.title, { day: inWords(dayOfMoment(round.draftedAt)) })}
      lead={
        <>
          {tn(count, vouchers)}, {wayName(round.sizing.by)} <StateBadge state={state} />
        </>
      }
      back={{ href: `/department/${territory}/rounds`, label: t(rounds.back) }}
    >
      <Stepper label={t(words.steps)} steps={steps} at={at} isStopped={state === 'cancelled'} />
      {!isDraft && <Issuing round={round} />}
      {isDraft && <WhoNext round={round} awarded={check.reply?.awarded} />}
      {state !== 'cancelled' && (
        <section aria-labelledby="dry-run">
          <h2 id="dry-run">{t(isDraft ? words.dryRun : words.dryRunPast)}</h2>
          <Answer of={check}>{(found) => <DryRun check={found} isDraft={isDraft} />}</Answer>
        </section>
      )}
      {isDraft && check.reply !== undefined && <WhatIf round={round} check={check.reply} />}
      {isDraft && <Approve round={round} check={check.reply} onDone={again} />}
      <section class="card" aria-labelledby="about">
        <h2 id="about">{t(words.about)}</h2>
        <Facts
          of={[
            [t(words.size), `${tn(count, vouchers)}, ${wayName(round.sizing.by)}`],
            [t(words.plan), planName(round.plan)],
            [t(words.scope), scopeName(round.scope)],
            [t(words.draftedAt), `${momentInWords(round.draftedAt)} · ${t(rounds[round.drafter])}`],
            round.approvedAt !== undefined && [t(words.approvedAt), momentInWords(round.approvedAt)],
            [t(words.rules), <a href={`/t/${territory}/rules`}>{round.rulebook}</a>],
            round.digest !== undefined && [t(words.digest), <span class="code small">{round.digest}</span>],
            [t(words.code), <span class="code small">{round.round}</span>],
          ]}
        />
      </section>
      <CancelRound round={round} onDone={again} />
    </Page>
  );
}

/** Who may take the next step, and whether it is the reader. */
function WhoNext({ round: { territory, drafter }, awarded }: { readonly round: Round; readonly awarded: number | undefined }) {
  if (awarded === 0) return <Note kind="warning">{t(words.nothing)}</Note>;
  if (!myRoles.value.has('department_head', territory)) return <Note>{t(words.notHead)}</Note>;
  if (drafter !== 'you')
    return (
      <Note title={t(words.mayApprove)}>
        <p>{t(words.mayApproveText)}</p>
        {awarded !== undefined && (
          <p>
            <button
              type="button"
              class="button"
              onClick={() => {
                const heading = document.getElementById('approve');
                heading?.scrollIntoView();
                heading?.focus();
              }}
            >
              {t(words.toApprove)}
            </button>
          </p>
        )}
      </Note>
    );
  return (
    <Note kind="warning" title={t(words.yours)}>
      <p>{t(words.yoursText)}</p>
      <CopyLink />
    </Note>
  );
}
