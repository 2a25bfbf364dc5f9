// The end of a round before its end: what is issued stays.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { number, t } from '../../../language/text.ts';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words as parts } from '../../../parts/words.ts';
import { myRoles } from '../../../session/me.ts';
import type { Round } from './told.tsx';
import { words } from './roundWords.ts';

export function CancelRound({ round, onDone }: { readonly round: Round; readonly onDone: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const cancelling = useDo('POST /v1/department/territories/{territory}/rounds/{round}/cancel');
  const { territory, moves, state, issued, skipped, count } = round;
  if (!moves.includes('cancel') || !myRoles.value.has('department_head', territory)) return null;
  const cancel = async () => {
    const done = await cancelling.run({ params: { territory, round: round.round } });
    if (done === undefined) return;
    setAsked(false);
    onDone();
  };
  const rest = Math.max(0, count - issued - skipped);
  return (
    <div>
      <button type="button" class="button" onClick={() => setAsked(true)}>
        {t(words.cancel)}
      </button>
      {isAsked && (
        <Dialog title={t(words.cancelTitle)} onClose={() => setAsked(false)}>
          <p>{state === 'draft' ? t(words.cancelDraft) : t(words.cancelRest, { done: number(issued), rest: number(rest) })}</p>
          <Form
            submit={t(words.cancelDo)}
            isGrave
            isBusy={cancelling.isBusy}
            told={cancelling.told}
            onSubmit={() => void cancel()}
            more={
              <button type="button" class="button" onClick={() => setAsked(false)}>
                {t(parts.back)}
              </button>
            }
          />
        </Dialog>
      )}
    </div>
  );
}
