// A draft is approved by a second person, who says what they saw; or it is cancelled.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words as parts } from '../../../parts/words.ts';
import { usePlace } from '../preschools/place.ts';
import type { Register } from './OneRegister.tsx';
import { words } from './words.ts';

export function Approving({ register: one, onDone }: { readonly register: Register; readonly onDone: () => void }) {
  const { territory } = usePlace();
  const { register, expected, moves } = one;
  const mayApprove = moves.includes('approve');
  const mayCancel = moves.includes('cancel');
  const [hasSeen, setSeen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [asking, setAsking] = useState<'approve' | 'cancel'>();
  const approving = useDo('POST /v1/department/territories/{territory}/registers/{register}/approve');
  const cancelling = useDo('POST /v1/department/territories/{territory}/registers/{register}/cancel');
  const params = { territory, register };
  const shown = { lines: number(expected.lines), sum: tenge(expected.amountTiyn) };
  const close = () => setAsking(undefined);
  const send = async () => {
    const told = asking === 'approve' ? await approving.run({ params, body: expected }) : await cancelling.run({ params });
    if (told === undefined) return;
    close();
    onDone();
  };
  const doing = asking === 'cancel' ? cancelling : approving;
  return (
    <section class="card">
      {mayApprove && (
        <>
          <h2>{t(words.approve)}</h2>
          <p>{t(words.secondPerson)}</p>
          <Tick
            label={t(words.seen, shown)}
            value={hasSeen}
            onChange={setSeen}
            error={isTried && !hasSeen ? t(parts.tickFirst) : undefined}
          />
        </>
      )}
      {!mayApprove && <p>{t(words.waitsHead)}</p>}
      <div class="form-buttons">
        {mayApprove && (
          <button type="button" class="button button-main" onClick={() => (hasSeen ? setAsking('approve') : setTried(true))}>
            {t(words.approve)}
          </button>
        )}
        {mayCancel && (
          <button type="button" class="button" onClick={() => setAsking('cancel')}>
            {t(words.cancelDraft)}
          </button>
        )}
      </div>
      {asking !== undefined && (
        <Dialog title={t(asking === 'approve' ? words.approve : words.cancelDraft)} onClose={close}>
          {asking === 'approve' && (
            <p>
              <b>
                {t(words.lines)}: {shown.lines}. {t(words.amount)}: {shown.sum}
              </b>
            </p>
          )}
          <p>{t(asking === 'approve' ? words.approveText : words.cancelText)}</p>
          <Form
            onSubmit={() => void send()}
            submit={t(asking === 'approve' ? words.approve : words.cancelDraft)}
            isGrave
            isBusy={doing.isBusy}
            told={doing.told}
            more={<CancelButton onClose={close} />}
          />
        </Dialog>
      )}
    </section>
  );
}
