// Applying, on one page: whose place, what is wished for, which rights are claimed, consent. What is typed stays until it was sent.

import { useLocation } from 'preact-iso';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { RadioField, SelectField } from '../../../parts/Fields.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { cities, city } from '../../../shell/city.ts';
import { hasEnded } from '../card/stateWords.ts';
import { FirstSteps } from '../home/FirstSteps.tsx';
import './apply.css';
import { applyWords as words } from './applyWords.ts';
import { ApplyForm } from './ApplyForm.tsx';
import { emptyWishes } from './WishFields.tsx';

type Child = Reply<'GET /v1/me/children'>['children'][number];

const empty = {
  ...emptyWishes,
  child: '',
  territory: '',
  conclusion: '',
  issuedOn: '',
  /** The number of the paper by the status it is to prove; empty where none is asked. */
  claims: {} as Readonly<Record<string, string>>,
  consent: false,
};
export type ApplyDraft = typeof empty;

export function Apply() {
  const children = useAsk('GET /v1/me/children', {});
  const applications = useAsk('GET /v1/me/applications', {});
  const named = children.reply?.children;
  const isNew = applications.reply?.applications.length === 0 && named?.every(({ state }) => state !== 'verified') === true;
  if (isNew) return <FirstSteps children={named} />;
  return (
    <Page title={t(words.title)} lead={t(words.lead)} back={{ href: '/my', label: t(words.back) }}>
      <Answer of={children}>
        {(known) => (
          <Answer of={applications}>
            {(applied) => {
              const taken = new Set(applied.applications.filter((one) => !hasEnded(one)).map(({ child }) => child));
              const free = known.children.filter(({ child, state }) => state === 'verified' && !taken.has(child));
              return free.length === 0 ? <Nobody /> : <Applying children={free} />;
            }}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}

function Nobody() {
  return (
    <Empty title={t(words.noneTitle)}>
      <p>{t(words.noneText)}</p>
      <p>
        <a class="button button-main" href="/my">
          {t(words.toHome)}
        </a>{' '}
        <a class="button" href="/my/children/add">
          {t(words.addChild)}
        </a>
      </p>
    </Empty>
  );
}

function Applying({ children }: { readonly children: readonly Child[] }) {
  const { route } = useLocation();
  const [draft, change, forget] = useDraft<ApplyDraft>('apply', empty);
  const [only] = children.length === 1 ? children : [];
  const child = children.find((one) => one.child === draft.child) ?? only;
  const known = cities.value ?? [];
  const named = draft.territory === '' ? (child?.territory ?? city.value ?? '') : draft.territory;
  const territory = known.some((one) => one.territory === named) ? named : '';
  const rules = useAsk('GET /v1/territories/{territory}/rules', territory === '' ? undefined : { params: { territory } });
  return (
    <>
      <section class="card form-card">
        <RadioField
          label={t(words.child)}
          value={child?.child ?? ''}
          onChange={(chosen) => change({ child: chosen })}
          options={children.map((one) => ({ value: one.child, label: bornWords(one) }))}
        />
        {(known.length > 1 || territory === '') && (
          <SelectField
            label={t(words.territory)}
            value={territory}
            onChange={(chosen) => change({ territory: chosen })}
            options={known.map((one) => ({ value: one.territory, label: t(one.names) }))}
          />
        )}
      </section>
      {territory !== '' && (
        <Answer of={rules}>
          {(rulebook) => (
            <ApplyForm
              child={child?.child}
              territory={territory}
              rules={rulebook}
              draft={draft}
              change={change}
              refreshRules={rules.again}
              onApplied={(number) => {
                forget();
                route(`/my/applications/${number}/receipt`);
              }}
            />
          )}
        </Answer>
      )}
    </>
  );
}

function bornWords({ name = '', bornOn }: Child): string {
  return bornOn === undefined ? name : t(words.born, { name, day: inWords(bornOn) });
}
