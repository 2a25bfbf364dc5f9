// Onto the list of those a voucher may be used in, and off it: what follows is said before it is done.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { errorOf, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import type { One } from './OnePreschool.tsx';
import { usePlace } from './place.ts';
import { words } from './words.ts';

export interface Delisted {
  readonly requests: number;
  readonly waiting: number;
}

interface ListingProps<Done> {
  readonly one: One;
  readonly onClose: () => void;
  readonly onDone: Done;
}

export function Enlist({ one, onClose, onDone }: ListingProps<() => void>) {
  const { territory } = usePlace();
  const [from, setFrom] = useState<string>(one.listed && one.eligible !== undefined ? one.eligible.from : today());
  const [to, setTo] = useState('');
  const doing = useDo('POST /v1/department/territories/{territory}/preschools/{preschool}/enlist');
  const send = async () => {
    const body = { from, ...(to === '' ? {} : { to }) };
    if ((await doing.run({ params: { territory, preschool: one.preschool }, body })) !== undefined) onDone();
  };
  return (
    <Dialog title={t(words.enlist)} onClose={onClose}>
      <p>{t(words.enlistText)}</p>
      <Form
        onSubmit={() => void send()}
        submit={t(words.enlist)}
        isBusy={doing.isBusy}
        told={doing.told}
        more={<CancelButton onClose={onClose} />}
      >
        <TextField label={t(words.from)} type="date" value={from} onChange={setFrom} error={errorOf(doing.told, 'from')} />
        <TextField
          label={t(words.to)}
          hint={t(words.toHint)}
          isOptional
          type="date"
          min={from}
          value={to}
          onChange={setTo}
          error={errorOf(doing.told, 'to')}
        />
      </Form>
    </Dialog>
  );
}

export function Delist({ one, onClose, onDone }: ListingProps<(concerned: Delisted) => void>) {
  const { territory } = usePlace();
  const [lastDay, setLastDay] = useState('');
  const doing = useDo('POST /v1/department/territories/{territory}/preschools/{preschool}/delist');
  const send = async () => {
    const body = lastDay === '' ? {} : { lastDay };
    const told = await doing.run({ params: { territory, preschool: one.preschool }, body });
    if (told !== undefined) onDone(told.concerned);
  };
  return (
    <Dialog title={t(words.delist)} onClose={onClose}>
      <p>{t(words.delistText)}</p>
      <Form
        onSubmit={() => void send()}
        submit={t(words.delist)}
        isGrave
        isBusy={doing.isBusy}
        told={doing.told}
        more={<CancelButton onClose={onClose} />}
      >
        <TextField
          label={t(words.lastDay)}
          hint={t(words.lastDayHint)}
          isOptional
          type="date"
          min={today()}
          value={lastDay}
          onChange={setLastDay}
          error={errorOf(doing.told, 'lastDay')}
        />
      </Form>
    </Dialog>
  );
}
