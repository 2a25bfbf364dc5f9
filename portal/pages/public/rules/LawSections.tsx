// The acts a rulebook stands on, the categories of the queue and the rights that lead into them, and the plan by which vouchers are given out.

import { language, number, t, tn } from '../../../language/text.ts';
import { inFigures, inWords } from '../../../language/time.ts';
import { Badge } from '../../../parts/Note.tsx';
import { Assumed, calendarDays, RuleFacts, type RuleProps } from './parts.tsx';
import { forms, words } from './words.ts';

function timeOf(from: string, to: string | undefined): string {
  return to === undefined ? t(words.since, { from: inFigures(from) }) : t(words.between, { from: inFigures(from), to: inFigures(to) });
}

export function Law({ rules: { version, effectiveFrom, effectiveTo, legalBasis }, is }: RuleProps) {
  return (
    <>
      <RuleFacts
        is={is}
        of={[
          [t(words.version), version, 'version'],
          [t(words.inForce), timeOf(effectiveFrom, effectiveTo), 'effectiveFrom'],
        ]}
      />
      <h3>{t(words.acts)}</h3>
      <ul class="rule-list">
        {legalBasis.map(({ act, labels, from, to, knownFrom, note, remark }, at) => (
          <li key={act}>
            <p>
              <strong>{labels === undefined ? <InEnglish text={act} /> : t(labels)}</strong> {is(`legalBasis.${at}`) && <Assumed />}
            </p>
            <p>
              {timeOf(from, to)}
              {knownFrom !== undefined && `. ${t(words.knownFrom, { day: inWords(knownFrom) })}`}
            </p>
            <p class="quiet small">{remark === undefined ? <InEnglish text={note} /> : t(remark)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What nobody translated is read out as what it is, and says so. */
function InEnglish({ text }: { readonly text: string }) {
  return (
    <>
      <span lang="en">{text}</span>
      {language.value !== 'en' && text !== '' && ` (${t(words.inEnglish)})`}
    </>
  );
}

export function Categories({ rules: { categories, territory }, is }: RuleProps) {
  return (
    <ol class="rule-categories">
      {categories.map(({ code, key, labels }, at) => (
        <li key={key} value={code}>
          <a href={`/t/${territory}/queue/${code}`}>{t(labels)}</a> {is(`categories.${at}`) && <Assumed />}
        </li>
      ))}
    </ol>
  );
}

const groups = ['extraordinary', 'priority', 'general'] as const;

export function Statuses({ rules: { statuses }, is }: RuleProps) {
  const numbered = statuses.map((status, at) => ({ ...status, at }));
  return (
    <>
      {groups.map((group) => {
        const inside = numbered.filter((status) => status.group === group);
        if (inside.length === 0) return null;
        return (
          <div key={group}>
            <h3>{t(words[group])}</h3>
            <ul class="rule-list">
              {inside.map(({ key, labels, evidence, validityDays, at }) => (
                <li key={key}>
                  <strong>{t(labels)}</strong> {is(`statuses.${at}`) && <Assumed />}
                  <br />
                  <span class="quiet">{t(evidence ?? words.noPaper)}</span>
                  {validityDays !== undefined && (
                    <span class="quiet">
                      {', '}
                      {t(words.goodFor, { days: calendarDays(validityDays) })} {is(`statuses.${at}.validityDays`) && <Assumed />}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

export function Plan({ rules: { plan, rounds }, is }: RuleProps) {
  const codes = (all: readonly number[]) => ({ codes: all.join(', ') });
  return (
    <>
      <ul class="rule-list">
        {Object.entries(plan.presets).map(([name, preset]) => (
          <li key={name}>
            <p>
              <strong>{t(words[preset.kind])}</strong> {name === plan.default && <Badge kind="good">{t(words.planDefault)}</Badge>}{' '}
              {is(`plan.presets.${name}`) && <Assumed />}
            </p>
            {preset.kind === 'sequential' && <p>{t(words.sequentialText)}</p>}
            {preset.kind === 'weighted' && (
              <ol>
                {preset.first !== undefined && <li>{t(words.first, codes(preset.first))}</li>}
                {preset.takes.map(({ categories, take }) => (
                  <li key={categories.join()}>{t(words.take, { take: number(take), ...codes(categories) })}</li>
                ))}
                {preset.onlyIfEmpty.length > 0 && <li>{t(words.onlyIfEmpty, codes(preset.onlyIfEmpty))}</li>}
              </ol>
            )}
          </li>
        ))}
      </ul>
      <RuleFacts
        is={is}
        of={[
          [t(words.pause), tn(rounds.pauseMinutes, forms.minutes), 'rounds.pauseMinutes'],
          [
            t(words.schedule),
            rounds.schedule.length === 0 ? t(words.noSchedule) : t(words.schedules, { n: number(rounds.schedule.length) }),
            'rounds.schedule',
          ],
        ]}
      />
    </>
  );
}
