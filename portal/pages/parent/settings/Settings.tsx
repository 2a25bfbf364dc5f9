// One's own account.

import { useState } from 'preact/hooks';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { useDownload } from '../../../api/useDownload.ts';
import { inWords, dayOfMoment } from '../../../language/time.ts';
import { language, t } from '../../../language/text.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { Page } from '../../../parts/Page.tsx';
import { signOut } from '../../../session/session.ts';
import { Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words as parts } from '../../../parts/words.ts';
import { Phones } from '../phone/Phones.tsx';
import { Channels } from './Channels.tsx';
import { Roles } from './Roles.tsx';
import { words } from './words.ts';

export function Settings() {
  return (
    <Page title={t(words.title)}>
      <section class="card">
        <h2>{t(words.phones)}</h2>
        <Phones />
      </section>
      <section class="card">
        <h2>{t(words.told)}</h2>
        <p class="quiet">{t(words.toldText)}</p>
        <Channels />
      </section>
      <section class="card">
        <h2>{t(words.devices)}</h2>
        <Devices />
      </section>
      <Roles />
      <section class="card">
        <h2>{t(words.data)}</h2>
        <p class="quiet">{t(words.dataText)}</p>
        <Data />
      </section>
      <section class="card">
        <h2>{t(words.sessions)}</h2>
        <p class="quiet">{t(words.sessionsText)}</p>
        <EndSessions />
      </section>
    </Page>
  );
}

/** Phones with the app: what it says of itself is its kind and since when. */
function Devices() {
  const asked = useAsk('GET /v1/me/devices', {});
  const removing = useDo('POST /v1/me/devices/{device}/unregister');
  const remove = async (device: string) => {
    if (removing.isBusy) return;
    if ((await removing.run({ params: { device } })) !== undefined) asked.again();
  };
  return (
    <Answer of={asked}>
      {({ devices }) => (
        <>
          {devices.length === 0 && <p>{t(words.noDevices)}</p>}
          <ul class="cards">
            {devices.map(({ device, platform, since }) => (
              <li key={device} class="row row-apart">
                <span>
                  {platform === 'apns' ? 'iPhone' : 'Android'}{' '}
                  {since !== undefined && <span class="quiet">{t(words.since, { when: inWords(dayOfMoment(since)) })}</span>}
                </span>
                <button type="button" class="button button-small" aria-disabled={removing.isBusy} onClick={() => void remove(device)}>
                  {t(words.unregister)}
                </button>
              </li>
            ))}
          </ul>
          {removing.told !== undefined && <Refusal told={removing.told} />}
        </>
      )}
    </Answer>
  );
}

function Data() {
  const { run, busy, told } = useDownload();
  const inTongue = language.value === 'kk' ? 'kk' : 'ru';
  const button = (name: string, label: string, take: () => Promise<void>) => (
    <button type="button" class="button" aria-disabled={busy !== undefined} onClick={() => void take()}>
      {busy === name ? t(parts.loading) : label}
    </button>
  );
  return (
    <>
      <div class="row">
        {button('kezek.pdf', t(words.dataPdf), () => run('GET /v1/me/data.pdf', { query: { language: inTongue } }, 'kezek.pdf'))}
        {button('kezek.json', t(words.dataJson), () => run('GET /v1/me/data', {}, 'kezek.json'))}
        <a href="/my/erase">{t(words.erase)}</a>
      </div>
      {told !== undefined && <Refusal told={told} />}
    </>
  );
}

function EndSessions() {
  const ending = useDo('POST /v1/me/sessions/end');
  const [devices, setDevices] = useState(false);
  const end = async () => {
    const reply = await ending.run({ body: { devices: devices ? 'unregister' : 'keep' } });
    if (reply !== undefined) await signOut();
  };
  return (
    <Form onSubmit={() => void end()} submit={t(words.sessionsDo)} isBusy={ending.isBusy} told={ending.told} isGrave>
      <Tick label={t(words.sessionsDevices)} value={devices} onChange={setDevices} />
    </Form>
  );
}
