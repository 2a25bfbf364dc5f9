// Naming a child. What can be seen to be mistyped is said beside the field; whose child it is, is decided by the registry or the department.

import { useEffect, useState } from 'preact/hooks';
import { identifierFault } from '../../../../shared/domain/identifiers.ts';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import type { Told } from '../../../api/told.ts';
import { t } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { errorOf, RadioField, SelectField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { cities, city } from '../../../shell/city.ts';
import './apply.css';
import { words } from './words.ts';

const relations = ['mother', 'father', 'guardian'] as const;
type Relation = (typeof relations)[number];
const empty = { iin: '', name: '', bornOn: '', relation: '', territory: '' };

/** Refusals that are about one field are said beside it. */
const fieldsOfCodes: Readonly<Record<string, keyof typeof empty>> = {
  'iin-wrong': 'iin',
  'name-wrong': 'name',
  'born-in-future': 'bornOn',
  'child-grown-up': 'bornOn',
  'territory-unknown': 'territory',
};

export function AddChild() {
  const [draft, change, forget] = useDraft('child', empty);
  const [added, setAdded] = useState<'verified' | 'pending'>();
  if (added !== undefined) return <Added state={added} onAnother={() => setAdded(undefined)} />;
  return (
    <Page title={t(words.childTitle)} lead={t(words.childLead)} back={{ href: '/my', label: t(words.back) }}>
      <div class="card form-card">
        <ChildForm
          draft={draft}
          change={change}
          onAdded={(state) => {
            forget();
            setAdded(state);
          }}
        />
      </div>
    </Page>
  );
}

interface ChildFormProps {
  readonly draft: typeof empty;
  readonly change: (change: Partial<typeof empty>) => void;
  readonly onAdded: (state: 'verified' | 'pending') => void;
}

function ChildForm({ draft, change, onAdded }: ChildFormProps) {
  const adding = useDo('POST /v1/me/children');
  const [isTried, setTried] = useState(false);
  const known = cities.value ?? [];
  const territory = draft.territory === '' ? (city.value ?? (known.length === 1 ? known[0]?.territory : undefined) ?? '') : draft.territory;
  const isLong = draft.iin.replaceAll(/\s/g, '').length >= 12;
  const faults = {
    iin: isTried || isLong ? iinFault(draft.iin) : undefined,
    name: isTried && draft.name.trim() === '' ? t(words.nameMissing) : undefined,
    bornOn: bornFault(draft.bornOn, isTried),
    relation: isTried && draft.relation === '' ? t(words.relationMissing) : undefined,
    territory: isTried && territory === '' ? t(words.territoryMissing) : undefined,
  };
  const said = (field: keyof typeof empty) => faults[field] ?? saidOf(adding.told, field);
  const change1 = (field: keyof typeof empty) => (value: string) => {
    adding.clear();
    change({ [field]: value });
  };
  const send = async () => {
    setTried(true);
    const isReady = iinFault(draft.iin) === undefined && bornFault(draft.bornOn, true) === undefined && territory !== '';
    if (!isReady || draft.name.trim() === '' || draft.relation === '') return;
    const { iin, name, bornOn, relation } = draft;
    const body = { territory, iin: iin.replaceAll(/\s/g, ''), name, bornOn, relation: relation as Relation };
    const reply = await adding.run({ body });
    if (reply !== undefined) onAdded(reply.state === 'verified' ? 'verified' : 'pending');
  };
  const isBeside = adding.told !== undefined && adding.told.code in fieldsOfCodes;
  return (
    <Form onSubmit={() => void send()} submit={t(words.addChild)} isBusy={adding.isBusy} told={isBeside ? undefined : adding.told}>
      <TextField
        label={t(words.iin)}
        hint={isLong && said('iin') === undefined ? t(words.iinRight) : t(words.iinHint)}
        error={said('iin')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={16}
        isCode
        value={draft.iin}
        onChange={change1('iin')}
      />
      <TextField
        label={t(words.name)}
        hint={t(words.nameHint)}
        error={said('name')}
        autoComplete="off"
        maxLength={100}
        value={draft.name}
        onChange={change1('name')}
      />
      <TextField
        label={t(words.bornOn)}
        error={said('bornOn')}
        type="date"
        max={today()}
        value={draft.bornOn}
        onChange={change1('bornOn')}
      />
      <RadioField
        label={t(words.relation)}
        error={said('relation')}
        value={draft.relation}
        onChange={change1('relation')}
        options={relations.map((one) => ({ value: one, label: t(words[one]) }))}
      />
      {known.length > 1 && (
        <SelectField
          label={t(words.territory)}
          hint={t(words.territoryHint)}
          error={said('territory')}
          value={territory}
          onChange={change1('territory')}
          options={known.map((one) => ({ value: one.territory, label: t(one.names) }))}
        />
      )}
    </Form>
  );
}

function saidOf(told: Told | undefined, field: keyof typeof empty): string | undefined {
  const isOfField = told !== undefined && fieldsOfCodes[told.code] === field;
  return isOfField ? t(told.text) : errorOf(told, field);
}

function iinFault(typed: string): string | undefined {
  const text = typed.replaceAll(/\s/g, '');
  const fault = identifierFault(text);
  if (fault === undefined) return undefined;
  if (fault === 'digits') return t(words.iinDigits);
  return fault === 'length' ? t(words.iinLength, { n: text.length }) : t(words.iinCheck);
}

function bornFault(bornOn: string, isTried: boolean): string | undefined {
  if (bornOn === '') return isTried ? t(words.bornMissing) : undefined;
  return bornOn > today() ? t(words.bornLater) : undefined;
}

function Added({ state, onAnother }: { readonly state: 'verified' | 'pending'; readonly onAnother: () => void }) {
  const isVerified = state === 'verified';
  useEffect(() => scrollTo(0, 0), []);
  return (
    <Page title={t(words.addedTitle)} back={{ href: '/my', label: t(words.back) }}>
      <Note kind="good" isNews>
        <p>{t(isVerified ? words.addedVerified : words.addedPending)}</p>
      </Note>
      {!isVerified && (
        <ol>
          <li>{t(words.then1)}</li>
          <li>{t(words.then2)}</li>
          <li>{t(words.then3)}</li>
        </ol>
      )}
      <p class="row">
        <a class="button button-main" href="/my">
          {t(words.toHome)}
        </a>
        <button type="button" class="button" onClick={onAnother}>
          {t(words.another)}
        </button>
      </p>
    </Page>
  );
}
