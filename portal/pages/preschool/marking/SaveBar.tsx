// The one button of the day, and in plain words whether it is saved: here, there, or not yet.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { Missing } from '../../../parts/Form.tsx';
import { Badge } from '../../../parts/Note.tsx';
import { useOnline } from '../../../shell/OfflineBanner.tsx';
import { whenOf } from './clock.ts';
import type { GroupDay } from './GroupDayPage.tsx';
import { Sign } from './Sign.tsx';
import type { QueuedDay } from './markQueue.ts';
import { letGo } from './markStore.ts';
import { words } from './words.ts';

interface Standing {
  readonly of: GroupDay;
  readonly pending: QueuedDay | undefined;
  readonly isChanged: boolean;
  readonly isNew: boolean;
}

interface SaveBarProps extends Standing {
  /** Why there is nothing to save yet, in a sentence. */
  readonly missing: string | undefined;
  readonly save: () => void;
  /** What is still to be chosen. */
  readonly children?: ComponentChildren;
}

type Kind = 'good' | 'warning' | 'bad';

function standing({ of, pending, isChanged, isNew }: Standing, isOnline: boolean): readonly [Kind, string] {
  if (isChanged && !isNew) return ['warning', t(words.changed)];
  if (pending?.state === 'refused') return ['bad', `${t(words.notTaken)}. ${t(pending.no.text)}`];
  if (pending !== undefined)
    return ['warning', t(pending.state === 'sending' || (isOnline && !isTried(pending)) ? words.sending : words.waits)];
  if (of.savedAt === undefined) return ['warning', t(words.neverSaved)];
  const time = whenOf(of.savedAt);
  return ['good', of.savedByName === undefined ? t(words.savedAt, { time }) : t(words.savedBy, { time, name: of.savedByName })];
}

const isTried = (one: QueuedDay): boolean => one.state === 'queued' && one.isTried;

/** The same words above the children, where one looks first. */
export function SaveBadge(props: Standing) {
  const [kind, text] = standing(props, useOnline());
  return <Badge kind={kind}>{text}</Badge>;
}

export function SaveBar(props: SaveBarProps) {
  const { pending, isNew, missing, save, children } = props;
  const [kind, text] = standing(props, useOnline());
  const [isTried, setTried] = useState(false);
  return (
    <div class={props.isChanged && !isNew ? 'save-bar save-bar-waits' : 'save-bar'}>
      {children}
      {isTried && missing !== undefined && <Missing text={missing} />}
      <p class={`save-state save-state-${kind}`} role="status">
        {kind === 'good' && <Sign isGood />}
        {text}
      </p>
      <div class="row">
        {pending?.state === 'refused' && (
          <button type="button" class="button" onClick={() => letGo(pending.key)}>
            {t(words.discard)}
          </button>
        )}
        <button
          type="button"
          class="button button-main save-button"
          onClick={() => {
            setTried(missing !== undefined);
            if (missing === undefined) save();
          }}
        >
          {t(isNew ? words.save : words.saveAgain)}
        </button>
      </div>
    </div>
  );
}
