// What a family wishes for: the same fields when it applies and when it wishes otherwise. Beside them stands how many kindergartens fit.

import { useAsk } from '../../../api/useAsk.ts';
import { byDistrict } from '../../../language/byDistrict.ts';
import { t, tn, type Text } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { RadioField, SelectField, TextField } from '../../../parts/Fields.tsx';
import { fitting, freePlaces, languageNames, wishWords as words } from './wishWords.ts';

export interface WishDraft {
  readonly start: string;
  readonly wantedStart: string;
  readonly language: string;
  readonly groupType: string;
  readonly district: string;
}

export const emptyWishes: WishDraft = { start: 'soon', wantedStart: '', language: '', groupType: 'general', district: '' };

const groupTypes = ['general', 'sanatorium', 'special'] as const;
export const groupTypeNames: Readonly<Record<string, (typeof words)[(typeof groupTypes)[number]]>> = {
  general: words.general,
  sanatorium: words.sanatorium,
  special: words.special,
};

/** The day that is sent. */
export function startOf({ start, wantedStart }: WishDraft): string {
  return start === 'soon' ? today() : wantedStart;
}

export function languageName(code: string): string {
  const name = languageNames[code];
  return name === undefined ? code : t(name);
}

type Field = keyof WishDraft;

interface WishFieldsProps {
  readonly territory: string;
  readonly languages: readonly string[];
  readonly draft: WishDraft;
  /** What the district is called that was wished for before: no kindergarten of the list may be there. */
  readonly wished?: Text | undefined;
  readonly change: (change: Partial<WishDraft>) => void;
  readonly errorFor: (field: Field) => string | undefined;
}

export function WishFields({ territory, languages, draft, wished, change, errorFor }: WishFieldsProps) {
  const all = useAsk('GET /v1/territories/{territory}/preschools', { params: { territory }, query: { limit: 1 } });
  const districts = byDistrict(all.reply?.districts ?? []).map(({ district, districtLabels }) => ({
    value: district,
    label: t(districtLabels),
  }));
  const isListed = draft.district === '' || districts.some(({ value }) => value === draft.district);
  const given = isListed ? districts : [{ value: draft.district, label: wished === undefined ? draft.district : t(wished) }, ...districts];
  return (
    <>
      <RadioField
        label={t(words.language)}
        error={errorFor('language')}
        value={draft.language}
        onChange={(language) => change({ language })}
        options={languages.map((one) => ({ value: one, label: languageName(one) }))}
      />
      <RadioField
        label={t(words.start)}
        value={draft.start}
        onChange={(start) => change({ start })}
        options={[
          { value: 'soon', label: t(words.soon) },
          { value: 'day', label: t(words.fromDay) },
        ]}
      />
      {draft.start === 'day' && (
        <TextField
          label={t(words.wantedStart)}
          type="date"
          error={errorFor('wantedStart')}
          min={today()}
          value={draft.wantedStart}
          onChange={(wantedStart) => change({ wantedStart })}
        />
      )}
      <SelectField
        label={t(words.groupType)}
        error={errorFor('groupType')}
        value={draft.groupType}
        onChange={(groupType) => change({ groupType })}
        options={groupTypes.map((one) => ({ value: one, label: t(words[one]) }))}
      />
      <SelectField
        label={t(words.district)}
        hint={t(words.districtHint)}
        error={errorFor('district')}
        value={draft.district}
        onChange={(district) => change({ district })}
        options={[{ value: '', label: t(words.anyDistrict) }, ...given]}
      />
      <Fitting territory={territory} draft={draft} />
    </>
  );
}

const shownAtOnce = 5;

/** How many kindergartens of the list have such groups, and the first of them. */
function Fitting({ territory, draft }: { readonly territory: string; readonly draft: WishDraft }) {
  const { language, groupType, district } = draft;
  const query = { limit: shownAtOnce, language, groupType: groupType as (typeof groupTypes)[number], district };
  const asked = useAsk('GET /v1/territories/{territory}/preschools', { params: { territory }, query });
  const { reply } = asked;
  if (reply === undefined) return <p class="apply-fit" aria-busy={asked.isAsking} />;
  if (reply.found === 0) return <p class="apply-fit quiet">{t(words.fitNone)}</p>;
  return (
    <details class="apply-fit">
      <summary>
        {t(words.fit)}: {tn(reply.found, fitting)}
      </summary>
      <ul>
        {reply.preschools.map(({ preschool, names, addressLabels, groups }) => {
          const free = groups.reduce((sum, group) => sum + (group.free[0]?.free ?? 0), 0);
          return (
            <li key={preschool}>
              <strong>{t(names)}</strong>, {t(addressLabels)}{' '}
              <span class="quiet">({free === 0 ? t(words.noPlace) : tn(free, freePlaces)})</span>
            </li>
          );
        })}
      </ul>
      {reply.found > shownAtOnce && (
        <p>
          <a href={`/t/${territory}/kindergartens`}>{t(words.fitMore)}</a>
        </p>
      )}
    </details>
  );
}
