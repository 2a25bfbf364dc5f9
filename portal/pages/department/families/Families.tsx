// Finds a family by what it says of itself, or lists applications. What is typed travels in a body and stands in no address; what was found stays here
// until another search, so that the way back from a file leads to it.

import { useRoute } from 'preact-iso';
import { signal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { Asking, Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as parts } from '../../../parts/words.ts';
import { tokens } from '../../../session/session.ts';
import { optionsOf } from './moveWords.ts';
import { useNames } from './rules.ts';
import { Results } from './Results.tsx';
import { wayOf, ways, type Way } from './search.ts';
import { stateWords } from './stateWords.ts';
import { words } from './words.ts';

const address = 'POST /v1/department/territories/{territory}/applications/search';
type Body = Asking<typeof address>['body'];

interface Search {
  readonly territory: string;
  readonly body: Body;
  readonly rows: Reply<typeof address>['applications'];
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
  const [isTried, setTried] = useState(false);
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

  // A new search may be asked while an older one is awaited: whichever was asked last stands.
  const turn = useRef(0);
  const search = async (asked: Body, before?: Search) => {
    turn.current += 1;
    const own = turn.current;
    setMore(before !== undefined);
    const reply = await searching.run({
      params: { territory },
      body: { ...asked, ...(before?.next === undefined ? {} : { after: before.next }) },
    });
    if (reply === undefined || own !== turn.current) return;
    last.value = { territory, body: asked, rows: [...(before?.rows ?? []), ...reply.applications], next: reply.next };
  };

  // What was found one way is no answer to the other.
  const turnTo = (mode: 'find' | 'list') => {
    if (mode === draft.mode) return;
    turn.current += 1;
    last.value = undefined;
    setTried(false);
    searching.clear();
    change({ mode });
  };

  return (
    <Page title={t(words.title)}>
      <div class="card">
        <div class="tabs" role="group" aria-label={t(words.how)}>
          <button type="button" aria-pressed={!isList} onClick={() => turnTo('find')}>
            {t(words.find)}
          </button>
          <button type="button" aria-pressed={isList} onClick={() => turnTo('list')}>
            {t(words.list)}
          </button>
        </div>
        <Form
          onSubmit={() => {
            setTried(body === undefined);
            if (body !== undefined) void search(body);
          }}
          submit={t(isList ? words.show : words.find)}
          isBusy={searching.isBusy && !isMore}
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
              {isTried && body === undefined && (
                <p class="field-error" role="alert">
                  {t(words.chooseOne)}
                </p>
              )}
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
                error={way === undefined ? (isTried ? t(words.fill) : undefined) : errorOf(searching.told, way)}
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
        <Empty title={t(isList ? words.beginList : words.begin)}>
          <p>{t(isList ? words.beginListText : words.beginText)}</p>
        </Empty>
      ) : (
        <Results territory={territory} search={found} category={names.category} way={ways.find((one) => one in found.body)} />
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
