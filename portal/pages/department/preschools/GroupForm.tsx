// A group is opened or changed; who is in it stays in it.

import { useLocation } from 'preact-iso';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import type { Told } from '../../../api/told.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { errorOf, RadioField, SelectField, TextField, Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words } from './formWords.ts';
import { languageName } from './GroupTable.tsx';
import type { One } from './OnePreschool.tsx';
import { usePlace } from './place.ts';
import { groupTypes } from './words.ts';

type Group = One['groups'][number];

const emptyGroup = {
  nameKk: '',
  nameRu: '',
  groupType: 'general',
  language: 'kk',
  ageFrom: '',
  ageTo: '',
  hours: '10.5',
  capacity: '',
  open: true,
};
type GroupDraft = typeof emptyGroup;

const typeIn = ({ groupType }: GroupDraft): Group['groupType'] =>
  groupType === 'sanatorium' || groupType === 'special' ? groupType : 'general';
const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

function bodyOf(draft: GroupDraft) {
  const { nameKk: kk, nameRu: ru, language, ageFrom, ageTo, hours, capacity, open } = draft;
  const figures = { ageFrom: numberIn(ageFrom), ageTo: numberIn(ageTo), hours: numberIn(hours), capacity: numberIn(capacity) };
  return { names: { kk, ru }, groupType: typeIn(draft), language, ...figures, open };
}

export function NewGroupForm({ preschool }: { readonly preschool: string }) {
  const { territory, at } = usePlace();
  const { route } = useLocation();
  const [draft, change, forget] = useDraft(`group-${preschool}`, emptyGroup);
  const opening = useDo('POST /v1/department/territories/{territory}/preschools/{preschool}/groups');
  const send = async () => {
    if ((await opening.run({ params: { territory, preschool }, body: bodyOf(draft) })) === undefined) return;
    forget();
    route(`${at}/preschools/${preschool}`);
  };
  return (
    <Form onSubmit={() => void send()} submit={t(words.openGroup)} isBusy={opening.isBusy} told={opening.told}>
      <Fields draft={draft} onChange={change} told={opening.told} />
    </Form>
  );
}

export function ChangeGroupForm({ preschool, group }: { readonly preschool: string; readonly group: Group }) {
  const { territory, at } = usePlace();
  const { route } = useLocation();
  const [draft, change, forget] = useDraft<GroupDraft>(`group-${preschool}-${group.group}`, {
    nameKk: group.names.kk,
    nameRu: group.names.ru,
    groupType: group.groupType,
    language: group.language,
    ageFrom: String(group.ageFrom),
    ageTo: String(group.ageTo),
    hours: String(group.hours),
    capacity: String(group.capacity),
    open: group.open,
  });
  const changing = useDo('PUT /v1/department/territories/{territory}/preschools/{preschool}/groups/{group}');
  const send = async () => {
    const { names, ...rest } = bodyOf(draft);
    const isNameSame = names.kk === group.names.kk && names.ru === group.names.ru;
    // The form has two of the three names: the third stays where it is one of its own.
    const en = group.names.en === group.names.ru ? {} : { en: group.names.en };
    const body = isNameSame ? rest : { names: { ...names, ...en }, ...rest };
    if ((await changing.run({ params: { territory, preschool, group: group.group }, body })) === undefined) return;
    forget();
    route(`${at}/preschools/${preschool}`);
  };
  return (
    <Form onSubmit={() => void send()} submit={t(words.changeGroup)} isBusy={changing.isBusy} told={changing.told}>
      <Fields draft={draft} onChange={change} told={changing.told} />
    </Form>
  );
}

interface FieldsProps {
  readonly draft: GroupDraft;
  readonly onChange: (change: Partial<GroupDraft>) => void;
  readonly told: Told | undefined;
}

function Fields({ draft, onChange, told }: FieldsProps) {
  const { territory } = usePlace();
  const rules = useAsk('GET /v1/territories/{territory}/rules', { params: { territory } });
  const languages = rules.reply?.languages ?? [draft.language];
  const figure = (field: 'ageFrom' | 'ageTo' | 'hours' | 'capacity', hint?: string) => (
    <TextField
      label={t(words[field])}
      {...(hint === undefined ? {} : { hint })}
      inputMode="decimal"
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      error={errorOf(told, field)}
    />
  );
  return (
    <>
      <TextField
        label={t(words.nameKk)}
        maxLength={120}
        value={draft.nameKk}
        onChange={(nameKk) => onChange({ nameKk })}
        error={errorOf(told, 'names.kk')}
      />
      <TextField
        label={t(words.nameRu)}
        maxLength={120}
        value={draft.nameRu}
        onChange={(nameRu) => onChange({ nameRu })}
        error={errorOf(told, 'names.ru')}
      />
      <RadioField
        label={t(words.type)}
        value={draft.groupType}
        onChange={(groupType) => onChange({ groupType })}
        options={Object.entries(groupTypes).map(([value, label]) => ({ value, label: t(label) }))}
      />
      <SelectField
        label={t(words.language)}
        value={draft.language}
        onChange={(language) => onChange({ language })}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
        error={errorOf(told, 'language')}
      />
      <p class="hint">{t(words.ageHint)}</p>
      <div class="fields">
        {figure('ageFrom')}
        {figure('ageTo')}
        {figure('hours')}
      </div>
      {figure('capacity', t(words.capacityHint))}
      <Tick label={t(words.takesNew)} value={draft.open} onChange={(open) => onChange({ open })} />
    </>
  );
}
