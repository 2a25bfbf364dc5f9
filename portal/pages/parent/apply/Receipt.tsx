// The receipt: the number, big and to be copied, the category and the place, and what happens next. It can be opened again and printed.

import { useState } from 'preact/hooks';
import { useAsk } from '../../../api/useAsk.ts';
import { spaced } from '../../../language/applicationNumber.ts';
import { number as figures, t, tn } from '../../../language/text.ts';
import { inWords, lastDayBefore, momentInWords } from '../../../language/time.ts';
import { Answer, Waiting } from '../../../parts/Answer.tsx';
import { Facts } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import type { Application } from '../card/stateWords.ts';
import './apply.css';
import { applyWords as words, workingDays } from './applyWords.ts';

export function Receipt({ number = '' }: { readonly number?: string }) {
  const asked = useAsk('GET /v1/me/applications/{number}', { params: { number } });
  const children = useAsk('GET /v1/me/children', {});
  return (
    <Page title={t(words.receiptTitle)} back={{ href: '/my', label: t(words.back) }}>
      <Answer of={asked}>
        {(application) => {
          const child = children.reply?.children.find((one) => one.child === application.child);
          return (
            <>
              <section class="card receipt" aria-label={t(words.receiptOf)}>
                <BigNumber number={application.number} />
                <Facts
                  of={[
                    child?.name !== undefined && [t(words.childName), child.name],
                    [t(words.category), t(application.labels)],
                    [t(words.submitted), momentInWords(application.submittedAt)],
                    [t(words.place), <Place key="place" of={application.number} />],
                  ]}
                />
              </section>
              <Then application={application} />
              <p class="row">
                <a class="button button-main" href={`/my/applications/${application.number}`}>
                  {t(words.toCard)}
                </a>
                <button type="button" class="button" onClick={() => print()}>
                  {t(words.print)}
                </button>
                <a class="receipt-another on-screen" href="/my/apply">
                  {t(words.another)}
                </a>
              </p>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** The number in big letters, and a button that copies it. */
export function BigNumber({ number }: { readonly number: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(number).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="receipt-number">
      <p class="stat">
        <span class="quiet">{t(words.number)}</span>
        <strong class="stat-value code">{spaced(number)}</strong>
      </p>
      <button type="button" class="button" onClick={copy}>
        {t(isCopied ? words.copied : words.copy)}
      </button>
      <p class="quiet small">{t(words.numberHint)}</p>
    </div>
  );
}

function Place({ of }: { readonly of: string }) {
  const asked = useAsk('GET /v1/me/applications/{number}/position', { params: { number: of } });
  if (asked.told !== undefined) return <>{t(words.placeSoon)}</>;
  if (asked.reply === undefined) return <Waiting />;
  const { published, instead } = asked.reply;
  if (published !== undefined) return <>{t(words.placeOf, { place: figures(published.position), of: figures(published.of) })}</>;
  if (instead !== undefined && instead.code !== 'not-yet-published') return <>{t(instead.text)}</>;
  return (
    <>
      {t(words.placeSoon)}{' '}
      <button type="button" class="link-button" onClick={asked.again}>
        {t(words.lookAgain)}
      </button>
    </>
  );
}

function Then({ application: { territory, deadlines, claims } }: { readonly application: Application }) {
  const rules = useAsk('GET /v1/territories/{territory}/rules', { params: { territory } });
  const terms = rules.reply?.deadlines;
  const papers = deadlines.presentPapersBefore;
  const looksUp = claims.some(({ state, presentBefore }) => state === 'claimed' && presentBefore === undefined);
  return (
    <section>
      <h2>{t(words.afterwards)}</h2>
      <ol class="receipt-then">
        {papers !== undefined && (
          <li>
            <strong>{t(words.thenPapers, { day: inWords(lastDayBefore(papers)) })}</strong>
          </li>
        )}
        {papers === undefined && (
          <li>
            <strong>{t(words.thenNothing)}</strong>
          </li>
        )}
        {looksUp && <li>{t(words.thenRegisters)}</li>}
        <li>{t(words.then1)}</li>
        {terms !== undefined && (
          <>
            <li>{t(words.then2, { days: tn(terms.confirmWorkingDays, workingDays) })}</li>
            <li>{t(words.then3, { days: tn(terms.contractWorkingDays, workingDays) })}</li>
          </>
        )}
      </ol>
    </section>
  );
}
