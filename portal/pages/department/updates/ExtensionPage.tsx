// One extension of deadlines: what would move, who approves it, how far it is.

import { useRoute } from 'preact-iso';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { number, t, tn } from '../../../language/text.ts';
import { dayOfMoment, inFigures, inWords, momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { myRoles } from '../../../session/me.ts';
import { words as roundWords } from '../rounds/roundWords.ts';
import { Progress, Stepper } from '../rounds/Stepper.tsx';
import { StateBadge } from '../rounds/told.tsx';
import { useFollowing } from '../rounds/useFollowing.ts';
import { words as rounds } from '../rounds/words.ts';
import { AskedFirst, WhoMay } from './Decide.tsx';
import { deadlines, words } from './extensionWords.ts';
import { words as updates } from './words.ts';

type Extension = Reply<'GET /v1/department/territories/{territory}/extensions/{extension}'>;
const steps = [roundWords.stepDraft, roundWords.stepCheck, roundWords.stepApprove, updates.stepApply];

export function ExtensionPage() {
  const { territory = '', extension = '' } = useRoute().params;
  const asked = useAsk('GET /v1/department/territories/{territory}/extensions/{extension}', { params: { territory, extension } });
  const state = asked.reply?.state;
  useFollowing(asked, state === 'approved' || state === 'applying');
  return (
    <Answer key={extension} of={asked} isFollowed>
      {(one) => <One extension={one} again={asked.again} />}
    </Answer>
  );
}

function stepOf({ state, approvedAt }: Extension): number {
  if (state === 'draft') return 1;
  if (state === 'cancelled') return approvedAt === undefined ? 1 : 3;
  return state === 'finished' ? steps.length : 3;
}

function One({ extension, again }: { readonly extension: Extension; readonly again: () => void }) {
  const { territory, state, draftedAt, reason, drafter } = extension;
  return (
    <Page
      title={t(words.one, { day: inWords(dayOfMoment(draftedAt)) })}
      lead={
        <>
          {t(words[reason])} <StateBadge state={state} isNeuter />
        </>
      }
      back={{ href: `/department/${territory}/updates/extensions`, label: t(words.back) }}
    >
      <Stepper label={t(words.steps)} steps={steps} at={stepOf(extension)} isStopped={state === 'cancelled'} />
      {state === 'draft' ? (
        <>
          <WhoMay
            territory={territory}
            drafter={drafter}
            texts={{ may: t(words.mayApprove), yours: t(words.yours), notHead: t(words.notHead) }}
          />
          <Draft extension={extension} onDone={again} />
        </>
      ) : (
        <Applying extension={extension} />
      )}
      <section class="card" aria-labelledby="about">
        <h2 id="about">{t(roundWords.about)}</h2>
        <Facts
          of={[
            [t(words.calendar), <span class="code small">{extension.calendarVersion}</span>],
            [t(roundWords.draftedAt), `${momentInWords(draftedAt)} · ${t(rounds[drafter])}`],
            extension.approvedAt !== undefined && [t(roundWords.approvedAt), momentInWords(extension.approvedAt)],
          ]}
        />
      </section>
      <CancelExtension extension={extension} onDone={again} />
    </Page>
  );
}

function Draft({ extension, onDone }: { readonly extension: Extension; readonly onDone: () => void }) {
  const { territory, extension: id, moves, drafter, calendarVersion } = extension;
  const checked = useAsk('GET /v1/department/territories/{territory}/extensions/{extension}/check', {
    params: { territory, extension: id },
  });
  const approving = useDo('POST /v1/department/territories/{territory}/extensions/{extension}/approve');
  const mayApprove = moves.includes('approve') && drafter !== 'you' && myRoles.value.has('department_head', territory);
  return (
    <Answer of={checked}>
      {({ current, vouchers, spans, sample }) => (
        <section class="card" aria-labelledby="check">
          <h2 id="check">{t(words.dryRun, { deadlines: tn(vouchers, deadlines) })}</h2>
          {current !== calendarVersion && <Note kind="bad">{t(words.otherCalendar, { current })}</Note>}
          {spans.length > 0 && <Spans spans={spans} />}
          {sample.length > 0 && (
            <details>
              <summary>{t(words.sample)}</summary>
              <Table
                caption={t(words.sample)}
                rows={sample}
                keyOf={(row) => row.voucher}
                columns={[
                  { title: t(words.voucher), cell: (row) => <span class="code">{row.voucher}</span> },
                  { title: t(words.from), cell: (row) => inFigures(row.from) },
                  { title: t(words.to), cell: (row) => inFigures(row.to) },
                ]}
              />
            </details>
          )}
          {mayApprove && current === calendarVersion && (
            <AskedFirst
              button={t(updates.approve)}
              title={t(words.approveTitle)}
              submit={t(updates.approveDo)}
              isGrave
              isBusy={approving.isBusy}
              told={approving.told}
              onSubmit={async () => {
                const done = await approving.run({ params: { territory, extension: id } });
                if (done !== undefined) onDone();
                return done !== undefined;
              }}
            >
              <p>
                <strong>{t(words.dryRun, { deadlines: tn(vouchers, deadlines) })}</strong>
              </p>
              <ul>
                <li>{t(words.approvePublic)}</li>
                <li>{t(words.approveFinal)}</li>
              </ul>
            </AskedFirst>
          )}
        </section>
      )}
    </Answer>
  );
}

function Applying({ extension: { state, moved, expected, spans } }: { readonly extension: Extension }) {
  const all = Math.max(
    moved,
    expected.reduce((sum, { count }) => sum + count, 0),
  );
  return (
    <section class="card" aria-labelledby="applying">
      <h2 id="applying">{t(updates.stepApply)}</h2>
      {state === 'approved' && <Note>{t(words.waits)}</Note>}
      {state === 'finished' && <Note kind="good" isNews title={t(words.over)} />}
      {state === 'cancelled' && <Note kind="warning" title={t(words.stopped)} />}
      <Progress
        label={t(updates.stepApply)}
        done={moved}
        of={state === 'finished' ? moved : all}
        text={t(words.progress, { done: number(moved), all: number(all) })}
      />
      {spans.length > 0 && <Spans spans={spans} />}
    </section>
  );
}

function Spans({ spans }: { readonly spans: Extension['spans'] }) {
  return (
    <Table
      caption={t(words.spans)}
      rows={spans}
      keyOf={(row) => `${row.from}${row.to}${row.calendarVersion}`}
      columns={[
        { title: t(words.from), cell: (row) => inFigures(row.from) },
        { title: t(words.to), cell: (row) => inFigures(row.to) },
        { title: t(words.count), isNumber: true, cell: (row) => number(row.count) },
      ]}
    />
  );
}

function CancelExtension({ extension, onDone }: { readonly extension: Extension; readonly onDone: () => void }) {
  const { territory, extension: id, moves, moved } = extension;
  const cancelling = useDo('POST /v1/department/territories/{territory}/extensions/{extension}/cancel');
  if (!moves.includes('cancel') || !myRoles.value.has('department_head', territory)) return null;
  return (
    <AskedFirst
      button={t(updates.cancel)}
      title={t(words.cancelTitle)}
      submit={t(updates.cancelDo)}
      isBusy={cancelling.isBusy}
      told={cancelling.told}
      onSubmit={async () => {
        const done = await cancelling.run({ params: { territory, extension: id } });
        if (done !== undefined) onDone();
        return done !== undefined;
      }}
    >
      <p>{t(words.cancelText, { done: number(moved) })}</p>
    </AskedFirst>
  );
}
