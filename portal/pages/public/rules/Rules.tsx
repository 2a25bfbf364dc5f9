// The rulebook of a city as everybody may read it: by it the queue, vouchers, timesheets and payments are computed. What is only assumed is marked.

import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { useAsk } from '../../../api/useAsk.ts';
import type { ComponentType } from 'preact';
import { t, type Text } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { TextField } from '../../../parts/Fields.tsx';
import { Page } from '../../../parts/Page.tsx';
import { isAssumed } from './assumed.ts';
import { Consent, DayCodes, Money, Month, Retention, Told } from './DaySections.tsx';
import { words as ofDays } from './dayWords.ts';
import { Categories, Law, Plan, Statuses } from './LawSections.tsx';
import { Assumed, Section, type Rulebook, type RuleProps } from './parts.tsx';
import { Age, Deadlines, StopList } from './TermSections.tsx';
import { words as ofTerms } from './termWords.ts';
import { words } from './words.ts';
import './rules.css';

interface SectionOfRules {
  /** Its address on the page. */
  readonly id: string;
  readonly title: Text;
  readonly lead?: Text;
  /** The parts of the rulebook it shows; where all are assumed, the whole section is marked. */
  readonly paths: readonly string[];
  readonly Body: ComponentType<RuleProps>;
}

const sections: readonly SectionOfRules[] = [
  { id: 'law', title: words.law, lead: words.lawLead, paths: ['legalBasis'], Body: Law },
  { id: 'categories', title: words.categories, lead: words.categoriesLead, paths: ['categories'], Body: Categories },
  { id: 'rights', title: words.statuses, lead: words.statusesLead, paths: ['statuses'], Body: Statuses },
  {
    id: 'deadlines',
    title: ofTerms.deadlines,
    lead: ofTerms.deadlinesLead,
    paths: ['deadlines', 'choice', 'revocation', 'privilege', 'reminders'],
    Body: Deadlines,
  },
  { id: 'plan', title: words.plan, paths: ['plan.presets.sequential', 'plan.default', 'rounds'], Body: Plan },
  { id: 'stop-list', title: ofTerms.stopList, lead: ofTerms.stopLead, paths: ['restore', 'privilege'], Body: StopList },
  { id: 'age', title: ofTerms.age, paths: ['age.leave', 'twins', 'uniqueness.scope', 'duplicates.keep'], Body: Age },
  { id: 'day-codes', title: ofDays.codes, paths: ['attendance.codes'], Body: DayCodes },
  { id: 'month', title: ofDays.month, paths: ['attendance'], Body: Month },
  { id: 'money', title: ofDays.money, paths: ['rates', 'attendance.formula'], Body: Money },
  { id: 'messages', title: ofDays.told, paths: ['notices'], Body: Told },
  { id: 'consent', title: ofDays.consent, paths: ['consent'], Body: Consent },
  { id: 'retention', title: ofDays.retention, paths: ['retention'], Body: Retention },
];

interface RulesProps {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** The day stands in the address, so that a link leads to the rules of that day. */
export function Rules({ params: { territory = '' } = {}, query: { on } = {} }: RulesProps) {
  const asked = useAsk('GET /v1/territories/{territory}/rules', { params: { territory }, query: { on } });
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <AsOf territory={territory} on={on ?? ''} />
      <Answer of={asked}>{(rules) => <Book rules={rules} on={on} />}</Answer>
    </Page>
  );
}

function AsOf({ territory, on }: { readonly territory: string; readonly on: string }) {
  const { route } = useLocation();
  const [typed, setTyped] = useState(on);
  useEffect(() => setTyped(on), [on]);
  return (
    <form
      class="rule-day"
      onSubmit={(event) => {
        event.preventDefault();
        route(`/t/${territory}/rules${typed === '' ? '' : `?on=${typed}`}`);
      }}
    >
      <TextField label={t(words.on)} hint={t(words.onHint)} type="date" value={typed} onChange={setTyped} />
      <button type="submit" class="button">
        {t(words.show)}
      </button>
    </form>
  );
}

function Book({ rules, on }: { readonly rules: Rulebook; readonly on: string | undefined }) {
  const is = (path: string) => isAssumed(rules.defaults, path);
  // A rulebook of before may lack what came later.
  const shown = sections.filter(({ paths: [first = ''] }) => (first.split('.')[0] ?? '') in rules);
  useEffect(() => {
    // The browser looked for the anchor before the rules were here.
    if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <>
      <p class="rule-legend">
        <Assumed /> {t(words.assumedText)}
      </p>
      <nav class="card" aria-label={t(words.contents)}>
        <h2>{t(words.contents)}</h2>
        <ol class="rule-contents">
          {shown.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {shown.map(({ id, title, lead, paths, Body }) => {
        const isWhole = paths.every(is);
        return (
          <Section key={id} id={id} title={t(title)} lead={lead && t(lead)} isAssumed={isWhole}>
            <Body rules={rules} is={isWhole ? () => false : is} />
          </Section>
        );
      })}
      <p>
        <a href={`/v1/territories/${rules.territory}/rules${on === undefined ? '' : `?on=${on}`}`}>{t(words.whole)}</a>
      </p>
    </>
  );
}
