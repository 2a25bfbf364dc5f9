// What the list of rounds and a protocol both show.

import type { Reply } from '../../../api/client.ts';
import { t } from '../../../language/text.ts';
import { Badge } from '../../../parts/Note.tsx';
import { words } from './words.ts';

type State = Reply<'GET /v1/territories/{territory}/rounds'>['rounds'][number]['state'];

const kinds = { draft: 'plain', approved: 'warning', issuing: 'warning', finished: 'good', cancelled: 'bad' } as const;

export function RoundState({ state }: { readonly state: State }) {
  return <Badge kind={kinds[state]}>{t(words[state])}</Badge>;
}

/** 64 hex digits, or the first twelve of them. */
export function Fingerprint({ of, isShort = false }: { readonly of: string; readonly isShort?: boolean }) {
  return (
    <code class="code fingerprint" title={of}>
      {isShort ? `${of.slice(0, 12)}…` : of}
    </code>
  );
}

export function Progress({ done, of }: { readonly done: number; readonly of: number }) {
  return (
    <span class="bars-track round-progress" aria-hidden="true">
      <span class="bars-bar" style={{ width: `${of === 0 ? 0 : Math.min(100, (100 * done) / of)}%` }} />
    </span>
  );
}
