// Pairs that may be one child's: seen side by side, merged after a look at what comes of it, or told apart.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Merge } from '../families/Merge.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { Entry, FileLink } from './Entry.tsx';
import { words } from './entryWords.ts';
import { EmptyQueue, type QueueProps } from './EmptyQueue.tsx';

export function DuplicateQueue({ territory, may, names, tell }: QueueProps) {
  const pages = usePages(
    'GET /v1/department/territories/{territory}/duplicates',
    (after) => ({ params: { territory }, query: after === undefined ? {} : { after } }),
    ({ pairs }) => pairs,
    ({ next }) => next,
  );
  const [compared, setCompared] = useState<string>();
  const [closing, setClosing] = useState<string>();
  const done = (news: string) => {
    setCompared(undefined);
    setClosing(undefined);
    tell(news);
    pages.again();
  };
  return (
    <Answer of={pages}>
      {(rows) => (
        <>
          {rows.length === 0 && <EmptyQueue territory={territory} />}
          <ul class="entries">
            {rows.map(({ entry, at, numbers, why }) => {
              const [one = '', other = ''] = numbers;
              return (
                <Entry
                  key={entry}
                  title={
                    <span class="row">
                      <FileLink territory={territory} number={one} />
                      <span class="quiet">{t(words.and)}</span>
                      <FileLink territory={territory} number={other} />
                    </span>
                  }
                  at={at}
                  moves={
                    may.decides &&
                    compared !== entry && (
                      <>
                        <button type="button" class="button button-main" onClick={() => setCompared(entry)}>
                          {t(words.compare)}
                        </button>
                        <button type="button" class="button" onClick={() => setClosing(entry)}>
                          {t(words.noDuplicate)}
                        </button>
                      </>
                    )
                  }
                  below={
                    compared === entry ? (
                      <Merge
                        territory={territory}
                        numbers={[one, other]}
                        names={names}
                        onClose={() => setCompared(undefined)}
                        onDone={done}
                      />
                    ) : undefined
                  }
                >
                  <p>{t(why === 'same-guardian' ? words.sameGuardian : words.iinAndReference)}</p>
                </Entry>
              );
            })}
          </ul>
          <MoreButton of={pages} />
          {closing !== undefined && (
            <CloseDialog
              territory={territory}
              queue="duplicates"
              entry={closing}
              title={t(words.noDuplicateTitle)}
              text={t(words.noDuplicateText)}
              submit={t(words.noDuplicate)}
              onClose={() => setClosing(undefined)}
              onDone={() => done(t(words.noDuplicateNews))}
            />
          )}
        </>
      )}
    </Answer>
  );
}
