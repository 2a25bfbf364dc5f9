// A group: what it is and who waits for a place in it; and the page that opens a new one.

import { useAsk } from '../../../api/useAsk.ts';
import { number, t } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words } from './formWords.ts';
import { ChangeGroupForm, NewGroupForm } from './GroupForm.tsx';
import { GroupTable } from './GroupTable.tsx';
import { mayOf, usePlace } from './place.ts';
import { words as register } from './words.ts';

export function NewGroup() {
  const { at, preschool = '' } = usePlace();
  return (
    <Page title={t(words.newGroup)} back={{ href: `${at}/preschools/${preschool}`, label: t(register.name) }}>
      <div class="card">
        <NewGroupForm preschool={preschool} />
      </div>
    </Page>
  );
}

export function Group() {
  const { territory, at, preschool = '', group = '' } = usePlace();
  const asked = useAsk('GET /v1/department/territories/{territory}/preschools/{preschool}', { params: { territory, preschool } });
  const found = asked.reply?.groups.find((one) => one.group === group);
  const may = mayOf(territory);
  const here = `${at}/preschools/${preschool}`;
  return (
    <Page
      title={found === undefined ? t(words.groupName) : t(found.names)}
      back={{ href: here, label: asked.reply === undefined ? t(register.name) : t(asked.reply.names) }}
    >
      <Answer of={asked}>
        {() =>
          found !== undefined && (
            <>
              <GroupTable groups={[found]} here={here} />
              {may.seesWaiting && <Waiting preschool={preschool} group={group} />}
              {may.keepsRegister && (
                <section class="card">
                  <h2>{t(words.changeGroup)}</h2>
                  <ChangeGroupForm preschool={preschool} group={found} />
                </section>
              )}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Waiting({ preschool, group }: { readonly preschool: string; readonly group: string }) {
  const { territory, at } = usePlace();
  const pages = usePages(
    'GET /v1/department/territories/{territory}/preschools/{preschool}/groups/{group}/waiting-list',
    (after) => ({ params: { territory, preschool, group }, query: { after } }),
    (reply) => reply.families,
    (reply) => reply.next,
  );
  return (
    <section>
      <h2>{t(words.waitingTitle)}</h2>
      <Answer of={pages}>
        {(families) =>
          families.length === 0 ? (
            <Empty title={t(words.noWaiting)}>
              <p>{t(words.noWaitingText)}</p>
            </Empty>
          ) : (
            <>
              <p>{t(words.waitingLead)}</p>
              <Table
                caption={t(words.waitingTitle)}
                rows={families}
                keyOf={({ application }) => application}
                columns={[
                  { title: t(words.place), isNumber: true, cell: ({ place }) => number(place) },
                  {
                    title: t(words.application),
                    cell: ({ application }) => (
                      <a class="code" href={`${at}/families/${application}`}>
                        {application}
                      </a>
                    ),
                  },
                  { title: t(words.since), cell: ({ joinedAt }) => momentInWords(joinedAt) },
                  { title: t(words.offered), cell: ({ offeredUntil }) => (offeredUntil === undefined ? '' : momentInWords(offeredUntil)) },
                ]}
              />
              <MoreButton of={pages} />
            </>
          )
        }
      </Answer>
    </section>
  );
}
