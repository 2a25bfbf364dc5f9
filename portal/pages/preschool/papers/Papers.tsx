// The papers of a child: which are missing, which came, and a new one.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { inWords, momentInWords, rangeInWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Badge, Empty, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useDayCodes } from '../dayCodes.ts';
import { namesIn } from '../namesakes.ts';
import { useRemembered } from '../marking/remember.ts';
import { RecordPaper } from './RecordPaper.tsx';
import { Withdraw } from './Withdraw.tsx';
import { outcomeWords, withdrawWords, words } from './words.ts';

export type Done = Reply<'POST /v1/preschool/{preschool}/contracts/{contract}/absence-documents'>;
type Papers = Reply<'GET /v1/preschool/{preschool}/contracts/{contract}/absence-documents'>;
type Paper = Papers['documents'][number];

interface PapersProps {
  readonly preschool: string;
  readonly month: string;
  readonly group: string;
  readonly contract: string;
}

export function Papers({ preschool, month, group, contract }: PapersProps) {
  const of = { preschool, contract };
  const named = useRemembered('GET /v1/preschool/{preschool}/groups/{group}/months/{month}', { params: { preschool, group, month } });
  const name = named.reply && namesIn(named.reply.children)(contract);
  const wanted = useAsk('GET /v1/preschool/{preschool}/contracts/{contract}/absence-documents', { params: of, query: { limit: 1 } });
  const pages = usePages(
    'GET /v1/preschool/{preschool}/contracts/{contract}/absence-documents',
    (after) => ({ params: of, query: after === undefined ? {} : { after } }),
    ({ documents }) => documents,
    ({ next }) => next,
  );
  const codes = useDayCodes(preschool);
  const [done, setDone] = useState<Done>();
  const [leaving, setLeaving] = useState<Paper>();
  const changed = (now: Done) => {
    setDone(now);
    setLeaving(undefined);
    wanted.again();
    pages.again();
  };
  return (
    <Page
      title={name === undefined ? t(words.titleAlone) : t(words.title, { name })}
      tab={t(words.titleAlone)}
      lead={t(words.lead)}
      back={{ href: `/preschool/${preschool}/months/${month}/groups/${group}`, label: t(words.back) }}
    >
      {done !== undefined && <What of={done} hrefOf={(day) => `/preschool/${preschool}/days/${day}/${group}`} />}
      <div class="two">
        <div>
          <Answer of={wanted}>{({ missing }) => <Missing of={missing} nameOf={codes.nameOf} />}</Answer>
          <h2>{t(words.known)}</h2>
          <Answer of={pages}>
            {(documents) =>
              documents.length === 0 ? (
                <Empty title={t(words.none)}>
                  <p>{t(words.noneText)}</p>
                </Empty>
              ) : (
                <>
                  {documents.map((paper) => (
                    <One key={paper.document} of={paper} nameOf={codes.nameOf} withdraw={() => setLeaving(paper)} />
                  ))}
                  <MoreButton of={pages} />
                </>
              )
            }
          </Answer>
        </div>
        <RecordPaper of={of} codes={codes} done={changed} />
      </div>
      {leaving !== undefined && <Withdraw of={of} paper={leaving.document} done={changed} cancel={() => setLeaving(undefined)} />}
    </Page>
  );
}

interface MissingProps {
  readonly of: Papers['missing'];
  readonly nameOf: (code: string) => string;
}

function Missing({ of, nameOf }: MissingProps) {
  if (of.length === 0) return null;
  return (
    <Note kind="warning" title={t(words.missing)}>
      <ul>
        {of.map(({ code, from, to, paperBy, overdue }) => (
          <li key={`${code} ${from}`}>
            {`${nameOf(code)}: ${rangeInWords(from, to)}`}, {t(overdue ? words.overdue : words.bringBy, { day: inWords(paperBy) })}
          </li>
        ))}
      </ul>
    </Note>
  );
}

interface OneProps {
  readonly of: Paper;
  readonly nameOf: (code: string) => string;
  readonly withdraw: () => void;
}

function One({ of, nameOf, withdraw }: OneProps) {
  return (
    <section class="card">
      <p class="row row-apart">
        <strong>{nameOf(of.code)}</strong>
        {of.withdrawn !== undefined && (
          <Badge kind="bad">
            {t(words.withdrawn)}: {t(withdrawWords[of.withdrawn.reason])}
          </Badge>
        )}
      </p>
      <Facts
        of={[
          [t(words.days), rangeInWords(of.from, of.to)],
          [t(words.number), of.number],
          [t(words.issuer), of.issuer],
          [t(words.issuedOn), inWords(of.issuedOn)],
          [t(words.recordedAt), momentInWords(of.recordedAt)],
        ]}
      />
      {of.withdrawn === undefined && (
        <p class="form-buttons">
          <button type="button" class="button" onClick={withdraw}>
            {t(words.withdraw)}
          </button>
        </p>
      )}
    </section>
  );
}

/** What the paper did, day by day, and what comes next. */
function What({ of, hrefOf }: { readonly of: Done; readonly hrefOf: (day: string) => string }) {
  const isOtherwise = of.withdrawn === undefined && of.days.some(({ outcome }) => outcome === 'marked-otherwise');
  return (
    <Note kind={isOtherwise ? 'warning' : 'good'} title={t(of.withdrawn === undefined ? words.recorded : words.takenBack)} isNews>
      {of.withdrawn === undefined && (
        <ul>
          {of.days.map(({ day, outcome }) => (
            <li key={day}>
              <a href={hrefOf(day)}>{inWords(day)}</a>: {t(outcomeWords[outcome])}
            </li>
          ))}
        </ul>
      )}
      <p>{t(isOtherwise ? words.otherwise : of.next)}</p>
    </Note>
  );
}
