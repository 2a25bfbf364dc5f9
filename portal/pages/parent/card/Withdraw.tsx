// Giving up the place. What is lost is said first, and the button works only behind a tick.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { spaced } from '../../../language/applicationNumber.ts';
import { number as figures, t } from '../../../language/text.ts';
import { dayOfMoment, inWords } from '../../../language/time.ts';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words as parts } from '../../../parts/words.ts';
import type { Position } from './Card.tsx';
import { moveWords as words } from './moveWords.ts';
import type { Application } from './stateWords.ts';

interface WithdrawProps {
  readonly application: Application;
  readonly position: Position | undefined;
  readonly onWithdrawn: () => void;
}

export function Withdraw(props: WithdrawProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="withdraw">
      <p class="quiet small">{t(words.withdrawHint)}</p>
      <button type="button" class="button button-grave" onClick={() => setAsking(true)}>
        {t(words.withdraw)}
      </button>
      {isAsking && <Ask {...props} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Ask({ application, position, onWithdrawn, onClose }: WithdrawProps & { readonly onClose: () => void }) {
  const { number, state, submittedAt, withdrawal } = application;
  const [understood, setUnderstood] = useState(false);
  const doing = useDo('POST /v1/me/applications/{number}/withdraw');
  const withdraw = async () => {
    const reply = await doing.run({ params: { number }, body: { understood: true } });
    if (reply === undefined) return;
    onClose();
    onWithdrawn();
  };
  const place = position?.published?.position;
  const submitted = inWords(dayOfMoment(submittedAt));
  const hasVoucher = state === 'offered' || state === 'accepted';
  return (
    <Dialog title={t(words.withdrawTitle, { number: spaced(number) })} onClose={onClose}>
      <p>{t(words.lost)}</p>
      <ul>
        <li>{place === undefined ? t(words.lostDate, { submitted }) : t(words.lostPlace, { place: figures(place), submitted })}</li>
        {hasVoucher && <li>{t(words.lostVoucher)}</li>}
      </ul>
      <p>
        <strong>{t(words.lostEnd)}</strong>
      </p>
      {withdrawal !== undefined && <p>{t(withdrawal.again)}</p>}
      {withdrawal !== undefined && <p class="quiet small">{t(withdrawal.kept)}</p>}
      <Form
        onSubmit={() => void withdraw()}
        submit={t(words.withdrawDo)}
        isBusy={doing.isBusy}
        missing={understood ? undefined : t(parts.tickFirst)}
        isGrave
        told={doing.told}
        more={
          <button type="button" class="button" onClick={onClose}>
            {t(words.keep)}
          </button>
        }
      >
        <Tick label={t(words.understood)} value={understood} onChange={setUnderstood} />
      </Form>
    </Dialog>
  );
}
