// A mark for everybody at once: quarantine, or the kindergarten was closed. Seldom needed, so it is folded away.

import { t } from '../../../language/text.ts';
import type { GroupDay } from './GroupDayPage.tsx';
import { words } from './words.ts';

interface WholeGroupProps {
  readonly codes: GroupDay['codes'];
  /** The code that stands; empty on a usual day. */
  readonly value: string;
  readonly choose: (code: string) => void;
}

export function WholeGroup({ codes, value, choose }: WholeGroupProps) {
  const offered = codes.filter(({ whole }) => whole);
  if (offered.length === 0) return null;
  return (
    <details class="whole" open={value !== ''}>
      <summary>{t(words.whole)}</summary>
      <p class="hint">{t(words.wholeText)}</p>
      <div class="why" role="group" aria-label={t(words.whole)}>
        <button type="button" class="why-one" aria-pressed={value === ''} onClick={() => choose('')}>
          {t(words.usualDay)}
        </button>
        {offered.map(({ code, labels }) => (
          <button key={code} type="button" class="why-one" aria-pressed={value === code} onClick={() => choose(code)}>
            {t(labels)}
          </button>
        ))}
      </div>
    </details>
  );
}
