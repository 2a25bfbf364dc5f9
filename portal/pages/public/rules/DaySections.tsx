// What the days of a timesheet count as, how its month goes, what the state pays, and what becomes of people’s data.

import { t, tn } from '../../../language/text.ts';
import { tenge } from '../../../language/money.ts';
import { inFigures } from '../../../language/time.ts';
import { Badge } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words as ofGroups } from '../kindergartens/words.ts';
import { words as ofOne } from '../kindergartens/oneWords.ts';
import { Assumed, calendarDays, RuleFacts, workingDays, type Rulebook, type RuleProps } from './parts.tsx';
import { forms, words as general } from './words.ts';
import { words } from './dayWords.ts';

type DayCode = Rulebook['attendance']['codes'][number];

export function DayCodes({ rules: { attendance } }: RuleProps) {
  return (
    <Table
      caption={t(words.codes)}
      rows={attendance.codes}
      keyOf={({ code }) => code}
      columns={[
        { title: t(words.code), cell: ({ code }) => <strong class="code">{code}</strong> },
        { title: t(words.meaning), cell: ({ labels }) => t(labels) },
        { title: t(words.paid), cell: ({ payable }) => <YesOrNo is={payable} /> },
        { title: t(words.valid), cell: ({ valid }) => t(valid ? general.yes : general.no) },
        { title: t(words.conditions), cell: (code) => conditionsOf(code) },
      ]}
    />
  );
}

function YesOrNo({ is }: { readonly is: boolean }) {
  return <Badge kind={is ? 'good' : 'plain'}>{t(is ? general.yes : general.no)}</Badge>;
}

function conditionsOf({ document, cap, whole }: DayCode): string {
  const conditions = [
    document && t(words.document, { days: workingDays(document.withinWorkingDays), code: document.otherwise }),
    cap?.monthDays !== undefined && t(words.capMonth, { n: cap.monthDays, code: cap.beyond }),
    cap?.yearDays !== undefined && t(words.capYear, { n: cap.yearDays, code: cap.beyond }),
    whole && t(words.whole),
  ].filter((one) => typeof one === 'string');
  return conditions.length === 0 ? t(words.noCondition) : conditions.join('; ');
}

export function Month({ rules: { attendance }, is }: RuleProps) {
  const { marking, close, window, silence, dispute, unmarked } = attendance;
  return (
    <RuleFacts
      is={is}
      of={[
        [t(words.markBy), marking.by, 'attendance.marking.by'],
        [t(words.edit), workingDays(marking.editWorkingDays), 'attendance.marking.editWorkingDays'],
        [t(words.unmarked), t(words.unmarkedIs, { code: unmarked }), 'attendance.unmarked'],
        [t(words.closeBy), t(words.closeByIs, { day: close.day, by: close.by }), 'attendance.close'],
        [t(words.sign), t(words.signIs, { from: window.firstDay, to: window.lastDay }), 'attendance.window.lastDay'],
        [t(words.late), calendarDays(window.lateDays), 'attendance.window.lateDays'],
        [t(words.silence), t(words[silence]), 'attendance.silence'],
        [t(words.answer), workingDays(dispute.answerWorkingDays), 'attendance.dispute.answerWorkingDays'],
        [t(words.decide), workingDays(dispute.decideWorkingDays), 'attendance.dispute.decideWorkingDays'],
      ]}
    />
  );
}

export function Money({ rules: { rates, attendance }, is }: RuleProps) {
  return (
    <>
      <RuleFacts is={is} of={[[t(words.formula), t(words[attendance.formula.preset]), 'attendance.formula']]} />
      <h3>
        {t(words.rates)} {is('rates') && <Assumed />}
      </h3>
      <Table
        caption={t(words.rates)}
        rows={rates}
        keyOf={({ ownership, groupType, hours, from }) => [ownership, groupType, hours, from].join()}
        columns={[
          { title: t(words.ownership), cell: ({ ownership }) => t(ofOne[ownership]) },
          { title: t(words.groupType), cell: ({ groupType }) => t(ofGroups[groupType]) },
          { title: t(words.hours), cell: ({ hours }) => String(hours).replace('.', ','), isNumber: true },
          { title: t(words.perMonth), cell: ({ monthTiyn }) => tenge(monthTiyn), isNumber: true },
          {
            title: t(words.time),
            cell: ({ from, to }) =>
              to === undefined
                ? t(general.since, { from: inFigures(from) })
                : t(general.between, { from: inFigures(from), to: inFigures(to) }),
          },
        ]}
      />
    </>
  );
}

export function Consent({ rules: { consent } }: RuleProps) {
  return (
    <>
      <blockquote class="rule-quote">{t(consent.text)}</blockquote>
      <p class="small quiet">{t(words.consentVersion, { version: consent.version })}</p>
    </>
  );
}

export function Retention({ rules: { retention }, is }: RuleProps) {
  return (
    <RuleFacts
      is={is}
      of={[
        [t(words.ended), tn(retention.endedYears, forms.years), 'retention.endedYears'],
        [t(words.paidData), tn(retention.paidYears, forms.years), 'retention.paidYears'],
        [t(words.unverified), calendarDays(retention.unverifiedDays), 'retention.unverifiedDays'],
        [t(words.idle), tn(retention.idleMonths, forms.months), 'retention.idleMonths'],
        [t(words.notices), calendarDays(retention.noticeDays), 'retention.noticeDays'],
        [t(words.looks), tn(retention.looksYears, forms.years), 'retention.looksYears'],
      ]}
    />
  );
}

export function Told({ rules: { notices }, is }: RuleProps) {
  return (
    <RuleFacts
      is={is}
      of={[
        [t(words.quiet), t(words.quietIs, notices.quiet), 'notices.quiet'],
        [t(words.digest), notices.digestAt, 'notices.digestAt'],
        [t(words.sms), String(notices.sms.perNumber), 'notices.sms.perNumber'],
      ]}
    />
  );
}
