// Queues whose entries are decided elsewhere, or by a call: what it is about, where to go, and a way off the list where there is one.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { inWords, monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton } from '../../../parts/More.tsx';
import { Contacts } from '../families/Contacts.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { Entry, FileLink } from './Entry.tsx';
import { words } from './entryWords.ts';
import { usePlace } from './Place.tsx';
import { EmptyQueue, type QueueProps } from './EmptyQueue.tsx';
import { said, useWork, type WorkEntry } from './useWork.ts';

export function PlainQueue({ territory, queue, may, tell }: QueueProps) {
  const pages = useWork(territory, queue);
  const [closing, setClosing] = useState<string>();
  const closes = queue === 'enrolled-waiting' || queue === 'late-papers' ? queue : undefined;
  return (
    <Answer of={pages}>
      {(rows) => (
        <>
          {rows.length === 0 && <EmptyQueue territory={territory} />}
          <ul class="entries">
            {rows.map((one) => (
              <Plain
                key={one.entry}
                territory={territory}
                queue={queue}
                one={one}
                rings={may.decides && queue === 'deadlines'}
                onClosing={may.decides && closes !== undefined ? () => setClosing(one.entry) : undefined}
              />
            ))}
          </ul>
          <MoreButton of={pages} />
          {closing !== undefined && closes !== undefined && (
            <CloseDialog
              territory={territory}
              queue={closes}
              entry={closing}
              title={t(words.closeTitle)}
              text={t(closes === 'late-papers' ? words.closePaper : words.closeEnrolled)}
              submit={t(words.close)}
              onClose={() => setClosing(undefined)}
              onDone={() => {
                setClosing(undefined);
                tell(t(words.closedNews));
                pages.again();
              }}
            />
          )}
        </>
      )}
    </Answer>
  );
}

interface PlainProps {
  readonly territory: string;
  readonly queue: string;
  readonly one: WorkEntry;
  /** They may ring the family, whose days are few. */
  readonly rings: boolean;
  readonly onClosing: (() => void) | undefined;
}

function Plain({ territory, queue, one, rings, onClosing }: PlainProps) {
  const place = usePlace(territory, said(one, 'preschool') ?? said(one, 'listed'));
  const [month, contract, lastDay, from, due] = ['month', 'contract', 'lastDay', 'from', 'due'].map((name) => said(one, name));
  const about = { preschool: place, month: month === undefined ? '' : monthWords(month) };
  const isOfMonth = queue === 'unclosed-months' || queue === 'late-papers';
  return (
    <Entry
      title={
        isOfMonth ? (
          t(queue === 'late-papers' ? words.latePaper : words.unclosed, about)
        ) : (
          <FileLink territory={territory} number={one.number ?? ''} />
        )
      }
      at={queue === 'deadlines' ? undefined : one.at}
      moves={
        isOfMonth || onClosing !== undefined ? (
          <>
            {isOfMonth && (
              <a class="button button-main" href={`/department/${territory}/months`}>
                {t(words.toMonths)}
              </a>
            )}
            {onClosing !== undefined && (
              <button type="button" class="button" onClick={onClosing}>
                {t(words.close)}
              </button>
            )}
          </>
        ) : undefined
      }
      below={rings && one.number !== undefined ? <Contacts territory={territory} number={one.number} reason="deadline" /> : undefined}
    >
      {due !== undefined && <p>{t(due === 'confirm' ? words.dueConfirm : words.dueContract)}</p>}
      {lastDay !== undefined && <p>{t(words.lastDay, { day: inWords(lastDay) })}</p>}
      {queue === 'enrolled-waiting' && <p>{t(words.listed, { place, from: from === undefined ? '?' : inWords(from) })}</p>}
      {contract !== undefined && <p class="small code">{t(words.contract, { contract })}</p>}
    </Entry>
  );
}
