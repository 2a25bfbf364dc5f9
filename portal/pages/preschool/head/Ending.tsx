// The last day of a contract, with one of the reasons a kindergarten may have; and taking it back.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { today } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { errorOf, RadioField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Note } from '../../../parts/Note.tsx';
import { words as parts } from '../../../parts/words.ts';
import type { OfContract } from './ContractPage.tsx';
import { endWords, words } from './contractWords.ts';

type Reason = keyof typeof endWords;
const isReason = (text: string): text is Reason => text in endWords;

export function Ending({ of, again }: OfContract) {
  const ending = useDo('POST /v1/preschool/{preschool}/contracts/{contract}/end');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [lastDay, setLastDay] = useState<string>(today());
  const run = async (body: { readonly lastDay: string | null; readonly reason?: Reason }) => {
    if ((await ending.run({ params: { preschool: of.preschool, contract: of.contract }, body })) === undefined) return;
    setOpen(false);
    again();
  };
  if (of.endsOn !== undefined && of.ending === 'preschool') {
    return (
      <section class="card">
        <Note kind="warning">
          <p>{t(words.keepText)}</p>
        </Note>
        <Form onSubmit={() => void run({ lastDay: null })} submit={t(words.keep)} isBusy={ending.isBusy} told={ending.told} />
      </section>
    );
  }
  return (
    <>
      <p>
        <button type="button" class="button button-grave" onClick={() => setOpen(true)}>
          {t(words.end)}
        </button>
      </p>
      {isOpen && (
        <Dialog title={t(words.endTitle)} onClose={() => setOpen(false)}>
          <p>{t(words.endText)}</p>
          <Form
            onSubmit={() => isReason(reason) && void run({ lastDay, reason })}
            submit={t(words.end)}
            isBusy={ending.isBusy}
            missing={isReason(reason) && lastDay !== '' ? undefined : t(parts.fillAll)}
            isGrave
            told={ending.told}
            more={<CancelButton onClose={() => setOpen(false)} />}
          >
            <RadioField
              label={t(words.reason)}
              value={reason}
              onChange={setReason}
              options={Object.entries(endWords).map(([value, text]) => ({ value, label: t(text) }))}
            />
            <TextField
              label={t(words.endsOn)}
              type="date"
              min={today()}
              value={lastDay}
              onChange={setLastDay}
              error={errorOf(ending.told, 'lastDay')}
            />
          </Form>
        </Dialog>
      )}
    </>
  );
}
