// What a clerk may do to an application as a whole.

import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { CancelButton } from '../../../parts/Dialog.tsx';
import { TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words as parts } from '../../../parts/words.ts';
import type { File } from './FamilyFile.tsx';
import { words } from './fileWords.ts';
import { Merge } from './Merge.tsx';
import { words as merging } from './mergeWords.ts';
import { words as moves } from './moveWords.ts';
import type { Names } from './rules.ts';
import { ArchiveDialog, SuspendDialog } from './StopDialogs.tsx';

interface FileMovesProps {
  readonly territory: string;
  readonly file: File;
  readonly names: Names;
  readonly onDone: (news: string) => void;
}

const suspendable: readonly string[] = ['waiting', 'offered', 'accepted'];
const archivable: readonly string[] = ['waiting', 'suspended'];

export function FileMoves({ territory, file: { application }, names, onDone }: FileMovesProps) {
  const { number, state } = application;
  const [open, setOpen] = useState<'suspend' | 'archive' | 'merge'>();
  const close = () => setOpen(undefined);
  const done = (news: string) => {
    close();
    onDone(news);
  };
  if (!suspendable.includes(state) && !archivable.includes(state)) return null;
  return (
    <>
      <div class="row file-moves" role="group" aria-label={t(words.moves)}>
        {suspendable.includes(state) && (
          <button type="button" class="button" onClick={() => setOpen('suspend')}>
            {t(moves.suspend)}
          </button>
        )}
        {archivable.includes(state) && (
          <>
            <button type="button" class="button" onClick={() => setOpen('merge')}>
              {t(words.mergeWith)}
            </button>
            <button type="button" class="button button-grave" onClick={() => setOpen('archive')}>
              {t(moves.archive)}
            </button>
          </>
        )}
      </div>
      {state === 'suspended' && <p>{t(words.comesBack)}</p>}
      {open === 'suspend' && (
        <SuspendDialog territory={territory} number={number} onClose={close} onDone={() => done(t(words.suspended))} />
      )}
      {open === 'archive' && <ArchiveDialog territory={territory} number={number} onClose={close} onDone={() => done(t(words.archived))} />}
      {open === 'merge' && <MergeWith territory={territory} number={number} names={names} onClose={close} onDone={done} />}
    </>
  );
}

interface MergeWithProps {
  readonly territory: string;
  readonly number: string;
  readonly names: Names;
  readonly onClose: () => void;
  readonly onDone: (news: string) => void;
}

/** With which one, and then both side by side. */
function MergeWith({ territory, number, names, onClose, onDone }: MergeWithProps) {
  const { route } = useLocation();
  const [typed, setTyped] = useState('');
  const [other, setOther] = useState<string>();
  return (
    <section class="card">
      <h2>{t(merging.title)}</h2>
      {other === undefined ? (
        <Form
          onSubmit={() => setOther(typed.replaceAll(/[\s-]/g, '').toUpperCase())}
          submit={t(merging.tryIt)}
          isBusy={false}
          missing={typed.trim() === '' ? t(parts.fillAll) : undefined}
          more={<CancelButton onClose={onClose} />}
        >
          <TextField label={t(merging.with)} value={typed} onChange={setTyped} isCode maxLength={20} autoComplete="off" />
        </Form>
      ) : (
        <Merge
          territory={territory}
          numbers={[number, other]}
          names={names}
          onClose={onClose}
          onDone={(news, stays) => {
            onDone(news);
            if (stays !== number) route(`/department/${territory}/families/${stays}`);
          }}
        />
      )}
    </section>
  );
}
