// What a head looks at before closing a month, group by group: days nobody marked, missing papers, limits, late marks, and where a parent said otherwise.

import type { ComponentChildren } from 'preact';
import { useAsk } from '../../../api/useAsk.ts';
import { inWords, today } from '../../../language/time.ts';
import { t, tn } from '../../../language/text.ts';
import { childrenForms } from '../marking/words.ts';
import type { DayCodes } from '../dayCodes.ts';
import { namesIn } from '../namesakes.ts';
import type { Timesheet } from './Month.tsx';
import { capWords, dayForms, words } from './words.ts';

type Group = Timesheet['groups'][number];

const namesSomebody = ({ papersMissing, capped, markedLate, contradicted }: Group): boolean =>
  [papersMissing, capped, markedLate, contradicted].some((list) => list.length > 0);

interface LookFirstProps {
  readonly of: Timesheet;
  readonly preschool: string;
  readonly codes: DayCodes;
}

export function LookFirst({ of, preschool, codes }: LookFirstProps) {
  const groups = of.groups.filter((group) => group.unmarked.length > 0 || namesSomebody(group));
  return (
    <>
      <h2>{t(of.state === 'open' ? words.lookFirst : words.toKnow)}</h2>
      {groups.length === 0 && <p>{t(words.allGood)}</p>}
      {groups.map((group) => (
        <GroupLook key={group.group} of={group} month={of.month} preschool={preschool} codes={codes} />
      ))}
    </>
  );
}

interface GroupLookProps {
  readonly of: Group;
  readonly month: string;
  readonly preschool: string;
  readonly codes: DayCodes;
}

function GroupLook({ of, month, preschool, codes }: GroupLookProps) {
  const { group, unmarked, papersMissing, capped, markedLate, contradicted } = of;
  // Names are opened only where somebody is named, and that look is written down.
  const asking = namesSomebody(of) ? { params: { preschool, group, month } } : undefined;
  const named = useAsk('GET /v1/preschool/{preschool}/groups/{group}/months/{month}', asking);
  const nameOf = namesIn(named.reply?.children ?? []);
  const childLink = (contract: string) => (
    <a href={`/preschool/${preschool}/months/${month}/groups/${group}/${contract}`}>{nameOf(contract)}</a>
  );
  const dayLink = (day: string) => <a href={`/preschool/${preschool}/days/${day}/${group}`}>{inWords(day)}</a>;
  return (
    <section class="card">
      <h3>{t(of.names)}</h3>
      <List title={t(words.unmarkedDays)} rows={unmarked}>
        {({ day, children }) => (
          <>
            {dayLink(day)}: {tn(children, childrenForms)}
          </>
        )}
      </List>
      <List title={t(words.papersMissing)} rows={papersMissing}>
        {({ contract, code, days, bringBy, cameLate }) => (
          <>
            {childLink(contract)}: {codes.nameOf(code)}, {tn(days.length, dayForms)}
            {cameLate
              ? `, ${t(words.cameLate)}`
              : bringBy !== undefined && `, ${t(bringBy < today() ? words.bringOver : words.bringBy, { day: inWords(bringBy) })}`}
          </>
        )}
      </List>
      <List title={t(words.capped)} rows={capped}>
        {({ contract, day, code, because }) => (
          <>
            {childLink(contract)}: {inWords(day)}, {codes.nameOf(code)} ({t(capWords[because])})
          </>
        )}
      </List>
      <List title={t(words.contradicted)} rows={contradicted}>
        {({ contract, day }) => (
          <>
            {childLink(contract)}: {dayLink(day)}
          </>
        )}
      </List>
      <List title={t(words.markedLate)} rows={markedLate}>
        {({ contract, day, code }) => (
          <>
            {childLink(contract)}: {dayLink(day)}, {codes.nameOf(code)}
          </>
        )}
      </List>
    </section>
  );
}

/** More than a few are folded away, so that one kind does not hide the others. */
const fewest = 6;

interface ListProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly children: (row: Row) => ComponentChildren;
}

function List<Row>({ title, rows, children }: ListProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <details open={rows.length <= fewest}>
      <summary>
        {title} ({rows.length})
      </summary>
      <ul>
        {rows.map((row, place) => (
          <li key={place}>{children(row)}</li>
        ))}
      </ul>
    </details>
  );
}
