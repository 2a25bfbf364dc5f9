// One yearly update: computed, looked through, approved by a second person, carried out.

import { useRoute } from 'preact-iso';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import type { Reply } from '../../../api/client.ts';
import { number, t, tn } from '../../../language/text.ts';
import { inWords, momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { myRoles } from '../../../session/me.ts';
import { words as roundWords } from '../rounds/roundWords.ts';
import { Progress, Stepper } from '../rounds/Stepper.tsx';
import { StateBadge } from '../rounds/told.tsx';
import { useFollowing } from '../rounds/useFollowing.ts';
import { words as rounds } from '../rounds/words.ts';
import { AskedFirst, WhoMay } from './Decide.tsx';
import { countsOf, Diff, type Totals } from './Diff.tsx';
import { applications, words } from './words.ts';

type Update = Reply<'GET /v1/department/territories/{territory}/updates/{update}'>;
const steps = [words.stepCompute, words.stepLook, roundWords.stepApprove, words.stepApply];

export function UpdatePage() {
  const { territory = '', update = '' } = useRoute().params;
  const asked = useAsk('GET /v1/department/territories/{territory}/updates/{update}', { params: { territory, update } });
  const { state, computing } = asked.reply ?? {};
  useFollowing(asked, computing === true || state === 'approved' || state === 'applying');
  return (
    <Answer key={update} of={asked} isFollowed>
      {(one) => <One update={one} again={asked.again} />}
    </Answer>
  );
}

function stepOf({ state, computing, approvedAt }: Update): number {
  if (state === 'draft') return computing ? 0 : 1;
  if (state === 'cancelled') return approvedAt === undefined ? 1 : 3;
  return state === 'finished' ? steps.length : 3;
}

function One({ update, again }: { readonly update: Update; readonly again: () => void }) {
  const { territory, state, computing, day, rows, applied } = update;
  const isOpen = state === 'draft' && !computing;
  const checked = useAsk(
    'GET /v1/department/territories/{territory}/updates/{update}/check',
    computing ? undefined : { params: { territory, update: update.update }, query: { limit: 1 } },
  );
  const totals = checked.reply?.totals;
  const isNothing = totals !== undefined && Object.values(countsOf(totals)).every((count) => count === 0);
  return (
    <Page
      title={t(words.one, { day: inWords(day) })}
      lead={<StateBadge state={state} isNeuter />}
      back={{ href: `/department/${territory}/updates`, label: t(words.back) }}
    >
      <Stepper label={t(words.steps)} steps={steps} at={stepOf(update)} isStopped={state === 'cancelled'} />
      {computing && (
        <div class="card" role="status">
          <div class="waiting-bar" aria-hidden="true" />
          <p>{t(words.computing, { applications: tn(update.looked, applications), rows: number(rows) })}</p>
        </div>
      )}
      {isOpen && isNothing && <Note>{t(words.nothing)}</Note>}
      {isOpen && !isNothing && (
        <WhoMay
          territory={territory}
          drafter={update.drafter}
          texts={{ may: t(words.mayApprove), yours: t(words.yours), notHead: t(words.notHead) }}
        />
      )}
      {update.approvedAt !== undefined && <Applying update={update} />}
      {state === 'cancelled' && update.approvedAt === undefined && <Note kind="warning" title={t(words.stopped)} />}
      {!computing && <Diff territory={territory} update={update.update} rows={rows} isOpen={isOpen} checked={checked} />}
      {isOpen && !isNothing && totals !== undefined && <ApproveUpdate update={update} totals={totals} onDone={again} />}
      <section class="card" aria-labelledby="about">
        <h2 id="about">{t(words.about)}</h2>
        <Facts
          of={[
            [t(words.looked), tn(update.looked, applications)],
            [t(roundWords.draftedAt), `${momentInWords(update.draftedAt)} · ${t(rounds[update.drafter])}`],
            update.approvedAt !== undefined && [t(roundWords.approvedAt), momentInWords(update.approvedAt)],
            [t(roundWords.rules), <a href={`/t/${territory}/rules`}>{update.rulebook}</a>],
            [t(roundWords.digest), <span class="code small">{update.digest}</span>],
          ]}
        />
      </section>
      <CancelUpdate update={update} rest={Math.max(0, rows - applied)} onDone={again} />
    </Page>
  );
}

function Applying({ update: { state, day, rows, applied, changed, left, warned, passedOver } }: { readonly update: Update }) {
  return (
    <section class="card" aria-labelledby="applying">
      <h2 id="applying">{t(words.stepApply)}</h2>
      {state === 'approved' && <Note>{t(words.waitsDay, { day: inWords(day) })}</Note>}
      {state === 'finished' && <Note kind="good" isNews title={t(words.over)} />}
      {state === 'cancelled' && <Note kind="warning" title={t(words.stopped)} />}
      <Progress
        label={t(words.stepApply)}
        done={applied}
        of={rows}
        text={t(words.progress, { done: number(applied), all: number(rows) })}
      />
      {applied > 0 && (
        <Facts
          of={[
            [t(words.changed), number(changed)],
            [t(words.left), number(left)],
            [t(words.toldWarned), number(warned)],
            passedOver > 0 && [t(words.passedOver), number(passedOver)],
          ]}
        />
      )}
    </section>
  );
}

interface ApproveProps {
  readonly update: Update;
  readonly totals: Totals;
  readonly onDone: () => void;
}

function ApproveUpdate({ update: { territory, update, day, moves, drafter }, totals, onDone }: ApproveProps) {
  const approving = useDo('POST /v1/department/territories/{territory}/updates/{update}/approve');
  if (!moves.includes('approve') || drafter === 'you' || !myRoles.value.has('department_head', territory)) return null;
  const { changes, leaves, warned } = countsOf(totals);
  const what = t(words.approveWhat, { changes: number(changes), leaves: number(leaves), warned: number(warned) });
  return (
    <section class="card" aria-labelledby="approve">
      <h2 id="approve">{t(roundWords.stepApprove)}</h2>
      <p>{what}</p>
      <AskedFirst
        button={t(words.approve)}
        title={t(words.approveTitle)}
        submit={t(words.approveDo)}
        isGrave
        isBusy={approving.isBusy}
        told={approving.told}
        onSubmit={async () => {
          const done = await approving.run({ params: { territory, update } });
          if (done !== undefined) onDone();
          return done !== undefined;
        }}
      >
        <p>
          <strong>{what}</strong>
        </p>
        <ul>
          <li>{t(words.approveWhen, { day: inWords(day) })}</li>
          <li>{t(words.approveKept)}</li>
          <li>
            <strong>{t(words.approveFinal)}</strong>
          </li>
        </ul>
      </AskedFirst>
    </section>
  );
}

interface CancelProps {
  readonly update: Update;
  readonly rest: number;
  readonly onDone: () => void;
}

function CancelUpdate({ update: { territory, update, moves, applied }, rest, onDone }: CancelProps) {
  const cancelling = useDo('POST /v1/department/territories/{territory}/updates/{update}/cancel');
  if (!moves.includes('cancel') || !myRoles.value.has('department_head', territory)) return null;
  return (
    <AskedFirst
      button={t(words.cancel)}
      title={t(words.cancelTitle)}
      submit={t(words.cancelDo)}
      isBusy={cancelling.isBusy}
      told={cancelling.told}
      onSubmit={async () => {
        const done = await cancelling.run({ params: { territory, update } });
        if (done !== undefined) onDone();
        return done !== undefined;
      }}
    >
      <p>{t(words.cancelText, { done: number(applied), rest: number(rest) })}</p>
    </AskedFirst>
  );
}
