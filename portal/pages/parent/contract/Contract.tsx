// A request for a place and the contract it becomes: where it stands, the text both sides sign, the signature, and the ways out.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { phoneInWords } from '../../../language/phone.ts';
import { language, t } from '../../../language/text.ts';
import { inWords, momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Badge, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { SignByCode } from '../../../parts/SignByCode.tsx';
import { deadlineOf, useFamily, usePlaceName, type Voucher } from '../voucher/family.ts';
import { EndContract } from './EndContract.tsx';
import { endings, refusals, signedByOne, states, words } from './words.ts';

export type Shown = Reply<'GET /v1/me/contracts/{contract}'>;

export function Contract({ contract = '' }: { readonly contract?: string }) {
  const asked = useAsk('GET /v1/me/contracts/{contract}', { params: { contract } });
  const family = useFamily();
  const shown = asked.reply;
  const voucher = family.reply?.vouchers.find((one) => one.voucher === shown?.voucher);
  const name = shown === undefined ? undefined : family.reply?.childOf(shown.application)?.name;
  const place = usePlaceName(voucher?.territory, shown?.preschool, shown?.group);
  return (
    <Page
      title={t(shown?.state === 'requested' || shown?.state === 'refused' ? words.requestTitle : words.title)}
      lead={[name, place.preschool, place.group].filter((part) => part !== undefined && part !== '').join(' · ')}
      back={
        shown === undefined
          ? { href: '/my', label: t(words.toChildren) }
          : { href: `/my/vouchers/${shown.voucher}`, label: t(words.toVoucher) }
      }
      actions={shown && <Badge kind={standingOf(shown).kind}>{t(standingOf(shown).text)}</Badge>}
    >
      <Answer of={asked}>
        {(reply) => (
          <>
            <Standing shown={reply} voucher={voucher} />
            <section class="card">
              <h2>{t(words.about)}</h2>
              <Facts
                of={[
                  [t(words.preschool), place.preschool],
                  place.group !== '' && [t(words.group), place.group],
                  place.address !== '' && [t(words.address), place.address],
                  place.phone !== undefined && [t(words.phone), <a href={`tel:${place.phone}`}>{phoneInWords(place.phone)}</a>],
                  [t(words.startsOn), inWords(reply.startsOn)],
                  reply.endsOn !== undefined && [t(words.endsOn), inWords(reply.endsOn)],
                  [t(words.requested), momentInWords(reply.requestedAt)],
                  reply.signatures.parent !== undefined && [t(words.signedByYou), momentInWords(reply.signatures.parent.at)],
                  reply.signatures.preschool !== undefined && [t(words.signedByThem), momentInWords(reply.signatures.preschool.at)],
                ]}
              />
            </section>
            <ContractText shown={reply} />
            {reply.moves.includes('sign') && <Sign shown={reply} again={asked.again} />}
            {reply.moves.includes('withdraw') && <Withdraw shown={reply} again={asked.again} />}
            {reply.moves.includes('end') && <EndContract shown={reply} again={asked.again} />}
          </>
        )}
      </Answer>
    </Page>
  );
}

/** Signed by the family, a proposal is no longer for it to do. */
function standingOf({ state, signatures }: Shown) {
  return state === 'proposed' && signatures.parent !== undefined ? signedByOne : states[state];
}

/** Where it stands, what comes next and until when. */
function Standing({ shown, voucher: held }: { readonly shown: Shown; readonly voucher: Voucher | undefined }) {
  const { state, refusal, ending, endsOn, voucher } = shown;
  const { text, kind, next } = standingOf(shown);
  const deadline = state === 'proposed' && held !== undefined ? deadlineOf(held) : undefined;
  return (
    <Note kind={kind} title={t(text)}>
      <p>{t(next)}</p>
      {deadline !== undefined && (
        <p>
          <Countdown {...deadline} />
        </p>
      )}
      {state === 'requested' && held !== undefined && <Papers territory={held.territory} />}
      {refusal !== undefined && <p>{t(refusals[refusal])}</p>}
      {ending !== undefined && endsOn !== undefined && <p>{t(words.endsBecause, { day: inWords(endsOn), why: t(endings[ending]) })}</p>}
      {(state === 'refused' || state === 'withdrawn' || state === 'ended') && (
        <p>
          <a class="button button-main" href={`/my/vouchers/${voucher}`}>
            {t(words.toVoucher)}
          </a>
        </p>
      )}
    </Note>
  );
}

/** What to bring to the kindergarten. */
function Papers({ territory }: { readonly territory: string }) {
  const rules = useAsk('GET /v1/territories/{territory}/rules', { params: { territory } });
  const papers = rules.reply?.choice.papers ?? [];
  if (papers.length === 0) return null;
  return (
    <>
      <p>{t(words.papers)}</p>
      <ul>
        {papers.map(({ key, labels }) => (
          <li key={key}>{t(labels)}</li>
        ))}
      </ul>
    </>
  );
}

function ContractText({ shown: { text, digest } }: { readonly shown: Shown }) {
  if (text === undefined) return null;
  const isKazakh = language.value === 'kk';
  return (
    <section class="card">
      <h2>{t(words.text)}</h2>
      {language.value === 'en' && <p class="quiet">{t(words.textIn)}</p>}
      <div lang={isKazakh ? 'kk' : 'ru'}>
        {(isKazakh ? text.kk : text.ru).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {digest !== undefined && (
        <details>
          <summary>{t(words.digest)}</summary>
          <p class="quiet">{t(words.digestText)}</p>
          <p class="code small">{digest}</p>
          <p class="code small">{text.canonical}</p>
        </details>
      )}
      <p>
        <button type="button" class="button" onClick={() => print()}>
          {t(words.print)}
        </button>
      </p>
    </section>
  );
}

interface StepProps {
  readonly shown: Shown;
  readonly again: () => void;
}

function Sign({ shown: { contract, digest }, again }: StepProps) {
  const sending = useDo('POST /v1/me/contracts/{contract}/sign/code');
  const signing = useDo('POST /v1/me/contracts/{contract}/sign');
  if (digest === undefined) return null;
  const params = { contract };
  const sign = async (code: string) => {
    const signed = await signing.run({ params, body: { digest, signature: { method: 'one-time-code', code } } });
    if (signed !== undefined) again();
  };
  return (
    <section class="card">
      <h2>{t(words.sign)}</h2>
      <p>{t(words.signText)}</p>
      <SignByCode
        sendCode={(phone) => {
          signing.clear();
          return sending.run({ params, body: { digest, phone } });
        }}
        sign={sign}
        isBusy={sending.isBusy || signing.isBusy}
        told={signing.told ?? sending.told}
        submit={t(words.signNow)}
      />
    </section>
  );
}

function Withdraw({ shown: { contract }, again }: StepProps) {
  const withdrawing = useDo('POST /v1/me/contracts/{contract}/withdraw');
  const [isOpen, setOpen] = useState(false);
  const withdraw = async () => {
    if ((await withdrawing.run({ params: { contract } })) === undefined) return;
    setOpen(false);
    again();
  };
  return (
    <section class="card">
      <h2>{t(words.changedMind)}</h2>
      <p>{t(words.withdrawText)}</p>
      <p>
        <button type="button" class="button button-grave" onClick={() => setOpen(true)}>
          {t(words.withdraw)}
        </button>
      </p>
      {isOpen && (
        <Dialog title={t(words.withdrawTitle)} onClose={() => setOpen(false)}>
          <Form
            onSubmit={() => void withdraw()}
            submit={t(words.withdrawNow)}
            isBusy={withdrawing.isBusy}
            told={withdrawing.told}
            isGrave
            more={
              <button type="button" class="button" onClick={() => setOpen(false)}>
                {t(words.keep)}
              </button>
            }
          >
            <p>{t(words.withdrawConsequence)}</p>
          </Form>
        </Dialog>
      )}
    </section>
  );
}
