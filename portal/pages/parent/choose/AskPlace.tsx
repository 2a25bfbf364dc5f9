// Asking for a place, or waiting for one: what follows from it stands before the button.

import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { addDays } from '../../../../shared/domain/time.ts';
import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { Dialog } from '../../../parts/Dialog.tsx';
import { errorOf, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words as parts } from '../../../parts/words.ts';
import type { Voucher } from '../voucher/family.ts';
import type { Choice } from './groups.ts';
import { words } from './words.ts';

interface AskPlaceProps {
  readonly choice: Choice;
  readonly voucher: Voucher;
  readonly onClose: () => void;
  readonly onJoined: () => void;
}

export function AskPlace({ choice: { preschool, group }, voucher: { voucher, state }, onClose, onJoined }: AskPlaceProps) {
  const { route } = useLocation();
  const asking = useDo('POST /v1/me/vouchers/{voucher}/request');
  const joining = useDo('POST /v1/me/vouchers/{voucher}/waiting-lists');
  const free = group.free.find((one) => one.free > 0);
  const isTransfer = state === 'contracted';
  const tomorrow: string = addDays(today(), 1);
  const soonest = free !== undefined && free.from > tomorrow ? free.from : tomorrow;
  const [startsOn, setStartsOn] = useState(soonest);
  const where = { preschool: preschool.preschool, group: group.group };
  const name = t(preschool.names);
  const close = (
    <button type="button" class="button" onClick={onClose}>
      {t(parts.close)}
    </button>
  );
  const ask = async () => {
    const asked = await asking.run({ params: { voucher }, body: { ...where, startsOn } });
    if (asked !== undefined) route(`/my/contracts/${asked.contract}`);
  };
  const join = async () => {
    if ((await joining.run({ params: { voucher }, body: where })) === undefined) return;
    onClose();
    onJoined();
    scrollTo({ top: 0 });
  };
  if (free === undefined) {
    return (
      <Dialog title={t(words.joinTitle, { name })} onClose={onClose}>
        <Form onSubmit={() => void join()} submit={t(words.joinNow)} isBusy={joining.isBusy} told={joining.told} more={close}>
          <p>{t(words.joinText)}</p>
          {!isTransfer && <p>{t(words.pauseText)}</p>}
        </Form>
      </Dialog>
    );
  }
  return (
    <Dialog title={t(words.askTitle, { name })} onClose={onClose}>
      <Form onSubmit={() => void ask()} submit={t(words.askNow)} isBusy={asking.isBusy} told={asking.told} more={close}>
        <p>{t(isTransfer ? words.askTransferText : words.askText)}</p>
        <TextField
          label={t(words.startsOn)}
          hint={t(words.startsOnHint)}
          type="date"
          value={startsOn}
          min={isTransfer ? tomorrow : today()}
          onChange={setStartsOn}
          error={errorOf(asking.told, 'startsOn')}
        />
      </Form>
    </Dialog>
  );
}
