// Families no message with a deadline has reached: somebody tells them otherwise and says how.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { RadioField } from '../../../parts/Fields.tsx';
import { MoreButton } from '../../../parts/More.tsx';
import { Contacts } from '../families/Contacts.tsx';
import { resultWords } from '../families/eventWords.ts';
import { noticeWords } from '../families/noticeWords.ts';
import { optionsOf } from '../families/moveWords.ts';
import { wordFor } from '../families/stateWords.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { Entry, FileLink } from './Entry.tsx';
import { reachedWays, words } from './entryWords.ts';
import { EmptyQueue, type QueueProps } from './EmptyQueue.tsx';
import { said, useWork } from './useWork.ts';

export function UndeliverableQueue({ territory, may, tell }: QueueProps) {
  const pages = useWork(territory, 'undeliverable');
  const [closing, setClosing] = useState<string>();
  const [how, setHow] = useState<keyof typeof reachedWays | ''>('');
  return (
    <Answer of={pages}>
      {(rows) => (
        <>
          {rows.length === 0 && <EmptyQueue territory={territory} />}
          <ul class="entries">
            {rows.map((one) => (
              <Entry
                key={one.entry}
                title={t(words.notReached, { message: t(wordFor(noticeWords, said(one, 'kind') ?? '')) })}
                at={one.at}
                moves={
                  may.decides && (
                    <button
                      type="button"
                      class="button button-main"
                      onClick={() => {
                        setHow('');
                        setClosing(one.entry);
                      }}
                    >
                      {t(words.reached)}
                    </button>
                  )
                }
                below={
                  may.decides && one.number !== undefined ? (
                    <Contacts territory={territory} number={one.number} reason="undeliverable" meant={said(one, 'person')} />
                  ) : undefined
                }
              >
                {one.number !== undefined && (
                  <p>
                    <FileLink territory={territory} number={one.number} />
                  </p>
                )}
                <p class="small">{t(words.because, { why: t(wordFor(resultWords, said(one, 'result') ?? '')) })}</p>
              </Entry>
            ))}
          </ul>
          <MoreButton of={pages} />
          {closing !== undefined && (
            <CloseDialog
              territory={territory}
              queue="undeliverable"
              entry={closing}
              title={t(words.reachedTitle)}
              text={t(words.reachedText)}
              submit={t(words.close)}
              how={how}
              onClose={() => setClosing(undefined)}
              onDone={() => {
                setClosing(undefined);
                tell(t(words.closedNews));
                pages.again();
              }}
            >
              <RadioField
                label={t(words.how)}
                value={how}
                onChange={(value) => setHow(value as keyof typeof reachedWays)}
                options={optionsOf(reachedWays, t)}
              />
            </CloseDialog>
          )}
        </>
      )}
    </Answer>
  );
}
