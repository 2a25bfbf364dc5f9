// Finds a family by what it says of itself, or lists applications. What is typed travels in a body and stands in no address; what was found stays here
// until another search, so that the way back from a file leads to it.

import { useRoute } from 'preact-iso';
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Asking, Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t, tn } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { errorOf, Form, SelectField, TextField } from '../../../parts/Form.tsx';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words as parts } from '../../../parts/words.ts';
import { tokens } from '../../../session/session.ts';
import { optionsOf } from './moveWords.ts';
import { useNames } from './rules.ts';
import { wayOf, ways, type Way } from './search.ts';
import { stateKinds, stateWords } from './stateWords.ts';
import { foundForms, words } from './words.ts';

const address = 'POST /v1/department/territories/{territory}/applications/search';
type Body = Asking<typeof address>['body'];
type Found = Reply<typeof address>;

interface Search {
  readonly territory: string;
  readonly body: Body;
  readonly rows: Found['applications'];
  readonly next: string | undefined;
}

const last = signal<Search>();
tokens.subscribe((present) => {
  if (present === undefined) last.value = undefined;
});

const empty = { mode: 'find', text: '', by: '', state: '', category: '', from: '', to: '' };

export function Families() {
  const { territory = '' } = useRoute().params;
  const [draft, change] = useDraft(`families.${territory}`, empty);
  const [isMore, setMore] = useState(false);
  const searching = useDo(address);
  const names = useNames(territory);
  const seen = wayOf(draft.text);
  const way: Way | undefined = ways.find((one) => one === draft.by) ?? seen;
  const found = last.value?.territory === territory ? last.value : undefined;
  const isList = draft.mode === 'list';
  const listed = {
    ...(draft.state === '' ? {} : { state: draft.state as keyof typeof stateWords }),
    ...(draft.category === '' ? {} : { category: Number(draft.category) }),
    ...(draft.from === '' ? {} : { submittedFrom: draft.from }),
    ...(draft.to === '' ? {} : { submittedTo: draft.to }),
  };
  const body: Body | undefined = isList
    ? Object.keys(listed).length === 0
      ? undefined
      : listed
    : way === undefined
      ? undefined
      : { [way]: draft.text.trim() };

  const search = async (asked: Body, before?: Search) => {
    setMore(before !== undefined);
    const reply = await searching.run({
      params: { territory },
      body: { ...asked, ...(before?.next === undefined ? {} : { after: before.next }) },
    });
    if (reply === undefined) return;
    last.value = { territory, body: asked, rows: [...(before?.rows ?? []), ...reply.applications], next: reply.next };
  };

  return (
    <Page title={t(words.title)}>
      <div class="card">
        <div class="tabs" role="group" aria-label={t(words.how)}>
          <button type="button" aria-pressed={!isList} onClick={() => change({ mode: 'find' })}>
            {t(words.find)}
          </button>
          <button type="button" aria-pressed={isList} onClick={() => change({ mode: 'list' })}>
            {t(words.list)}
          </button>
        </div>
        <Form
          onSubmit={() => body !== undefined && void search(body)}
          submit={t(isList ? words.show : words.find)}
          isBusy={searching.isBusy && !isMore}
          isDisabled={body === undefined}
          told={searching.told}
        >
          {isList ? (
            <div class="fields">
              <SelectField
                label={t(words.state)}
                value={draft.state}
                onChange={(state) => change({ state })}
                options={[{ value: '', label: t(words.any) }, ...optionsOf(stateWords, t)]}
              />
              <SelectField
                label={t(words.category)}
                value={draft.category}
                onChange={(category) => change({ category })}
                options={[{ value: '', label: t(words.anyCategory) }, ...names.categories]}
              />
              <TextField label={t(words.from)} type="date" value={draft.from} onChange={(from) => change({ from })} />
              <TextField label={t(words.to)} type="date" value={draft.to} onChange={(to) => change({ to })} />
            </div>
          ) : (
            <>
              <TextField
                label={t(words.field)}
                hint={t(words.fieldHint)}
                value={draft.text}
                onChange={(text) => change({ text })}
                autoComplete="off"
                maxLength={120}
                error={way === undefined ? undefined : errorOf(searching.told, way)}
              />
              <SelectField
                label={t(words.by)}
                value={draft.by}
                onChange={(by) => change({ by })}
                options={[
                  { value: '', label: seen === undefined ? t(words.auto) : t(words.autoAs, { way: t(words[seen]) }) },
                  ...ways.map((one) => ({ value: one, label: t(words[one]) })),
                ]}
              />
            </>
          )}
        </Form>
        <p class="small quiet" style={{ marginTop: '0.75rem' }}>
          {t(words.written)}
        </p>
      </div>
      {found === undefined ? (
        <Empty title={t(words.begin)}>
          <p>{t(words.beginText)}</p>
        </Empty>
      ) : (
        <Results territory={territory} search={found} category={names.category} />
      )}
      {found?.next !== undefined && (
        <p class="more">
          <button
            type="button"
            class="button"
            aria-disabled={searching.isBusy}
            onClick={() => !searching.isBusy && void search(found.body, found)}
          >
            {t(searching.isBusy && isMore ? parts.loading : parts.more)}
          </button>
        </p>
      )}
    </Page>
  );
}

interface ResultsProps {
  readonly territory: string;
  readonly search: Search;
  readonly category: (code: number) => string;
}

function Results({ territory, search, category }: ResultsProps) {
  if (search.rows.length === 0) {
    return (
      <Empty title={t(words.none)}>
        <p>{t(words.noneText)}</p>
      </Empty>
    );
  }
  return (
    <>
      <p role="status" class="quiet">
        {tn(search.rows.length, foundForms)}
        {search.next === undefined ? '' : '+'}
      </p>
      <Table
        caption={t(words.results)}
        rows={search.rows}
        keyOf={({ number }) => number}
        columns={[
          {
            title: t(words.colNumber),
            cell: ({ number }) => (
              <a class="code" href={`/department/${territory}/families/${number}`}>
                {number}
              </a>
            ),
          },
          { title: t(words.state), cell: ({ state }) => <Badge kind={stateKinds[state]}>{t(stateWords[state])}</Badge> },
          { title: t(words.category), cell: (row) => category(row.category) },
          { title: t(words.colSubmitted), cell: ({ submittedAt }) => inFigures(dayOfMoment(submittedAt)) },
          { title: t(words.colGuardians), isNumber: true, cell: ({ guardians }) => guardians },
        ]}
      />
    </>
  );
}
