// Takes an application out of the queue: for a while, or for good.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { errorOf, RadioField } from '../../../parts/Fields.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { archiveReasons, optionsOf, suspendReasons, words } from './moveWords.ts';

interface OfApplication {
  readonly territory: string;
  readonly number: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function SuspendDialog({ territory, number, onClose, onDone }: OfApplication) {
  const [reason, setReason] = useState<keyof typeof suspendReasons | ''>('');
  const doing = useDo('POST /v1/department/territories/{territory}/applications/{number}/suspend');
  const go = async () => {
    if (reason === '') return;
    if ((await doing.run({ params: { territory, number }, body: { reason } })) !== undefined) onDone();
  };
  return (
    <MoveDialog
      title={t(words.suspendTitle)}
      consequences={[t(words.suspendOut), t(words.suspendBack), t(words.familyTold)]}
      submit={t(words.suspend)}
      isGrave
      isDisabled={reason === ''}
      doing={doing}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      <RadioField
        label={t(words.reason)}
        value={reason}
        onChange={(value) => setReason(value as keyof typeof suspendReasons)}
        options={optionsOf(suspendReasons, t)}
        error={errorOf(doing.told, 'reason')}
      />
    </MoveDialog>
  );
}

export function ArchiveDialog({ territory, number, onClose, onDone }: OfApplication) {
  const [reason, setReason] = useState<keyof typeof archiveReasons | ''>('');
  const doing = useDo('POST /v1/department/territories/{territory}/applications/{number}/archive');
  const go = async () => {
    if (reason === '') return;
    if ((await doing.run({ params: { territory, number }, body: { reason, understood: true } })) !== undefined) onDone();
  };
  return (
    <MoveDialog
      title={t(words.archiveTitle)}
      consequences={[t(words.archiveLost), t(words.archiveAnew), t(words.familyTold)]}
      submit={t(words.archiveDo)}
      isGrave
      isDisabled={reason === ''}
      doing={doing}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      <RadioField
        label={t(words.reason)}
        value={reason}
        onChange={(value) => setReason(value as keyof typeof archiveReasons)}
        options={optionsOf(archiveReasons, t)}
        error={errorOf(doing.told, 'reason')}
      />
    </MoveDialog>
  );
}
