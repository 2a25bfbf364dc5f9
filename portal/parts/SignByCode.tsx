// Signing with a one-time code: it is sent to a phone the signer has shown to be theirs, is good for minutes and for one text alone. The code is kept
// nowhere, not even as a draft.

import { useState } from 'preact/hooks';
import type { Told } from '../api/told.ts';
import { t } from '../language/text.ts';
import { clock } from '../language/time.ts';
import { me } from '../session/me.ts';
import { Field, SelectField } from './Fields.tsx';
import { Form } from './Form.tsx';
import { Note } from './Note.tsx';
import { words } from './wordsOfSigning.ts';

/** What is answered when a code went out. */
export interface CodeSent {
  /** The phone, masked. */
  readonly shown: string;
  readonly codeBefore: string;
}

interface SignByCodeProps {
  /** Sends the code to that phone; nothing where it was refused. */
  readonly sendCode: (phone: string) => Promise<CodeSent | undefined>;
  /** What it does then is its own: the page behind shows the signature. */
  readonly sign: (code: string) => Promise<unknown>;
  readonly isBusy: boolean;
  /** Why the code was not sent, or the signature not taken. */
  readonly told?: Told | undefined;
  /** On the button that signs: `Подписать договор`. */
  readonly submit: string;
}

const codeLength = 6;

/** Phones of whoever is signed in, as `me` knows them. */
export function SignByCode(props: SignByCodeProps) {
  const phones = (me.value?.phones ?? []).filter(({ verified }) => verified);
  if (phones.length === 0) {
    return (
      <Note kind="warning" title={t(words.noPhone)}>
        <p>{t(words.noPhoneText)}</p>
        <p>
          <a class="button button-main" href="/my/settings">
            {t(words.toSettings)}
          </a>
        </p>
      </Note>
    );
  }
  return <Steps {...props} phones={phones} />;
}

interface StepsProps extends SignByCodeProps {
  readonly phones: readonly { readonly phone: string; readonly shown: string }[];
}

function Steps({ sendCode, sign, isBusy, told, submit, phones }: StepsProps) {
  const [phone, setPhone] = useState(phones[0]?.phone ?? '');
  const [sent, setSent] = useState<CodeSent>();
  const send = async () => {
    const answered = await sendCode(phone);
    if (answered !== undefined) setSent(answered);
  };
  if (sent === undefined) {
    const [only] = phones;
    return (
      <Form onSubmit={() => void send()} submit={t(words.send)} isBusy={isBusy} told={told}>
        {phones.length > 1 ? (
          <SelectField
            label={t(words.whichPhone)}
            value={phone}
            onChange={setPhone}
            options={phones.map((one) => ({ value: one.phone, label: one.shown }))}
          />
        ) : (
          <p>{t(words.goesTo, { phone: only?.shown ?? '' })}</p>
        )}
      </Form>
    );
  }
  return <TypeCode sent={sent} sign={sign} isBusy={isBusy} told={told} submit={submit} again={() => void send()} />;
}

interface TypeCodeProps extends Pick<SignByCodeProps, 'sign' | 'isBusy' | 'told' | 'submit'> {
  readonly sent: CodeSent;
  readonly again: () => void;
}

function TypeCode({ sent, sign, isBusy, told, submit, again }: TypeCodeProps) {
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);
  const give = () => {
    setShort(code.length !== codeLength);
    if (code.length === codeLength) void sign(code);
  };
  return (
    <Form
      onSubmit={give}
      submit={submit}
      isBusy={isBusy}
      told={told}
      isNext
      more={
        <button
          type="button"
          class="button"
          aria-disabled={isBusy}
          onClick={() => {
            if (isBusy) return;
            setCode('');
            setShort(false);
            again();
          }}
        >
          {t(words.again)}
        </button>
      }
    >
      <Note kind="good" isNews>
        <p>{t(words.sent, { phone: sent.shown, until: clock(sent.codeBefore) })}</p>
      </Note>
      <Field label={t(words.code)} hint={t(words.codeHint)} error={isShort ? t(words.sixDigits) : undefined}>
        {(described) => (
          <input
            class="input input-code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onInput={(event) => setCode(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, codeLength))}
            {...described}
          />
        )}
      </Field>
    </Form>
  );
}
