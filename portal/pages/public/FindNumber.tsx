// One field: the number of an application, as it stands on the receipt or is told on the telephone. What cannot be one is not sent anywhere.

import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { parseApplicationNumber } from '../../../shared/domain/identifiers.ts';
import { t } from '../../language/text.ts';
import { Field } from '../../parts/Fields.tsx';
import { words } from './frontWords.ts';

interface FindNumberProps {
  readonly territory: string;
  /** What to do with the number; its page is opened unless said. */
  readonly onFound?: (number: string) => void;
}

export function FindNumber({ territory, onFound }: FindNumberProps) {
  const { route } = useLocation();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const look = () => {
    const number = parseApplicationNumber(typed);
    if (typed.trim() === '') {
      setError(t(words.emptyNumber));
      return;
    }
    if (number === undefined) {
      setError(t(/^\d{12}$/.test(typed.replaceAll(/\s/g, '')) ? words.isIin : words.notNumber));
      return;
    }
    setError(undefined);
    if (onFound === undefined) route(`/t/${territory}/number/${number}`);
    else onFound(number);
  };
  return (
    <form
      class="find"
      role="search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <Field label={t(words.numberLabel)} hint={t(words.numberHint)} error={error}>
        {(described) => (
          <div class="find-row">
            <input
              class="input input-code find-input"
              type="text"
              autoComplete="off"
              autoCapitalize="characters"
              spellcheck={false}
              maxLength={20}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              {...described}
            />
            <button type="submit" class="button button-main find-button">
              {t(words.find)}
            </button>
          </div>
        )}
      </Field>
    </form>
  );
}
