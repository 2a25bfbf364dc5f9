// The kindergartens of a city: found by what a family needs, as a list and on a map.

import { useEffect, useRef, useState } from 'preact/hooks';
import { useDraft } from '../../../api/useDraft.ts';
import { number, t, tn } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as parts } from '../../../parts/words.ts';
import { emptySearch, Filters, type SearchDraft } from './Filters.tsx';
import { KindergartenCard } from './KindergartenCard.tsx';
import { KindergartenMap } from './KindergartenMap.tsx';
import { near, nearText } from './near.ts';
import { freeOfAll } from './places.ts';
import { useKindergartens, type Found, type Search } from './useKindergartens.ts';
import { forms, words } from './words.ts';
import './kindergartens.css';

const cardsAtOnce = 20;

/** The city stands in the part of the address that the frame has read already, so it comes among `params`. */
export function Kindergartens({ params: { territory = '' } = {} }: { readonly params?: Readonly<Record<string, string>> }) {
  const [draft, change, forget] = useDraft('kindergartens', emptySearch);
  const name = usePausedValue(draft.name.trim(), 350);
  const query = searchOf({ ...draft, name });
  const asked = useKindergartens(territory, query);
  const { reply, told } = asked;
  const languages = useLanguagesSeen(reply);
  const [shows, setShows] = useState<'list' | 'map'>('list');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const isWide = useIsWide();
  const hasMap = isWide || shows === 'map';
  const { more } = asked;
  useEffect(() => {
    // A map of a part would be a map of nothing.
    if (hasMap) more?.();
  }, [hasMap, more === undefined]);
  const day = draft.from === '' ? today() : draft.from;
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <Filters draft={draft} change={change} clear={forget} districts={reply?.districts ?? []} languages={languages} />
      {told === undefined && reply === undefined && <Waiting />}
      {reply !== undefined && (
        <div class={asked.isAsking ? 'is-asking' : undefined} aria-busy={asked.isAsking}>
          <Summary of={reply} day={day} />
          {reply.found > 0 && !isWide && (
            <div class="tabs" role="group" aria-label={t(words.shownAs)}>
              {(['list', 'map'] as const).map((one) => (
                <button key={one} type="button" aria-pressed={shows === one} onClick={() => setShows(one)}>
                  {t(words[one])}
                </button>
              ))}
            </div>
          )}
          {reply.found === 0 && <NoneFound of={reply} />}
          {reply.found > 0 && (
            <div class={isWide ? 'kindergartens' : undefined}>
              {(isWide || shows === 'list') && <List key={JSON.stringify(query)} of={reply} more={more} territory={territory} day={day} />}
              {hasMap && (
                <KindergartenMap
                  territory={territory}
                  preschools={reply.preschools}
                  day={day}
                  isWide={isWide}
                  here={near.value}
                  opened={opened}
                  open={setOpened}
                />
              )}
            </div>
          )}
        </div>
      )}
      {told !== undefined && <Refusal told={told} again={asked.again} />}
    </Page>
  );
}

function searchOf({ name, district, language, ageMonths, groupType, freeOnly, from }: SearchDraft): Search {
  const type = (['general', 'sanatorium', 'special'] as const).find((one) => one === groupType);
  const text = (value: string) => (value === '' ? undefined : value);
  const where = nearText(near.value);
  return {
    ...(text(name) === undefined ? {} : { name }),
    ...(text(district) === undefined ? {} : { district }),
    ...(text(language) === undefined ? {} : { language }),
    ...(text(ageMonths) === undefined ? {} : { ageMonths: Number(ageMonths) }),
    ...(type === undefined ? {} : { groupType: type }),
    ...(freeOnly ? { free: 'true' } : {}),
    ...(text(from) === undefined ? {} : { from }),
    ...(where === undefined ? {} : { near: where }),
  };
}

function Summary({ of: { found, preschools, next }, day }: { readonly of: Found; readonly day: string }) {
  const free = preschools.reduce((sum, one) => sum + freeOfAll(one, day), 0);
  return (
    <p role="status" class="found">
      <strong>{tn(found, forms.found)}</strong>
      {next === undefined && found > 0 && `, ${tn(free, forms.placesInAll)}`}
    </p>
  );
}

function NoneFound({ of: { districts } }: { readonly of: Found }) {
  const isEmptyCity = districts.length === 0;
  return (
    <Empty title={t(isEmptyCity ? words.noneYet : words.none)}>
      <p>{t(isEmptyCity ? words.noneYetText : words.noneText)}</p>
    </Empty>
  );
}

interface ListProps {
  readonly of: Found;
  readonly more: (() => void) | undefined;
  readonly territory: string;
  readonly day: string;
}

/** Twenty at a time: what the phone has got already is shown at once, the rest is asked for. */
function List({ of: { preschools }, more, territory, day }: ListProps) {
  const [shown, setShown] = useState(cardsAtOnce);
  const isAll = shown >= preschools.length;
  return (
    <div>
      <ul class="cards">
        {preschools.slice(0, shown).map((one) => (
          <KindergartenCard key={one.preschool} territory={territory} of={one} day={day} />
        ))}
      </ul>
      {(!isAll || more !== undefined) && (
        <p class="more">
          <button
            type="button"
            class="button"
            onClick={() => {
              setShown(shown + cardsAtOnce);
              if (shown + cardsAtOnce >= preschools.length) more?.();
            }}
          >
            {t(parts.more)}
            <span class="quiet">
              {number(Math.min(shown, preschools.length))} / {number(preschools.length)}
            </span>
          </button>
        </p>
      )}
    </div>
  );
}

/** The languages of all groups seen so far: once one is chosen, the others must stay to be chosen again. */
function useLanguagesSeen(reply: Found | undefined): readonly string[] {
  const seen = useRef(new Set<string>());
  for (const { groups } of reply?.preschools ?? []) for (const { language } of groups) seen.current.add(language);
  return [...seen.current].toSorted();
}

/** The value as it was when it last stood still for so long. */
function usePausedValue(value: string, pauseMilliseconds: number): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}

function useIsWide(): boolean {
  const [media] = useState(() => matchMedia('(min-width: 56rem)'));
  const [isWide, setWide] = useState(media.matches);
  useEffect(() => {
    const look = () => setWide(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, [media]);
  return isWide;
}
