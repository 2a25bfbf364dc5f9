// What a register comes to for each kindergarten, with the act it signs.

import { useDownload } from '../../../api/useDownload.ts';
import { language, number, t } from '../../../language/text.ts';
import { tenge } from '../../../language/money.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { useNames } from '../preschools/register.ts';
import { Left } from './Left.tsx';
import { words } from './words.ts';

/** Papers are in the two languages of the state. */
export function paperLanguage(): 'kk' | 'ru' {
  return language.value === 'ru' ? 'ru' : 'kk';
}

export function Bills({ register }: { readonly register: string }) {
  const { territory, at } = usePlace();
  const nameOf = useNames(territory);
  const takesFiles = mayOf(territory).takesFiles;
  const files = useDownload();
  const pages = usePages(
    'GET /v1/department/territories/{territory}/registers/{register}/bills',
    (after) => ({ params: { territory, register }, query: { after } }),
    ({ bills }) => bills,
    ({ next }) => next,
  );
  const act = (preschool: string) => {
    const asking = { params: { territory, register, preschool }, query: { language: paperLanguage() } };
    const name = `act-${register}-${preschool}.pdf`;
    return (
      <button
        type="button"
        class="button button-small"
        aria-label={`PDF: ${t(words.actOf, { name: nameOf(preschool) })}`}
        aria-disabled={files.busy !== undefined}
        onClick={() => void files.run('GET /v1/department/territories/{territory}/registers/{register}/acts/{preschool}', asking, name)}
      >
        {files.busy === name ? '…' : 'PDF'}
      </button>
    );
  };
  return (
    <section>
      <h2>{t(words.bills)}</h2>
      {files.told !== undefined && <Refusal told={files.told} />}
      <Answer of={pages}>
        {(bills) =>
          bills.length === 0 ? (
            <Empty title={t(words.noBills)}>
              <p>{t(words.noBillsText)}</p>
            </Empty>
          ) : (
            <>
              <Table
                caption={t(words.bills)}
                rows={bills}
                keyOf={({ preschool }) => preschool}
                columns={[
                  {
                    title: t(words.preschool),
                    cell: ({ preschool }) => <a href={`${at}/money/${register}/lines/${preschool}`}>{nameOf(preschool)}</a>,
                  },
                  { title: t(words.lines), isNumber: true, cell: ({ lines }) => number(lines) },
                  {
                    title: t(words.corrections),
                    isNumber: true,
                    cell: ({ corrections }) =>
                      corrections.lines === 0 ? '–' : `${number(corrections.lines)} · ${tenge(corrections.amountTiyn)}`,
                  },
                  { title: t(words.left), cell: ({ left }) => <Left counts={left} /> },
                  { title: t(words.saved), isNumber: true, cell: ({ savedTiyn }) => tenge(savedTiyn) },
                  { title: t(words.amount), isNumber: true, cell: ({ amountTiyn }) => <b>{tenge(amountTiyn)}</b> },
                  ...(takesFiles
                    ? [{ title: t(words.act), isOnScreen: true, cell: ({ preschool }: { readonly preschool: string }) => act(preschool) }]
                    : []),
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
