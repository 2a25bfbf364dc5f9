// The child and its application.

import { t } from '../../../language/text.ts';
import { dayOfMoment, inFigures, inWords, momentInWords } from '../../../language/time.ts';
import { Badge, Facts } from '../../../parts/Note.tsx';
import type { File } from './FamilyFile.tsx';
import { words } from './fileWords.ts';
import type { Names } from './rules.ts';
import { stateKinds, stateWords, suspensions, wordFor } from './stateWords.ts';

export function ChildFacts({ file: { child, application } }: { readonly file: File }) {
  return (
    <section class="card">
      <h2>{child.name ?? t(words.noName)}</h2>
      <Facts
        of={[
          [t(words.born), inWords(application.bornOn)],
          child.iin !== undefined && [t(words.iin), <span class="code">{child.iin}</span>],
        ]}
      />
    </section>
  );
}

interface ApplicationFactsProps {
  readonly territory: string;
  readonly file: File;
  readonly names: Names;
}

export function ApplicationFacts({ territory, file: { application }, names }: ApplicationFactsProps) {
  const { state, stateSince, category, submittedAt, suspended, wantedStart, language, districtLabels, kind, source } = application;
  const linkTo = (number: string) => (
    <a key={number} class="code" href={`/department/${territory}/families/${number}`}>
      {number}
    </a>
  );
  const why = whyOf(application.reason, names);
  return (
    <section class="card">
      <h2>{t(words.application)}</h2>
      <Facts
        of={[
          [
            t(words.state),
            <span class="row">
              <Badge kind={stateKinds[state]}>{t(stateWords[state])}</Badge>
              <span class="quiet small">{t(words.since, { day: inFigures(dayOfMoment(stateSince)) })}</span>
            </span>,
          ],
          state === 'waiting' && [t(words.inQueue), <a href={`/t/${territory}/number/${application.number}`}>{t(words.seePlace)}</a>],
          suspended !== undefined && [
            t(words.stopped),
            `${t(wordFor(suspensions, suspended.reason))}${suspended.until === undefined ? '' : `, ${t(words.restoreUntil, { day: inFigures(dayOfMoment(suspended.until)) })}`}`,
          ],
          [t(words.category), names.category(category)],
          why !== '' && [t(words.why), why],
          [t(words.submitted), momentInWords(submittedAt)],
          wantedStart !== undefined && [t(words.wantedStart), inWords(wantedStart)],
          language !== undefined && [
            t(words.language),
            language === 'kk' ? t(words.languageKk) : language === 'ru' ? t(words.languageRu) : language,
          ],
          districtLabels !== undefined && [t(words.district), t(districtLabels)],
          kind === 'transfer' && [t(words.kind), t(words.kindTransfer)],
          source !== undefined && [t(words.source), <span class="code">{source}</span>],
          application.mergedInto !== undefined && [t(words.mergedInto), linkTo(application.mergedInto)],
          application.mergedFrom.length > 0 && [t(words.mergedFrom), <span class="row">{application.mergedFrom.map(linkTo)}</span>],
        ]}
      />
    </section>
  );
}

/** Why it is in its category, as it was recorded; older rulebooks recorded less. */
function whyOf(reason: Readonly<Record<string, unknown>>, names: Names): string {
  const { cohort, statuses } = reason;
  const year = typeof cohort === 'object' && cohort !== null && 'bornYear' in cohort ? cohort.bornYear : undefined;
  const rights = Array.isArray(statuses) ? statuses.filter((one) => typeof one === 'string').map((one) => names.status(one)) : [];
  return [...(typeof year === 'number' ? [t(words.bornYear, { year })] : []), ...rights].join('; ');
}
