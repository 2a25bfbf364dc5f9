// One group: what there is to know before going there, and what may be done with it.

import { useState } from 'preact/hooks';
import { languageName } from '../../../language/languageName.ts';
import { number, t, tn } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { Tick } from '../../../parts/Fields.tsx';
import { Badge } from '../../../parts/Note.tsx';
import { agesInWords } from '../../public/kindergartens/places.ts';
import type { Voucher } from '../voucher/family.ts';
import { freeNow, type Choice } from './groups.ts';
import type { MyLists } from './Search.tsx';
import { forms, words } from './words.ts';

interface GroupCardProps {
  readonly choice: Choice;
  readonly voucher: Voucher;
  readonly lists: MyLists;
  readonly isCompared: boolean;
  /** As many are compared as there is room for. */
  readonly isFull: boolean;
  readonly onCompare: () => void;
  readonly onAsk: () => void;
}

export function GroupCard({ choice, voucher: { moves }, lists, isCompared, isFull, onCompare, onAsk }: GroupCardProps) {
  const { preschool, group } = choice;
  const [tries, setTries] = useState(0);
  const isRefused = isFull && !isCompared;
  const free = freeNow(choice);
  const later = group.free.find((one) => one.free > 0);
  const mine = lists.lists.find((one) => one.preschool === preschool.preschool && one.group === group.group);
  const mayAsk = later !== undefined && (moves.includes('ask-place') || moves.includes('transfer'));
  const mayWait = later === undefined && mine === undefined && moves.includes('join-waiting-list');
  const name = `${t(preschool.names)}, ${t(group.names)}`;
  return (
    <li class="card choice">
      <div class="row row-apart">
        <h3>
          {t(preschool.names)}
          <small class="choice-group">{t(group.names)}</small>
        </h3>
        {free > 0 ? (
          <Badge kind="good">{tn(free, forms.free)}</Badge>
        ) : later === undefined ? (
          <Badge>{t(words.full)}</Badge>
        ) : (
          <Badge kind="warning">{t(words.freeFrom, { day: inWords(later.from) })}</Badge>
        )}
      </div>
      <p>
        {t(preschool.addressLabels)}
        {preschool.district !== '' && `, ${t(preschool.districtLabels)}`}
        {preschool.metres !== undefined && `, ${t(words.metres, { metres: number(preschool.metres) })}`}
      </p>
      <p class="quiet">
        {agesInWords(group)}, {languageName(group.language)}, {t(words.hours, { hours: number(group.hours) })}
        {group.waiting > 0 && `, ${tn(group.waiting, forms.waiting)}`}
      </p>
      <div class="row row-apart">
        {mayAsk && (
          <button type="button" class="button button-main" onClick={onAsk}>
            {t(words.ask)}
            <span class="unseen"> {name}</span>
          </button>
        )}
        {mayWait && (
          <button type="button" class="button" onClick={onAsk}>
            {t(words.join)}
            <span class="unseen"> {name}</span>
          </button>
        )}
        {mine !== undefined && <Badge kind="good">{t(words.youWait)}</Badge>}
        <div>
          <Tick
            label={
              <>
                {t(words.compare)}
                <span class="unseen"> {name}</span>
              </>
            }
            value={isCompared}
            onChange={() => (isRefused ? setTries(tries + 1) : onCompare())}
            error={isRefused && tries > 0 ? t(words.compareFull) : undefined}
          />
        </div>
      </div>
    </li>
  );
}
