// Attendance of a closed month: in all, day by day, by kindergarten. Counts alone.

import type { Month } from '../../../../shared/domain/month.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { LineChart } from '../../../charts/LineChart.tsx';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { useDownload } from '../../../api/useDownload.ts';
import { number, t, tn } from '../../../language/text.ts';
import { monthWords } from '../../../language/time.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words as parts } from '../../../parts/words.ts';
import { paperLanguage } from '../money/Bills.tsx';
import { MonthPick, monthIn } from '../months/MonthPick.tsx';
import { usePlace } from '../preschools/place.ts';
import { Stats } from '../preschools/Stats.tsx';
import { ReportTabs } from './ReportTabs.tsx';
import { percent, presentIn, workedIn } from './share.ts';
import { counts, words } from './words.ts';

type Report = Reply<'GET /v1/department/territories/{territory}/reports/attendance'>;

export function Attendance() {
  const { territory, at, month: named } = usePlace();
  const month = monthIn(named);
  const asked = useAsk('GET /v1/department/territories/{territory}/reports/attendance', {
    params: { territory },
    query: { month, limit: 1 },
  });
  return (
    <Page title={t(words.attendanceTitle, { month: monthWords(month) })} lead={t(words.attendanceLead)}>
      <ReportTabs />
      <MonthPick month={month} hrefOf={(one) => `${at}/reports/attendance/${one}`} />
      <Answer of={asked}>
        {(report) =>
          report.total.preschools === 0 ? (
            <Empty title={t(words.nothing)}>
              <p>{t(words.nothingText)}</p>
            </Empty>
          ) : (
            <>
              <InAll report={report} />
              <Files month={month} />
              <ByPreschool key={month} month={month} codes={report.codes} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function InAll({ report: { total, codes, byDay } }: { readonly report: Report }) {
  const worked = workedIn(total.days);
  const late = Object.values(total.late).reduce((sum, one) => sum + one, 0);
  const days = byDay.filter((one) => workedIn(one.days) > 0);
  const line = (name: string, valueOf: (one: Report['byDay'][number]) => number) => ({
    name,
    points: days.map((one) => ({ day: one.day, value: valueOf(one) })),
  });
  return (
    <>
      <Stats
        of={[
          [t(words.preschools), number(total.preschools)],
          [t(words.children), number(total.children)],
          [t(words.presentShare), percent(presentIn(total.days, codes), worked)],
          [t(words.payableDays), number(total.payableDays)],
          [t(words.lateDays), number(late)],
        ]}
      />
      <div class="two">
        <section class="card">
          <h2>{t(words.byDay)}</h2>
          <LineChart
            title={t(words.byDay)}
            valueName={t(words.childrenCount)}
            dayName={t(words.day)}
            lines={[
              line(t(words.came), (one) => presentIn(one.days, codes)),
              line(t(words.didNot), (one) => workedIn(one.days) - presentIn(one.days, codes)),
            ]}
          />
        </section>
        <section class="card">
          <h2>{t(words.byCode)}</h2>
          <Bars
            title={t(words.byCode)}
            bars={codes
              .filter(({ code }) => (total.days[code] ?? 0) > 0)
              .map(({ code, labels }) => ({
                name: `${code} – ${t(labels)}`,
                value: total.days[code] ?? 0,
                shown: tn(total.days[code] ?? 0, counts.days),
              }))}
          />
        </section>
      </div>
    </>
  );
}

function Files({ month }: { readonly month: Month }) {
  const { territory } = usePlace();
  const { run, busy, told } = useDownload();
  const button = (by: 'preschool' | 'day', label: string) => {
    const name = `attendance-${month}-${by}.csv`;
    const asking = { params: { territory }, query: { month, by, language: paperLanguage() } };
    return (
      <button
        type="button"
        class="button"
        aria-disabled={busy !== undefined}
        onClick={() => void run('GET /v1/department/territories/{territory}/reports/attendance.csv', asking, name)}
      >
        {busy === name ? t(parts.loading) : label}
      </button>
    );
  };
  return (
    <>
      {told !== undefined && <Refusal told={told} />}
      <p class="row">
        {button('preschool', t(words.csvPreschools))}
        {button('day', t(words.csvDays))}
      </p>
    </>
  );
}

function ByPreschool({ month, codes }: { readonly month: Month; readonly codes: Report['codes'] }) {
  const { territory } = usePlace();
  const pages = usePages(
    'GET /v1/department/territories/{territory}/reports/attendance',
    (after) => ({ params: { territory }, query: { month, after, limit: 100 } }),
    ({ preschools }) => preschools,
    ({ next }) => next,
  );
  return (
    <section>
      <h2>{t(words.byPreschool)}</h2>
      <Answer of={pages}>
        {(rows) => (
          <>
            <Table
              caption={t(words.byPreschool)}
              rows={rows}
              keyOf={({ preschool }) => preschool}
              columns={[
                { title: t(words.preschool), cell: ({ names }) => t(names) },
                { title: t(words.groups), isNumber: true, cell: ({ groups }) => number(groups) },
                { title: t(words.children), isNumber: true, cell: ({ children }) => number(children) },
                { title: t(words.presentShare), isNumber: true, cell: ({ days }) => percent(presentIn(days, codes), workedIn(days)) },
                { title: t(words.payableDays), isNumber: true, cell: ({ payableDays }) => number(payableDays) },
                {
                  title: t(words.lateDays),
                  isNumber: true,
                  cell: ({ late }) => number(Object.values(late).reduce((sum, one) => sum + one, 0)),
                },
              ]}
            />
            <MoreButton of={pages} />
          </>
        )}
      </Answer>
    </section>
  );
}
