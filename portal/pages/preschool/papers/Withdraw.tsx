// Taking a paper back, with the reason; what that does to its days is said first.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { RadioField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words as parts } from '../../../parts/words.ts';
import type { Done } from './Papers.tsx';
import { withdrawWords, words } from './words.ts';

type Reason = keyof typeof withdrawWords;
const isReason = (text: string): text is Reason => text in withdrawWords;

interface WithdrawProps {
  readonly of: { readonly preschool: string; readonly contract: string };
  readonly paper: string;
  readonly done: (now: Done) => void;
  readonly cancel: () => void;
}

export function Withdraw({ of, paper, done, cancel }: WithdrawProps) {
  const leaving = useDo('POST /v1/preschool/{preschool}/contracts/{contract}/absence-documents/{document}/withdraw');
  const [reason, setReason] = useState('');
  const run = async () => {
    if (!isReason(reason)) return;
    const now = await leaving.run({ params: { ...of, document: paper }, body: { reason } });
    if (now !== undefined) done(now);
  };
  return (
    <Dialog title={t(words.withdrawTitle)} onClose={cancel}>
      <p>{t(words.withdrawText)}</p>
      <Form
        onSubmit={() => void run()}
        submit={t(words.withdraw)}
        isBusy={leaving.isBusy}
        missing={isReason(reason) ? undefined : t(parts.chooseReason)}
        isGrave
        told={leaving.told}
        more={<CancelButton onClose={cancel} />}
      >
        <RadioField
          label={t(words.reason)}
          value={reason}
          onChange={setReason}
          options={Object.entries(withdrawWords).map(([value, text]) => ({ value, label: t(text) }))}
        />
      </Form>
    </Dialog>
  );
}
