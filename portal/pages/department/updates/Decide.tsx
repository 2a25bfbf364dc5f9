// What two people decide: a draft is approved by somebody who did not make it, and stopped by a head, each after the consequences were read.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Told } from '../../../api/told.ts';
import { t } from '../../../language/text.ts';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Note } from '../../../parts/Note.tsx';
import { words as parts } from '../../../parts/words.ts';
import { myRoles } from '../../../session/me.ts';
import { CopyLink } from '../rounds/CopyLink.tsx';
import { words as rounds } from '../rounds/roundWords.ts';

interface AskedFirstProps {
  readonly button: string;
  readonly title: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly told: Told | undefined;
  /** Resolves to true where it was done. */
  readonly onSubmit: () => Promise<boolean>;
  readonly isGrave?: boolean;
  readonly children: ComponentChildren;
}

/** A button that first says what follows. */
export function AskedFirst({ button, title, submit, isBusy, told, onSubmit, isGrave = false, children }: AskedFirstProps) {
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <div>
      <button type="button" class={isGrave ? 'button button-grave' : 'button'} onClick={() => setAsked(true)}>
        {button}
      </button>
      {isAsked && (
        <Dialog title={title} onClose={close}>
          {children}
          <Form
            submit={submit}
            isGrave
            isBusy={isBusy}
            told={told}
            onSubmit={() => {
              void onSubmit().then((isDone) => {
                if (isDone) close();
              });
            }}
            more={
              <button type="button" class="button" onClick={close}>
                {t(parts.back)}
              </button>
            }
          />
        </Dialog>
      )}
    </div>
  );
}

interface WhoMayProps {
  readonly territory: string;
  readonly drafter: 'you' | 'someone' | 'rulebook';
  readonly texts: { readonly may: string; readonly yours: string; readonly notHead: string };
}

/** Whether it is the reader who may approve, and who else. */
export function WhoMay({ territory, drafter, texts }: WhoMayProps) {
  if (!myRoles.value.has('department_head', territory)) return <Note>{texts.notHead}</Note>;
  if (drafter !== 'you') return <Note title={t(rounds.mayApprove)}>{texts.may}</Note>;
  return (
    <Note kind="warning" title={t(rounds.yours)}>
      <p>{texts.yours}</p>
      <CopyLink />
    </Note>
  );
}
