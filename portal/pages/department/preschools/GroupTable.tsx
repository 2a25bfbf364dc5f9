// The groups of a kindergarten and their places.

import { number, t, tn } from '../../../language/text.ts';
import { inFigures } from '../../../language/time.ts';
import { Badge } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { counts, words as forms } from './formWords.ts';
import type { One } from './OnePreschool.tsx';
import { Fullness } from './Stats.tsx';
import { groupLanguages, groupTypes, words } from './words.ts';

type Group = One['groups'][number];

export function languageName(code: string): string {
  const known = groupLanguages[code];
  return known === undefined ? code : t(known);
}

export function GroupTable({ groups, here }: { readonly groups: readonly Group[]; readonly here: string }) {
  return (
    <Table
      caption={t(forms.groups)}
      rows={groups.toSorted((a, b) => a.ageFrom - b.ageFrom || a.ageTo - b.ageTo)}
      keyOf={({ group }) => group}
      columns={[
        {
          title: t(forms.groupName),
          cell: (group) => (
            <span class="name-cell">
              <a href={`${here}/groups/${group.group}`}>{t(group.names)}</a>
              <small>
                {t(groupTypes[group.groupType])} · {languageName(group.language)}
              </small>
            </span>
          ),
        },
        { title: t(forms.ages), cell: ({ ageFrom, ageTo }) => `${ageFrom}–${tn(ageTo, counts.months)}` },
        { title: t(forms.hours), isNumber: true, cell: ({ hours }) => number(hours) },
        {
          title: `${t(words.taken)} / ${t(words.places).toLocaleLowerCase()}`,
          isNumber: true,
          cell: ({ taken, capacity, over }) => (
            <span>
              {number(taken)} / {number(capacity)} {over > 0 && <Badge kind="bad">{t(forms.over, { n: over })}</Badge>}
              <Fullness taken={taken} capacity={capacity} />
            </span>
          ),
        },
        { title: t(words.free), isNumber: true, cell: ({ free }) => <FreePlaces free={free} /> },
        { title: t(words.waiting), isNumber: true, cell: ({ waiting }) => number(waiting) },
        {
          title: t(words.state),
          cell: ({ open }) =>
            open ? <Badge kind="good">{t(forms.takesBadge)}</Badge> : <Badge kind="warning">{t(forms.closedNew)}</Badge>,
        },
      ]}
    />
  );
}

/** The first is of today; those after it are of days to come. */
function FreePlaces({ free }: { readonly free: Group['free'] }) {
  const [first, ...later] = free;
  return (
    <span>
      {number(first?.free ?? 0)}
      {later.slice(0, 2).map((step) => (
        <small key={step.from} class="name-cell">
          {t(forms.freeFrom, { day: inFigures(step.from), n: step.free })}
        </small>
      ))}
    </span>
  );
}
