// All groups that fit the child, with free places first at hand: to look for, to compare, and to ask for a place or to wait.

import { useRef, useState } from 'preact/hooks';
import { useAsk } from '../../../api/useAsk.ts';
import type { Reply } from '../../../api/client.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { byDistrict } from '../../../language/byDistrict.ts';
import { languageName } from '../../../language/languageName.ts';
import { t, tn } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField, TextField, Tick } from '../../../parts/Fields.tsx';
import { Empty, Note } from '../../../parts/Note.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import type { Voucher } from '../voucher/family.ts';
import { AskPlace } from './AskPlace.tsx';
import { Compare } from './Compare.tsx';
import { GroupCard } from './GroupCard.tsx';
import { choicesOf, keyOf, type Choice } from './groups.ts';
import { forms, words } from './words.ts';

export type MyLists = Reply<'GET /v1/me/vouchers/{voucher}/waiting-lists'>;

interface SearchProps {
  readonly voucher: Voucher;
  readonly lists: MyLists;
  /** Of the child; unknown where it came from an older list. */
  readonly ageMonths: number | undefined;
  readonly groupType: string | undefined;
  readonly again: () => void;
}

const mostCompared = 3;
const perPage = 8;

export function Search({ voucher, lists, ageMonths, groupType, again }: SearchProps) {
  const [wanted, change] = useDraft(`choose-${voucher.voucher}`, { name: '', district: '', language: '', free: true });
  // Where one is stands in no draft: it is asked for each time.
  const [near, setNear] = useState<string>();
  const [isLost, setLost] = useState(false);
  const [compared, setCompared] = useState<readonly Choice[]>([]);
  const [asking, setAsking] = useState<Choice>();
  const table = useRef<HTMLDivElement>(null);
  const { territory } = voucher;
  const query = {
    name: wanted.name,
    district: wanted.district,
    language: wanted.language,
    free: wanted.free ? ('true' as const) : undefined,
    ageMonths,
    groupType: groupType === 'sanatorium' || groupType === 'special' || groupType === 'general' ? groupType : undefined,
    near: near as undefined,
  };
  const first = useAsk('GET /v1/territories/{territory}/preschools', { params: { territory }, query: { limit: 1 } });
  const pages = usePages(
    'GET /v1/territories/{territory}/preschools',
    (after) => ({ params: { territory }, query: { ...query, after, limit: perPage } }),
    ({ preschools }) => choicesOf(preschools),
    ({ next }) => next,
  );
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLost(false);
        setNear(`${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`);
      },
      () => setLost(true),
    );
  const compare = (choice: Choice) =>
    setCompared((before) =>
      before.some((one) => keyOf(one) === keyOf(choice)) ? before.filter((one) => keyOf(one) !== keyOf(choice)) : [...before, choice],
    );
  const showTable = () => {
    table.current?.focus({ preventScroll: true });
    table.current?.scrollIntoView({ block: 'start' });
  };
  const names = byDistrict(first.reply?.districts ?? []).map(({ district, districtLabels }) => ({
    value: district,
    label: t(districtLabels),
  }));
  return (
    <>
      <section class="choice-search" aria-labelledby="choose-search">
        <h2 id="choose-search">{t(words.search)}</h2>
        <TextField label={t(words.name)} type="search" value={wanted.name} onChange={(name) => change({ name })} />
        <details open={wanted.district !== '' || wanted.language !== ''}>
          <summary>{t(words.moreSearch)}</summary>
          <div class="fields">
            <SelectField
              label={t(words.district)}
              value={wanted.district}
              onChange={(district) => change({ district })}
              options={[{ value: '', label: t(words.anyDistrict) }, ...names]}
            />
            <SelectField
              label={t(words.language)}
              value={wanted.language}
              onChange={(language) => change({ language })}
              options={[
                { value: '', label: t(words.anyLanguage) },
                ...['kk', 'ru'].map((value) => ({ value, label: languageName(value) })),
              ]}
            />
          </div>
        </details>
        <div class="row">
          <Tick label={t(words.onlyFree)} value={wanted.free} onChange={(free) => change({ free })} />
          <button
            type="button"
            class="button"
            aria-pressed={near !== undefined}
            onClick={() => (near === undefined ? locate() : setNear(undefined))}
          >
            {t(near === undefined ? words.nearMe : words.notNear)}
          </button>
        </div>
        {isLost && (
          <Note kind="warning" isNews>
            <p>{t(words.noPlace)}</p>
          </Note>
        )}
      </section>
      <div ref={table} tabIndex={-1}>
        <Compare choices={compared} onRemove={compare} />
      </div>
      <Answer of={pages}>
        {(choices) =>
          choices.length === 0 ? (
            <Empty title={t(words.none)}>
              <p>{t(wanted.free ? words.noneFree : words.noneText)}</p>
              {wanted.free && (
                <button type="button" class="button" onClick={() => change({ free: false })}>
                  {t(words.showFull)}
                </button>
              )}
            </Empty>
          ) : (
            <>
              <p class="quiet" role="status">
                {tn(choices.length, forms.groups)}
              </p>
              <ul class="cards grid">
                {choices.map((choice) => (
                  <GroupCard
                    key={keyOf(choice)}
                    choice={choice}
                    voucher={voucher}
                    lists={lists}
                    isFull={compared.length >= mostCompared}
                    isCompared={compared.some((one) => keyOf(one) === keyOf(choice))}
                    onCompare={() => compare(choice)}
                    onAsk={() => setAsking(choice)}
                  />
                ))}
              </ul>
              <MoreButton of={pages} />
            </>
          )
        }
      </Answer>
      {compared.length > 0 && (
        <p class="weigh-bar">
          <button type="button" class="button button-main" onClick={showTable}>
            {t(words.showCompared, { n: compared.length, most: mostCompared })}
          </button>
        </p>
      )}
      {asking !== undefined && <AskPlace choice={asking} voucher={voucher} onClose={() => setAsking(undefined)} onJoined={again} />}
    </>
  );
}
