// Months parents object to: what they say of which day, and the head’s answer.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { inWords, monthWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { errorOf, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { useDayCodes, type DayCodes } from '../dayCodes.ts';
import { bornName } from '../namesakes.ts';
import { disputes as words } from './words.ts';

type Disputed = Reply<'GET /v1/preschool/{preschool}/disputes'>['disputes'][number];
type Outcome = 'changed' | 'kept';

export function Disputes({ preschool }: { readonly preschool: string }) {
  const pages = usePages(
    'GET /v1/preschool/{preschool}/disputes',
    (after) => ({ params: { preschool }, query: after === undefined ? {} : { after } }),
    ({ disputes }) => disputes,
    ({ next }) => next,
  );
  const codes = useDayCodes(preschool);
  const [isDone, setDone] = useState(false);
  const answered = () => {
    setDone(true);
    pages.again();
  };
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      {isDone && (
        <Note kind="good" isNews>
          <p>{t(words.done)}</p>
        </Note>
      )}
      <Answer of={pages}>
        {(disputes) =>
          disputes.length === 0 ? (
            <Empty title={t(words.none)}>
              <p>{t(words.noneText)}</p>
            </Empty>
          ) : (
            <>
              {disputes.map((one) => (
                <One key={`${one.contract} ${one.month}`} of={one} codes={codes} done={answered} />
              ))}
              <MoreButton of={pages} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

interface OneProps {
  readonly of: Disputed;
  readonly codes: DayCodes;
  readonly done: () => void;
}

function One({ of, codes, done }: OneProps) {
  const [asking, setAsking] = useState<Outcome>();
  const { dispute } = of;
  const saysOf = (says: string) => (says === 'present' ? t(words.present) : says === 'absent' ? t(words.absent) : codes.nameOf(says));
  const isOpen = dispute.turn === 'preschool' && !dispute.overdue;
  const isOwn = isOpen && of.child.isYours === true;
  return (
    <section class="card">
      <h2>{t(words.of, { name: bornName(of.child), month: monthWords(of.month) })}</h2>
      {isOpen && (
        <p>
          <Countdown lastDay={dispute.answerLastDay} left={dispute.workingDaysLeft} />
        </p>
      )}
      <Table
        caption={t(words.title)}
        columns={[
          { title: t(words.day), cell: ({ day }) => inWords(day) },
          { title: t(words.is), cell: ({ is }) => codes.nameOf(is) },
          { title: t(words.says), cell: ({ says }) => <strong>{saysOf(says)}</strong> },
        ]}
        rows={dispute.days}
        keyOf={({ day }) => day}
      />
      {dispute.comment !== undefined && (
        <Note title={t(words.comment)}>
          <p>{dispute.comment}</p>
        </Note>
      )}
      {isOpen && !isOwn ? (
        <div class="form-buttons">
          <button type="button" class="button button-main" onClick={() => setAsking('changed')}>
            {t(words.agree)}
          </button>
          <button type="button" class="button" onClick={() => setAsking('kept')}>
            {t(words.keep)}
          </button>
        </div>
      ) : (
        <p>{t(isOwn ? words.ownChild : dispute.answer === undefined ? words.overdue : words.answered)}</p>
      )}
      {asking !== undefined && (
        <AnswerDialog
          of={of}
          outcome={asking}
          done={() => {
            setAsking(undefined);
            done();
          }}
          cancel={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

interface AnswerDialogProps {
  readonly of: Disputed;
  readonly outcome: Outcome;
  readonly done: () => void;
  readonly cancel: () => void;
}

function AnswerDialog({ of: { preschool, month, contract }, outcome, done, cancel }: AnswerDialogProps) {
  const answering = useDo('POST /v1/preschool/{preschool}/timesheets/{month}/sheets/{contract}/answer');
  const [comment, setComment] = useState('');
  const isKept = outcome === 'kept';
  const run = async () => {
    const said = comment.trim();
    const body = { outcome, ...(said === '' ? {} : { comment: said }) };
    if ((await answering.run({ params: { preschool, month, contract }, body })) !== undefined) done();
  };
  return (
    <Dialog title={t(isKept ? words.keepTitle : words.agreeTitle)} onClose={cancel}>
      <p>{t(isKept ? words.keepText : words.agreeText)}</p>
      <Form
        onSubmit={() => void run()}
        submit={t(isKept ? words.keep : words.agree)}
        isBusy={answering.isBusy}
        missing={isKept && comment.trim() === '' ? t(words.answerMissing) : undefined}
        told={answering.told}
        more={<CancelButton onClose={cancel} />}
      >
        <TextField
          label={t(words.answerText)}
          rows={4}
          maxLength={1000}
          value={comment}
          onChange={setComment}
          isOptional={!isKept}
          error={errorOf(answering.told, 'comment')}
        />
      </Form>
    </Dialog>
  );
}
