// Looks and changes, one a row: when, in which role, at what, about whom, and what was refused.

import { whatWords, wordsOfRole } from '../../../../shared/http/words/looks.ts';
import type { Reply } from '../../../api/client.ts';
import { number, t } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Badge } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words } from './words.ts';

type Look = Reply<'GET /v1/department/territories/{territory}/audit'>['looks'][number];

export function AuditTable({ territory, looks }: { readonly territory: string; readonly looks: readonly Look[] }) {
  return (
    <Table
      caption={t(words.caption)}
      rows={looks.map((look, at) => ({ ...look, row: at }))}
      keyOf={({ row }) => row}
      columns={[
        { title: t(words.at), cell: ({ at }) => momentInWords(at) },
        {
          title: t(words.who),
          cell: ({ as, sign }) => (
            <span>
              {as === 'parent' ? t(words.family) : t(wordsOfRole(as))}
              <br />
              <span class="small quiet code">{t(words.signOf, { sign })}</span>
            </span>
          ),
        },
        {
          title: t(words.what),
          cell: ({ what, way, action }) => (
            <span>
              {what === undefined ? '' : `${t(whatWords[what])}, `}
              {t(way === 'change' ? words.changed : words.looked)}
              <br />
              <span class="small quiet code">{action}</span>
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
