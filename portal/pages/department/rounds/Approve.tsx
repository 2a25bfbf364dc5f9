// The approval of a round, by somebody who did not draft it. Before it, everything that follows from it is said.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { t, tn } from '../../../language/text.ts';
import { inWords, momentInWords } from '../../../language/time.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { Form } from '../../../parts/Form.tsx';
import { myRoles } from '../../../session/me.ts';
import type { Check } from './DryRun.tsx';
import type { Round } from './told.tsx';
import { words } from './roundWords.ts';
import { vouchers } from './words.ts';

interface ApproveProps {
  readonly round: Round;
  readonly check: Check | undefined;
  readonly onDone: () => void;
}

export function Approve({ round, check, onDone }: ApproveProps) {
  const [isAsked, setAsked] = useState(false);
  const approving = useDo('POST /v1/department/territories/{territory}/rounds/{round}/approve');
  const isAllowed = round.moves.includes('approve') && round.drafter !== 'you' && myRoles.value.has('department_head', round.territory);
  if (!isAllowed || check === undefined || check.awarded === 0) return null;
  const { awarded, cost, issueFrom, confirmLastDay } = check;
  const approve = async () => {
    const { territory } = round;
    const done = await approving.run({ params: { territory, round: round.round } });
    if (done === undefined) return;
    setAsked(false);
    onDone();
  };
  const close = () => {
    approving.clear();
    setAsked(false);
  };
  const much =
    cost === undefined ? tn(awarded, vouchers) : t(words.approveVouchers, { vouchers: tn(awarded, vouchers), sum: tenge(cost.all) });
  return (
    <section class="card" aria-labelledby="approve">
      <h2 id="approve" tabIndex={-1}>
        {t(words.stepApprove)}
      </h2>
      <p class="sum-value">{much}</p>
      <button type="button" class="button button-grave" onClick={() => setAsked(true)}>
        {t(words.approve)}
      </button>
      {isAsked && (
        <Dialog title={t(words.approveTitle)} onClose={close}>
          <p class="sum-value">{much}</p>
          <ul>
            <li>{t(words.approveFrom, { at: momentInWords(issueFrom) })}</li>
            {confirmLastDay !== undefined && <li>{t(words.approveAtOnce, { day: inWords(confirmLastDay) })}</li>}
            <li>{t(words.approveFrozen)}</li>
            <li>{t(words.approveFresh)}</li>
            <li>
              <strong>{t(words.approveFinal)}</strong>
            </li>
          </ul>
          <Form
            submit={t(words.approveDo)}
            isGrave
            isBusy={approving.isBusy}
            told={approving.told}
            onSubmit={() => void approve()}
            more={<CancelButton onClose={close} />}
          />
        </Dialog>
      )}
    </section>
  );
}
