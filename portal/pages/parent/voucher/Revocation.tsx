// A voucher that is to be taken away: why, by which paper, and how to object in time.

import { useState } from 'preact/hooks';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import type { Reply } from '../../../api/client.ts';
import { t } from '../../../language/text.ts';
import { inWords, momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { errorOf, RadioField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { appeals, papers, standings, words } from './wordsOfRevocation.ts';

type Shown = Reply<'GET /v1/me/vouchers/{voucher}/revocation'>;
type Reason = keyof typeof appeals;

export function Revocation({ voucher = '' }: { readonly voucher?: string }) {
  const asked = useAsk('GET /v1/me/vouchers/{voucher}/revocation', { params: { voucher } });
  return (
    <Page title={t(words.title)} back={{ href: `/my/vouchers/${voucher}`, label: t(words.toVoucher) }}>
      <Answer of={asked}>
        {(shown) => {
          const { paper, appealLastDay, decidedAt, settledAt, appeal, moves } = shown;
          const standing = standings[shown.state];
          return (
            <>
              <Note kind={standing.kind} title={t(standing.title)}>
                <p>{t(standing.text)}</p>
              </Note>
              <section class="card">
                <h2>{t(words.why)}</h2>
                <p>{t(shown.words)}</p>
                <Facts
                  of={[
                    [t(words.paper), t(papers[paper.kind])],
                    [t(words.paperNumber), paper.number],
                    [t(words.paperOf), inWords(paper.issuedOn)],
                    [t(words.proposed), momentInWords(shown.proposedAt)],
                    decidedAt !== undefined && [t(words.decided), momentInWords(decidedAt)],
                    appeal !== undefined && [t(words.appealed), momentInWords(appeal.at)],
                    appeal !== undefined && [t(words.yourReason), t(appeals[appeal.reason])],
                    settledAt !== undefined && [t(words.settled), momentInWords(settledAt)],
                  ]}
                />
              </section>
              {moves.includes('appeal') && <Appeal voucher={voucher} lastDay={appealLastDay} again={asked.again} />}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

interface AppealProps {
  readonly voucher: string;
  readonly lastDay: Shown['appealLastDay'];
  readonly again: () => void;
}

function Appeal({ voucher, lastDay, again }: AppealProps) {
  const appealing = useDo('POST /v1/me/vouchers/{voucher}/revocation/appeal');
  const [reason, setReason] = useState<Reason>();
  const [isMissing, setMissing] = useState(false);
  const send = async () => {
    setMissing(reason === undefined);
    if (reason === undefined) return;
    if ((await appealing.run({ params: { voucher }, body: { reason } })) !== undefined) again();
  };
  const reasons = Object.entries(appeals).map(([value, text]) => ({ value, label: t(text) }));
  const isReason = (value: string): value is Reason => value in appeals;
  return (
    <section class="card">
      <h2>{t(words.appeal)}</h2>
      <p>{t(words.appealText)}</p>
      {lastDay !== undefined && (
        <p>
          <Countdown lastDay={lastDay} />
        </p>
      )}
      <Form onSubmit={() => void send()} submit={t(words.sendAppeal)} isBusy={appealing.isBusy} told={appealing.told}>
        <RadioField
          label={t(words.whyWrong)}
          value={reason ?? ''}
          onChange={(value) => isReason(value) && setReason(value)}
          options={reasons}
          error={isMissing ? t(words.chooseReason) : errorOf(appealing.told, 'reason')}
        />
      </Form>
    </section>
  );
}
