// Who waits for a place in a group, by application number, in their order.

import { dayOfMoment, inWords, lastDayBefore } from '../../../language/time.ts';
import { number, t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { useGroupNames } from './useGroupNames.ts';
import { places as words } from './words.ts';

export function WaitingFamilies({ preschool, group }: { readonly preschool: string; readonly group: string }) {
  const pages = usePages(
    'GET /v1/preschool/{preschool}/groups/{group}/waiting-list',
    (after) => ({ params: { preschool, group }, query: after === undefined ? {} : { after } }),
    ({ families }) => families,
    ({ next }) => next,
  );
  const groupName = useGroupNames(preschool);
  return (
    <Page
      title={t(words.familiesTitle, { group: groupName(group) })}
      lead={t(words.familiesLead)}
      back={{ href: `/preschool/${preschool}/places`, label: t(words.title) }}
    >
      <Answer of={pages}>
        {(families) =>
          families.length === 0 ? (
            <Empty title={t(words.nobody)}>
              <p>{t(words.nobodyText)}</p>
            </Empty>
          ) : (
            <>
              <Table
                caption={t(words.families)}
                columns={[
                  { title: t(words.place), cell: ({ place }) => number(place), isNumber: true },
                  { title: t(words.application), cell: ({ application }) => <span class="code">{application}</span> },
                  { title: t(words.joined), cell: ({ joinedAt }) => inWords(dayOfMoment(joinedAt)) },
                  {
                    title: t(words.offered),
                    cell: ({ offeredUntil }) =>
                      offeredUntil === undefined
                        ? ''
                        : t(words.offeredUntil, {
                            until: inWords(lastDayBefore(offeredUntil)),
                          }),
                  },
                ]}
                rows={families}
                keyOf={({ place }) => place}
              />
              <MoreButton of={pages} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}
