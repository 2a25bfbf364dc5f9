// In which language and by which ways somebody is told; what has a legal deadline always comes.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { languageName } from '../../../language/languageName.ts';
import { languages, t, type Language } from '../../../language/text.ts';
import { errorOf, SelectField, TextField, Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Note } from '../../../parts/Note.tsx';
import { me } from '../../../session/me.ts';
import { words } from './words.ts';

export function Channels() {
  const known = me.value;
  const saving = useDo('PUT /v1/me/settings');
  const [locale, setLocale] = useState<Language>(known?.locale ?? 'kk');
  const [push, setPush] = useState(known?.choices.push ?? true);
  const [sms, setSms] = useState(known?.choices.sms ?? true);
  const [email, setEmail] = useState('');
  const [isSaved, setSaved] = useState(false);
  const save = async (forgets: boolean) => {
    if (saving.isBusy) return;
    setSaved(false);
    const address = forgets ? { email: null } : email === '' ? {} : { email };
    const reply = await saving.run({ body: { locale, push, sms, ...address } });
    if (reply === undefined) return;
    me.value = reply;
    setEmail('');
    setSaved(true);
  };
  const isKept = known?.email !== undefined;
  return (
    <>
      <Form
        onSubmit={() => void save(false)}
        submit={t(words.save)}
        isBusy={saving.isBusy}
        told={saving.told}
        more={
          isKept && (
            <button type="button" class="button" aria-disabled={saving.isBusy} onClick={() => void save(true)}>
              {t(words.forgetEmail)}
            </button>
          )
        }
      >
        <SelectField
          label={t(words.messageLanguage)}
          value={locale}
          onChange={(chosen) => setLocale(languages.find((one) => one === chosen) ?? 'kk')}
          options={languages.map((one) => ({ value: one, label: languageName(one) }))}
        />
        <Tick label={t(words.push)} value={push} onChange={setPush} />
        <Tick label={t(words.sms)} value={sms} onChange={setSms} />
        <TextField
          label={t(words.email)}
          hint={known?.email === undefined ? t(words.emailNone) : t(words.emailHint, { email: known.email })}
          type="email"
          autoComplete="email"
          value={email}
          onChange={setEmail}
          error={errorOf(saving.told, 'email')}
          isOptional
        />
      </Form>
      {isSaved && (
        <Note kind="good" isNews>
          <p>{t(words.saved)}</p>
        </Note>
      )}
    </>
  );
}
