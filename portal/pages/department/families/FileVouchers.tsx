// The vouchers of an application; one that lives may be proposed to be taken away.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { Badge } from '../../../parts/Note.tsx';
import { ProposeDialog } from './FamilyDialogs.tsx';
import type { File } from './FamilyFile.tsx';
import { words } from './fileWords.ts';
import { words as moves } from './moveWords.ts';
import { voucherKinds, voucherStates } from './stateWords.ts';

interface FileVouchersProps {
  readonly territory: string;
  readonly file: File;
  readonly decides: boolean;
  readonly onDone: (news: string) => void;
}

const livingStates: readonly string[] = ['issued', 'confirmed', 'contracted'];

export function FileVouchers({ territory, file: { vouchers }, decides, onDone }: FileVouchersProps) {
  const [proposing, setProposing] = useState<string>();
  return (
    <section class="card">
      <h2>{t(words.vouchers)}</h2>
      {vouchers.length === 0 && <p class="quiet file-none">{t(words.noVouchers)}</p>}
      <ul class="file-list">
        {vouchers.map(({ voucher, state, issuedAt, confirmLastDay, contestedSince, round }) => (
          <li key={voucher}>
            <p class="row row-apart">
              <strong class="code">{voucher}</strong>
              <Badge kind={voucherKinds[state]}>{t(voucherStates[state])}</Badge>
            </p>
            <p class="small">
              {t(words.issued, { day: inFigures(dayOfMoment(issuedAt)) })}
              {round === undefined ? '' : ` · ${t(words.round, { round })}`}
            </p>
            {state === 'issued' && confirmLastDay !== undefined && (
              <p class="small">{t(words.confirmBy, { day: inFigures(confirmLastDay) })}</p>
            )}
            {contestedSince !== undefined && <p>{t(words.contested)}</p>}
            {decides && contestedSince === undefined && livingStates.includes(state) && (
              <p>
                <button type="button" class="button button-small" onClick={() => setProposing(voucher)}>
                  {t(moves.propose)}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {proposing !== undefined && (
        <ProposeDialog
          territory={territory}
          voucher={proposing}
          onClose={() => setProposing(undefined)}
          onDone={() => {
            setProposing(undefined);
            onDone(t(words.proposed));
          }}
        />
      )}
    </section>
  );
}
