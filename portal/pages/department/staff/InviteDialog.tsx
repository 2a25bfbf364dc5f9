// Invites somebody to a role, by IIN.

import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { MoveDialog } from '../families/MoveDialog.tsx';
import { optionsOf } from '../families/moveWords.ts';
import { roleWords, words } from './words.ts';

interface InviteDialogProps {
  readonly territory: string;
  readonly onClose: () => void;
  readonly onDone: (news: string) => void;
}

export function InviteDialog({ territory, onClose, onDone }: InviteDialogProps) {
  const [draft, change, forget] = useDraft(`staff.invite.${territory}`, { iin: '', name: '', role: '' });
  const doing = useDo('POST /v1/department/territories/{territory}/staff');
  const { iin, name, role } = draft;
  const go = async () => {
    const reply = await doing.run({ params: { territory }, body: { iin, name, role: role as keyof typeof roleWords } });
    if (reply === undefined) return;
    forget();
    onDone(t(reply.state === 'proposed' ? words.proposedNews : words.invitedNews));
  };
  return (
    <MoveDialog
      title={t(words.inviteTitle)}
      consequences={[t(words.inviteThen), t(words.inviteSecond)]}
      submit={t(words.send)}
      isDisabled={iin.trim() === '' || name.trim() === '' || role === ''}
      doing={doing}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      <TextField
        label={t(words.iin)}
        value={iin}
        onChange={(value) => change({ iin: value })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        isCode
        error={errorOf(doing.told, 'iin')}
      />
      <TextField
        label={t(words.name)}
        value={name}
        onChange={(value) => change({ name: value })}
        autoComplete="off"
        maxLength={120}
        error={errorOf(doing.told, 'name')}
      />
      <SelectField
        label={t(words.role)}
        value={role}
        onChange={(value) => change({ role: value })}
        options={optionsOf(roleWords, t)}
        error={errorOf(doing.told, 'role')}
      />
    </MoveDialog>
  );
}
