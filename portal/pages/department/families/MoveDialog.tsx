// A move that changes something for a family: what follows from it, what has to be said with it, and a way out.

import type { ComponentChildren } from 'preact';
import type { Told } from '../../../api/told.ts';
import { t } from '../../../language/text.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words } from '../../../parts/words.ts';

interface MoveDialogProps {
  readonly title: string;
  /** What happens then, one sentence each. */
  readonly consequences: readonly string[];
  readonly submit: string;
  readonly doing: { readonly isBusy: boolean; readonly told: Told | undefined };
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly isGrave?: boolean;
  /** Something is still to be filled in: pressed, the button says so. */
  readonly isDisabled?: boolean;
  readonly children?: ComponentChildren;
}

export function MoveDialog({
  title,
  consequences,
  submit,
  doing,
  onSubmit,
  onClose,
  isGrave,
  isDisabled = false,
  children,
}: MoveDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      {consequences.length === 1 ? (
        <p>{consequences[0]}</p>
      ) : (
        <ul>
          {consequences.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <Form
        onSubmit={onSubmit}
        submit={submit}
        isBusy={doing.isBusy}
        told={doing.told}
        missing={isDisabled ? t(words.fillAll) : undefined}
        isGrave={isGrave ?? false}
        more={<CancelButton onClose={onClose} />}
      >
        {children}
      </Form>
    </Dialog>
  );
}
