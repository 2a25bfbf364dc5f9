// Privileges families claim, each to be decided by its paper or by the state's registers.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton } from '../../../parts/More.tsx';
import { ClaimDialog } from '../families/ClaimDialog.tsx';
import { words as file } from '../families/fileWords.ts';
import { words as moves } from '../families/moveWords.ts';
import { Entry, FileLink } from './Entry.tsx';
import { EmptyQueue, type QueueProps } from './EmptyQueue.tsx';
import { said, useWork } from './useWork.ts';

interface Deciding {
  readonly number: string;
  readonly status: string;
  readonly decision: 'verify' | 'reject';
}

export function ClaimQueue({ territory, may, names, tell }: QueueProps) {
  const pages = useWork(territory, 'privileges');
  const [deciding, setDeciding] = useState<Deciding>();
  return (
    <Answer of={pages}>
      {(rows) => (
        <>
          {rows.length === 0 && <EmptyQueue territory={territory} />}
          <ul class="entries">
            {rows.map((one) => {
              const { number = '' } = one;
              const status = said(one, 'status') ?? '';
              const evidence = said(one, 'evidence');
              const before = said(one, 'presentBefore');
              return (
                <Entry
                  key={one.entry}
                  title={names.status(status)}
                  at={one.at}
                  moves={
                    may.decides && (
                      <>
                        <button
                          type="button"
                          class="button button-main"
                          onClick={() => setDeciding({ number, status, decision: 'verify' })}
                        >
                          {t(moves.verify)}
                        </button>
                        <button type="button" class="button" onClick={() => setDeciding({ number, status, decision: 'reject' })}>
                          {t(moves.reject)}
                        </button>
                      </>
                    )
                  }
                >
                  <p>
                    <FileLink territory={territory} number={number} />
                  </p>
                  {evidence !== undefined && <p class="small">{t(file.evidence, { text: evidence })}</p>}
                  {before === undefined && <p class="small">{t(file.inRegisters)}</p>}
                  {before !== undefined && <p class="small">{t(file.papersBefore, { day: inWords(dayOfMoment(before)) })}</p>}
                </Entry>
              );
            })}
          </ul>
          <MoreButton of={pages} />
          {deciding !== undefined && (
            <ClaimDialog
              territory={territory}
              names={names}
              {...deciding}
              onClose={() => setDeciding(undefined)}
              onDone={(news) => {
                setDeciding(undefined);
                tell(news);
                pages.again();
              }}
            />
          )}
        </>
      )}
    </Answer>
  );
}
