// Destroying one's own data: first what it would do, then, once it is understood, the deed.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { inWords } from '../../../language/time.ts';
import { number, t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as parts } from '../../../parts/words.ts';
import { words } from './eraseWords.ts';

type Preview = Reply<'GET /v1/me/erasure'>;

export function Erase() {
  const preview = useAsk('GET /v1/me/erasure', {});
  return (
    <Page title={t(words.title)} lead={preview.reply && t(words.lead)} back={{ href: '/my/settings', label: t(words.back) }}>
      {preview.told?.code === 'erasure-open' ? (
        <Note kind="warning">
          <p>{t(preview.told.text)}</p>
          <p>
            <a class="button button-main" href="/my">
              {t(words.toChildren)}
            </a>
          </p>
        </Note>
      ) : (
        <Answer of={preview}>{(reply) => <Deed preview={reply} />}</Answer>
      )}
    </Page>
  );
}

function Deed({ preview }: { readonly preview: Preview }) {
  const erasing = useDo('POST /v1/me/erasure');
  const [understood, setUnderstood] = useState(false);
  const [done, setDone] = useState<Reply<'POST /v1/me/erasure'>>();
  const erase = async () => setDone(await erasing.run({ body: { understood: true, account: preview.account } }));
  if (done !== undefined) {
    return (
      <Note kind="good" title={t(words.done)} isNews>
        <p>{t(done.words)}</p>
      </Note>
    );
  }
  return (
    <>
      <section class="card">
        <h2>{t(words.would)}</h2>
        <p>{t(preview.words)}</p>
        <Facts
          of={[
            [t(words.phones), number(preview.phones)],
            [t(words.devices), number(preview.devices)],
            [t(words.children), number(preview.children.length)],
            [t(words.unconfirmed), number(preview.unconfirmed)],
          ]}
        />
      </section>
      {preview.kept.length > 0 && (
        <section class="card">
          <h2>{t(words.kept)}</h2>
          <ul>
            {preview.kept.map((one) => (
              <li key={`${one.child}${one.why}`}>
                {t(one.words)} {one.until !== undefined && <span class="quiet">{t(words.keptUntil, { when: inWords(one.until) })}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Form
        onSubmit={() => void erase()}
        submit={t(words.destroy)}
        isBusy={erasing.isBusy}
        told={erasing.told}
        isGrave
        missing={understood ? undefined : t(parts.tickFirst)}
      >
        <Tick label={t(words.understood)} value={understood} onChange={setUnderstood} />
      </Form>
    </>
  );
}
