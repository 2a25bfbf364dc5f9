// There is one at a time of an update, an extension and a payment register: while it is on its way, the way to it stands where the next one is drafted.

import type { ComponentChildren } from 'preact';
import { t } from '../../language/text.ts';
import { Note } from '../../parts/Note.tsx';
import { words } from './openDraftWords.ts';

interface OpenDraftProps<One> {
  /** As far as they are known; nothing is offered before. */
  readonly all: readonly (One & { readonly state: string })[] | undefined;
  readonly hrefOf: (one: One) => string;
  /** The form of the next one. */
  readonly children: ComponentChildren;
}

export function OpenDraft<One>({ all, hrefOf, children }: OpenDraftProps<One>) {
  if (all === undefined) return null;
  const open = all.find(({ state }) => state !== 'finished' && state !== 'cancelled');
  if (open === undefined) return <>{children}</>;
  return (
    <Note title={t(words.title)}>
      <p>{t(words.text)}</p>
      <p>
        <a class="button" href={hrefOf(open)}>
          {t(words.open)}
        </a>
      </p>
    </Note>
  );
}
