// A month of the kindergarten as it stands: what it is worth, what to look at before it is closed, and closing it.

import { useState } from 'preact/hooks';
import { parseMonth } from '../../../../shared/domain/month.ts';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { dayOfMoment, lastDayBefore, momentInWords, rangeInWords, today } from '../../../language/time.ts';
import { tenge } from '../../../language/money.ts';
import { number, t, tn } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { NotFound } from '../../../shell/NotFound.tsx';
import { useDayCodes, type DayCodes } from '../dayCodes.ts';
import { Unsent } from '../marking/Unsent.tsx';
import { Closing } from './Closing.tsx';
import { LookFirst } from './LookFirst.tsx';
import { MonthAhead } from './MonthAhead.tsx';
import { monthTitle } from './monthTitle.ts';
import { MonthState } from './Months.tsx';
import { timesForms, words } from './words.ts';

export type Timesheet = Reply<'GET /v1/preschool/{preschool}/timesheets/{month}'>;

interface MonthProps {
  readonly preschool: string;
  readonly month: string;
  readonly isHead: boolean;
}

export function Month(props: MonthProps) {
  const { month, preschool } = props;
  if (parseMonth(month) === undefined) return <NotFound />;
  return month > today().slice(0, 7) ? <MonthAhead month={month} preschool={preschool} /> : <One key={month} {...props} />;
}

function One({ preschool, month, isHead }: MonthProps) {
  const asked = useAsk('GET /v1/preschool/{preschool}/timesheets/{month}', { params: { preschool, month } });
  const codes = useDayCodes(preschool);
  const [isJustClosed, setJustClosed] = useState(false);
  const at = `/preschool/${preschool}/months`;
  return (
    <Page title={monthTitle(month)} back={{ href: at, label: t(words.back) }}>
      <Unsent preschool={preschool} />
      <Answer of={asked}>
        {(sheet) => (
          <>
            {isJustClosed && sheet.state === 'closed' && (
              <Note kind="good" isNews>
                <p>{t(words.done)}</p>
              </Note>
            )}
            <div class="card">
              <Facts
                of={[
                  [t(words.state), <MonthState of={sheet} />],
                  [t(words.children), number(sheet.children)],
                  [t(sheet.state === 'open' ? words.payableSoFar : words.payable), number(sheet.inForce?.payableDays ?? sheet.payableDays)],
                  sheet.inForce !== undefined && [t(words.worthNow), tenge(sheet.inForce.amountTiyn)],
                  sheet.inForce?.amountTiyn !== sheet.amountTiyn && [
                    t(sheet.state === 'open' ? words.worthSoFar : words.worth),
                    tenge(sheet.amountTiyn),
                  ],
                  sheet.window !== undefined && [
                    t(words.window),
                    rangeInWords(dayOfMoment(sheet.window.opens), lastDayBefore(sheet.window.before)),
                  ],
                  sheet.closedAt !== undefined && sheet.state !== 'open' && [t(words.closedAt), momentInWords(sheet.closedAt)],
                  sheet.reopened > 0 && [t(words.reopened), tn(sheet.reopened, timesForms)],
                ]}
              />
              {isHead && sheet.state !== 'open' && sheet.presentedAt !== undefined && (
                <p class="form-buttons">
                  <a class="button" href={`${at}/${month}/unsigned`}>
                    {t(words.unsigned)}
                  </a>
                </p>
              )}
            </div>
            {sheet.uncounted.length > 0 && <Note kind="warning">{t(words.uncounted)}</Note>}
            <h2>{t(words.groups)}</h2>
            <ul class="groups">
              {sheet.groups.map((group) => (
                <li key={group.group}>
                  <a class="group" href={`${at}/${month}/groups/${group.group}`}>
                    <span class="group-name">{t(group.names)}</span>
                    <span>{t(words.markedOf, { marked: group.markedDays, past: group.markedDays + group.unmarked.length })}</span>
                    <span class="quiet small">
                      {t(words.children)}: {group.children} · {tenge(group.amountTiyn)}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
            <LookFirst of={sheet} preschool={preschool} codes={codes} />
            {isHead && (
              <Closing
                of={sheet}
                preschool={preschool}
                again={() => {
                  setJustClosed(true);
                  asked.again();
                }}
              />
            )}
            <Totals of={sheet} codes={codes} />
          </>
        )}
      </Answer>
    </Page>
  );
}

const dayOff = 'H';
const outside = '-';

/** Days of each code over all children. What nobody marked is no absence yet while the month is open, and stands for itself. */
function Totals({ of: { totals, notMarked, state }, codes }: { readonly of: Timesheet; readonly codes: DayCodes }) {
  const { code: takesThem, days: unmarked, ahead } = notMarked;
  const isOpen = state === 'open';
  // In the order of the rules: those who were there first, days outside of a contract last.
  const placeOf = (code: string) => (code === outside ? codes.all.length : codes.all.findIndex((one) => one.code === code));
  const rows = Object.entries(totals)
    .filter(([code]) => code !== dayOff)
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
    .flatMap(([code, days]) => {
      const name = code === outside ? t(words.outside) : codes.nameOf(code);
      if (code !== takesThem) return [{ name, days }];
      return isOpen
        ? [{ name, days: days - unmarked - ahead }]
        : [
            { name, days },
            { name: t(words.ofThemUnmarked), days: unmarked },
          ];
    });
  const apart = [
    { name: t(words.notMarkedYet), days: unmarked },
    { name: t(words.stillAhead), days: ahead },
  ];
  const shown = [...rows, ...(isOpen ? apart : [])].filter(({ days }) => days > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <h2>{t(words.totals)}</h2>
      <p class="hint">{t(words.totalsLead)}</p>
      <div class="card">
        <Facts of={shown.map(({ name, days }) => [name, number(days)] as const)} />
      </div>
    </>
  );
}
