// The way of a voucher in five steps, and where the family stands on it.

import { t } from '../../../language/text.ts';
import type { Voucher } from './family.ts';
import { states, steps, words } from './words.ts';

/** Which step is to be done now, from 0; beyond the last one all are done. */
function stepOf({ state, request, contract }: Voucher): number {
  if (state === 'issued') return 0;
  if (contract !== undefined || state === 'contracted') return steps.length;
  return request === undefined ? 1 : 2;
}

export function Steps({ voucher }: { readonly voucher: Voucher }) {
  const isOver = states[voucher.state].isOver;
  if (isOver) return null;
  const at = stepOf(voucher);
  return (
    <section class="card">
      <h2>{t(words.way)}</h2>
      <ol class="voucher-steps">
        {steps.map((step, index) => {
          const standing = index < at ? 'done' : index === at ? 'now' : 'ahead';
          return (
            <li key={step.en} class={`step-${standing}`} aria-current={standing === 'now' ? 'step' : undefined}>
              <span>
                {t(step)}
                {standing === 'done' && <span class="unseen"> ({t(words.done)})</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
