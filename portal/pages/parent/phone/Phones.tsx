// The phones of whoever is signed in: those there are, adding one, showing by a code that it is theirs, taking one off.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { language, t } from '../../../language/text.ts';
import { Dialog } from '../../../parts/Dialog.tsx';
import { TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Badge, Note } from '../../../parts/Note.tsx';
import { loadMe, me, type Me } from '../../../session/me.ts';
import { CodeForm } from './CodeForm.tsx';
import { digitsOf, shownOf } from './phoneText.ts';
import './phone.css';
import { words } from './words.ts';

type Phone = Me['phones'][number];

const mostPhones = 3;
/** `phone` is the keyed id the code was asked for; empty while none was. */
const empty = { digits: '', phone: '', codeBefore: '', sentAt: 0 };
export type PhoneDraft = typeof empty;

interface PhonesProps {
  /** Told when a phone has just been verified. */
  readonly onVerified?: (shown: string) => void;
  /** Where to go on to, once it is. */
  readonly children?: ComponentChildren;
}

export function Phones({ onVerified, children }: PhonesProps) {
  const phones = me.value?.phones ?? [];
  const [draft, change, forget] = useDraft<PhoneDraft>('phone', empty);
  const [done, setDone] = useState<string>();
  const verified = async (phone: Phone) => {
    forget();
    setDone(phone.shown);
    await loadMe();
    onVerified?.(phone.shown);
  };
  const isAsked = draft.phone !== '';
  return (
    <>
      {done !== undefined && (
        <Note kind="good" title={t(words.done)} isNews>
          <p>{t(words.doneText, { phone: done })}</p>
        </Note>
      )}
      {children}
      {phones.length > 0 && !isAsked && <PhoneList phones={phones} />}
      {isAsked && <CodeForm draft={draft} change={change} onVerified={(phone) => void verified(phone)} onOther={forget} />}
      {!isAsked && phones.filter((one) => one.verified).length < mostPhones && (
        <AddPhone
          draft={draft}
          change={change}
          isAnother={phones.some((one) => one.verified)}
          onVerified={(phone) => void verified(phone)}
        />
      )}
    </>
  );
}

interface AddPhoneProps {
  readonly draft: PhoneDraft;
  readonly change: (change: Partial<PhoneDraft>) => void;
  readonly isAnother: boolean;
  readonly onVerified: (phone: Phone) => void;
}

function AddPhone({ draft, change, isAnother, onVerified }: AddPhoneProps) {
  const adding = useDo('POST /v1/me/phones');
  const [isShort, setShort] = useState(false);
  const send = async () => {
    setShort(draft.digits.length !== 10);
    if (draft.digits.length !== 10) return;
    const asked = await adding.run({ body: { phone: `+7${draft.digits}`, locale: language.value } });
    if (asked === undefined) return;
    if (asked.verified) onVerified(asked);
    else change({ phone: asked.phone, codeBefore: asked.codeBefore ?? '', sentAt: Date.now() });
  };
  return (
    <section class="card">
      {isAnother && <h2>{t(words.addAnother)}</h2>}
      <Form onSubmit={() => void send()} submit={t(words.sendCode)} isBusy={adding.isBusy} told={adding.told}>
        <TextField
          label={t(words.number)}
          hint={isAnother ? `${t(words.numberHint)}. ${t(words.most)}` : t(words.numberHint)}
          error={isShort ? t(words.numberShort) : undefined}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={24}
          value={shownOf(draft.digits)}
          onChange={(typed) => {
            setShort(false);
            change({ digits: digitsOf(typed) });
          }}
        />
      </Form>
    </section>
  );
}

function PhoneList({ phones }: { readonly phones: readonly Phone[] }) {
  const [leaving, setLeaving] = useState<Phone>();
  const isLast = leaving?.verified === true && phones.filter((one) => one.verified).length === 1;
  return (
    <>
      <ul class="cards" aria-label={t(words.mine)}>
        {phones.map((phone) => (
          <li key={phone.phone} class="card">
            <div class="row row-apart">
              <span class="row">
                <strong class="code">{phone.shown}</strong>
                <Badge kind={phone.verified ? 'good' : 'warning'}>{t(phone.verified ? words.verified : words.unverified)}</Badge>
              </span>
              <button
                type="button"
                class="button button-small phone-remove"
                aria-label={t(words.removeOf, { phone: phone.shown })}
                onClick={() => setLeaving(phone)}
              >
                {t(words.remove)}
              </button>
            </div>
            {!phone.verified && <p class="quiet">{t(words.unverifiedText)}</p>}
            {phone.unreachable !== undefined && <Note kind="warning">{t(phone.unreachable.next)}</Note>}
          </li>
        ))}
      </ul>
      {leaving !== undefined && <RemovePhone phone={leaving} isLast={isLast} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

interface RemovePhoneProps {
  readonly phone: Phone;
  readonly isLast: boolean;
  readonly onClose: () => void;
}

function RemovePhone({ phone, isLast, onClose }: RemovePhoneProps) {
  const removing = useDo('POST /v1/me/phones/{phone}/remove');
  const remove = async () => {
    if ((await removing.run({ params: { phone: phone.phone } })) === undefined) return;
    await loadMe();
    onClose();
  };
  return (
    <Dialog title={t(words.removeTitle, { phone: phone.shown })} onClose={onClose}>
      <p>{t(isLast ? words.removeLast : words.removeText)}</p>
      <Form
        onSubmit={() => void remove()}
        submit={t(words.remove)}
        isBusy={removing.isBusy}
        told={removing.told}
        isGrave
        more={
          <button type="button" class="button" onClick={onClose}>
            {t(words.keep)}
          </button>
        }
      />
    </Dialog>
  );
}
