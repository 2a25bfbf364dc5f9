// The form behind the choice of a child: wishes, rights, consent, and what the service says beside the field it is about.

import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { errorOf, TextField, Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import type { ApplyDraft } from './Apply.tsx';
import { applyWords as words } from './applyWords.ts';
import { isAboutField, Refused } from './Refused.tsx';
import { needsPaper, Rights } from './Rights.tsx';
import { startOf, WishFields } from './WishFields.tsx';
import { wishWords } from './wishWords.ts';

export type Rules = Reply<'GET /v1/territories/{territory}/rules'>;

interface ApplyFormProps {
  readonly child: string | undefined;
  readonly territory: string;
  readonly rules: Rules;
  readonly draft: ApplyDraft;
  readonly change: (change: Partial<ApplyDraft>) => void;
  readonly refreshRules: () => void;
  readonly onApplied: (number: string) => void;
}

export function ApplyForm({ child, territory, rules, draft, change, refreshRules, onApplied }: ApplyFormProps) {
  const applying = useDo('POST /v1/me/applications');
  const [isTried, setTried] = useState(false);
  const faults = faultsOf(draft, child, rules);
  const shown = isTried ? faults : {};
  const { told } = applying;
  const edit = (changed: Partial<ApplyDraft>) => {
    applying.clear();
    change(changed);
  };
  const send = async () => {
    setTried(true);
    if (child === undefined || Object.keys(faults).length > 0) return;
    const reply = await applying.run({ body: bodyOf(draft, child, territory, rules) });
    if (reply !== undefined) onApplied(reply.number);
  };
  // Somebody who agreed to another text has not agreed to this one.
  useEffect(() => {
    if (told?.code !== 'consent-needed') return;
    change({ consent: false });
    refreshRules();
  }, [told]);
  const consentError = told?.code === 'consent-needed' ? t(words.agreeChanged) : shown.consent;
  return (
    <div class="form-card">
      <Form onSubmit={() => void send()} submit={t(words.apply)} isBusy={applying.isBusy} told={isAboutField(told) ? undefined : told}>
        <section class="card">
          <h2>{t(words.wishes)}</h2>
          <WishFields
            territory={territory}
            languages={rules.languages}
            draft={draft}
            change={edit}
            errorFor={(field) => shown[field] ?? codeOf(told?.code, field, told && t(told.text)) ?? errorOf(told, field)}
          />
          {draft.groupType === 'special' && (
            <div class="fields">
              <TextField
                label={t(wishWords.conclusion)}
                hint={t(wishWords.conclusionHint)}
                isOptional
                error={shown.conclusion ?? errorOf(told, 'specialNeeds.conclusion')}
                maxLength={200}
                value={draft.conclusion}
                onChange={(conclusion) => edit({ conclusion })}
              />
              <TextField
                label={t(wishWords.issuedOn)}
                isOptional
                type="date"
                error={errorOf(told, 'specialNeeds.issuedOn')}
                value={draft.issuedOn}
                onChange={(issuedOn) => edit({ issuedOn })}
              />
            </div>
          )}
        </section>
        <Rights rules={rules} claims={draft.claims} change={(claims) => edit({ claims })} isTried={isTried} told={told} />
        <section class="card">
          <h2>{t(words.consent)}</h2>
          <p class="apply-consent">{t(rules.consent.text)}</p>
          <p class="quiet small">{t(words.consentVersion, { version: rules.consent.version })}</p>
          <Tick label={t(words.agree)} value={draft.consent} error={consentError} onChange={(consent) => edit({ consent })} />
        </section>
        {shown.child !== undefined && (
          <p class="field-error" role="alert">
            {shown.child}
          </p>
        )}
        <Refused told={told} />
      </Form>
    </div>
  );
}

type Faults = Partial<Record<keyof ApplyDraft, string>>;

/** What can be seen to be missing before anything is sent. */
function faultsOf(draft: ApplyDraft, child: string | undefined, rules: Rules): Faults {
  const isHalf = draft.groupType === 'special' && (draft.conclusion === '') !== (draft.issuedOn === '');
  const lacksNumber = Object.entries(draft.claims).some(([status, evidence]) => needsPaper(rules, status) && evidence.trim() === '');
  return {
    ...(child === undefined ? { child: t(words.childMissing) } : {}),
    ...(draft.language === '' ? { language: t(words.languageMissing) } : {}),
    ...(startOf(draft) === '' ? { wantedStart: t(wishWords.startMissing) } : {}),
    ...(isHalf ? { conclusion: t(wishWords.bothOrNone) } : {}),
    ...(lacksNumber ? { claims: t(words.evidenceMissing) } : {}),
    ...(draft.consent ? {} : { consent: t(words.agreeMissing) }),
  };
}

/** Refusals that name a wish stand beside it. */
function codeOf(code: string | undefined, field: string, text: string | undefined): string | undefined {
  const isOfField = (code === 'language-unknown' && field === 'language') || (code === 'group-type-unknown' && field === 'groupType');
  return isOfField ? text : undefined;
}

function bodyOf(draft: ApplyDraft, child: string, territory: string, rules: Rules) {
  const { language, groupType, district, conclusion, issuedOn, claims } = draft;
  const hasConclusion = groupType === 'special' && conclusion !== '';
  return {
    child,
    territory,
    wantedStart: startOf(draft),
    language,
    groupType,
    ...(district === '' ? {} : { district }),
    ...(hasConclusion ? { specialNeeds: { conclusion, issuedOn } } : {}),
    claims: Object.entries(claims).map(([status, evidence]) => (needsPaper(rules, status) ? { status, evidence } : { status })),
    consent: { text: rules.consent.version },
  };
}
