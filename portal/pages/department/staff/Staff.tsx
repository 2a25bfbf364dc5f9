// Who works in the department: who waits for somebody, who works, who did; and what a head may do about it.

import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Badge, Empty, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { mayIn } from '../families/may.ts';
import { wordFor } from '../families/stateWords.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { StepDialog, stepsOf, stepWords, type Step } from './StepDialog.tsx';
import { appointmentKinds, appointmentStates, roleWords, words } from './words.ts';

const address = 'GET /v1/department/territories/{territory}/staff';
export type Appointment = Reply<typeof address>['staff'][number];

export function Staff() {
  const { territory = '' } = useRoute().params;
  const pages = usePages(
    address,
    (after) => ({ params: { territory }, query: { limit: 100, ...(after === undefined ? {} : { after }) } }),
    ({ staff }) => staff,
    ({ next }) => next,
  );
  const [isInviting, setInviting] = useState(false);
  const [step, setStep] = useState<{ readonly of: Appointment; readonly step: Step }>();
  const [news, setNews] = useState<string>();
  const done = (text: string) => {
    setInviting(false);
    setStep(undefined);
    setNews(text);
    pages.again();
  };
  return (
    <Page
      title={t(words.title)}
      lead={t(words.lead)}
      actions={
        mayIn(territory).leads && (
          <button type="button" class="button button-main" onClick={() => setInviting(true)}>
            {t(words.invite)}
          </button>
        )
      }
    >
      {news !== undefined && (
        <Note kind="good" isNews>
          <p>{news}</p>
        </Note>
      )}
      <Answer of={pages}>
        {(staff) => {
          const inState = (...states: Appointment['state'][]) => staff.filter(({ state }) => states.includes(state));
          const waiting = inState('proposed', 'invited');
          const former = inState('rejected', 'declined', 'withdrawn', 'lapsed', 'ended');
          const listed = { territory, all: staff, onStep: (of: Appointment, one: Step) => setStep({ of, step: one }) };
          return (
            <>
              {staff.length === 0 && (
                <Empty title={t(words.none)}>
                  <p>{t(words.noneText)}</p>
                </Empty>
              )}
              {waiting.length > 0 && <Listed title={t(words.waiting)} rows={waiting} {...listed} />}
              <Listed title={t(words.now)} rows={inState('active')} {...listed} />
              {former.length > 0 && (
                <details>
                  <summary>{t(words.past)}</summary>
                  <Listed title={t(words.past)} rows={former} {...listed} />
                </details>
              )}
              <MoreButton of={pages} />
            </>
          );
        }}
      </Answer>
      {isInviting && <InviteDialog territory={territory} onClose={() => setInviting(false)} onDone={done} />}
      {step !== undefined && <StepDialog territory={territory} {...step} onClose={() => setStep(undefined)} onDone={done} />}
    </Page>
  );
}

interface ListedProps {
  readonly territory: string;
  readonly title: string;
  readonly rows: readonly Appointment[];
  readonly all: readonly Appointment[];
  readonly onStep: (of: Appointment, step: Step) => void;
}

function Listed({ territory, title, rows, all, onStep }: ListedProps) {
  const hasMoves = rows.some(({ moves }) => moves.length > 0);
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        rows={rows}
        keyOf={({ appointment }) => appointment}
        columns={[
          {
            title: t(words.person),
            cell: ({ appointment, name }) => <a href={`/department/${territory}/staff/${appointment}`}>{name ?? t(words.erased)}</a>,
          },
          { title: t(words.role), cell: ({ role }) => t(wordFor(roleWords, role)) },
          {
            title: t(words.state),
            cell: ({ state, answerBefore }) => (
              <span>
                <Badge kind={appointmentKinds[state]}>{t(appointmentStates[state])}</Badge>
                {answerBefore !== undefined && (
                  <span class="small quiet"> {t(words.answerBefore, { day: inFigures(dayOfMoment(answerBefore)) })}</span>
                )}
              </span>
            ),
          },
          { title: t(words.since), cell: ({ since }) => (since === undefined ? '–' : inFigures(dayOfMoment(since))) },
          { title: t(words.by), cell: ({ invitedBy }) => nameOf(invitedBy, all) },
          ...(hasMoves
            ? [
                {
                  title: t(words.moves),
                  isOnScreen: true,
                  cell: (one: Appointment) => (
                    <span class="row">
                      {stepsOf(one).map((step) => (
                        <button key={step} type="button" class="button button-small" onClick={() => onStep(one, step)}>
                          {t(stepWords[step].does)}
                          <span class="unseen">: {one.name ?? t(words.erased)}</span>
                        </button>
                      ))}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** Whoever is in the list has a name; the operator of the system has none. */
export function nameOf(person: string | undefined, all: readonly Appointment[]): string {
  if (person === undefined) return '–';
  if (person === 'operator') return t(words.operator);
  return all.find((one) => one.person === person && one.name !== undefined)?.name ?? `…${person.slice(-6)}`;
}
