// The waiting lists of a voucher: one’s place in each, what is offered and until when, and whether the days stand still.

import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { addDays } from '../../../../shared/domain/time.ts';
import { useDo } from '../../../api/useAsk.ts';
import { number, t, tn } from '../../../language/text.ts';
import { inWords, momentInWords, today } from '../../../language/time.ts';
import { Countdown } from '../../../parts/Countdown.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { errorOf, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Note } from '../../../parts/Note.tsx';
import { words as parts } from '../../../parts/words.ts';
import { usePlaceName, type Voucher } from '../voucher/family.ts';
import type { MyLists } from './Search.tsx';
import { forms, words } from './words.ts';

interface ListsProps {
  readonly lists: MyLists;
  readonly voucher: Voucher;
  readonly again: () => void;
}

export function Lists({ lists: { lists, pause, mayJoin }, voucher, again }: ListsProps) {
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="choose-lists">
      <h2 id="choose-lists">{t(words.lists)}</h2>
      {pause !== undefined && (
        <Note kind="good" title={t(words.pause)}>
          <p>{t(words.pauseUntil, { day: inWords(pause.until), left: number(pause.workingDaysLeft) })}</p>
        </Note>
      )}
      <ul class="cards grid">
        {lists.map((list) => (
          <ListCard key={`${list.preschool}/${list.group}`} list={list} voucher={voucher} again={again} />
        ))}
      </ul>
      <p class="quiet">{tn(mayJoin, forms.mayJoin)}</p>
    </section>
  );
}

interface ListCardProps {
  readonly list: MyLists['lists'][number];
  readonly voucher: Voucher;
  readonly again: () => void;
}

function ListCard({ list, voucher: { voucher, territory, moves }, again }: ListCardProps) {
  const { route } = useLocation();
  const place = usePlaceName(territory, list.preschool, list.group);
  const accepting = useDo('POST /v1/me/vouchers/{voucher}/waiting-lists/accept');
  const declining = useDo('POST /v1/me/vouchers/{voucher}/waiting-lists/decline');
  const leaving = useDo('POST /v1/me/vouchers/{voucher}/waiting-lists/leave');
  const [asked, setAsked] = useState<'decline' | 'leave'>();
  const [startsOn, setStartsOn] = useState<string>(addDays(today(), 1));
  const where = { preschool: list.preschool, group: list.group };
  const going = asked === 'decline' ? declining : leaving;
  const accept = async () => {
    const accepted = await accepting.run({ params: { voucher }, body: { ...where, startsOn } });
    if (accepted !== undefined) route(`/my/contracts/${accepted.contract}`);
  };
  const go = async () => {
    if ((await going.run({ params: { voucher }, body: where })) === undefined) return;
    setAsked(undefined);
    again();
  };
  return (
    <li class={list.offer === undefined ? 'card' : 'card choice-offer'}>
      <h3>
        {place.preschool}
        <small class="choice-group">{place.group}</small>
      </h3>
      {list.offer === undefined ? (
        <>
          <p class="stat">
            <span class="stat-value">{list.aheadOrMore === true ? `${number(list.ahead)}+` : number(list.ahead + 1)}</span>
            <span>{t(words.yourPlace)}</span>
          </p>
          <p class="quiet">{t(words.since, { at: momentInWords(list.joinedAt) })}</p>
        </>
      ) : (
        <>
          <p>
            <strong>{t(words.offered)}</strong>
          </p>
          <p>
            <Countdown lastDay={list.offer.lastDay} />
          </p>
          {moves.includes('accept-place') && (
            <Form onSubmit={() => void accept()} submit={t(words.accept)} isBusy={accepting.isBusy} told={accepting.told}>
              <p>{t(words.acceptText)}</p>
              <TextField
                label={t(words.startsOn)}
                type="date"
                value={startsOn}
                min={today()}
                onChange={setStartsOn}
                error={errorOf(accepting.told, 'startsOn')}
              />
            </Form>
          )}
        </>
      )}
      <p class="row">
        {list.moves.includes('decline') && (
          <button type="button" class="button" onClick={() => setAsked('decline')}>
            {t(words.decline)}
            <span class="unseen"> {place.preschool}</span>
          </button>
        )}
        {list.offer === undefined && list.moves.includes('leave') && (
          <button type="button" class="button" onClick={() => setAsked('leave')}>
            {t(words.leave)}
            <span class="unseen"> {place.preschool}</span>
          </button>
        )}
      </p>
      {asked !== undefined && (
        <Dialog title={t(asked === 'decline' ? words.declineTitle : words.leaveTitle)} onClose={() => setAsked(undefined)}>
          <Form
            onSubmit={() => void go()}
            submit={t(asked === 'decline' ? words.declineNow : words.leaveNow)}
            isBusy={going.isBusy}
            told={going.told}
            isGrave
            more={
              <button type="button" class="button" onClick={() => setAsked(undefined)}>
                {t(parts.close)}
              </button>
            }
          >
            <p>{t(asked === 'decline' ? words.declineText : words.leaveText)}</p>
          </Form>
        </Dialog>
      )}
    </li>
  );
}
