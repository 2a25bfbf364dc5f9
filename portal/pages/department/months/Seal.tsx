// The seal: first which months can be sealed and which not and why; then one, or all of them, page by page with the progress seen.

import { useState } from 'preact/hooks';
import type { Month } from '../../../../shared/domain/month.ts';
import { useDo } from '../../../api/useAsk.ts';
import { number, t } from '../../../language/text.ts';
import { monthWords } from '../../../language/time.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { Empty, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { Stats } from '../preschools/Stats.tsx';
import { useWholeList } from '../preschools/wholeList.ts';
import { MonthPick, monthIn } from './MonthPick.tsx';
import { MonthTabs } from './MonthTabs.tsx';
import { AskSeal } from './AskSeal.tsx';
import { SealTable, type ToSeal } from './SealTable.tsx';
import { words } from './words.ts';

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
  const signing = useWholeList(
    'GET /v1/department/territories/{territory}/reports/signing',
    (after) => ({ params: { territory }, query: { month, after, limit: 20 } }),
    ({ preschools }) => preschools,
    ({ next }) => next,
  );
  // What neither a family nor the department has settled is sealed as well, and stays unpaid.
  const undecided = new Map(
    (signing.reply ?? []).map(({ preschool, states: { disputed = 0, held = 0, review = 0 } }) => [preschool, disputed + held + review]),
  );
  const [asking, setAsking] = useState<'all' | ToSeal>();
  const [sealed, setSealed] = useState(0);
  const [isOver, setOver] = useState(false);
  const one = useDo('POST /v1/department/territories/{territory}/timesheets/{month}/{preschool}/seal');
  const all = useDo('POST /v1/department/territories/{territory}/timesheets/{month}/seal-all');
  const toSeal = (list.reply ?? []).filter(({ sealable }) => sealable);
  const ready = toSeal.length;
  const unpaid = (asking === undefined || asking === 'all' ? toSeal : [asking]).reduce(
    (sum, { preschool }) => sum + (undecided.get(preschool) ?? 0),
    0,
  );
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
          <p>{may.drafts ? <a href={`${at}/money`}>{t(words.toMoney)}</a> : t(words.financeNext)}</p>
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
              <SealTable
                rows={rows}
                undecided={signing.isWhole ? undecided : undefined}
                isBusy={one.isBusy || all.isBusy}
                onSeal={may.seals ? setAsking : undefined}
              />
            </>
          )
        }
      </Answer>
      {asking !== undefined && (
        <AskSeal
          month={month}
          preschool={asking === 'all' ? undefined : asking.preschool}
          count={ready}
          undecided={unpaid}
          onClose={() => setAsking(undefined)}
          onSure={() => void (asking === 'all' ? sealAll() : sealOne(asking))}
        />
      )}
    </>
  );
}
