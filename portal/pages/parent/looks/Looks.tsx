// Who looked at a child's data, for its guardian.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { momentInWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words } from './words.ts';

type Look = Reply<'GET /v1/me/children/{child}/looks'>['looks'][number];

export function Looks() {
  const children = useAsk('GET /v1/me/children', {});
  const [chosen, setChosen] = useState('');
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <Answer of={children}>
        {(reply) => {
          // Only a confirmed guardian sees who looked.
          const mine = reply.children.filter(({ state }) => state === 'verified');
          const child = mine.find((one) => one.child === chosen) ?? mine[0];
          if (child === undefined) {
            return (
              <Empty title={t(words.noChildren)}>
                <p>{t(words.noChildrenText)}</p>
                <p>
                  <a class="button" href="/my">
                    {t(words.toChildren)}
                  </a>
                </p>
              </Empty>
            );
          }
          return (
            <>
              {mine.length > 1 && (
                <SelectField
                  label={t(words.child)}
                  value={child.child}
                  onChange={setChosen}
                  options={mine.map((one) => ({ value: one.child, label: one.name ?? one.child.slice(0, 6) }))}
                />
              )}
              <OfChild key={child.child} child={child.child} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function OfChild({ child }: { readonly child: string }) {
  const pages = usePages(
    'GET /v1/me/children/{child}/looks',
    (before) => ({ params: { child }, query: before === undefined ? {} : { before } }),
    ({ looks }) => looks,
    ({ next }) => next,
  );
  return (
    <>
      <Answer of={pages}>
        {(looks) =>
          looks.length === 0 && pages.more === undefined ? (
            <Empty title={t(words.none)}>
              <p>{t(words.noneText)}</p>
            </Empty>
          ) : (
            <>
              <p class="quiet">{t(words.complain)}</p>
              <Table
                caption={t(words.title)}
                rows={looks}
                keyOf={(look: Look) => `${look.at}${look.who.sign}${look.words.en}`}
                columns={[
                  { title: t(words.when), cell: (look) => momentInWords(look.at) },
                  {
                    title: t(words.what),
                    cell: (look) => (
                      <span>
                        {t(look.words)}{' '}
                        {look.outcome === 'refused' && look.who.role !== 'guardian' && <Badge kind="warning">{t(words.refused)}</Badge>}
                      </span>
                    ),
                  },
                  {
                    title: t(words.who),
                    cell: (look) => (
                      <span>
                        {t(look.who.words)} <span class="small quiet">{t(words.sign, { sign: look.who.sign })}</span>
                      </span>
                    ),
                  },
                  { title: t(words.why), cell: (look) => (look.why === undefined ? '–' : t(look.why.words)) },
                ]}
              />
            </>
          )
        }
      </Answer>
      <MoreButton of={pages} />
    </>
  );
}
