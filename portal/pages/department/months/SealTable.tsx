// The kindergartens of a month: which can be sealed, which not and why, and how many children of each still wait for a decision.

import type { Reply } from '../../../api/client.ts';
import { number, t } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Badge } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { usePlace } from '../preschools/place.ts';
import { useNames } from '../preschools/register.ts';
import { notYet, words } from './words.ts';

export type ToSeal = Reply<'GET /v1/department/territories/{territory}/timesheets/{month}/sealable'>['timesheets'][number];

interface SealTableProps {
  readonly rows: readonly ToSeal[];
  /** Children’s months of a kindergarten that wait for a decision, once all are counted. */
  readonly undecided: ReadonlyMap<string, number> | undefined;
  readonly isBusy: boolean;
  readonly onSeal: ((row: ToSeal) => void) | undefined;
}

export function SealTable({ rows, undecided, isBusy, onSeal }: SealTableProps) {
  const { territory, at } = usePlace();
  const nameOf = useNames(territory);
  const inOrder = rows.toSorted((a, b) => Number(b.sealable) - Number(a.sealable));
  return (
    <Table
      caption={t(words.tabSeal)}
      rows={inOrder}
      keyOf={({ preschool }) => preschool}
      columns={[
        { title: t(words.preschool), cell: ({ preschool }) => <a href={`${at}/preschools/${preschool}`}>{nameOf(preschool)}</a> },
        { title: t(words.state), cell: (row) => <StateOf row={row} /> },
        { title: t(words.why), cell: (row) => <Why row={row} /> },
        {
          title: t(words.undecided),
          isNumber: true,
          cell: ({ preschool }) => (undecided === undefined ? '…' : number(undecided.get(preschool) ?? 0)),
        },
        ...(onSeal === undefined
          ? []
          : [
              {
                title: t(words.sealOne),
                isOnScreen: true,
                cell: (row: ToSeal) =>
                  row.sealable ? (
                    <button
                      type="button"
                      class="button button-small"
                      aria-label={`${t(words.sealOne)}: ${nameOf(row.preschool)}`}
                      aria-disabled={isBusy}
                      onClick={() => !isBusy && onSeal(row)}
                    >
                      {t(words.sealOne)}
                    </button>
                  ) : (
                    '–'
                  ),
              },
            ]),
      ]}
    />
  );
}

function StateOf({ row: { state, sealable } }: { readonly row: ToSeal }) {
  if (state === 'sealed') return <Badge kind="good">{t(words.sealed)}</Badge>;
  return sealable ? <Badge kind="warning">{t(words.canSeal)}</Badge> : <Badge>{t(words.cannotYet)}</Badge>;
}

function Why({ row: { because, state } }: { readonly row: ToSeal }) {
  if (because === undefined || state === 'sealed') return <>–</>;
  const { code, months, from } = because;
  return (
    <span class="name-cell">
      {t(notYet[code])}
      {(months !== undefined || from !== undefined) && (
        <small>
          {[months === undefined ? '' : number(months), from === undefined ? '' : momentInWords(from)].filter(Boolean).join(' · ')}
        </small>
      )}
    </span>
  );
}
