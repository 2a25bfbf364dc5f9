// The timesheets of the last year: which are open, which wait for parents, which are done.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { dayOfMoment, lastDayBefore, rangeInWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { monthTitle } from './monthTitle.ts';
import { words } from './words.ts';
import '../marking/day.css';

type Head = Reply<'GET /v1/preschool/{preschool}/timesheets'>['months'][number];

export function Months({ preschool }: { readonly preschool: string }) {
  const asked = useAsk('GET /v1/preschool/{preschool}/timesheets', { params: { preschool } });
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <Answer of={asked}>
        {({ months }) =>
          months.length === 0 ? (
            <Empty title={t(words.none)}>
              <p>{t(words.noneText)}</p>
            </Empty>
          ) : (
            <ul class="groups">
              {months.map((head) => (
                <li key={head.month}>
                  <a class="group" href={`/preschool/${preschool}/months/${head.month}`}>
                    <span class="group-name">{monthTitle(head.month)}</span>
                    <span class="row">
                      <MonthState of={head} />
                      {head.moves.includes('close') && <Badge kind="warning">{t(words.canClose)}</Badge>}
                    </span>
                    {head.window !== undefined && head.state !== 'sealed' && (
                      <span class="quiet small">
                        {t(words.window)}: {rangeInWords(dayOfMoment(head.window.opens), lastDayBefore(head.window.before))}
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

export function MonthState({ of }: { readonly of: Pick<Head, 'state' | 'presentedAt'> }) {
  if (of.state === 'sealed') return <Badge kind="good">{t(words.sealedState)}</Badge>;
  if (of.state === 'open') return <Badge>{t(words.openState)}</Badge>;
  return <Badge kind="good">{t(of.presentedAt === undefined ? words.closedState : words.shownState)}</Badge>;
}
