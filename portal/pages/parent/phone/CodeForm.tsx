// The six digits that came by SMS. Another code can be asked for after a minute; what the service says of tries and hours stands beside the field.

import { useEffect, useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import type { Told } from '../../../api/told.ts';
import { clock } from '../../../language/time.ts';
import { t, tn } from '../../../language/text.ts';
import { Refusal } from '../../../parts/Answer.tsx';
import { TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import type { Me } from '../../../session/me.ts';
import type { PhoneDraft } from './Phones.tsx';
import { shownOf } from './phoneText.ts';
import { triesLeft, words } from './words.ts';

const pauseSeconds = 60;

interface CodeFormProps {
  readonly draft: PhoneDraft;
  readonly change: (change: Partial<PhoneDraft>) => void;
  readonly onVerified: (phone: Me['phones'][number]) => void;
  /** Another number is to be typed. */
  readonly onOther: () => void;
}

export function CodeForm({ draft, change, onVerified, onOther }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);
  const verifying = useDo('POST /v1/me/phones/{phone}/verify');
  const sending = useDo('POST /v1/me/phones');
  const wait = useWait(draft.sentAt);
  const verify = async () => {
    setShort(code.length !== 6);
    if (code.length !== 6) return;
    sending.clear();
    const phone = await verifying.run({ params: { phone: draft.phone }, body: { code } });
    if (phone !== undefined) onVerified(phone);
  };
  const resend = async () => {
    verifying.clear();
    setCode('');
    const asked = await sending.run({ body: { phone: `+7${draft.digits}` } });
    if (asked !== undefined) change({ phone: asked.phone, codeBefore: asked.codeBefore ?? '', sentAt: Date.now() });
  };
  const wrong = verifying.told?.code === 'code-wrong' ? verifying.told : undefined;
  return (
    <section class="card">
      <h2>{t(words.codeTitle)}</h2>
      <p>{t(words.codeSent, { phone: shownOf(draft.digits), until: clock(draft.codeBefore) })}</p>
      <Form
        onSubmit={() => void verify()}
        submit={t(words.verify)}
        isBusy={verifying.isBusy}
        isNext
        told={wrong === undefined ? verifying.told : undefined}
        more={
          <button type="button" class="link-button" onClick={onOther}>
            {t(words.otherNumber)}
          </button>
        }
      >
        <TextField
          label={t(words.code)}
          error={isShort ? t(words.codeShort) : wrong === undefined ? undefined : wrongText(wrong)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          isCode
          value={code}
          onChange={(typed) => {
            setShort(false);
            setCode(typed.replaceAll(/\D/g, ''));
          }}
        />
      </Form>
      <p class="phone-again">
        <button
          type="button"
          class="button button-small"
          aria-disabled={wait > 0 || sending.isBusy}
          onClick={() => wait === 0 && !sending.isBusy && void resend()}
        >
          {wait > 0 ? t(words.resendWait, { n: wait }) : t(words.resend)}
        </button>
      </p>
      {sending.told !== undefined && <Refusal told={sending.told} />}
      {sending.told?.code === 'codes-too-many' && typeof sending.told.because['at'] === 'string' && (
        <p>{t(words.tooManyUntil, { at: clock(sending.told.because['at']) })}</p>
      )}
    </section>
  );
}

function wrongText(told: Told): string {
  const left = told.because['triesLeft'];
  return typeof left === 'number' ? `${t(told.text)} ${tn(left, triesLeft)}` : t(told.text);
}

/** Seconds until another code may be asked for, counted down. */
function useWait(sentAt: number): number {
  const left = () => Math.max(0, Math.ceil(pauseSeconds - (Date.now() - sentAt) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const timer = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(timer);
  }, [sentAt]);
  return seconds;
}
