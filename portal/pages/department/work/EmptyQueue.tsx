// What every list of work is given, and what it shows when nothing waits.

import type { Dispatch, StateUpdater } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { Empty } from '../../../parts/Note.tsx';
import type { May } from '../families/may.ts';
import type { Names } from '../families/rules.ts';
import { words, type QueueName } from './words.ts';

export interface QueueProps {
  readonly territory: string;
  readonly queue: QueueName;
  readonly may: May;
  readonly names: Names;
  /** Tells above the list what was done. */
  readonly tell: Dispatch<StateUpdater<string | undefined>>;
}

/** Nothing is in the queue: on to the others. */
export function EmptyQueue({ territory }: { readonly territory: string }) {
  return (
    <Empty title={t(words.emptyQueue)}>
      <p>{t(words.nothingText)}</p>
      <p>
        <a class="button" href={`/department/${territory}/work`}>
          {t(words.back)}
        </a>
      </p>
    </Empty>
  );
}
