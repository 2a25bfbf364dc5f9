// Refusing a request, with one of the reasons there are; the family reads it.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { RadioField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words as parts } from '../../../parts/words.ts';
import type { OfContract } from './ContractPage.tsx';
import { refusalWords, words } from './contractWords.ts';

type Reason = keyof typeof refusalWords;
const isReason = (text: string): text is Reason => text in refusalWords;

export function Refusing({ of, again }: OfContract) {
  const refusing = useDo('POST /v1/preschool/{preschool}/contracts/{contract}/refuse');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const run = async () => {
    if (!isReason(reason)) return;
    const done = await refusing.run({ params: { preschool: of.preschool, contract: of.contract }, body: { reason } });
    if (done === undefined) return;
    setOpen(false);
    again();
  };
  return (
    <>
      <p>
        <button type="button" class="button button-grave" onClick={() => setOpen(true)}>
          {t(words.refuse)}
        </button>
      </p>
      {isOpen && (
        <Dialog title={t(words.refuseTitle)} onClose={() => setOpen(false)}>
          <p>{t(words.refuseText)}</p>
          <Form
            onSubmit={() => void run()}
            submit={t(words.refuse)}
            isBusy={refusing.isBusy}
            missing={isReason(reason) ? undefined : t(parts.chooseReason)}
            isGrave
            told={refusing.told}
            more={<CancelButton onClose={() => setOpen(false)} />}
          >
            <RadioField
              label={t(words.reason)}
              value={reason}
              onChange={setReason}
              options={Object.entries(refusalWords).map(([value, text]) => ({ value, label: t(text) }))}
            />
          </Form>
        </Dialog>
      )}
    </>
  );
}
