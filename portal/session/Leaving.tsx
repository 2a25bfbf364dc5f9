// Says that signing out has not reached the issuer yet, and finishes it: by a press, or when the connection is back.

import { useEffect } from 'preact/hooks';
import { t } from '../language/text.ts';
import { finishLeaving, leaving } from './session.ts';
import { words } from './words.ts';

export function Leaving() {
  const state = leaving.value;
  useEffect(() => {
    if (state !== 'unheard') return undefined;
    const finish = () => void finishLeaving();
    addEventListener('online', finish);
    return () => removeEventListener('online', finish);
  }, [state]);
  return (
    <div role="status">
      {state === 'told' && <p>{t(words.leaving)}</p>}
      {state === 'unheard' && (
        <div class="note note-warning">
          <p>{t(words.notLeft)}</p>
          <button type="button" class="button" onClick={() => void finishLeaving()}>
            {t(words.finish)}
          </button>
        </div>
      )}
    </div>
  );
}
