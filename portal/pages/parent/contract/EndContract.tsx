// The last day of a contract: set, with what follows from it, or taken back.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { inWords, today } from '../../../language/time.ts';
import { Dialog } from '../../../parts/Dialog.tsx';
import { errorOf, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import type { Shown } from './Contract.tsx';
import { words } from './words.ts';

interface EndProps {
  readonly shown: Shown;
  readonly again: () => void;
}

export function EndContract({ shown: { contract, endsOn, moves }, again }: EndProps) {
  const ending = useDo('POST /v1/me/contracts/{contract}/end');
  const [draft, change, forget] = useDraft(`end-${contract}`, { lastDay: '' });
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const set = async (lastDay: string | null) => {
    if ((await ending.run({ params: { contract }, body: { lastDay } })) === undefined) return;
    forget();
    setOpen(false);
    again();
  };
  return (
    <section class="card">
      <h2>{t(words.end)}</h2>
      {endsOn !== undefined && moves.includes('take-back-end') && (
        <Form onSubmit={() => void set(null)} submit={t(words.takeBack)} isBusy={ending.isBusy} told={isOpen ? undefined : ending.told}>
          <p>{t(words.endsOnText, { day: inWords(endsOn) })}</p>
        </Form>
      )}
      <details>
        <summary>{t(words.endOpen)}</summary>
        <p>{t(words.endText)}</p>
        <Form
          onSubmit={() => {
            setMissing(draft.lastDay === '');
            setOpen(draft.lastDay !== '');
          }}
          submit={t(words.endNext)}
          isBusy={false}
          isGrave
        >
          <TextField
            label={t(words.lastDay)}
            type="date"
            value={draft.lastDay}
            min={today()}
            onChange={(lastDay) => change({ lastDay })}
            error={isMissing ? t(words.chooseDay) : errorOf(ending.told, 'lastDay')}
          />
        </Form>
      </details>
      {isOpen && (
        <Dialog title={t(words.endTitle, { day: inWords(draft.lastDay) })} onClose={() => setOpen(false)}>
          <Form
            onSubmit={() => void set(draft.lastDay)}
            submit={t(words.endNow)}
            isBusy={ending.isBusy}
            told={ending.told}
            isGrave
            more={
              <button type="button" class="button" onClick={() => setOpen(false)}>
                {t(words.keepContract)}
              </button>
            }
          >
            <p>{t(words.endConsequence)}</p>
          </Form>
        </Dialog>
      )}
    </section>
  );
}
