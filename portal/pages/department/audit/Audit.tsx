// Who looked at or changed whose data: for heads and auditors. A search is asked for by a button, since it is written down itself.

import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useDraft } from '../../../api/useDraft.ts';
import { useDownload } from '../../../api/useDownload.ts';
import { t } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { SelectField, TextField, Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as parts } from '../../../parts/words.ts';
import { AuditTable } from './AuditTable.tsx';
import { auditQuery, emptyAudit, subjectKinds, type AuditDraft } from './search.ts';
import { words } from './words.ts';

const address = 'GET /v1/department/territories/{territory}/audit';

export function Audit() {
  const { territory = '' } = useRoute().params;
  const [draft, change] = useDraft<AuditDraft>(`audit.${territory}`, { ...emptyAudit, from: today(), to: today() });
  const [asked, setAsked] = useState(() => auditQuery(draft));
  const [turn, setTurn] = useState(0);
  const query = auditQuery(draft);
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <div class="card">
        <Form
          onSubmit={() => {
            setAsked(query);
            setTurn((before) => before + 1);
          }}
          submit={t(words.find)}
          isBusy={false}
          isDisabled={query === undefined}
        >
          <Ways draft={draft} change={change} />
          <details>
            <summary>{t(words.more)}</summary>
            <div class="fields">
              <TextField label={t(words.by)} value={draft.by} onChange={(by) => change({ by })} autoComplete="off" isOptional isCode />
              <TextField
                label={t(words.action)}
                value={draft.action}
                onChange={(action) => change({ action })}
                autoComplete="off"
                isOptional
                isCode
              />
            </div>
            <Tick label={t(words.nowhere)} value={draft.nowhere} onChange={(nowhere) => change({ nowhere })} />
          </details>
          <Tick label={t(words.refused)} value={draft.refused} onChange={(refused) => change({ refused })} />
        </Form>
      </div>
      {asked !== undefined && <Found key={`${turn}`} territory={territory} query={asked} />}
    </Page>
  );
}

function Ways({ draft, change }: { readonly draft: AuditDraft; readonly change: (change: Partial<AuditDraft>) => void }) {
  const isAbout = draft.mode === 'about';
  return (
    <>
      <div class="tabs" role="group" aria-label={t(words.how)}>
        <button type="button" aria-pressed={!isAbout} onClick={() => change({ mode: 'days' })}>
          {t(words.byDays)}
        </button>
        <button type="button" aria-pressed={isAbout} onClick={() => change({ mode: 'about' })}>
          {t(words.byAbout)}
        </button>
      </div>
      {isAbout ? (
        <>
          <SelectField
            label={t(words.kind)}
            value={draft.kind}
            onChange={(kind) => change({ kind, about: '' })}
            options={subjectKinds.map((value) => ({ value, label: t(words[value]) }))}
          />
          <TextField
            label={t(words.about)}
            hint={t(words.aboutHint)}
            value={draft.about}
            onChange={(about) => change({ about })}
            autoComplete="off"
            isCode
          />
        </>
      ) : (
        <>
          <div class="fields">
            <TextField label={t(words.from)} type="date" value={draft.from} onChange={(from) => change({ from })} />
            <TextField label={t(words.to)} type="date" value={draft.to} onChange={(to) => change({ to })} />
          </div>
          <p class="hint">{t(words.toHint)}</p>
        </>
      )}
    </>
  );
}

type Query = NonNullable<ReturnType<typeof auditQuery>>;

function Found({ territory, query }: { readonly territory: string; readonly query: Query }) {
  const pages = usePages(
    address,
    (after) => ({ params: { territory }, query: { ...query, ...(after === undefined ? {} : { after }) } }),
    ({ looks }) => looks,
    ({ next }) => next,
  );
  return (
    <Answer of={pages}>
      {(looks) => (
        <>
          {looks.length > 0 && <Csv territory={territory} query={query} />}
          {looks.length === 0 ? (
            <Empty title={t(pages.more === undefined ? words.none : words.further)}>
              {pages.more === undefined && <p>{t(words.noneText)}</p>}
            </Empty>
          ) : (
            <AuditTable territory={territory} looks={looks} />
          )}
          <MoreButton of={pages} />
        </>
      )}
    </Answer>
  );
}

function Csv({ territory, query }: { readonly territory: string; readonly query: Query }) {
  const { run, busy, told } = useDownload();
  const asking = { params: { territory }, query: { ...query, limit: 100 } };
  const fetchIt = () => run('GET /v1/department/territories/{territory}/audit.csv', asking, 'kezek-audit.csv');
  return (
    <>
      <p>
        <button type="button" class="button" aria-disabled={busy !== undefined} onClick={() => void fetchIt()}>
          {t(busy !== undefined ? parts.loading : words.csv)}
        </button>
      </p>
      {told !== undefined && <Refusal told={told} />}
    </>
  );
}
