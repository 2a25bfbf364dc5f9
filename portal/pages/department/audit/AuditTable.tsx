// Looks and changes, one a row: when, who and in which role, what they did, about whom, and what was refused.

import { ringReasons } from '../../../../shared/domain/telling.ts';
import { reasonMark, wordsOfRole } from '../../../../shared/http/words/looks.ts';
import type { Reply } from '../../../api/client.ts';
import { number, t } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Badge } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { reasonWords } from '../families/contactsWords.ts';
import { words } from './words.ts';

export type Look = Reply<'GET /v1/department/territories/{territory}/audit'>['looks'][number];

interface AuditTableProps {
  readonly territory: string;
  readonly looks: readonly Look[];
  /** Shows the entries of that person alone. */
  readonly onOnly: ((by: string) => void) | undefined;
}

export function AuditTable({ territory, looks, onOnly }: AuditTableProps) {
  return (
    <Table
      caption={t(words.caption)}
      rows={looks.map((look, at) => ({ ...look, row: at }))}
      keyOf={({ row }) => row}
      columns={[
        { title: t(words.at), cell: ({ at }) => momentInWords(at) },
        {
          title: t(words.who),
          cell: ({ as, by, name, sign }) => (
            <span>
              {name !== undefined && <strong style={{ display: 'block' }}>{name}</strong>}
              {as === 'parent' ? t(words.family) : t(wordsOfRole(as))}
              <br />
              <span class="small quiet code">{t(words.signOf, { sign })}</span>
              {onOnly !== undefined && as !== 'parent' && (
                <>
                  <span class="small quiet"> · </span>
                  <button type="button" class="link-button small" onClick={() => onOnly(by)}>
                    {t(words.onlyTheirs)}
                    <span class="unseen">: {name ?? sign}</span>
                  </button>
                </>
              )}
            </span>
          ),
        },
        {
          title: t(words.what),
          cell: ({ doing, way, action, with: more = [] }) => (
            <span>
              {t(doing)}
              <br />
              <span class="small quiet">
                {t(way === 'change' ? words.changed : words.looked)} · <span class="code">{action}</span>
              </span>
              <Reason of={more} />
            </span>
          ),
        },
        { title: t(words.whom), cell: ({ about, with: others = [] }) => <About territory={territory} of={[...about, ...others]} /> },
        {
          title: t(words.outcome),
          cell: ({ outcome, code }) =>
            outcome === 'refused' ? (
              <span>
                <Badge kind="bad">{t(words.wasRefused)}</Badge>
                {code !== undefined && <span class="small quiet code"> {code}</span>}
              </span>
            ) : (
              <Badge kind="good">{t(words.wasDone)}</Badge>
            ),
        },
      ]}
    />
  );
}

/** What somebody rang a family for. */
function Reason({ of }: { readonly of: readonly string[] }) {
  const reason = ringReasons.find((one) => of.includes(reasonMark(one)));
  if (reason === undefined) return null;
  return (
    <span class="small" style={{ display: 'block' }}>
      {t(words.reason, { reason: t(reasonWords[reason]) })}
    </span>
  );
}

const mostShown = 2;

/** Applications lead to their files; others are named by the end of their code. */
function About({ territory, of }: { readonly territory: string; readonly of: readonly string[] }) {
  const known = of.filter((subject) => isShown(subject.split('#')[0] ?? ''));
  if (known.length === 0) return <span>–</span>;
  const subjects = known.toSorted((one, other) => Number(other.startsWith('application#')) - Number(one.startsWith('application#')));
  return (
    <span>
      {subjects.slice(0, mostShown).map((subject) => {
        const [kind = '', ...rest] = subject.split('#');
        const id = rest.join('#');
        return (
          <span key={subject} style={{ display: 'block' }}>
            {kind === 'application' ? (
              <a class="code" href={`/department/${territory}/families/${id}`}>
                {id}
              </a>
            ) : (
              <span class="small">
                {isNamed(kind) ? t(words[kind]) : ''} <span class="code quiet">{id.length > 16 ? `…${id.slice(-6)}` : id}</span>
              </span>
            )}
          </span>
        );
      })}
      {subjects.length > mostShown && <span class="small quiet">{t(words.many, { n: number(subjects.length - mostShown) })}</span>}
    </span>
  );
}

const namedKinds = ['child', 'person', 'contract', 'group', 'preschool'] as const;
const isShown = (kind: string): boolean => kind === 'application' || isNamed(kind);
const isNamed = (kind: string): kind is (typeof namedKinds)[number] => namedKinds.some((one) => one === kind);
