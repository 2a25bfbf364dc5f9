// The question before the seal: what it means is said, and it cannot be taken back.

import type { Month } from '../../../../shared/domain/month.ts';
import { number, t } from '../../../language/text.ts';
import { monthWords } from '../../../language/time.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { usePlace } from '../preschools/place.ts';
import { useNames } from '../preschools/register.ts';
import { words } from './words.ts';

interface AskSealProps {
  readonly month: Month;
  /** Left out: all that are ready. */
  readonly preschool: string | undefined;
  readonly count: number;
  /** Children whose month waits for a decision. */
  readonly undecided: number;
  readonly onClose: () => void;
  readonly onSure: () => void;
}

export function AskSeal({ month, preschool, count, undecided, onClose, onSure }: AskSealProps) {
  const { territory } = usePlace();
  const nameOf = useNames(territory);
  const of = { month: monthWords(month), n: number(count) };
  const isAll = preschool === undefined;
  return (
    <Dialog title={isAll ? t(words.sealAll, { n: number(count) }) : nameOf(preschool)} onClose={onClose}>
      <p>{t(isAll ? words.sealAllText : words.sealOneText, of)}</p>
      {undecided > 0 && (
        <p>
          <strong>{t(words.undecidedText, { n: number(undecided) })}</strong>
        </p>
      )}
      <div class="form-buttons">
        <button type="button" class="button button-grave" onClick={onSure}>
          {t(words.sealOne)}
        </button>
        <CancelButton onClose={onClose} />
      </div>
    </Dialog>
  );
}
