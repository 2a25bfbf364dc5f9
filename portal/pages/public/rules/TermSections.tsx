// How long a family has for what, how it comes back from the stop-list, and what age and family mean for the queue.

import { dayInWords } from '../../../../shared/domain/dayWords.ts';
import { day } from '../../../../shared/domain/time.ts';
import { language, t, tn, type Text } from '../../../language/text.ts';
import { Table } from '../../../parts/Table.tsx';
import { Assumed, calendarDays, RuleFacts, workingDays, type RuleProps } from './parts.tsx';
import { forms } from './words.ts';
import { words } from './termWords.ts';

export function Deadlines({ rules: { deadlines, choice, privilege, revocation, reminders }, is }: RuleProps) {
  const { warnDays, proposeDays } = revocation.absence;
  return (
    <>
      <RuleFacts
        is={is}
        of={[
          [t(words.confirm), workingDays(deadlines.confirmWorkingDays), 'deadlines.confirmWorkingDays'],
          [t(words.contract), workingDays(deadlines.contractWorkingDays), 'deadlines.contractWorkingDays'],
          [t(words.restoreDays), calendarDays(deadlines.restoreDays), 'deadlines.restoreDays'],
          [t(words.answer), calendarDays(choice.answerDays), 'choice.answerDays'],
          [t(words.lists), tn(choice.waitingLists, forms.lists), 'choice.waitingLists'],
          [t(words.pause), calendarDays(choice.pauseDays), 'choice.pauseDays'],
          [t(words.start), calendarDays(choice.startWithinDays), 'choice.startWithinDays'],
          [t(words.papers), workingDays(privilege.presentWorkingDays), 'privilege.presentWorkingDays'],
          [t(words.appeal), workingDays(revocation.appealWorkingDays), 'revocation.appealWorkingDays'],
          [t(words.absenceWarn), t(words.absenceWarnIs, { days: warnDays.join(', ') }), 'revocation.absence.warnDays'],
          [t(words.absencePropose), t(words.absenceProposeIs, { days: proposeDays }), 'revocation.absence.proposeDays'],
          [t(words.remind), reminders.at, 'reminders.at'],
        ]}
      />
      <h3>
        {t(words.contractPapers)} {is('choice.papers') && <Assumed />}
      </h3>
      <ul>
        {choice.papers.map(({ key, labels }) => (
          <li key={key}>{t(labels)}</li>
        ))}
      </ul>
    </>
  );
}

export function StopList({ rules: { restore, privilege }, is }: RuleProps) {
  const known: Readonly<Record<string, Text>> = words;
  const { suspend, days } = privilege.rejection;
  return (
    <>
      <Table
        caption={t(words.stopList)}
        rows={Object.entries(restore)}
        keyOf={([reason]) => reason}
        columns={[
          {
            title: t(words.reason),
            cell: ([reason]) => (
              <span>
                {known[reason] === undefined ? reason : t(known[reason])} {is(`restore.${reason}`) && <Assumed />}
              </span>
            ),
          },
          {
            title: t(words.howOften),
            cell: ([reason, { maxRestores }]) => (
              <span>
                {maxRestores === null ? t(words.unlimited) : tn(maxRestores, forms.times)}{' '}
                <Part path={`restore.${reason}`} of="maxRestores" is={is} />
              </span>
            ),
          },
          {
            title: t(words.howLong),
            cell: ([reason, { windowDays }]) => (
              <span>
                {windowDays === null ? t(words.unlimited) : calendarDays(windowDays)}{' '}
                <Part path={`restore.${reason}`} of="windowDays" is={is} />
              </span>
            ),
          },
          {
            title: t(words.whatPlace),
            cell: ([reason, { keepOriginalOrder }]) => (
              <span>
                {t(keepOriginalOrder ? words.samePlace : words.newPlace)} <Part path={`restore.${reason}`} of="keepOriginalOrder" is={is} />
              </span>
            ),
          },
        ]}
      />
      <RuleFacts
        is={is}
        of={[
          [
            t(words.rejected),
            suspend ? t(words.rejectedStops, { days: calendarDays(days) }) : t(words.rejectedStays),
            'privilege.rejection',
          ],
        ]}
      />
    </>
  );
}

/** The mark of a part, where the whole is not marked already. */
function Part({ path, of, is }: { readonly path: string; readonly of: string; readonly is: RuleProps['is'] }) {
  return !is(path) && is(`${path}.${of}`) ? <Assumed /> : null;
}

export function Age({ rules: { age, twins, uniqueness, duplicates }, is }: RuleProps) {
  const { leave, minimumMonths } = age;
  return (
    <RuleFacts
      is={is}
      of={[
        minimumMonths !== undefined && [t(words.minimum), tn(minimumMonths, forms.months), 'age.minimumMonths'],
        [
          t(words.leave),
          leave === null ? t(words.leaveNone) : t(words.leaveIs, { day: dayOfYear(leave.on), n: leave.turning }),
          'age.leave',
        ],
        leave !== null && [t(words.warn), calendarDays(leave.warnDays), 'age.leave.warnDays'],
        [t(words.twins), t(words.twinsIs, { days: calendarDays(twins.windowDays) }), 'twins'],
        [t(words.unique), t(words[uniqueness.scope]), 'uniqueness.scope'],
        [t(words.duplicates), t(words[duplicates.keep]), 'duplicates.keep'],
      ]}
    />
  );
}

/** `31 августа` of `08-31`: a day without its year. */
function dayOfYear(monthAndDay: string): string {
  const inAYear = dayInWords(day(`2023-${monthAndDay}`), language.value);
  return inAYear.replace(/ ?2023( жылғы | года)?/, '').trim();
}
