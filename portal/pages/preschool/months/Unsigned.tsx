// Children whose month waits for their parent’s signature, with whom to call.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { monthWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { bornName, byName } from '../namesakes.ts';
import { sheetWords, words } from './words.ts';

type Waiting = Reply<'GET /v1/preschool/{preschool}/timesheets/{month}/unsigned'>['children'][number];

export function Unsigned({ preschool, month }: { readonly preschool: string; readonly month: string }) {
  const pages = usePages(
    'GET /v1/preschool/{preschool}/timesheets/{month}/unsigned',
    (after) => ({ params: { preschool, month }, query: after === undefined ? {} : { after } }),
    ({ children }) => children,
    ({ next }) => next,
  );
  const asked = useAsk('GET /v1/preschool/{preschool}/timesheets/{month}', { params: { preschool, month } });
  // By name once all are here: what a next page brings would otherwise be sorted in among those one has called already.
  const inOrder = (children: readonly Waiting[]) =>
    pages.more === undefined ? children.toSorted((one, other) => byName(one.child ?? {}, other.child ?? {})) : children;
  return (
    <Page
      title={`${t(words.unsigned)}: ${monthWords(month)}`}
      lead={t(words.unsignedLead)}
      back={{ href: `/preschool/${preschool}/months/${month}`, label: t(words.toMonth) }}
    >
      <Answer of={asked}>
        {({ presentedAt }) => (
          <Answer of={pages}>
            {(children) =>
              children.length === 0 && pages.more === undefined ? (
                <Empty title={t(presentedAt === undefined ? words.notShown : words.allSigned)}>
                  <p>{t(presentedAt === undefined ? words.notShownText : words.allSignedText)}</p>
                </Empty>
              ) : (
                <>
                  <ul class="grid cards">
                    {inOrder(children).map(({ contract, child, guardians = [], state }) => (
                      <li key={contract} class="card">
                        <p class="row row-apart">
                          <strong>{bornName(child ?? {})}</strong>
                          <Badge kind="warning">{t(sheetWords[state])}</Badge>
                        </p>
                        {guardians.length === 0 && <p class="quiet">{t(words.noGuardian)}</p>}
                        {guardians.map(({ name, phones }, place) => (
                          <p key={place}>
                            {name ?? t(words.noName)}
                            <br />
                            {phones.length === 0 ? (
                              <span class="quiet">{t(words.noPhone)}</span>
                            ) : (
                              phones.map((phone) => (
                                <a key={phone} class="button" href={`tel:${phone}`}>
                                  {phone}
                                </a>
                              ))
                            )}
                          </p>
                        ))}
                      </li>
                    ))}
                  </ul>
                  <MoreButton of={pages} />
                </>
              )
            }
          </Answer>
        )}
      </Answer>
    </Page>
  );
}
