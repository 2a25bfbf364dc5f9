// A child two kindergartens list: a head asks both and says where it is.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { inWords, today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { errorOf, RadioField, TextField } from '../../../parts/Fields.tsx';
import { MoreButton } from '../../../parts/More.tsx';
import { MoveDialog } from '../families/MoveDialog.tsx';
import { Entry, FileLink } from './Entry.tsx';
import { words } from './entryWords.ts';
import { usePlace } from './Place.tsx';
import { EmptyQueue, type QueueProps } from './EmptyQueue.tsx';
import { said, useWork, type WorkEntry } from './useWork.ts';
import { words as work } from './words.ts';

export function DoubleQueue({ territory, may, tell }: QueueProps) {
  const pages = useWork(territory, 'double-enrolments');
  return (
    <Answer of={pages}>
      {(rows) => (
        <>
          {rows.length === 0 && <EmptyQueue territory={territory} />}
          <ul class="entries">
            {rows.map((one) => (
              <Double
                key={one.entry}
                territory={territory}
                one={one}
                leads={may.leads}
                onDone={(news) => {
                  tell(news);
                  pages.again();
                }}
              />
            ))}
          </ul>
          <MoreButton of={pages} />
        </>
      )}
    </Answer>
  );
}

interface DoubleProps {
  readonly territory: string;
  readonly one: WorkEntry;
  readonly leads: boolean;
  readonly onDone: (news: string) => void;
}

function Double({ territory, one, leads, onDone }: DoubleProps) {
  const [isOpen, setOpen] = useState(false);
  const listed = usePlace(territory, said(one, 'listed'));
  const present = usePlace(territory, said(one, 'present'));
  const from = said(one, 'from');
  return (
    <Entry
      title={<FileLink territory={territory} number={one.number ?? ''} />}
      at={one.at}
      moves={
        leads ? (
          <button type="button" class="button button-main" onClick={() => setOpen(true)}>
            {t(words.resolve)}
          </button>
        ) : (
          <span class="small quiet">{t(work.headOnly)}</span>
        )
      }
    >
      <p>{t(words.present, { place: present })}</p>
      <p>{t(words.listed, { place: listed, from: from === undefined ? '?' : inWords(from) })}</p>
      {isOpen && (
        <ResolveDialog
          territory={territory}
          entry={one.entry}
          listed={listed}
          present={present}
          listedFrom={from ?? ''}
          onClose={() => setOpen(false)}
          onDone={(news) => {
            setOpen(false);
            onDone(news);
          }}
        />
      )}
    </Entry>
  );
}

interface ResolveDialogProps {
  readonly territory: string;
  readonly entry: string;
  readonly listed: string;
  readonly present: string;
  readonly listedFrom: string;
  readonly onClose: () => void;
  readonly onDone: (news: string) => void;
}

function ResolveDialog({ territory, entry, listed, present, listedFrom, onClose, onDone }: ResolveDialogProps) {
  const [decision, setDecision] = useState<'keep' | 'move' | ''>('');
  const [from, setFrom] = useState(listedFrom);
  const doing = useDo('POST /v1/department/territories/{territory}/double-enrolments/resolve');
  const moves = decision === 'move';
  const go = async () => {
    if (decision === '') return;
    const body = { entry, decision, understood: true as const, ...(moves ? { from } : {}) };
    if ((await doing.run({ params: { territory }, body })) !== undefined) onDone(t(moves ? words.movedNews : words.keptNews));
  };
  return (
    <MoveDialog
      title={t(words.resolveTitle)}
      consequences={[t(words.resolveAsk), ...(moves ? [t(words.moveEnds)] : [])]}
      submit={t(words.resolve)}
      isGrave={moves}
      isDisabled={decision === '' || (moves && from === '')}
      doing={doing}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      <RadioField
        label={t(words.resolveTitle)}
        value={decision}
        onChange={(value) => setDecision(value === 'move' ? 'move' : 'keep')}
        options={[
          { value: 'keep', label: t(words.keep, { place: present }) },
          { value: 'move', label: t(words.move, { place: listed }) },
        ]}
      />
      {moves && (
        <TextField
          label={t(words.moveFrom)}
          type="date"
          max={today()}
          value={from}
          onChange={setFrom}
          error={errorOf(doing.told, 'from')}
        />
      )}
    </MoveDialog>
  );
}
