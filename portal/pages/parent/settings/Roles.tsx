// Roles somebody holds or is invited to; nothing is shown to those who have none.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { momentInWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Refusal } from '../../../parts/Answer.tsx';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Badge, Note } from '../../../parts/Note.tsx';
import { loadMe } from '../../../session/me.ts';
import { roleNames, stateNames, words } from './roleWords.ts';

type Appointment = Reply<'GET /v1/me/appointments'>['appointments'][number];

export function Roles() {
  const asked = useAsk('GET /v1/me/appointments', {});
  const appointments = asked.reply?.appointments ?? [];
  if (appointments.length === 0) return null;
  const changed = () => {
    asked.again();
    void loadMe();
  };
  return (
    <section class="card">
      <h2>{t(words.title)}</h2>
      {appointments.map((one) =>
        one.state === 'invited' ? (
          <Invitation key={one.appointment} of={one} changed={changed} />
        ) : (
          <Held key={one.appointment} of={one} changed={changed} />
        ),
      )}
    </section>
  );
}

interface OneProps {
  readonly of: Appointment;
  readonly changed: () => void;
}

function Invitation({ of, changed }: OneProps) {
  const answering = useDo('POST /v1/me/appointments/{appointment}/answer');
  const answer = async (given: 'accept' | 'decline') => {
    if (answering.isBusy) return;
    if ((await answering.run({ params: { appointment: of.appointment }, body: { answer: given } })) !== undefined) changed();
  };
  return (
    <Note kind="warning" title={t(words.invited, { role: t(roleNames[of.role]) })}>
      <p>{t(words.invitedText)}</p>
      {of.answerBefore !== undefined && <p>{t(words.until, { when: momentInWords(of.answerBefore) })}</p>}
      {answering.told !== undefined && <Refusal told={answering.told} />}
      <div class="row">
        <button type="button" class="button button-main" aria-disabled={answering.isBusy} onClick={() => void answer('accept')}>
          {t(words.accept)}
        </button>
        <button type="button" class="button" aria-disabled={answering.isBusy} onClick={() => void answer('decline')}>
          {t(words.decline)}
        </button>
      </div>
    </Note>
  );
}

function Held({ of, changed }: OneProps) {
  const leaving = useDo('POST /v1/me/appointments/{appointment}/leave');
  const [isOpen, setOpen] = useState(false);
  const role = t(roleNames[of.role]);
  const leave = async () => {
    const reply = await leaving.run({ params: { appointment: of.appointment }, body: { understood: true } });
    if (reply === undefined) return;
    setOpen(false);
    changed();
  };
  return (
    <div class="row row-apart">
      <span>
        {role} <Badge kind={of.state === 'active' ? 'good' : 'plain'}>{t(stateNames[of.state])}</Badge>
      </span>
      {of.moves.includes('leave') && (
        <button type="button" class="button button-small" onClick={() => setOpen(true)}>
          {t(words.leave)}
        </button>
      )}
      {isOpen && (
        <Dialog title={t(words.leaveTitle)} onClose={() => setOpen(false)}>
          <p>{t(words.leaveText, { role })}</p>
          <Form
            onSubmit={() => void leave()}
            submit={t(words.leave)}
            isBusy={leaving.isBusy}
            told={leaving.told}
            isGrave
            more={<CancelButton onClose={() => setOpen(false)} />}
          />
        </Dialog>
      )}
    </div>
  );
}
