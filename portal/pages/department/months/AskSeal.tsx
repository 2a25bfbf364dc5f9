// The question before the seal: what it means is said, and it cannot be taken back.

import type { Month } from '../../../../shared/domain/month.ts';
import { number, t } from '../../../language/text.ts';
import { monthWords } from '../../../language/time.ts';
import { Dialog } from '../../../parts/Dialog.tsx';
import { usePlace } from '../preschools/place.ts';
import { CancelButton } from '../preschools/Listing.tsx';
import { useNames } from '../preschools/register.ts';
import { words } from './words.ts';

interface AskSealProps {
  readonly month: Month;
  /** Left out: all that are ready. */
  readonly preschool: string | undefined;
  readonly count: number;
  readonly onClose: () => void;
  readonly onSure: () => void;
}

export function AskSeal({ month, preschool, count, onClose, onSure }: AskSealProps) {
  const { territory } = usePlace();
  const nameOf = useNames(territory);
  const of = { month: monthWords(month) };
  const isAll = preschool === undefined;
  return (
    <Dialog title={isAll ? t(words.sealAll, { n: number(count) }) : nameOf(preschool)} onClose={onClose}>
      <p>{t(isAll ? words.sealAllText : words.sealOneText, of)}</p>
      <div class="form-buttons">
        <button type="button" class="button button-grave" onClick={onSure}>
          {t(words.sealOne)}
        </button>
        <CancelButton onClose={onClose} />
      </div>
    </Dialog>
  );
}
