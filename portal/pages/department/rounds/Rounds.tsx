// All rounds of a city and what each waits for, under the money of the year.

import { useRoute } from 'preact-iso';
import { t, tn, number } from '../../../language/text.ts';
import { clock, dayOfMoment, inFigures } from '../../../language/time.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { myRoles } from '../../../session/me.ts';
import { Budget } from './Budget.tsx';
import { StateBadge, wayName, type Round } from './told.tsx';
import { vouchers, words } from './words.ts';
import './rounds.css';

export function Rounds() {
  const { territory = '' } = useRoute().params;
  const { has } = myRoles.value;
  const mayApprove = has('department_head', territory);
  const mayDraft = mayApprove || has('department_operator', territory);
  const rounds = usePages(
    'GET /v1/department/territories/{territory}/rounds',
    (after) => ({ params: { territory }, query: { after, limit: 25 } }),
    (reply) => reply.rounds,
    (reply) => reply.next,
  );
  const at = `/department/${territory}/rounds`;
  return (
    <Page
      title={t(words.title)}
      lead={t(words.lead)}
      actions={
        mayDraft && (
          <a class="button button-main" href={`${at}/new`}>
            {t(words.draftNew)}
          </a>
        )
      }
    >
      <Budget territory={territory} />
      <h2>{t(words.list)}</h2>
      {rounds.told !== undefined && <Refusal told={rounds.told} again={rounds.again} />}
      {rounds.reply === undefined && rounds.told === undefined && <Waiting />}
      {rounds.reply?.length === 0 && (
        <Empty title={t(words.none)}>
          <p>{t(mayDraft ? words.noneNext : words.noneReader)}</p>
        </Empty>
      )}
      {rounds.reply !== undefined && rounds.reply.length > 0 && (
        <Table
          caption={t(words.list)}
          rows={rounds.reply.toSorted((a, b) => (a.draftedAt < b.draftedAt ? 1 : -1))}
          keyOf={(round) => round.round}
          isMarked={(round) => mayApprove && waitsFor(round)}
          columns={[
            {
              title: t(words.drafted),
              cell: (round) => (
                <span class="pair">
                  <a href={`${at}/${round.round}`}>{inFigures(dayOfMoment(round.draftedAt))}</a>
                  <small>{clock(round.draftedAt)}</small>
                </span>
              ),
            },
            {
              title: t(words.sizedBy),
              cell: (round) => (
                <span class="pair">
                  <span>{tn(round.count, vouchers)}</span>
                  <small>{wayName(round.sizing.by)}</small>
                </span>
              ),
            },
            { title: t(words.state), cell: (round) => <StateBadge state={round.state} /> },
            {
              title: t(words.issued),
              isNumber: true,
              cell: (round) => (round.state === 'draft' ? '–' : `${number(round.issued)} / ${number(round.count)}`),
            },
            { title: t(words.drafter), cell: (round) => t(words[round.drafter]) },
            { title: t(words.next), isOnScreen: true, cell: (round) => <a href={`${at}/${round.round}`}>{nextOf(round, mayApprove)}</a> },
          ]}
        />
      )}
      <MoreButton of={rounds} />
    </Page>
  );
}

/** A draft this reader may approve. */
function waitsFor({ state, drafter }: Round): boolean {
  return state === 'draft' && drafter !== 'you';
}

function nextOf(round: Round, mayApprove: boolean): string {
  if (round.state === 'approved' || round.state === 'issuing') return t(words.nextFollow);
  if (round.state !== 'draft') return t(words.nextLook);
  return t(mayApprove && waitsFor(round) ? words.nextApprove : words.nextOther);
}
