// The lines of a register, of all kindergartens or of one: contracts and no names of children.

import { tenge } from '../../../language/money.ts';
import { t } from '../../../language/text.ts';
import { monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { useNames } from '../preschools/register.ts';
import { grounds, words } from './words.ts';
import '../preschools/preschools.css';

export function Lines() {
  const { territory, at, register = '', preschool } = usePlace();
  const nameOf = useNames(territory);
  const { seesChildren } = mayOf(territory);
  const pages = usePages(
    'GET /v1/department/territories/{territory}/registers/{register}/lines',
    (after) => ({ params: { territory, register }, query: { preschool, after } }),
    ({ lines }) => lines,
    ({ next }) => next,
  );
  return (
    <Page
      title={t(words.linesTitle, { n: register })}
      lead={preschool === undefined ? t(words.linesLead) : `${nameOf(preschool)}. ${t(words.linesLead)}`}
      back={{ href: `${at}/money/${register}`, label: t(words.registerTitle, { n: register }) }}
    >
      <Answer of={pages}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty title={t(words.noBills)}>
              <p>{t(words.noBillsText)}</p>
            </Empty>
          ) : (
            <>
              <Table
                caption={t(words.lines)}
                rows={lines}
                keyOf={({ preschool: of, month, contract }) => `${of}${month}${contract}`}
                columns={[
                  {
                    title: t(words.contract),
                    cell: ({ contract, month, preschool: of }) => (
                      <span class="name-cell">
                        {seesChildren ? (
                          <a class="code" href={`${at}/months/${month}/${of}/${contract}`}>
                            {contract}
                          </a>
                        ) : (
                          <span class="code">{contract}</span>
                        )}
                        <small>{nameOf(of)}</small>
                      </span>
                    ),
                  },
                  {
                    title: t(words.month),
                    cell: ({ month, kind }) => (
                      <span class="name-cell">
                        {monthWords(month)}
                        {kind !== 'month' && <small>{t(words.kindCorrection)}</small>}
                      </span>
                    ),
                  },
                  { title: t(words.ground), cell: ({ ground }) => t(grounds[ground]) },
                  {
                    title: t(words.payableDays),
                    isNumber: true,
                    cell: ({ payableDays, workingDays }) => t(words.ofDays, { n: payableDays, all: workingDays }),
                  },
                  {
                    title: t(words.amount),
                    isNumber: true,
                    cell: ({ amountTiyn, corrects }) => (
                      <span class="name-cell">
                        <b>{tenge(amountTiyn)}</b>
                        {corrects !== undefined && <small>{t(words.paidBefore, { sum: tenge(corrects.paidTiyn) })}</small>}
                      </span>
                    ),
                  },
                ]}
              />
              <MoreButton of={pages} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}
