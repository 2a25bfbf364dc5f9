// The seal: first which months can be sealed and which not and why; then one, or all of them, page by page with the progress seen.

import { useState } from 'preact/hooks';
import type { Month } from '../../../../shared/domain/month.ts';
import type { Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { number, t } from '../../../language/text.ts';
import { momentInWords, monthWords } from '../../../language/time.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { Badge, Empty, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { useNames } from '../preschools/register.ts';
import { Stats } from '../preschools/Stats.tsx';
import { useWholeList } from '../preschools/wholeList.ts';
import { MonthPick, monthIn } from './MonthPick.tsx';
import { MonthTabs } from './MonthTabs.tsx';
import { AskSeal } from './AskSeal.tsx';
import { notYet, words } from './words.ts';

type ToSeal = Reply<'GET /v1/department/territories/{territory}/timesheets/{month}/sealable'>['timesheets'][number];

export function Seal() {
  const { territory, at, month: named } = usePlace();
  const month = monthIn(named);
  return (
    <Page title={t(words.sealTitle, { month: monthWords(month) })} lead={t(words.sealLead)}>
      <MonthTabs />
      <MonthPick month={month} hrefOf={(one) => `${at}/months/seal/${one}`} />
      <Sealing key={month} month={month} territory={territory} at={at} />
    </Page>
  );
}

function Sealing({ month, territory, at }: { readonly month: Month; readonly territory: string; readonly at: string }) {
  const may = mayOf(territory);
  const params = { territory, month };
  const list = useWholeList(
    'GET /v1/department/territories/{territory}/timesheets/{month}/sealable',
    (after) => ({ params, query: { after } }),
    ({ timesheets }) => timesheets,
    ({ next }) => next,
  );
  const [asking, setAsking] = useState<'all' | ToSeal>();
  const [sealed, setSealed] = useState(0);
  const [isOver, setOver] = useState(false);
  const one = useDo('POST /v1/department/territories/{territory}/timesheets/{month}/{preschool}/seal');
  const all = useDo('POST /v1/department/territories/{territory}/timesheets/{month}/seal-all');
  const ready = (list.reply ?? []).filter(({ sealable }) => sealable).length;
  const begin = () => {
    setAsking(undefined);
    setSealed(0);
    setOver(false);
    one.clear();
    all.clear();
  };
  const end = () => {
    setOver(true);
    list.again();
  };
  const sealAll = async () => {
    begin();
    let after: string | undefined;
    do {
      const told = await all.run({ params, body: after === undefined ? {} : { after } });
      if (told === undefined) break;
      setSealed((before) => before + told.sealed.length);
      after = told.next;
    } while (after !== undefined);
    end();
  };
  const sealOne = async ({ preschool }: ToSeal) => {
    begin();
    if ((await one.run({ params: { ...params, preschool } })) !== undefined) setSealed(1);
    end();
  };
  return (
    <>
      {all.isBusy && (
        <Note isNews title={t(words.sealing, { n: number(sealed), all: number(ready) })}>
          <progress class="progress" max={Math.max(1, ready)} value={sealed} aria-label={t(words.sealAll, { n: ready })} />
        </Note>
      )}
      {[one.told, all.told].map((told, place) => told !== undefined && <Refusal key={place} told={told} />)}
      {isOver && sealed > 0 && (
        <Note kind="good" isNews title={t(words.sealedNow, { n: number(sealed) })}>
          {may.seesMoney && (
            <p>
              <a href={`${at}/money`}>{t(words.toMoney)}</a>
            </p>
          )}
        </Note>
      )}
      <Answer of={list}>
        {(rows) =>
          rows.length === 0 && list.isWhole ? (
            <Empty title={t(words.nothingToSeal)}>
              <p>{t(words.nothingToSealText)}</p>
            </Empty>
          ) : (
            <>
              <Stats
                of={[
                  [t(words.canSeal), number(ready)],
                  [t(words.cannotYet), number(rows.filter(({ sealable, state }) => !sealable && state !== 'sealed').length)],
                  [t(words.sealedCount), number(rows.filter(({ state }) => state === 'sealed').length)],
                ]}
              />
              {may.seals ? (
                ready > 0 &&
                list.isWhole &&
                !all.isBusy && (
                  <p>
                    <button type="button" class="button button-main" onClick={() => setAsking('all')}>
                      {t(words.sealAll, { n: number(ready) })}
                    </button>
                  </p>
                )
              ) : (
                <p class="quiet">{t(words.onlyHead)}</p>
              )}
              <SealTable rows={rows} isBusy={one.isBusy || all.isBusy} onSeal={may.seals ? setAsking : undefined} />
            </>
          )
        }
      </Answer>
      {asking !== undefined && (
        <AskSeal
          month={month}
          preschool={asking === 'all' ? undefined : asking.preschool}
          count={ready}
          onClose={() => setAsking(undefined)}
          onSure={() => void (asking === 'all' ? sealAll() : sealOne(asking))}
        />
      )}
    </>
  );
}

interface SealTableProps {
  readonly rows: readonly ToSeal[];
  readonly isBusy: boolean;
  readonly onSeal: ((row: ToSeal) => void) | undefined;
}

function SealTable({ rows, isBusy, onSeal }: SealTableProps) {
  const { territory, at } = usePlace();
  const nameOf = useNames(territory);
  const inOrder = rows.toSorted((a, b) => Number(b.sealable) - Number(a.sealable));
  return (
    <Table
      caption={t(words.tabSeal)}
      rows={inOrder}
      keyOf={({ preschool }) => preschool}
      columns={[
        { title: t(words.preschool), cell: ({ preschool }) => <a href={`${at}/preschools/${preschool}`}>{nameOf(preschool)}</a> },
        { title: t(words.state), cell: (row) => <StateOf row={row} /> },
        { title: t(words.why), cell: (row) => <Why row={row} /> },
        ...(onSeal === undefined
          ? []
          : [
              {
                title: t(words.sealOne),
                cell: (row: ToSeal) =>
                  row.sealable ? (
                    <button
                      type="button"
                      class="button button-small"
                      aria-label={`${t(words.sealOne)}: ${nameOf(row.preschool)}`}
                      aria-disabled={isBusy}
                      onClick={() => !isBusy && onSeal(row)}
                    >
                      {t(words.sealOne)}
                    </button>
                  ) : (
                    '–'
                  ),
              },
            ]),
      ]}
    />
  );
}

function StateOf({ row: { state, sealable } }: { readonly row: ToSeal }) {
  if (state === 'sealed') return <Badge kind="good">{t(words.sealed)}</Badge>;
  return sealable ? <Badge kind="warning">{t(words.canSeal)}</Badge> : <Badge>{t(words.cannotYet)}</Badge>;
}

function Why({ row: { because, state } }: { readonly row: ToSeal }) {
  if (because === undefined || state === 'sealed') return <>–</>;
  const { code, months, from } = because;
  return (
    <span class="name-cell">
      {t(notYet[code])}
      {(months !== undefined || from !== undefined) && (
        <small>
          {[months === undefined ? '' : number(months), from === undefined ? '' : momentInWords(from)].filter(Boolean).join(' · ')}
        </small>
      )}
    </span>
  );
}
