// How far a payment register is.

import { t } from '../../../language/text.ts';
import { Badge } from '../../../parts/Note.tsx';
import { states } from './words.ts';

const kinds = { draft: 'warning', approved: 'warning', finished: 'good', cancelled: 'plain' } as const;

export function StateBadge({ state }: { readonly state: keyof typeof states }) {
  return <Badge kind={kinds[state]}>{t(states[state])}</Badge>;
}
