// Closing a month and opening it again. What follows is said before, and the head closes exactly what was shown.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { dayOfMoment, lastDayBefore, momentInWords, monthWords, rangeInWords, today } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { RadioField, Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Note } from '../../../parts/Note.tsx';
import { words as parts } from '../../../parts/words.ts';
import type { Timesheet } from './Month.tsx';
import { reopenWords, words } from './words.ts';

interface ClosingProps {
  readonly of: Timesheet;
  readonly preschool: string;
  readonly again: () => void;
}

export function Closing({ of, preschool, again }: ClosingProps) {
  const [asking, setAsking] = useState<'close' | 'reopen'>();
  const done = () => {
    setAsking(undefined);
    again();
  };
  const close = () => setAsking(undefined);
  return (
    <>
      {of.moves.includes('close') ? (
        <p>
          <button type="button" class="button button-main" onClick={() => setAsking('close')}>
            {t(words.close)}
          </button>
        </p>
      ) : (
        of.state === 'open' && (
          <Note>
            <p>
              {t(words.closeWhen, { at: momentInWords(of.closableFrom) })}. {t(words.closeSooner)}
            </p>
          </Note>
        )
      )}
      {of.moves.includes('reopen') && (
        <p>
          <button type="button" class="button" onClick={() => setAsking('reopen')}>
            {t(words.reopen)}
          </button>
        </p>
      )}
      {asking === 'close' && <CloseDialog of={of} preschool={preschool} done={done} cancel={close} />}
      {asking === 'reopen' && <ReopenDialog of={of} preschool={preschool} done={done} cancel={close} />}
    </>
  );
}

interface AskingProps {
  readonly of: Timesheet;
  readonly preschool: string;
  readonly done: () => void;
  readonly cancel: () => void;
}

function CloseDialog({ of, preschool, done, cancel }: AskingProps) {
  const closing = useDo('POST /v1/preschool/{preschool}/timesheets/{month}/close');
  const [isAccepted, setAccepted] = useState(false);
  const isUnmarked = of.unmarkedDays > 0;
  const run = async () => {
    const body = { digest: of.digest, ...(isAccepted ? { acceptUnmarked: true as const } : {}) };
    if ((await closing.run({ params: { preschool, month: of.month }, body })) !== undefined) done();
  };
  return (
    <Dialog title={t(words.closeTitle, { month: monthWords(of.month) })} onClose={cancel}>
      <ul>
        <li>{t(words.closeConsequence1)}</li>
        {of.window !== undefined && <li>{whenParentsSign(of.window)}</li>}
        <li>{t(words.closeConsequence3)}</li>
        <li>{t(words.closeWorth, { sum: tenge(of.amountTiyn), children: of.children })}</li>
      </ul>
      <Form
        onSubmit={() => void run()}
        submit={t(words.close)}
        isBusy={closing.isBusy}
        isGrave
        missing={isUnmarked && !isAccepted ? t(parts.tickFirst) : undefined}
        told={closing.told}
        more={<CancelButton onClose={cancel} />}
      >
        {isUnmarked && <Tick label={`${t(words.acceptUnmarked)} (${of.unmarkedDays})`} value={isAccepted} onChange={setAccepted} />}
      </Form>
    </Dialog>
  );
}

/** Closed before their days begin parents wait for them; closed later they are shown it at once, and get days of their own. */
function whenParentsSign({ opens, before }: { readonly opens: string; readonly before: string }): string {
  const from = dayOfMoment(opens);
  return today() < from ? t(words.closeConsequence2, { days: rangeInWords(from, lastDayBefore(before)) }) : t(words.closeLate);
}

type Reason = keyof typeof reopenWords;
const isReason = (text: string): text is Reason => text in reopenWords;

function ReopenDialog({ of, preschool, done, cancel }: AskingProps) {
  const opening = useDo('POST /v1/preschool/{preschool}/timesheets/{month}/reopen');
  const [reason, setReason] = useState('');
  const run = async () => {
    if (!isReason(reason)) return;
    if ((await opening.run({ params: { preschool, month: of.month }, body: { reason } })) !== undefined) done();
  };
  return (
    <Dialog title={t(words.reopenTitle, { month: monthWords(of.month) })} onClose={cancel}>
      <p>{t(words.reopenText)}</p>
      <Form
        onSubmit={() => void run()}
        submit={t(words.reopen)}
        isBusy={opening.isBusy}
        isGrave
        missing={isReason(reason) ? undefined : t(parts.chooseReason)}
        told={opening.told}
        more={<CancelButton onClose={cancel} />}
      >
        <RadioField
          label={t(words.reason)}
          value={reason}
          onChange={setReason}
          options={Object.entries(reopenWords).map(([value, text]) => ({ value, label: t(text) }))}
        />
      </Form>
    </Dialog>
  );
}
