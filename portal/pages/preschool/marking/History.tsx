// Who saved a day and whose mark each save changed; for the head, asked for only when it is opened.

import { useState } from 'preact/hooks';
import { momentInWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { namesIn } from '../namesakes.ts';
import type { GroupDay } from './GroupDayPage.tsx';
import type { PlaceOfDay } from './markQueue.ts';
import { reasonWords, words } from './words.ts';

interface HistoryProps {
  readonly place: PlaceOfDay;
  readonly of: GroupDay;
}

export function History(props: HistoryProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(words.history)}</summary>
      {isOpen && <Changes key={props.of.version} {...props} />}
    </details>
  );
}

function Changes({ place: { preschool, group, day }, of }: HistoryProps) {
  const pages = usePages(
    'GET /v1/preschool/{preschool}/groups/{group}/days/{day}/history',
    (after) => ({ params: { preschool, group, day }, query: after === undefined ? {} : { after: Number(after) } }),
    ({ changes }) => changes,
    ({ next }) => next,
  );
  const nameOf = namesIn(of.children);
  const markOf = (mark: { readonly code: string } | undefined) => {
    const known = of.codes.find((one) => one.code === mark?.code);
    return known === undefined ? t(words.nothing) : t(known.labels);
  };
  return (
    <Answer of={pages}>
      {(changes) =>
        changes.length === 0 ? (
          <p>{t(words.noHistory)}</p>
        ) : (
          <>
            <ol>
              {changes.map((change) => (
                <li key={change.version}>
                  <strong>{momentInWords(change.at)}</strong>, {change.name ?? t(words.somebody)}
                  {change.reason !== undefined && `. ${t(reasonWords[change.reason])}`}
                  <ul>
                    {change.marks
                      .filter(({ from, to }) => from !== undefined || to?.code !== of.everybody)
                      .map(({ contract, from, to }) => (
                        <li key={contract}>
                          {nameOf(contract)}: {t(words.from, { from: markOf(from), to: markOf(to) })}
                        </li>
                      ))}
                  </ul>
                </li>
              ))}
            </ol>
            <MoreButton of={pages} />
          </>
        )
      }
    </Answer>
  );
}
