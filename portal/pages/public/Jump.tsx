// One field to go anywhere in a list of thousands: to a place of it, or to the place of a number, also where that stands in another category.

import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { parseApplicationNumber } from '../../../shared/domain/identifiers.ts';
import { ask } from '../../api/client.ts';
import { toldOf } from '../../api/useAsk.ts';
import { number as figures, t } from '../../language/text.ts';
import { Field } from '../../parts/Fields.tsx';
import { words } from './categoryWords.ts';
import { lookedUp } from './lookedUp.ts';
import { pageWith, placeTyped } from './queuePages.ts';

interface JumpProps {
  readonly territory: string;
  readonly category: number;
  readonly total: number;
  /** Where the page that is shown begins. */
  readonly from: number;
  /** Goes to the page that begins there, and marks the place. */
  readonly onPlace: (from: number, place: number | undefined) => void;
  /** Nothing was found: no row is marked any more. */
  readonly onNone: () => void;
}

export function Jump({ territory, category, total, from, onPlace, onNone }: JumpProps) {
  const { route } = useLocation();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  /** Where the last page begins, once somebody asked for a place behind it. */
  const [pastAt, setPastAt] = useState<number>();
  const fail = (text: string) => {
    setError(text);
    lookedUp.value = undefined;
    onNone();
  };
  const go = async () => {
    setError(undefined);
    setPastAt(undefined);
    const number = parseApplicationNumber(typed);
    const place = number === undefined ? placeTyped(typed) : undefined;
    if (place !== undefined) {
      const to = pageWith(Math.min(place, total));
      setPastAt(place > total ? to : undefined);
      onPlace(to, place > total ? undefined : place);
      return;
    }
    if (number === undefined) {
      fail(t(words.notPlace));
      return;
    }
    try {
      const found = await ask('GET /v1/territories/{territory}/positions/{number}', { params: { territory, number } });
      lookedUp.value = found.number;
      const { position, version } = found;
      route(`/t/${territory}/queue/${found.category}?from=${pageWith(position)}&version=${version}&place=${position}`);
    } catch (reason) {
      fail(t(toldOf(reason).text));
    }
  };
  return (
    <form
      key={category}
      class="jump"
      role="search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <Field label={t(words.jump)} hint={t(words.jumpHint)} error={error}>
        {(described) => (
          <div class="find-row">
            <input
              class="input input-code jump-input"
              type="text"
              autoComplete="off"
              spellcheck={false}
              maxLength={20}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              {...described}
            />
            <button type="submit" class="button">
              {t(words.go)}
            </button>
          </div>
        )}
      </Field>
      <p class="jump-past" role="status">
        {pastAt === from && t(words.lastShown, { total: figures(total) })}
      </p>
    </form>
  );
}
