// A group’s month: child by day where there is room, child by child on a phone.

import { parseMonth, daysOfMonth } from '../../../../shared/domain/month.ts';
import { weekdayOf } from '../../../../shared/domain/time.ts';
import type { Reply } from '../../../api/client.ts';
import { monthWords, today } from '../../../language/time.ts';
import { t, tn } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Empty, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { NotFound } from '../../../shell/NotFound.tsx';
import { byName, namesIn } from '../namesakes.ts';
import { useRemembered } from '../marking/remember.ts';
import { weekdayWords, words as dayWords } from '../marking/words.ts';
import { MonthAhead } from './MonthAhead.tsx';
import { monthTitle } from './monthTitle.ts';
import { runsOf } from './runsOf.ts';
import { dayForms, words } from './words.ts';
import './month.css';

type GroupMonth = Reply<'GET /v1/preschool/{preschool}/groups/{group}/months/{month}'>;
type Child = GroupMonth['children'][number];

interface GroupMonthProps {
  readonly preschool: string;
  readonly group: string;
  readonly month: string;
}

export function GroupMonthPage({ preschool, group, month }: GroupMonthProps) {
  if (parseMonth(month) === undefined) return <NotFound />;
  if (month > today().slice(0, 7)) return <MonthAhead month={month} preschool={preschool} />;
  return <One key={`${group} ${month}`} preschool={preschool} group={group} month={month} />;
}

function One({ preschool, group, month }: GroupMonthProps) {
  const asked = useRemembered('GET /v1/preschool/{preschool}/groups/{group}/months/{month}', { params: { preschool, group, month } });
  const groups = useRemembered('GET /v1/preschool/{preschool}', { params: { preschool } });
  const names = groups.reply?.groups.find((one) => one.group === group)?.names;
  const at = `/preschool/${preschool}/months/${month}`;
  return (
    <Page
      title={names === undefined ? monthTitle(month) : `${t(names)}: ${monthWords(month)}`}
      back={{ href: at, label: t(words.toMonth) }}
    >
      <Answer of={asked}>
        {(reply) =>
          reply.children.length === 0 ? (
            <Empty title={t(words.nobody)} />
          ) : (
            <div class="marks-room">
              {reply.closed && <Note>{t(dayWords.closedText)}</Note>}
              <Grid of={reply} hrefOf={(contract) => `${at}/groups/${group}/${contract}`} />
              <List
                of={reply}
                hrefOf={(contract) => `${at}/groups/${group}/${contract}`}
                hrefOfDay={(day) => `/preschool/${preschool}/days/${day}/${group}`}
              />
              <Legend of={reply} />
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

interface ViewProps {
  readonly of: GroupMonth;
  readonly hrefOf: (contract: string) => string;
}

function daysOf({ month }: GroupMonth) {
  const parsed = parseMonth(month);
  return parsed === undefined ? [] : daysOfMonth(parsed);
}

/** What one character of a month says. */
function markAt(of: GroupMonth, child: Child, place: number) {
  const mark = child.marks[place] ?? ' ';
  const day = daysOf(of)[place] ?? '';
  if (mark === 'H' || mark === '-') return { shown: '', said: '', style: 'mark-none' };
  if (mark === ' ') {
    return child.unmarked.includes(day)
      ? { shown: '?', said: t(words.unmarked), style: 'mark-unmarked' }
      : { shown: '', said: '', style: 'mark-ahead' };
  }
  const code = mark.toUpperCase();
  const known = of.codes.find((one) => one.code === code);
  const isLate = mark !== code;
  const said = `${known === undefined ? code : t(known.labels)}${isLate ? `, ${t(words.late)}` : ''}`;
  const style = known?.present === true ? 'mark-there' : known?.payable === true ? 'mark-away' : 'mark-unpaid';
  return { shown: known?.present === true ? '+' : code, said, style: isLate ? `${style} mark-late` : style };
}

function Grid({ of, hrefOf }: ViewProps) {
  const days = daysOf(of);
  const nameOf = namesIn(of.children);
  return (
    <table class="marks">
      <caption class="unseen">{monthWords(of.month)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.child)}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              <span class="marks-weekday">{t(weekdayWords[weekdayOf(day) - 1] ?? weekdayWords[0])}</span>
              {Number(day.slice(8))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.children.toSorted(byName).map((child) => (
          <tr key={child.contract}>
            <th scope="row">
              <a href={hrefOf(child.contract)}>{nameOf(child.contract)}</a>
            </th>
            {days.map((day, place) => {
              const { shown, said, style } = markAt(of, child, place);
              return (
                <td key={day} class={style} title={said === '' ? undefined : said}>
                  <span aria-hidden="true">{shown}</span>
                  <span class="unseen">{said}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ of, hrefOf, hrefOfDay }: ViewProps & { readonly hrefOfDay: (day: string) => string }) {
  const unmarked = unmarkedForAll(of);
  const nameOf = namesIn(of.children);
  return (
    <div class="marks-list">
      {unmarked.length > 0 && (
        <Note kind="warning">
          <p class="row">
            {t(words.unmarkedForAll)}
            {unmarked.map((day) => (
              <a key={day} class="button button-small" href={hrefOfDay(day)}>
                {Number(day.slice(8))}
              </a>
            ))}
          </p>
        </Note>
      )}
      <ul class="cards">
        {of.children.toSorted(byName).map((child) => (
          <li key={child.contract} class="card">
            <h2>
              <a href={hrefOf(child.contract)}>{nameOf(child.contract)}</a>
            </h2>
            <Marks of={daysByMark(of, child, unmarked)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Marks({ of }: { readonly of: ReturnType<typeof daysByMark> }) {
  return of.length === 0 ? <p class="quiet">{t(words.noMarks)}</p> : <Facts of={of} />;
}

/** Said once above all, not at every child. */
function unmarkedForAll({ children }: GroupMonth): readonly string[] {
  const [first, ...others] = children;
  return (first?.unmarked ?? []).filter((day) => others.length > 0 && others.every(({ unmarked }) => unmarked.includes(day)));
}

/** The days of each mark, by their figures; of those who were there only how many. */
function daysByMark(of: GroupMonth, child: Child, saidAbove: readonly string[]): readonly (readonly [string, string])[] {
  const days = new Map<string, { readonly isThere: boolean; readonly figures: number[] }>();
  for (const [place, day] of daysOf(of).entries()) {
    if (saidAbove.includes(day)) continue;
    const { said, style } = markAt(of, child, place);
    if (said === '') continue;
    const before = days.get(said) ?? { isThere: style === 'mark-there', figures: [] };
    before.figures.push(place + 1);
    days.set(said, before);
  }
  return [...days].map(([said, { isThere, figures }]) => [said, isThere ? tn(figures.length, dayForms) : figuresInWords(figures)]);
}

const figuresInWords = (figures: readonly number[]): string =>
  figures.length === 1 ? t(words.onDay, { day: figures[0] ?? '' }) : t(words.onDays, { days: runsOf(figures) });

function Legend({ of }: { readonly of: GroupMonth }) {
  return (
    <section class="marks-legend">
      <h2>{t(words.meaning)}</h2>
      <p>{t(words.gridLead)}</p>
      <ul>
        {of.codes.map(({ code, labels, present }) => (
          <li key={code}>
            <strong>{present ? '+' : code}</strong> {t(labels)}
          </li>
        ))}
        <li>
          <strong>?</strong> {t(words.unmarked)}
        </li>
      </ul>
    </section>
  );
}
