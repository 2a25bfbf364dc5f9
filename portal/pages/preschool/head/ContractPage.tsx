// One request or contract: the family, the papers, and what the head may do next.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { inWords, momentInWords } from '../../../language/time.ts';
import { language, t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { Badge, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { SignByCode } from '../../../parts/SignByCode.tsx';
import { Ending } from './Ending.tsx';
import { Proposing } from './Proposing.tsx';
import { Refusing } from './Refusing.tsx';
import { useGroupNames } from './useGroupNames.ts';
import { refusalWords, standWords, words } from './contractWords.ts';

export type Contract = Reply<'GET /v1/preschool/{preschool}/contracts/{contract}'>;

export interface OfContract {
  readonly of: Contract;
  /** Draws the page anew after something was done. */
  readonly again: () => void;
}

interface ContractPageProps {
  readonly preschool: string;
  readonly contract: string;
}

export function ContractPage({ preschool, contract }: ContractPageProps) {
  const asked = useAsk('GET /v1/preschool/{preschool}/contracts/{contract}', { params: { preschool, contract } });
  const groupName = useGroupNames(preschool);
  const of = asked.reply;
  const number = of === undefined ? t(words.title) : t(words.request, { number: of.application });
  return (
    <Page title={of?.child?.name ?? number} tab={number} back={{ href: `/preschool/${preschool}/contracts`, label: t(words.back) }}>
      <Answer of={asked}>
        {(one) => (
          <>
            <div class="two">
              <section class="card">
                <p>
                  <Badge kind={one.state === 'active' ? 'good' : one.state === 'requested' ? 'warning' : 'plain'}>
                    {t(standWords[one.state])}
                  </Badge>
                </p>
                <Facts
                  of={[
                    [t(words.request, { number: '' }).trim(), <span class="code">{one.application}</span>],
                    one.child !== undefined && [t(words.bornOn), inWords(one.child.bornOn)],
                    [t(words.group), groupName(one.group)],
                    [t(words.startsOn), inWords(one.startsOn)],
                    one.endsOn !== undefined && [t(words.endsOn), inWords(one.endsOn)],
                    [t(words.requestedAt), momentInWords(one.requestedAt)],
                    one.refusal !== undefined && [t(words.refusedBecause), t(refusalWords[one.refusal])],
                  ]}
                />
                {one.replaces !== undefined && <p>{t(words.transfer)}</p>}
                {one.signLastDay !== undefined && (
                  <p>
                    <strong>{t(words.signBy)}</strong> <Countdown lastDay={one.signLastDay} left={one.signDaysLeft} />
                  </p>
                )}
              </section>
              <Family of={one} />
            </div>
            {one.text !== undefined && <Text of={one.text} isOpen={one.state === 'proposed'} />}
            {one.standIn !== undefined && (
              <Note kind="warning" title={t(words.ownChild)}>
                <p>{t(one.standIn === 'nobody' ? words.ownChildAlone : words.ownChildOther)}</p>
              </Note>
            )}
            <Steps of={one} again={asked.again} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Family({ of }: { readonly of: Contract }) {
  const { guardians } = of;
  return (
    <section class="card" aria-labelledby="family">
      <h2 id="family">{t(words.family)}</h2>
      {guardians === undefined && <p class="quiet">{t(words.gone)}</p>}
      {guardians?.length === 0 && <p class="quiet">{t(words.noGuardian)}</p>}
      {guardians?.map(({ name, phones }, place) => (
        <p key={place}>
          <strong>{name ?? t(words.noName)}</strong>
          <br />
          {phones.length === 0 ? (
            <span class="quiet">{t(words.noPhone)}</span>
          ) : (
            phones.map((phone) => (
              <a key={phone} class="button" href={`tel:${phone}`}>
                {phone}
              </a>
            ))
          )}
        </p>
      ))}
    </section>
  );
}

function Steps({ of, again }: OfContract) {
  return (
    <>
      {of.state === 'proposed' && <Signatures of={of} />}
      {of.standIn !== 'other-head' && <Doing of={of} again={again} />}
    </>
  );
}

/** What the head does for the kindergarten. */
function Doing({ of, again }: OfContract) {
  const isSigned = of.signatures.preschool !== undefined;
  return (
    <>
      {of.state === 'proposed' && !isSigned && of.digest !== undefined && (
        <Signing key={of.digest} of={of} digest={of.digest} again={again} />
      )}
      {(of.state === 'requested' || of.state === 'proposed') && <Proposing of={of} again={again} />}
      {of.state === 'requested' && <Refusing of={of} again={again} />}
      {of.state === 'active' && <Ending of={of} again={again} />}
    </>
  );
}

function Signatures({ of }: { readonly of: Contract }) {
  const { parent, preschool } = of.signatures;
  const one = (signature: { readonly at: string } | undefined) =>
    signature === undefined ? t(words.notSigned) : momentInWords(signature.at);
  return (
    <section class="card">
      <h2>{t(words.signatures)}</h2>
      <Facts
        of={[
          [t(words.byFamily), one(parent)],
          [t(words.byPreschool), one(preschool)],
        ]}
      />
    </section>
  );
}

function Signing({ of: { preschool, contract }, digest, again }: OfContract & { readonly digest: string }) {
  const sending = useDo('POST /v1/preschool/{preschool}/contracts/{contract}/sign/code');
  const signing = useDo('POST /v1/preschool/{preschool}/contracts/{contract}/sign');
  const params = { preschool, contract };
  const sign = async (code: string) => {
    const body = { digest, signature: { method: 'one-time-code' as const, code } };
    if ((await signing.run({ params, body })) !== undefined) again();
  };
  return (
    <section class="card">
      <h2>{t(words.sign)}</h2>
      <p>{t(words.signText)}</p>
      <SignByCode
        sendCode={(phone) => sending.run({ params, body: { digest, phone } })}
        sign={sign}
        isBusy={sending.isBusy || signing.isBusy}
        told={signing.told ?? sending.told}
        submit={t(words.sign)}
      />
    </section>
  );
}

/** The contract in the two languages it is made in. */
function Text({
  of,
  isOpen,
}: {
  readonly of: { readonly kk: readonly string[]; readonly ru: readonly string[] };
  readonly isOpen: boolean;
}) {
  const [shown] = useState(isOpen);
  const spoken = language.value === 'kk' ? 'kk' : 'ru';
  return (
    <details class="card" open={shown}>
      <summary>{t(words.text)}</summary>
      <div lang={spoken}>
        {of[spoken].map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
