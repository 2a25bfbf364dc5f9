// The register of kindergartens: how many places each has, how many are taken, free and waited for.

import { useState } from 'preact/hooks';
import { byDistrict } from '../../../language/byDistrict.ts';
import { number, t, tn } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField, TextField } from '../../../parts/Fields.tsx';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words as parts } from '../../../parts/words.ts';
import { mayOf, usePlace } from './place.ts';
import { byName, useRegister, type Registered } from './register.ts';
import { Fullness, Stats } from './Stats.tsx';
import { counts, ownerships, words } from './words.ts';

const rowsAtOnce = 50;
const filters = { '': () => true, free: hasFree, waiting: hasWaiting, unlisted: isUnlisted } as const;

function hasFree({ places }: Registered): boolean {
  return places.free > 0;
}

function hasWaiting({ places }: Registered): boolean {
  return places.waiting > 0;
}

function isUnlisted({ listed }: Registered): boolean {
  return !listed;
}

/** A district is one however clerks wrote it. */
function placeOf({ districtLabels }: Registered): string {
  return districtLabels.kk;
}

export function Preschools() {
  const { territory, at } = usePlace();
  const asked = useRegister(territory);
  const add = mayOf(territory).keepsRegister && (
    <a class="button button-main" href={`${at}/preschools/new`}>
      {t(words.add)}
    </a>
  );
  return (
    <Page title={t(words.title)} lead={t(words.lead)} actions={add}>
      <Answer of={asked}>
        {(rows) => (
          <>
            {!asked.isWhole && (
              <p class="quiet" role="status">
                {t(words.loadingMore, { n: number(rows.length) })}
              </p>
            )}
            {rows.length === 0 ? (
              <Empty title={t(words.empty)}>
                <p>{t(words.emptyText)}</p>
              </Empty>
            ) : (
              <Found rows={rows} at={at} />
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

function Found({ rows, at }: { readonly rows: readonly Registered[]; readonly at: string }) {
  const [text, setText] = useState('');
  const [district, setDistrict] = useState('');
  const [filter, setFilter] = useState<keyof typeof filters>('');
  const [shown, setShown] = useState(rowsAtOnce);
  const sought = text.trim().toLocaleLowerCase('ru');
  const saysIt = ({ names, addressLabels, preschool }: Registered) =>
    [names.kk, names.ru, names.en, addressLabels.kk, addressLabels.ru, preschool].some((one) =>
      one.toLocaleLowerCase('ru').includes(sought),
    );
  const found = byName(rows.filter((row) => saysIt(row) && (district === '' || placeOf(row) === district) && filters[filter](row)));
  const sum = (of: keyof Registered['places']) => number(found.reduce((total, { places }) => total + places[of], 0));
  const districts = byDistrict([...new Map(rows.map((row) => [placeOf(row), row])).values()]);
  const all = { value: '', label: t(words.all) };
  return (
    <>
      <div class="fields">
        <TextField label={t(words.search)} type="search" value={text} onChange={setText} />
        <SelectField
          label={t(words.district)}
          value={district}
          onChange={setDistrict}
          options={[
            { value: '', label: t(words.allDistricts) },
            ...districts.map((one) => ({ value: placeOf(one), label: t(one.districtLabels) })),
          ]}
        />
        <SelectField
          label={t(words.which)}
          value={filter}
          onChange={(value) => setFilter(value === 'free' || value === 'waiting' || value === 'unlisted' ? value : '')}
          options={[
            all,
            { value: 'free', label: t(words.withFree) },
            { value: 'waiting', label: t(words.withWaiting) },
            { value: 'unlisted', label: t(words.unlisted) },
          ]}
        />
      </div>
      <Stats
        of={[
          [t(words.name), number(found.length)],
          [t(words.places), sum('capacity')],
          [t(words.taken), sum('taken')],
          [t(words.free), sum('free')],
          [t(words.waiting), sum('waiting')],
        ]}
      />
      {found.length === 0 ? (
        <Empty title={t(words.none)}>
          <p>{t(words.noneText)}</p>
        </Empty>
      ) : (
        <PreschoolTable rows={found.slice(0, shown)} at={at} />
      )}
      {found.length > shown && (
        <p class="more">
          <button type="button" class="button" onClick={() => setShown(shown + rowsAtOnce)}>
            {t(parts.more)}
          </button>
        </p>
      )}
    </>
  );
}

function PreschoolTable({ rows, at }: { readonly rows: readonly Registered[]; readonly at: string }) {
  return (
    <Table
      caption={t(words.title)}
      rows={rows}
      keyOf={({ preschool }) => preschool}
      columns={[
        {
          title: t(words.name),
          cell: (row) => (
            <span class="name-cell">
              <a href={`${at}/preschools/${row.preschool}`}>{t(row.names)}</a>
              <small>
                {t(row.districtLabels)} · {t(ownerships[row.ownership])} · {tn(row.groups, counts.groups)}
              </small>
            </span>
          ),
        },
        {
          title: `${t(words.taken)} / ${t(words.places).toLocaleLowerCase()}`,
          isNumber: true,
          cell: ({ places }) => (
            <span>
              {number(places.taken)} / {number(places.capacity)}
              <Fullness taken={places.taken} capacity={places.capacity} />
            </span>
          ),
        },
        { title: t(words.free), isNumber: true, cell: ({ places }) => number(places.free) },
        { title: t(words.waiting), isNumber: true, cell: ({ places }) => number(places.waiting) },
        {
          title: t(words.state),
          cell: ({ listed }) => (listed ? <Badge kind="good">{t(words.listed)}</Badge> : <Badge kind="warning">{t(words.unlisted)}</Badge>),
        },
      ]}
    />
  );
}
