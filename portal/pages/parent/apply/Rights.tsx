// Rights a family may claim, with the paper each needs, if any, and what a claim that is not proved costs. Claimed where it applies, and later on the card.

import { useState } from 'preact/hooks';
import type { Told } from '../../../api/told.ts';
import { t, tn, type Text } from '../../../language/text.ts';
import { errorOf, TextField, Tick } from '../../../parts/Fields.tsx';
import { Note } from '../../../parts/Note.tsx';
import { applyWords as words, plainDays, workingDays } from './applyWords.ts';
import type { Rules } from './ApplyForm.tsx';

type Claims = Readonly<Record<string, string>>;

interface RightsProps {
  readonly rules: Rules;
  readonly claims: Claims;
  readonly change: (claims: Claims) => void;
  readonly isTried: boolean;
  readonly told: Told | undefined;
}

const groups = ['extraordinary', 'priority', 'general'] as const;

export function Rights({ rules, claims, change, isTried, told }: RightsProps) {
  const chosen = Object.keys(claims);
  // It begins as what was kept; whoever takes the last right off is still in the list.
  const [isOpen] = useState(chosen.length > 0);
  const isRefused = told?.code === 'status-unknown' || told?.code === 'claim-exists' || told?.code === 'claim-paper-needed';
  if (rules.statuses.length === 0) return null;
  return (
    <section class="card apply-rights">
      <h2>{t(words.rights)}</h2>
      <p>{t(words.rightsLead)}</p>
      <details open={isOpen}>
        <summary>{t(words.rightsOpen)}</summary>
        {rules.statuses.some(({ evidence }) => evidence === undefined) && <p class="hint">{t(words.restInRegisters)}</p>}
        {groups.map((group) => {
          const statuses = rules.statuses.filter((status) => status.group === group);
          if (statuses.length === 0) return null;
          return (
            <fieldset key={group} class="field">
              <legend>{t(words[group])}</legend>
              {statuses.map(({ key, labels, evidence }) => (
                <div key={key}>
                  <Tick
                    label={
                      <>
                        {t(labels)}
                        {evidence !== undefined && <span class="quiet apply-paper">{paperText(evidence)}</span>}
                      </>
                    }
                    value={key in claims}
                    onChange={(isOn) => change(isOn ? { ...claims, [key]: '' } : without(claims, key))}
                  />
                  {key in claims && evidence !== undefined && (
                    <TextField
                      label={t(words.evidence, { status: t(labels) })}
                      hint={t(words.evidenceHint)}
                      error={
                        isTried && claims[key]?.trim() === ''
                          ? t(words.evidenceMissing)
                          : errorOf(told, `claims.${chosen.indexOf(key)}.evidence`)
                      }
                      maxLength={200}
                      value={claims[key] ?? ''}
                      onChange={(number) => change({ ...claims, [key]: number })}
                    />
                  )}
                </div>
              ))}
            </fieldset>
          );
        })}
      </details>
      {isRefused && <p class="field-error">{t(told.text)}</p>}
      {chosen.length > 0 && <Cost rules={rules} statuses={chosen} />}
    </section>
  );
}

/** Which paper proves a right, or that the department looks it up and none is asked. */
export const paperText = (evidence: Text | undefined): string =>
  evidence === undefined ? t(words.inRegisters) : t(words.paper, { paper: t(evidence) });

/** True of a right that a paper proves, whose number the family gives. */
export const needsPaper = ({ statuses }: Rules, status: string): boolean =>
  statuses.some(({ key, evidence }) => key === status && evidence !== undefined);

/** What claiming these asks for, and what it costs where it is not proved. */
export function Cost({ rules, statuses }: { readonly rules: Rules; readonly statuses: readonly string[] }) {
  const { presentWorkingDays, rejection } = rules.privilege;
  const asksPaper = statuses.some((status) => needsPaper(rules, status));
  if (!asksPaper && !rejection.suspend) return null;
  return (
    <Note kind="warning">
      {asksPaper && <p>{t(words.papersDue, { days: tn(presentWorkingDays, workingDays) })}</p>}
      {rejection.suspend && <p>{t(asksPaper ? words.papersStop : words.registersStop, { days: tn(rejection.days, plainDays) })}</p>}
    </Note>
  );
}

function without(claims: Claims, status: string): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([key]) => key !== status));
}
