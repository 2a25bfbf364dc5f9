// Where something that takes two people and a while stands: what is done, what is now, what comes.

import { t, type Text } from '../../../language/text.ts';
import { words } from './stepWords.ts';
import './rounds.css';

interface StepperProps {
  readonly label: string;
  readonly steps: readonly Text[];
  /** The place of the present step; beyond the last one all is done. */
  readonly at: number;
  /** It ended before its end. */
  readonly isStopped?: boolean;
}

export function Stepper({ label, steps, at, isStopped = false }: StepperProps) {
  return (
    <ol class="stages" aria-label={label}>
      {steps.map((step, index) => {
        const kind = index < at ? 'done' : index > at ? 'later' : isStopped ? 'stopped' : 'now';
        return (
          <li key={step.en} class={`stage stage-${kind}`} aria-current={kind === 'now' ? 'step' : undefined}>
            <span class="stage-mark" aria-hidden="true">
              {kind === 'done' ? (
                <Sign path="M3 8.5 6.5 12 13 4.5" />
              ) : kind === 'stopped' ? (
                <Sign path="M4 4 12 12M12 4 4 12" />
              ) : (
                index + 1
              )}
            </span>
            <span>
              {t(step)} <span class="unseen">{t(words[kind])}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Sign({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16">
      <path d={path} />
    </svg>
  );
}

/** How far something is: `done` of `of`, as a bar and in words. */
export function Progress({
  label,
  done,
  of,
  text,
}: {
  readonly label: string;
  readonly done: number;
  readonly of: number;
  readonly text: string;
}) {
  return (
    <div class="progress">
      <progress aria-label={label} max={Math.max(1, of)} value={Math.min(done, Math.max(1, of))} />
      <p role="status">{text}</p>
    </div>
  );
}
