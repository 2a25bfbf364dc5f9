// Takes an entry off a queue that nothing else ends.

import type { ComponentChildren } from 'preact';
import { useDo } from '../../../api/useAsk.ts';
import { MoveDialog } from '../families/MoveDialog.tsx';
import type { reachedWays } from './entryWords.ts';

interface CloseDialogProps {
  readonly territory: string;
  readonly queue: 'duplicates' | 'undeliverable' | 'enrolled-waiting' | 'late-papers';
  readonly entry: string;
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  /** How the family was told, where that must be said; '' while it is not. */
  readonly how?: keyof typeof reachedWays | '';
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly children?: ComponentChildren;
}

export function CloseDialog({ territory, queue, entry, title, text, submit, how, onClose, onDone, children }: CloseDialogProps) {
  const doing = useDo('POST /v1/department/territories/{territory}/work/{queue}/close');
  const go = async () => {
    const body = { entry, ...(how === undefined || how === '' ? {} : { how }) };
    if ((await doing.run({ params: { territory, queue }, body })) !== undefined) onDone();
  };
  return (
    <MoveDialog
      title={title}
      consequences={[text]}
      submit={submit}
      isDisabled={how === ''}
      doing={doing}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      {children}
    </MoveDialog>
  );
}
