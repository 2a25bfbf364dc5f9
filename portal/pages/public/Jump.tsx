// One field to go anywhere in a list of thousands: to a place of it, or to the place of a number, also where that stands in another category.

import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { parseApplicationNumber } from '../../../shared/domain/identifiers.ts';
import { ask } from '../../api/client.ts';
import { toldOf } from '../../api/useAsk.ts';
import { t } from '../../language/text.ts';
import { Field } from '../../parts/Form.tsx';
import { words } from './categoryWords.ts';
import { lookedUp } from './lookedUp.ts';
import { pageWith, placeTyped } from './queuePages.ts';

interface JumpProps {
  readonly territory: string;
  readonly category: number;
  readonly total: number;
  /** Goes to a place, on the page that begins at the second. */
  readonly onPlace: (place: number, from: number) => void;
}

export function Jump({ territory, category, total, onPlace }: JumpProps) {
  const { route } = useLocation();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const go = async () => {
    setError(undefined);
    const number = parseApplicationNumber(typed);
    const place = number === undefined ? placeTyped(typed, total) : undefined;
    if (place !== undefined) {
      onPlace(place, pageWith(place));
      return;
    }
    if (number === undefined) {
      setError(t(words.notPlace));
      return;
    }
    try {
      const found = await ask('GET /v1/territories/{territory}/positions/{number}', { params: { territory, number } });
      lookedUp.value = found.number;
      const { position, version } = found;
      route(`/t/${territory}/queue/${found.category}?from=${pageWith(position)}&version=${version}&place=${position}`);
    } catch (reason) {
      setError(t(toldOf(reason).text));
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
    </form>
  );
}
