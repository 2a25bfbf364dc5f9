// The dry run of a round: who would be served and at what cost, what to look out for, who would be passed over and why.

import type { ComponentChildren } from 'preact';
import type { Reply } from '../../../api/client.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { tenge } from '../../../language/money.ts';
import { number, t, tn } from '../../../language/text.ts';
import { inFigures, momentInWords } from '../../../language/time.ts';
import { Empty, Note } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { families, words } from './roundWords.ts';
import { stateName } from './told.tsx';
import { words as rounds, vouchers } from './words.ts';
import './rounds.css';

export type Check = Reply<'GET /v1/department/territories/{territory}/rounds/{round}/check'>;

export function DryRun({ check, isDraft }: { readonly check: Check; readonly isDraft: boolean }) {
  const { awarded, count, cost, left, confirmLastDay, categories } = check;
  const served = categories.filter((one) => one.awarded > 0);
  const untouched = categories.filter((one) => one.awarded === 0 && one.waiting > 0).length;
  return (
    <>
      {isDraft && <p class="quiet">{t(words.dryRunLead, { at: momentInWords(check.asOf) })}</p>}
      <div class="stats">
        <Stat
          name={t(isDraft ? words.get : words.got)}
          value={tn(awarded, vouchers)}
          more={awarded < count ? t(words.ofCount, { count: number(count) }) : undefined}
        />
        {cost !== undefined && <Stat name={t(words.cost)} value={tenge(cost.all)} more={t(words.costEach, { sum: tenge(cost.each) })} />}
        {isDraft && (
          <Stat
            name={t(words.moneyLeft)}
            value={left.budget === undefined ? '–' : tenge(left.budget)}
            more={left.budget === undefined ? t(words.unlimited) : undefined}
          />
        )}
        {isDraft && <Stat name={t(words.placesLeft)} value={number(left.freePlaces)} />}
        {confirmLastDay !== undefined && <Stat name={t(words.confirmUntil)} value={inFigures(confirmLastDay)} />}
      </div>
      {isDraft && <Warnings check={check} />}
      <div class="card">
        <h3>{t(isDraft ? words.who : words.whoGot)}</h3>
        {served.length === 0 ? (
          <Empty title={t(words.nobody)}>
            <p>{t(words.nobodyNext)}</p>
          </Empty>
        ) : (
          <Bars
            title={t(words.who)}
            bars={served.map((one) => ({
              name: t(one.labels),
              value: one.awarded,
              shown: t(words.ofWaiting, { awarded: number(one.awarded), waiting: number(one.waiting) }),
            }))}
          />
        )}
        {served.length > 0 && untouched > 0 && <p class="quiet">{t(words.untouched, { count: untouched })}</p>}
        {check.first.length > 0 && <First check={check} />}
      </div>
      <div class={isDraft ? 'two' : undefined}>
        <PassedOver of={check.passedOver} title={t(isDraft ? words.passed : words.passedWhy)} />
        {isDraft && <OtherWays check={check} />}
      </div>
    </>
  );
}

function Stat({ name, value, more }: { readonly name: string; readonly value: ComponentChildren; readonly more?: string | undefined }) {
  return (
    <div class="card stat">
      <span class="quiet">{name}</span>
      <span class="stat-value">{value}</span>
      {more !== undefined && <small>{more}</small>}
    </div>
  );
}

function Warnings({ check: { awarded, count, left, figures } }: { readonly check: Check }) {
  const short = left.budget !== undefined && left.budget < 0 ? -left.budget : undefined;
  const told = [
    short !== undefined && t(words.warnMoney, { sum: tenge(short) }),
    awarded > 0 && awarded < count && t(words.warnFewer, { awarded: number(awarded), count: number(count) }),
    awarded > figures.places && t(words.warnPlaces, { places: number(figures.places), awarded: number(awarded) }),
  ].filter((one) => one !== false);
  return (
    <>
      {told.length > 0 && (
        <Note kind={short === undefined ? 'warning' : 'bad'} title={t(words.warnings)}>
          <ul>
            {told.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Note>
      )}
      <p class="quiet">{t(words.warnAges)}</p>
    </>
  );
}

function First({ check: { first, categories } }: { readonly check: Check }) {
  const names = new Map(categories.map(({ category, labels }) => [category, t(labels)]));
  const title = t(words.firstNumbers, { count: first.length });
  return (
    <details>
      <summary>{title}</summary>
      <Table
        caption={title}
        rows={first}
        keyOf={(row) => row.number}
        columns={[
          { title: t(words.number), cell: (row) => <span class="code nowrap">{row.number}</span> },
          { title: t(words.category), cell: (row) => names.get(row.category) ?? row.category },
          { title: t(words.position), isNumber: true, cell: (row) => number(row.position) },
        ]}
      />
    </details>
  );
}

interface PassedOverProps {
  readonly of: Check['passedOver'];
  readonly title: string;
}

function PassedOver({ of: { notWaiting, twins, settlements }, title }: PassedOverProps) {
  const isNone = notWaiting.count + twins.count + settlements.count === 0;
  const bars = [
    ...notWaiting.states.map(({ state, count }) => ({ name: `${t(words.notWaiting)}: ${stateName(state)}`, value: count })),
    ...(twins.count > 0 ? [{ name: t(words.twins), value: twins.count }] : []),
    ...(settlements.count > 0 ? [{ name: t(words.settlements), value: settlements.count }] : []),
  ];
  return (
    <section class="card">
      <h3>{title}</h3>
      {isNone ? <p>{t(words.passedNone)}</p> : <Bars title={title} bars={bars} />}
      {notWaiting.first.length > 0 && (
        <details>
          <summary>{t(words.notWaiting)}</summary>
          <ul class="numbers">
            {notWaiting.first.map((one) => (
              <li key={one.number}>
                <span class="code">{one.number}</span> <small>{stateName(one.state)}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {twins.first.length > 0 && (
        <details>
          <summary>{t(words.twins)}</summary>
          <ul class="numbers">
            {twins.first.map(({ numbers }) => (
              <li key={numbers.join()} class="code">
                {numbers.join(' + ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {settlements.leftOut.length > 0 && (
        <Table
          caption={t(words.settlements)}
          isCaptionShown
          rows={settlements.leftOut}
          keyOf={(row) => row.district}
          columns={[
            { title: t(words.district), cell: (row) => t(row.districtLabels) },
            { title: t(words.familiesHead), isNumber: true, cell: (row) => tn(row.families, families) },
            { title: t(words.preschools), isNumber: true, cell: (row) => number(row.preschools) },
          ]}
        />
      )}
    </section>
  );
}

function OtherWays({ check: { figures, awarded } }: { readonly check: Check }) {
  const bars = [
    { name: t(words.asked), value: awarded },
    { name: t(rounds.byPlaces), value: figures.places },
    { name: t(rounds.byReturned), value: figures.returned },
    ...(figures.budget === undefined ? [] : [{ name: t(rounds.byBudget), value: figures.budget }]),
  ];
  return (
    <section class="card">
      <h3>{t(words.otherWays)}</h3>
      <Bars title={t(words.otherWays)} bars={bars} />
    </section>
  );
}
