// The queue in numbers, and as a table for download: for journalists, students and whoever counts.

import { useAsk } from '../../api/useAsk.ts';
import { momentInWords } from '../../language/time.ts';
import { t, tn, type Text } from '../../language/text.ts';
import { Answer } from '../../parts/Answer.tsx';
import { Bars } from '../../charts/Bars.tsx';
import { Empty } from '../../parts/Note.tsx';
import { Page } from '../../parts/Page.tsx';
import { applications, words } from './openDataWords.ts';

/** What the statistics call the time somebody has waited, and groups that have no name of their own. */
const names: Readonly<Record<string, Text>> = {
  'under 3 months': words.under3,
  '3 to 6 months': words.to6,
  '6 to 12 months': words.to12,
  '1 to 2 years': words.to24,
  '2 to 3 years': words.to36,
  '3 years and more': words.over36,
  other: words.other,
  unknown: words.unknown,
};

export function OpenData({ territory }: { readonly territory: string }) {
  const asked = useAsk('GET /v1/territories/{territory}/statistics', { params: { territory } });
  const here = `/v1/territories/${territory}`;
  const isEarly = asked.told?.code === 'statistics-not-published';
  return (
    <Page title={t(words.title)} lead={t(words.lead)} back={{ href: `/t/${territory}`, label: t(words.back) }}>
      {isEarly && (
        <Empty title={t(words.notYet)}>
          <p>{t(words.notYetText)}</p>
        </Empty>
      )}
      {!isEarly && (
        <Answer of={asked}>
          {({ asOf, version, total, byBirthYear, byWaitingTime, byDistrict }) => (
            <>
              <p>
                <strong>{tn(total, applications)}</strong>. {t(words.asOf, { moment: momentInWords(asOf), version })}
              </p>
              <div class="grid">
                <Counted title={words.byBirthYear} counts={byBirthYear} />
                <Counted title={words.byWaitingTime} counts={byWaitingTime} />
                <Counted
                  title={words.byDistrict}
                  counts={byDistrict.map(({ districtLabels, ...one }) => ({ ...one, labels: districtLabels }))}
                />
              </div>
              <p class="quiet">{t(words.small)}</p>
            </>
          )}
        </Answer>
      )}
      {!isEarly && (
        <section class="card" aria-labelledby="table">
          <h2 id="table">{t(words.table)}</h2>
          <p>{t(words.tableText)}</p>
          <p>
            <a class="button button-main" href={`${here}/open-data.csv`} download={`${territory}.csv`}>
              {t(words.download)}
            </a>
          </p>
        </section>
      )}
      <div class="two">
        <section class="card" aria-labelledby="programs">
          <h2 id="programs">{t(words.programs)}</h2>
          <p>{t(words.programsText)}</p>
          <ul>
            {(
              [
                ['queue', words.jsonQueue],
                ['queue-days', words.jsonDays],
                ['statistics', words.jsonStatistics],
              ] as const
            ).map(([path, name]) => (
              <li key={path}>
                <a href={`${here}/${path}`}>{t(name)}</a>
              </li>
            ))}
          </ul>
        </section>
        <section class="card" aria-labelledby="licence">
          <h2 id="licence">{t(words.licence)}</h2>
          <p>{t(words.licenceText)}</p>
        </section>
      </div>
    </Page>
  );
}

interface Count {
  readonly of: string;
  readonly count: number;
  readonly labels?: Text;
}

function nameOf({ of, labels }: Count): string {
  const known = names[of] ?? labels;
  return known === undefined ? of : t(known);
}

/** What is called the same is one bar, in however many ways families wrote it. */
function Counted({ title, counts }: { readonly title: Text; readonly counts: readonly Count[] }) {
  return (
    <section class="card">
      <h2>{t(title)}</h2>
      <Bars
        title={t(title)}
        bars={[...Map.groupBy(counts, nameOf)].map(([name, same]) => ({ name, value: same.reduce((sum, { count }) => sum + count, 0) }))}
      />
    </section>
  );
}
