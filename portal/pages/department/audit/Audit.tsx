// Who looked at or changed whose data: for heads and auditors. A search is asked for by a button, since it is written down itself.

import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useDraft } from '../../../api/useDraft.ts';
import { useDownload } from '../../../api/useDownload.ts';
import { language, t } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { SelectField, TextField, Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as parts } from '../../../parts/words.ts';
import { AuditTable, type Look } from './AuditTable.tsx';
import { auditQuery, emptyAudit, subjectKinds, type AuditDraft } from './search.ts';
import { StaffField } from './StaffField.tsx';
import { words } from './words.ts';

const address = 'GET /v1/department/territories/{territory}/audit';

interface Changing {
  readonly draft: AuditDraft;
  readonly change: (change: Partial<AuditDraft>) => void;
}

export function Audit() {
  const { territory = '' } = useRoute().params;
  const [draft, change] = useDraft<AuditDraft>(`audit.${territory}`, { ...emptyAudit, from: today(), to: today() });
  const [asked, setAsked] = useState(() => auditQuery(draft));
  const [turn, setTurn] = useState(0);
  const search = (more: Partial<AuditDraft> = {}) => {
    change(more);
    setAsked(auditQuery({ ...draft, ...more }));
    setTurn((before) => before + 1);
  };
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <div class="card">
        <Form
          onSubmit={() => search()}
          submit={t(words.find)}
          isBusy={false}
          missing={auditQuery(draft) === undefined ? t(parts.fillAll) : undefined}
        >
          <Ways draft={draft} change={change} />
          <Precisely territory={territory} draft={draft} change={change} />
          <Tick label={t(words.refused)} value={draft.refused} onChange={(refused) => change({ refused })} />
        </Form>
      </div>
      {asked !== undefined && <Found key={`${turn}`} territory={territory} query={asked} onOnly={(by) => search({ by })} />}
    </Page>
  );
}

/** Who and what; open from the beginning where it narrows the search. */
function Precisely({ territory, draft, change }: Changing & { readonly territory: string }) {
  const [isOpen, setOpen] = useState(draft.by !== '' || draft.action !== '' || draft.nowhere);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(words.more)}</summary>
      {isOpen && (
        <>
          <StaffField territory={territory} by={draft.by} onChange={(by) => change({ by })} />
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
        </>
      )}
    </details>
  );
}

function Ways({ draft, change }: Changing) {
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

interface FoundProps {
  readonly territory: string;
  readonly query: Query;
  /** Shows the entries of one person, or of everybody again. */
  readonly onOnly: (by: string) => void;
}

function Found({ territory, query, onOnly }: FoundProps) {
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
          {query.by !== undefined && (
            <p class="row">
              <span>{t(words.onlyOf, { who: whoIn(looks) })}</span>
              <button type="button" class="link-button" onClick={() => onOnly('')}>
                {t(words.showAll)}
              </button>
            </p>
          )}
          {looks.length > 0 && <Csv territory={territory} query={query} />}
          {looks.length === 0 ? (
            <Empty title={t(pages.more === undefined ? words.none : words.further)}>
              {pages.more === undefined && <p>{t(words.noneText)}</p>}
            </Empty>
          ) : (
            <AuditTable territory={territory} looks={looks} onOnly={query.by === undefined ? onOnly : undefined} />
          )}
          <MoreButton of={pages} />
        </>
      )}
    </Answer>
  );
}

/** Whose entries these are, where they are one person's. */
function whoIn(looks: readonly Look[]): string {
  const [first] = looks;
  if (first === undefined) return t(words.onePerson);
  return looks.find(({ name }) => name !== undefined)?.name ?? t(words.signOf, { sign: first.sign });
}

function Csv({ territory, query }: { readonly territory: string; readonly query: Query }) {
  const { run, busy, told } = useDownload();
  const asking = { params: { territory }, query: { ...query, limit: 100, language: language.value } };
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
