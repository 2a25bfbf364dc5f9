// What a family looks for. Everything counts as soon as it is chosen; the name, when typing pauses.

import { byDistrict } from '../../../language/byDistrict.ts';
import { languageName } from '../../../language/languageName.ts';
import { number, t } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { SelectField, TextField, Tick } from '../../../parts/Fields.tsx';
import { askWhere, forgetWhere, nearState } from './near.ts';
import { ageInWords } from './places.ts';
import type { Found } from './useKindergartens.ts';
import { words } from './words.ts';

export const emptySearch = { name: '', district: '', language: '', ageMonths: '', groupType: '', freeOnly: false, from: '' };
export type SearchDraft = typeof emptySearch;

const ages = Array.from({ length: 12 }, (_, at) => 12 + 6 * at);
const groupTypes = ['general', 'sanatorium', 'special'] as const;

interface FiltersProps {
  readonly draft: SearchDraft;
  readonly change: (change: Partial<SearchDraft>) => void;
  readonly clear: () => void;
  readonly districts: Found['districts'];
  readonly languages: readonly string[];
}

export function Filters({ draft, change, clear, districts, languages }: FiltersProps) {
  const isAsked = Object.entries(draft).some(([name, value]) => value !== emptySearch[name as keyof SearchDraft]);
  const { district, language, ageMonths, groupType, from } = draft;
  const isMoreAsked = [district, language, ageMonths, groupType, from].some((value) => value !== '');
  return (
    <form class="card search" role="search" aria-label={t(words.search)} onSubmit={(event) => event.preventDefault()}>
      <div class="search-first">
        <TextField label={t(words.name)} type="search" maxLength={80} value={draft.name} onChange={(name) => change({ name })} />
        <Near />
      </div>
      <Tick label={t(words.freeOnly)} value={draft.freeOnly} onChange={(freeOnly) => change({ freeOnly })} />
      <details open={isMoreAsked}>
        <summary>{t(words.more)}</summary>
        <div class="fields">
          <SelectField
            label={t(words.age)}
            value={ageMonths}
            onChange={(value) => change({ ageMonths: value })}
            options={[
              { value: '', label: t(words.anyAge) },
              ...ages.map((months) => ({ value: String(months), label: ageInWords(months) })),
            ]}
          />
          <SelectField
            label={t(words.language)}
            value={language}
            onChange={(value) => change({ language: value })}
            options={[{ value: '', label: t(words.anyLanguage) }, ...languages.map((code) => ({ value: code, label: languageName(code) }))]}
          />
          <SelectField
            label={t(words.district)}
            value={district}
            onChange={(value) => change({ district: value })}
            options={[
              { value: '', label: t(words.anyDistrict) },
              ...byDistrict(districts).map((one) => ({
                value: one.district,
                label: `${t(one.districtLabels)} (${number(one.preschools)})`,
              })),
            ]}
          />
          <SelectField
            label={t(words.groupType)}
            value={groupType}
            onChange={(value) => change({ groupType: value })}
            options={[{ value: '', label: t(words.anyType) }, ...groupTypes.map((type) => ({ value: type, label: t(words[type]) }))]}
          />
          <TextField label={t(words.from)} type="date" min={today()} value={from} onChange={(value) => change({ from: value })} />
        </div>
      </details>
      {isAsked && (
        <button type="button" class="link-button" onClick={clear}>
          {t(words.clear)}
        </button>
      )}
    </form>
  );
}

const nearTexts = {
  off: words.nearNote,
  asking: words.nearAsking,
  refused: words.nearRefused,
  abroad: words.nearAbroad,
  on: words.nearOn,
} as const;

/** By distance, only when it is pressed. */
function Near() {
  const state = nearState.value;
  const isOn = state === 'on';
  return (
    <div class="near">
      <button type="button" class="button" aria-pressed={isOn} aria-disabled={state === 'asking'} onClick={isOn ? forgetWhere : askWhere}>
        {t(isOn ? words.nearOff : words.near)}
      </button>
      <p class="hint" role="status">
        {t(nearTexts[state])}
      </p>
    </div>
  );
}
