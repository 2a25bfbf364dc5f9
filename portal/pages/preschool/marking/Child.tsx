// One child of the day: a big button that says what the child is, and, for who is away, the reasons beside it.

import { t } from '../../../language/text.ts';
import { Badge } from '../../../parts/Note.tsx';
import { clock } from '../../../language/time.ts';
import { Sign } from './Sign.tsx';
import type { GroupDay } from './GroupDayPage.tsx';
import { words } from './words.ts';

interface ChildProps {
  readonly of: GroupDay['children'][number];
  /** As it is told apart from the others. */
  readonly name: string;
  readonly code: string;
  readonly codes: GroupDay['codes'];
  /** The month is closed, or the whole group has one mark. */
  readonly isFixed: boolean;
  /** Tapped since the day was saved: then the reasons stand beside it. */
  readonly isAsked: boolean;
  /** There becomes away, and away becomes there. */
  readonly tap: () => void;
  readonly choose: (code: string) => void;
}

export function Child({ of, name, code, codes, isFixed, isAsked, tap, choose }: ChildProps) {
  const known = codes.find((one) => one.code === code);
  const isThere = known?.present === true;
  const label = known === undefined ? code : t(known.labels);
  const inside = (
    <>
      <span class="child-sign">
        <Sign isGood={isThere} />
      </span>
      <span class="child-name">
        {name}
        {of.saidAbsentAt !== undefined && (
          <span class="child-said">
            {t(words.parentSaid)} ({clock(of.saidAbsentAt)})
          </span>
        )}
      </span>
      <span class="child-mark">
        {label}
        {of.mark?.late === true && of.mark.code === code && <Badge kind="warning">{t(words.late)}</Badge>}
      </span>
    </>
  );
  const style = isThere ? 'child is-there' : 'child is-away';
  return (
    <li>
      {isFixed ? (
        <div class={style}>{inside}</div>
      ) : (
        <button type="button" class={style} onClick={tap}>
          {inside}
        </button>
      )}
      {!isFixed && isAsked && !isThere && (
        <div class="why" role="group" aria-label={t(words.whyAway, { name })}>
          {codes
            .filter((one) => !one.present && !one.whole)
            .map((one) => (
              <button key={one.code} type="button" class="why-one" aria-pressed={one.code === code} onClick={() => choose(one.code)}>
                {t(one.labels)}
                {one.document && <small>{t(words.paper)}</small>}
              </button>
            ))}
        </div>
      )}
    </li>
  );
}
