// Payment registers: a draft for a month, those there are, and how far the money of a year is.

import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { monthBefore, monthOf } from '../../../../shared/domain/month.ts';
import { useDo } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { momentInWords, monthWords, today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { lastMonths } from '../months/MonthPick.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { OpenDraft } from '../OpenDraft.tsx';
import { HowFar } from './HowFar.tsx';
import { StateBadge } from './StateBadge.tsx';
import { words } from './words.ts';

export function Money() {
  const { territory, at } = usePlace();
  const pages = usePages(
    'GET /v1/department/territories/{territory}/registers',
    (after) => ({ params: { territory }, query: { after, limit: 20 } }),
    ({ registers }) => registers,
    ({ next }) => next,
  );
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      {mayOf(territory).drafts && (
        <OpenDraft all={pages.reply} hrefOf={({ register }) => `${at}/money/${register}`}>
          <Drafting />
        </OpenDraft>
      )}
      <Answer of={pages}>
        {(registers) =>
          registers.length === 0 ? (
            <Empty title={t(words.none)}>
              <p>{t(words.noneText)}</p>
            </Empty>
          ) : (
            <>
              <Table
                caption={t(words.title)}
                rows={registers}
                keyOf={({ register }) => register}
                columns={[
                  { title: t(words.register), cell: ({ register }) => <a href={`${at}/money/${register}`}>{register}</a> },
                  { title: t(words.month), cell: ({ month }) => monthWords(month) },
                  { title: t(words.state), cell: ({ state }) => <StateBadge state={state} /> },
                  { title: t(words.drafted), cell: ({ draftedAt }) => momentInWords(draftedAt) },
                  {
                    title: t(words.lines),
                    isNumber: true,
                    cell: ({ state, expected, progress }) => number(state === 'finished' ? progress.lines : expected.lines),
                  },
                  {
                    title: t(words.amount),
                    isNumber: true,
                    cell: ({ state, expected, progress }) => tenge(state === 'finished' ? progress.amountTiyn : expected.amountTiyn),
                  },
                ]}
              />
              <MoreButton of={pages} />
            </>
          )
        }
      </Answer>
      <HowFar />
    </Page>
  );
}

function Drafting() {
  const { territory, at } = usePlace();
  const { route } = useLocation();
  const [month, setMonth] = useState<string>(monthBefore(monthOf(today())));
  const drafting = useDo('POST /v1/department/territories/{territory}/registers');
  const send = async () => {
    const told = await drafting.run({ params: { territory }, body: { month } });
    if (told !== undefined) route(`${at}/money/${told.register.register}`);
  };
  return (
    <section class="card">
      <h2>{t(words.draftTitle)}</h2>
      <p>{t(words.draftText)}</p>
      <Form onSubmit={() => void send()} submit={t(words.draft)} isBusy={drafting.isBusy} told={drafting.told}>
        <SelectField
          label={t(words.month)}
          value={month}
          onChange={setMonth}
          options={lastMonths().map((value) => ({ value, label: monthWords(value) }))}
        />
      </Form>
    </section>
  );
}
