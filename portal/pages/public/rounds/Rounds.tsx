// All rounds of a city, newest first: how far each is, and by what anybody can hold it to its word.

import { t, number } from '../../../language/text.ts';
import { dayOfMoment, inWords, momentInWords } from '../../../language/time.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty, Facts } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import type { Reply } from '../../../api/client.ts';
import { Fingerprint, Progress, RoundState } from './parts.tsx';
import { words } from './words.ts';
import './rounds.css';

type PublicRound = Reply<'GET /v1/territories/{territory}/rounds'>['rounds'][number];

export function Rounds({ params: { territory = '' } = {} }: { readonly params?: Readonly<Record<string, string>> }) {
  const pages = usePages(
    'GET /v1/territories/{territory}/rounds',
    (after) => ({ params: { territory }, query: { limit: 20, after } }),
    ({ rounds }) => rounds,
    ({ next }) => next,
  );
  const { reply: rounds, told } = pages;
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      {told !== undefined && <Refusal told={told} again={pages.again} />}
      {told === undefined && rounds === undefined && <Waiting />}
      {rounds?.length === 0 && (
        <Empty title={t(words.none)}>
          <p>{t(words.noneText)}</p>
          <p>
            <a class="button" href={`/t/${territory}`}>
              {t(words.toQueue)}
            </a>
          </p>
        </Empty>
      )}
      {rounds !== undefined && (
        <ul class="cards">
          {rounds.map((one) => (
            <RoundCard key={one.round} territory={territory} of={one} />
          ))}
        </ul>
      )}
      <MoreButton of={pages} />
    </Page>
  );
}

function RoundCard({
  territory,
  of: { round, state, count, issued, draftedAt, issueFrom, digest, root },
}: {
  readonly territory: string;
  readonly of: PublicRound;
}) {
  const isDraft = state === 'draft';
  return (
    <li class="card">
      <div class="row row-apart">
        <h2 class="card-title">{t(words.roundOf, { day: inWords(dayOfMoment(draftedAt)) })}</h2>
        <RoundState state={state} />
      </div>
      <p class="round-count">
        {isDraft ? t(words.planned, { count: number(count) }) : t(words.issuedOf, { issued: number(issued), count: number(count) })}
      </p>
      {!isDraft && <Progress done={issued} of={count} />}
      {isDraft && <p class="quiet">{t(words.draftText)}</p>}
      <Facts of={[issueFrom !== undefined && [t(words.issueFrom), momentInWords(issueFrom)]]} />
      {digest !== undefined && (
        <p>
          <a class="button" href={`/t/${territory}/rounds/${round}`}>
            {t(root === undefined ? words.openInput : words.openProtocol)}
            <span class="unseen"> {round}</span>
          </a>
        </p>
      )}
      {digest !== undefined && (
        <details>
          <summary>{t(words.fingerprints)}</summary>
          <Facts
            of={[
              [t(words.digest), <Fingerprint of={digest} isShort />],
              root !== undefined && [t(words.root), <Fingerprint of={root} isShort />],
            ]}
          />
        </details>
      )}
    </li>
  );
}
