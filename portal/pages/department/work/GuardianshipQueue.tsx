// Whose child it is: decided by a paper somebody has seen.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { number, t } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Badge } from '../../../parts/Note.tsx';
import { MoveDialog } from '../families/MoveDialog.tsx';
import { guardianPapers, optionsOf, words as moves } from '../families/moveWords.ts';
import { isWhole, noPaper, PaperFields } from '../families/PaperFields.tsx';
import { relationWords } from '../families/stateWords.ts';
import { Entry } from './Entry.tsx';
import { guardianRejections, words } from './entryWords.ts';
import { EmptyQueue, type QueueProps } from './EmptyQueue.tsx';

const address = 'GET /v1/department/territories/{territory}/guardianships';
type Asking = Reply<typeof address>['guardianships'][number];
interface Deciding {
  readonly of: Asking;
  readonly decision: 'verify' | 'reject';
}

export function GuardianshipQueue({ territory, may, tell }: QueueProps) {
  const pages = usePages(
    address,
    (after) => ({ params: { territory }, query: after === undefined ? {} : { after } }),
    ({ guardianships }) => guardianships,
    ({ next }) => next,
  );
  const [deciding, setDeciding] = useState<Deciding>();
  return (
    <Answer of={pages}>
      {(rows) => (
        <>
          {rows.length === 0 && <EmptyQueue territory={territory} />}
          <ul class="entries">
            {rows.map((one) => (
              <Entry
                key={one.guardianship}
                title={t(words.asks, { name: one.guardianName ?? t(moves.someone), relation: t(relationWords[one.relation]) })}
                at={one.since}
                moves={
                  may.decides && (
                    <>
                      <button type="button" class="button button-main" onClick={() => setDeciding({ of: one, decision: 'verify' })}>
                        {t(moves.verify)}
                      </button>
                      <button type="button" class="button" onClick={() => setDeciding({ of: one, decision: 'reject' })}>
                        {t(moves.reject)}
                      </button>
                    </>
                  )
                }
              >
                <Facts of={one} />
              </Entry>
            ))}
          </ul>
          <MoreButton of={pages} />
          {deciding !== undefined && (
            <DecideDialog
              territory={territory}
              {...deciding}
              onClose={() => setDeciding(undefined)}
              onDone={() => {
                const name = deciding.of.guardianName ?? t(moves.someone);
                tell(t(deciding.decision === 'verify' ? words.verifiedNews : words.rejectedNews, { name }));
                setDeciding(undefined);
                pages.again();
              }}
            />
          )}
        </>
      )}
    </Answer>
  );
}

function Facts({ of }: { readonly of: Asking }) {
  return (
    <>
      <p>
        {t(words.child, {
          name: of.childName ?? t(words.childUnnamed),
          born: of.childBornOn === undefined ? '?' : inWords(of.childBornOn),
        })}
      </p>
      <p class="small">
        {of.guardianIin !== undefined && `${t(words.iinEnd, { iin: of.guardianIin })} · `}
        {t(words.othersCount, { n: number(of.otherGuardians) })}
      </p>
      {(of.differs || of.askedAgain) && (
        <p class="row">
          {of.differs && <Badge kind="warning">{t(words.differs)}</Badge>}
          {of.askedAgain && <Badge kind="warning">{t(words.askedAgain)}</Badge>}
        </p>
      )}
    </>
  );
}

interface DecideDialogProps extends Deciding {
  readonly territory: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function DecideDialog({ territory, of: { guardianship }, decision, onClose, onDone }: DecideDialogProps) {
  const [draft, change, forget] = useDraft(`guardianship.${guardianship}`, { ...noPaper, note: '' });
  const [reason, setReason] = useState<keyof typeof guardianRejections | ''>('');
  const doing = useDo('POST /v1/department/territories/{territory}/guardianships/{guardianship}/decide');
  const verifies = decision === 'verify';
  const go = async () => {
    const { note, kind, ...paper } = draft;
    const said = { ...(verifies || reason === '' ? {} : { reason }), ...(note.trim() === '' ? {} : { note }) };
    const document = { ...paper, kind: kind as keyof typeof guardianPapers };
    if ((await doing.run({ params: { territory, guardianship }, body: { decision, document, ...said } })) === undefined) return;
    forget();
    onDone();
  };
  return (
    <MoveDialog
      title={t(verifies ? words.verifyGuardianTitle : words.rejectGuardianTitle)}
      consequences={verifies ? [t(words.verifyGuardianSees), t(words.verifyGuardianOthers)] : [t(words.rejectGuardianSays)]}
      submit={t(verifies ? moves.verify : moves.reject)}
      isGrave={!verifies}
      isDisabled={!isWhole(draft) || (!verifies && reason === '')}
      doing={doing}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      {!verifies && (
        <SelectField
          label={t(moves.reason)}
          value={reason}
          onChange={(value) => setReason(value as keyof typeof guardianRejections)}
          options={optionsOf(guardianRejections, t)}
          error={errorOf(doing.told, 'reason')}
        />
      )}
      <PaperFields kinds={guardianPapers} value={draft} onChange={change} told={doing.told} field="document" />
      <TextField label={t(moves.note)} isOptional rows={2} maxLength={500} value={draft.note} onChange={(note) => change({ note })} />
    </MoveDialog>
  );
}
