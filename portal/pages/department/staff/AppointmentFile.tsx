// One person's role with everything that was done to it, and what a head may do about it.

import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inFigures, momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Badge, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { wordFor } from '../families/stateWords.ts';
import { StepDialog, stepsOf, stepWords, type Step } from './StepDialog.tsx';
import { appointmentKinds, appointmentStates, roleWords, words } from './words.ts';
import '../families/families.css';

type Shown = Reply<'GET /v1/department/territories/{territory}/staff/{appointment}'>;

export function AppointmentFile() {
  const { territory = '', appointment = '' } = useRoute().params;
  const asked = useAsk('GET /v1/department/territories/{territory}/staff/{appointment}', { params: { territory, appointment } });
  const { reply } = asked;
  const [step, setStep] = useState<Step>();
  const [news, setNews] = useState<string>();
  return (
    <Page
      title={reply === undefined ? t(words.person) : (reply.name ?? t(words.erased))}
      tab={t(words.person)}
      back={{ href: `/department/${territory}/staff`, label: t(words.back) }}
    >
      {news !== undefined && (
        <Note kind="good" isNews>
          <p>{news}</p>
        </Note>
      )}
      <Answer of={asked}>{(one) => <Whole one={one} onStep={setStep} />}</Answer>
      {step !== undefined && reply !== undefined && (
        <StepDialog
          territory={territory}
          of={reply}
          step={step}
          onClose={() => setStep(undefined)}
          onDone={(text) => {
            setStep(undefined);
            setNews(text);
            asked.again();
          }}
        />
      )}
    </Page>
  );
}

function Whole({ one, onStep }: { readonly one: Shown; readonly onStep: (step: Step) => void }) {
  const { role, state, since, answerBefore, history } = one;
  const steps = stepsOf(one);
  return (
    <>
      <div class="card">
        <Facts
          of={[
            [t(words.role), t(wordFor(roleWords, role))],
            [
              t(words.state),
              <span>
                <Badge kind={appointmentKinds[state]}>{t(appointmentStates[state])}</Badge>
                {answerBefore !== undefined && (
                  <span class="small quiet"> {t(words.answerBefore, { day: inFigures(dayOfMoment(answerBefore)) })}</span>
                )}
              </span>,
            ],
            since !== undefined && [t(words.since), momentInWords(since)],
          ]}
        />
        {steps.length > 0 && (
          <div class="form-buttons">
            {steps.map((step) => (
              <button key={step} type="button" class={step === 'approve' ? 'button button-main' : 'button'} onClick={() => onStep(step)}>
                {t(stepWords[step].does)}
              </button>
            ))}
          </div>
        )}
      </div>
      <section class="card">
        <h2>{t(words.history)}</h2>
        <ol class="timeline">
          {history.map((past) => (
            <li key={`${past.at}${past.what}`}>
              <p class="timeline-what">{t(appointmentStates[past.state])}</p>
              <p class="small quiet">
                {momentInWords(past.at)}
                {past.by === 'operator' ? ` · ${t(words.operator)}` : ''}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
