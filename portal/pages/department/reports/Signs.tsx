// Groups whose month is worth a look: counts for a person to look at, and nothing follows from them by itself.

import { useState } from 'preact/hooks';
import { useAsk } from '../../../api/useAsk.ts';
import { number, t } from '../../../language/text.ts';
import { monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { MonthPick, monthIn } from '../months/MonthPick.tsx';
import { usePlace } from '../preschools/place.ts';
import { ReportTabs } from './ReportTabs.tsx';
import { percent } from './share.ts';
import { words } from './words.ts';

export function Signs() {
  const { territory, at, month: named } = usePlace();
  const month = monthIn(named);
  const [by, setBy] = useState<'present' | 'late'>('present');
  const asked = useAsk('GET /v1/department/territories/{territory}/reports/signs', {
    params: { territory },
    query: { month, by, limit: 50 },
  });
  const of = (n: number, all: number) => t(words.ofAll, { n: number(n), all: number(all) });
  return (
    <Page title={t(words.signsTitle, { month: monthWords(month) })} lead={t(words.signsLead)}>
      <ReportTabs />
      <MonthPick month={month} hrefOf={(one) => `${at}/reports/signs/${one}`} />
      <div class="narrow">
        <SelectField
          label={t(words.order)}
          value={by}
          onChange={(value) => setBy(value === 'late' ? 'late' : 'present')}
          options={[
            { value: 'present', label: t(words.mostPresent) },
            { value: 'late', label: t(words.mostLate) },
          ]}
        />
      </div>
      <Answer of={asked}>
        {({ groups, looked }) =>
          groups.length === 0 ? (
            <Empty title={t(words.nothing)}>
              <p>{t(words.nothingText)}</p>
            </Empty>
          ) : (
            <>
              <p class="quiet">
                {t(words.looked)}: {number(looked)}
              </p>
              <Table
                caption={t(words.tabSigns)}
                rows={groups}
                keyOf={({ preschool, group }) => `${preschool}${group}`}
                columns={[
                  {
                    title: t(words.preschool),
                    cell: ({ preschool, names, group }) => (
                      <span class="name-cell">
                        {t(names)}
                        <small>
                          <a href={`${at}/preschools/${preschool}/groups/${group}`}>{t(words.toGroup)}</a>
                        </small>
                      </span>
                    ),
                  },
                  { title: t(words.children), isNumber: true, cell: ({ children }) => number(children) },
                  { title: t(words.presentShare), isNumber: true, cell: ({ presentDays, days }) => percent(presentDays, days) },
                  { title: t(words.alwaysPresent), isNumber: true, cell: ({ alwaysPresent, children }) => of(alwaysPresent, children) },
                  { title: t(words.lateDays), isNumber: true, cell: ({ lateDays, days }) => of(lateDays, days) },
                  { title: t(words.savedTogether), isNumber: true, cell: ({ savedTogether }) => number(savedTogether) },
                ]}
              />
            </>
          )
        }
      </Answer>
    </Page>
  );
}
