// A day of the kindergarten: its groups, which are marked, and what waits to be sent from this device.

import { parseDay } from '../../../../shared/domain/time.ts';
import type { Reply } from '../../../api/client.ts';
import type { Asked } from '../../../api/useAsk.ts';
import { clock, inWords, today } from '../../../language/time.ts';
import { t, tn } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { NotFound } from '../../../shell/NotFound.tsx';
import { ownQueue, taken } from './markStore.ts';
import { DayAhead } from './DayAhead.tsx';
import { DayOff, holidayIn } from './DayOff.tsx';
import { useRemembered } from './remember.ts';
import { Unsent } from './Unsent.tsx';
import { useAgainWhenTaken } from './useAgainWhenTaken.ts';
import { WeekStrip } from './WeekStrip.tsx';
import { childrenForms, unmarkedForms, words } from './words.ts';
import './day.css';

type PreschoolDay = Reply<'GET /v1/preschool/{preschool}/days/{day}'>;

/** Without a day in the address it is today’s. */
export function DayPage({ preschool, day: asked }: { readonly preschool: string; readonly day?: string }) {
  const on = asked ?? today();
  if (parseDay(on) === undefined) return <NotFound />;
  return on > today() ? <DayAhead on={on} preschool={preschool} /> : <Day key={on} preschool={preschool} on={on} />;
}

function Day({ preschool, on }: { readonly preschool: string; readonly on: string }) {
  const asked = useRemembered('GET /v1/preschool/{preschool}/days/{day}', { params: { preschool, day: on } });
  useAgainWhenTaken(taken.value, asked.again);
  const title = on === today() ? t(words.today, { day: inWords(on) }) : inWords(on);
  return (
    <Page title={title} lead={t(words.todayLead)}>
      <WeekStrip on={on} hrefOf={(one) => (one === today() ? `/preschool/${preschool}` : `/preschool/${preschool}/days/${one}`)} />
      <Unsent preschool={preschool} />
      <Groups of={asked} preschool={preschool} on={on} />
    </Page>
  );
}

function Groups({ of, preschool, on }: { readonly of: Asked<PreschoolDay>; readonly preschool: string; readonly on: string }) {
  if (of.told?.code === 'day-off') return <DayOff holiday={holidayIn(of.told)} />;
  return (
    <Answer of={of}>
      {({ groups, markBefore, codes }) =>
        groups.length === 0 ? (
          <Empty title={t(words.noGroups)}>
            <p>{t(words.noGroupsText)}</p>
          </Empty>
        ) : (
          <ul class="groups">
            {groups.toSorted(fuller).map((group) => (
              <li key={group.group}>
                <a class="group" href={`/preschool/${preschool}/days/${on}/${group.group}`}>
                  <span class="group-name">{t(group.names)}</span>
                  <State of={group} time={clock(markBefore)} isWaiting={waits(preschool, group.group, on)} />
                  <span class="quiet small">
                    {group.children === 0
                      ? t(words.nobody)
                      : [
                          tn(group.children, childrenForms),
                          ...codes.flatMap(({ code, labels }) => {
                            const counted = group.counts.find((one) => one.code === code);
                            return counted === undefined ? [] : [`${t(labels)}: ${counted.children}`];
                          }),
                        ].join(' · ')}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

/** Groups with nobody in them stand last. */
const fuller = (one: PreschoolDay['groups'][number], other: PreschoolDay['groups'][number]): number =>
  Number(other.children > 0) - Number(one.children > 0);

const waits = (preschool: string, group: string, day: string): boolean =>
  ownQueue.value.some((one) => one.preschool === preschool && one.group === group && one.day === day);

interface StateProps {
  readonly of: PreschoolDay['groups'][number];
  readonly time: string;
  readonly isWaiting: boolean;
}

function State({ of, time, isWaiting }: StateProps) {
  if (isWaiting) return <Badge kind="warning">{t(words.unsentQueued)}</Badge>;
  if (of.closed) return <Badge>{t(words.closedMonth)}</Badge>;
  if (of.children === 0) return null;
  if (of.unmarked === 0) {
    return (
      <Badge kind="good">
        {t(words.markedAll)}
        {of.savedAt !== undefined && `, ${clock(of.savedAt)}`}
      </Badge>
    );
  }
  if (of.unmarked < of.children) return <Badge kind="warning">{tn(of.unmarked, unmarkedForms)}</Badge>;
  return <Badge kind={of.overdue ? 'bad' : 'warning'}>{t(of.overdue ? words.overdue : words.dueBy, { time })}</Badge>;
}
