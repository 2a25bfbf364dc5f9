// A voucher of the family: where it stands, until when, and what to do now.

import { useDo } from '../../../api/useAsk.ts';
import { useDownload } from '../../../api/useDownload.ts';
import { spaced } from '../../../language/applicationNumber.ts';
import { language, t } from '../../../language/text.ts';
import { inWords, momentInWords } from '../../../language/time.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Badge, Empty, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as parts } from '../../../parts/words.ts';
import { nextDeadlineOf, useFamily, type Voucher as Shown } from './family.ts';
import { Steps } from './Steps.tsx';
import { states, words } from './words.ts';
import './voucher.css';

export function Voucher({ voucher: id = '' }: { readonly voucher?: string }) {
  const family = useFamily();
  return (
    <Answer of={family}>
      {({ vouchers, childOf }) => {
        const voucher = vouchers.find((one) => one.voucher === id);
        if (voucher === undefined) return <Unknown />;
        const name = childOf(voucher.application)?.name;
        return (
          <Page
            title={name === undefined ? t(words.title) : t(words.titleOf, { name })}
            tab={t(words.title)}
            back={{ href: '/my', label: t(words.toChildren) }}
            actions={<Badge kind={states[voucher.state].kind}>{t(states[voucher.state].text)}</Badge>}
          >
            <Now voucher={voucher} again={family.again} />
            <Steps voucher={voucher} />
            <More voucher={voucher} />
          </Page>
        );
      }}
    </Answer>
  );
}

function Unknown() {
  return (
    <Page title={t(words.title)} back={{ href: '/my', label: t(words.toChildren) }}>
      <Empty title={t(words.unknown)}>
        <p>{t(words.unknownText)}</p>
      </Empty>
    </Page>
  );
}

/** The one thing to do, with its last day; what stands in its way is said first. */
function Now({ voucher, again }: { readonly voucher: Shown; readonly again: () => void }) {
  const confirming = useDo('POST /v1/me/vouchers/{voucher}/confirm');
  const { state, moves, frozenSince, contestedSince } = voucher;
  const deadline = nextDeadlineOf(voucher);
  const at = `/my/vouchers/${voucher.voucher}`;
  const has = (move: string) => moves.includes(move);
  const confirm = async () => {
    if ((await confirming.run({ params: { voucher: voucher.voucher } })) !== undefined) again();
  };
  return (
    <>
      {frozenSince !== undefined && (
        <Note kind="warning" title={t(words.frozen)}>
          <p>{t(words.frozenText, { day: inWords(frozenSince) })}</p>
        </Note>
      )}
      {(contestedSince !== undefined || state === 'revoked') && (
        <Note kind="bad" title={t(state === 'revoked' ? words.revoked : words.contested)}>
          <p>{t(state === 'revoked' ? words.revokedText : words.contestedText)}</p>
          <p>
            <a class="button" href={`${at}/revocation`}>
              {t(words.seeWhy)}
            </a>
          </p>
        </Note>
      )}
      <section class="card voucher-now">
        <h2>{t(words.now)}</h2>
        <p>{t(voucher.next)}</p>
        {deadline !== undefined && frozenSince === undefined && contestedSince === undefined && (
          <p>
            <Countdown {...deadline} />
          </p>
        )}
        {has('confirm') && (
          <Form
            onSubmit={() => void confirm()}
            submit={t(words.confirm)}
            isBusy={confirming.isBusy}
            told={confirming.told}
            more={
              has('refuse') && (
                <a class="button" href={`${at}/refuse`}>
                  {t(words.refuse)}
                </a>
              )
            }
          >
            <p class="quiet">{t(words.confirmText)}</p>
          </Form>
        )}
        <p class="row">
          {states[state].isOver && (
            <a class="button button-main" href={`/my/applications/${voucher.application}`}>
              {t(words.openApplication)}
            </a>
          )}
          {(has('accept-place') || has('decline-place')) && (
            <a class="button button-main" href={`${at}/choose`}>
              {t(words.answerOffer)}
            </a>
          )}
          {voucher.request !== undefined && (
            <a class="button button-main" href={`/my/contracts/${voucher.request}`}>
              {t(words.seeRequest)}
            </a>
          )}
          {has('ask-place') && !has('accept-place') && (
            <a class="button button-main" href={`${at}/choose`}>
              {t(words.choose)}
            </a>
          )}
          {voucher.contract !== undefined && (
            <a class={voucher.request === undefined ? 'button button-main' : 'button'} href={`/my/contracts/${voucher.contract}`}>
              {t(words.seeContract)}
            </a>
          )}
          {has('transfer') && (
            <a class="button" href={`${at}/choose`}>
              {t(words.transfer)}
            </a>
          )}
          {!has('ask-place') && !has('transfer') && has('leave-waiting-list') && (
            <a class="button" href={`${at}/choose`}>
              {t(words.lists)}
            </a>
          )}
        </p>
      </section>
    </>
  );
}

/** What is to be known of it, and the paper. */
function More({ voucher }: { readonly voucher: Shown }) {
  const { run, busy, told } = useDownload();
  const isPrinted = voucher.state === 'confirmed' || voucher.state === 'contracted';
  const print = () => {
    const asking = { params: { voucher: voucher.voucher }, query: { language: language.value === 'ru' ? 'ru' : 'kk' } } as const;
    return run('GET /v1/me/vouchers/{voucher}/document', asking, `voucher-${voucher.application}.pdf`);
  };
  return (
    <section class="card">
      <h2>{t(words.about)}</h2>
      <Facts
        of={[
          [t(words.application), <a href={`/my/applications/${voucher.application}`}>{spaced(voucher.application)}</a>],
          [t(words.issued), momentInWords(voucher.issuedAt)],
          voucher.lastContract !== undefined && [
            t(words.lastContract),
            <a href={`/my/contracts/${voucher.lastContract}`}>{t(words.seeLast)}</a>,
          ],
          [t(words.number), <span class="code">{voucher.voucher}</span>],
        ]}
      />
      {told !== undefined && <Refusal told={told} />}
      {isPrinted && (
        <>
          <p class="row">
            <button type="button" class="button" aria-disabled={busy !== undefined} onClick={() => void print()}>
              {busy !== undefined ? t(parts.loading) : t(words.print)}
            </button>
          </p>
          <p class="quiet">{t(words.printText)}</p>
        </>
      )}
    </section>
  );
}
