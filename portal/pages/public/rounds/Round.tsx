// The protocol of one round: from what it is computed, who got vouchers, every row of the queue, and how to check all of it without believing anybody.

import { useAsk } from '../../../api/useAsk.ts';
import type { Reply } from '../../../api/client.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { number, t } from '../../../language/text.ts';
import { dayOfMoment, momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Empty, Facts } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { Fingerprint, RoundState } from './parts.tsx';
import { ProofOfNumber } from './ProofOfNumber.tsx';
import { ProtocolRows } from './ProtocolRows.tsx';
import { VerifyAll } from './VerifyAll.tsx';
import { words } from './words.ts';
import './rounds.css';

type Protocol = Reply<'GET /v1/territories/{territory}/rounds/{round}/protocol'>;
type Outcome = NonNullable<Protocol['outcome']>;
/** A category by its code, in words. */
export type NameOfCategory = (code: number) => string;

/** Instants inside a frozen input are milliseconds, so that its digest is over whole numbers. */
const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString();

/** The city stands in the part of the address that the frame has read already, so it comes among `params`. */
export function Round({ params: { territory = '', round = '' } = {} }: { readonly params?: Readonly<Record<string, string>> }) {
  const asked = useAsk('GET /v1/territories/{territory}/rounds/{round}/protocol', { params: { territory, round } });
  const outcome = asked.reply?.outcome;
  const lead =
    outcome === undefined
      ? asked.reply && t(words.approvedLead)
      : t(words.overLead, { rows: number(outcome.rows), awarded: number(outcome.awarded) });
  return (
    <Page title={t(words.protocol)} lead={lead} back={{ href: `/t/${territory}/rounds`, label: t(words.back) }}>
      <Answer of={asked}>{(protocol) => <ProtocolOf of={protocol} />}</Answer>
    </Page>
  );
}

function ProtocolOf({ of }: { readonly of: Protocol }) {
  const { territory, round, outcome, input } = of;
  // The names are those of the day: what a code means never changes, but a category may be gone from today's rulebook.
  const on = dayOfMoment(isoOf(input.approvedAt));
  const rules = useAsk('GET /v1/territories/{territory}/rules', { params: { territory }, query: { on } });
  const nameOf: NameOfCategory = (code) => {
    const found = rules.reply?.categories.find((one) => one.code === code);
    return found === undefined ? t(words.categoryNo, { code }) : t(found.labels);
  };
  return (
    <>
      {outcome === undefined ? (
        <Empty title={t(words.notYet)}>
          <p>{t(words.notYetText)}</p>
        </Empty>
      ) : (
        <>
          <ProofOfNumber territory={territory} round={round} root={outcome.root} nameOf={nameOf} />
          <Winners of={outcome} nameOf={nameOf} />
        </>
      )}
      <ComputedFrom of={of} />
      {outcome !== undefined && <ProtocolRows territory={territory} round={round} all={outcome.rows} nameOf={nameOf} />}
      <VerifyAll of={of} />
    </>
  );
}

function Winners({ of: { totals }, nameOf }: { readonly of: Outcome; readonly nameOf: NameOfCategory }) {
  const served = totals.filter(({ awarded }) => awarded > 0);
  return (
    <section class="card">
      <h2>{t(words.winners)}</h2>
      {served.length === 0 && <p>{t(words.nobody)}</p>}
      {served.length > 0 && (
        <Bars
          title={t(words.winners)}
          bars={served.map(({ category, awarded, rows }) => ({
            name: nameOf(category),
            value: awarded,
            of: rows,
            shown: t(words.someOf, { some: number(awarded), all: number(rows) }),
          }))}
        />
      )}
      <details>
        <summary>{t(words.allTotals)}</summary>
        <Table
          caption={t(words.allTotals)}
          rows={totals}
          keyOf={({ category }) => category}
          columns={[
            { title: t(words.category), cell: ({ category }) => nameOf(category) },
            { title: t(words.inQueue), cell: ({ rows }) => number(rows), isNumber: true },
            { title: t(words.gotVoucher), cell: ({ awarded }) => number(awarded), isNumber: true },
            { title: t(words.passedOver), cell: ({ passedOver }) => number(passedOver), isNumber: true },
            { title: t(words.leftOut), cell: ({ leftOut }) => number(leftOut), isNumber: true },
            { title: t(words.notReached), cell: ({ notReached }) => number(notReached), isNumber: true },
          ]}
        />
      </details>
    </section>
  );
}

const sizings = { count: words.byCount, budget: words.byBudget, places: words.byPlaces, returned: words.byReturned } as const;

function ComputedFrom({ of: { state, round, digest, input, outcome } }: { readonly of: Protocol }) {
  const { plan, sizing } = input;
  return (
    <section class="card">
      <h2>{t(words.computedFrom)}</h2>
      <Facts
        of={[
          [t(words.state), <RoundState state={state} />],
          [t(words.count), number(input.count)],
          [t(words.sizing), t(sizings[sizing.by])],
          [t(words.plan), t(words[plan.rules.kind])],
          [t(words.approvedAt), momentInWords(isoOf(input.approvedAt))],
          [t(words.issueFrom), momentInWords(isoOf(input.issueFrom))],
          [t(words.queueVersion), t(words.queueVersionIs, { version: number(input.queueVersion), rows: number(input.rows) })],
          [t(words.queueAsOf), momentInWords(isoOf(input.queueAsOf))],
          [t(words.rulebook), <a href={`/t/${input.territory}/rules?on=${dayOfMoment(isoOf(input.approvedAt))}`}>{input.rulebook}</a>],
          [t(words.roundId), <span class="code">{round}</span>],
        ]}
      />
      <details open={outcome === undefined}>
        <summary>{t(words.fingerprints)}</summary>
        <Facts
          of={[
            [t(words.digest), <Fingerprint of={digest} />],
            [t(words.queueDigest), <Fingerprint of={input.queueDigest} />],
            outcome !== undefined && [t(words.root), <Fingerprint of={outcome.root} />],
          ]}
        />
      </details>
    </section>
  );
}
