// What is done to a family's guardians and vouchers: each by a paper.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { guardianEnds, guardianPapers, optionsOf, revocationPapers, revocationReasons, words } from './moveWords.ts';
import { isWhole, noPaper, PaperFields } from './PaperFields.tsx';

interface Closing {
  readonly territory: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type GuardianPaper = keyof typeof guardianPapers;
type RevocationPaper = keyof typeof revocationPapers;

export function EndGuardianDialog({
  territory,
  guardianship,
  name,
  isLast,
  onClose,
  onDone,
}: Closing & { readonly guardianship: string; readonly name: string | undefined; readonly isLast: boolean }) {
  const [draft, change, forget] = useDraft(`end.${guardianship}`, { ...noPaper, note: '' });
  const [reason, setReason] = useState<keyof typeof guardianEnds | ''>('');
  const doing = useDo('POST /v1/department/territories/{territory}/guardianships/{guardianship}/end');
  const go = async () => {
    if (reason === '') return;
    const { note, kind, ...paper } = draft;
    const document = { ...paper, kind: kind as GuardianPaper };
    const body = { reason, document, ...(note.trim() === '' ? {} : { note }) };
    if ((await doing.run({ params: { territory, guardianship }, body })) === undefined) return;
    forget();
    onDone();
  };
  return (
    <MoveDialog
      title={t(words.endGuardianTitle, { name: name ?? t(words.someone) })}
      consequences={[
        ...(isLast ? [t(words.endGuardianLast)] : []),
        t(words.endGuardianAccess),
        t(words.endGuardianTold),
        t(words.endGuardianBack),
      ]}
      submit={t(words.endGuardianDo)}
      isGrave
      isDisabled={reason === '' || !isWhole(draft)}
      doing={doing}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      <SelectField
        label={t(words.reason)}
        value={reason}
        onChange={(value) => setReason(value as keyof typeof guardianEnds)}
        options={optionsOf(guardianEnds, t)}
        error={errorOf(doing.told, 'reason')}
      />
      <PaperFields kinds={guardianPapers} value={draft} onChange={change} told={doing.told} field="document" />
      <TextField label={t(words.note)} isOptional rows={2} maxLength={500} value={draft.note} onChange={(note) => change({ note })} />
    </MoveDialog>
  );
}

export function ProposeDialog({ territory, voucher, onClose, onDone }: Closing & { readonly voucher: string }) {
  const [paper, change, forget] = useDraft(`revoke.${voucher}`, noPaper);
  const [reason, setReason] = useState<keyof typeof revocationReasons | ''>('');
  const doing = useDo('POST /v1/department/territories/{territory}/vouchers/{voucher}/revocation');
  const go = async () => {
    if (reason === '') return;
    const body = { reason, paper: { ...paper, kind: paper.kind as RevocationPaper } };
    if ((await doing.run({ params: { territory, voucher }, body })) === undefined) return;
    forget();
    onDone();
  };
  return (
    <MoveDialog
      title={t(words.proposeTitle)}
      consequences={[t(words.proposeTold), t(words.proposeStands), t(words.proposeOther)]}
      submit={t(words.proposeDo)}
      isGrave
      isDisabled={reason === '' || !isWhole(paper)}
      doing={doing}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      <SelectField
        label={t(words.reason)}
        value={reason}
        onChange={(value) => setReason(value as keyof typeof revocationReasons)}
        options={optionsOf(revocationReasons, t)}
        error={errorOf(doing.told, 'reason')}
      />
      <PaperFields kinds={revocationPapers} value={paper} onChange={change} told={doing.told} field="paper" />
    </MoveDialog>
  );
}
