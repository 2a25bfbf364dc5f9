// Refusing a voucher: what it costs first, then a tick, then the button. It cannot be undone.

import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { spaced } from '../../../language/applicationNumber.ts';
import { t } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as parts } from '../../../parts/words.ts';
import { words } from './words.ts';

export function Refuse({ voucher = '' }: { readonly voucher?: string }) {
  const { route } = useLocation();
  const asked = useAsk('GET /v1/me/vouchers/{voucher}/refusal', { params: { voucher } });
  const refusing = useDo('POST /v1/me/vouchers/{voucher}/refuse');
  const [understood, setUnderstood] = useState(false);
  const at = `/my/vouchers/${voucher}`;
  const refuse = async (seen: string) => {
    if ((await refusing.run({ params: { voucher }, body: { understood: true, seen } })) !== undefined) route(at);
  };
  return (
    <Page
      title={t(words.refuseTitle)}
      back={asked.told === undefined ? { href: at, label: t(words.toVoucher) } : { href: '/my', label: t(words.toChildren) }}
      lead={asked.told === undefined && t(words.refuseLead)}
    >
      <Answer of={asked}>
        {({ text, labels, application, submittedAt, seen }) => (
          <>
            <Note kind="bad" title={t(words.lost)}>
              <p>{t(text)}</p>
            </Note>
            <section class="card">
              <h2>{t(words.placeLost)}</h2>
              <Facts
                of={[
                  [t(words.application), spaced(application)],
                  [t(words.category), t(labels)],
                  [t(words.submitted), momentInWords(submittedAt)],
                ]}
              />
            </section>
            <Form
              onSubmit={() => void refuse(seen)}
              submit={t(words.refuseForGood)}
              isBusy={refusing.isBusy}
              told={refusing.told}
              isGrave
              missing={understood ? undefined : t(parts.tickFirst)}
              more={
                <a class="button button-main" href={at}>
                  {t(words.keep)}
                </a>
              }
            >
              <Tick label={t(words.understood)} value={understood} onChange={setUnderstood} />
            </Form>
          </>
        )}
      </Answer>
    </Page>
  );
}
