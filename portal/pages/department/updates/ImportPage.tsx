// Applications of another system from a file: read here, checked by the service without writing, then loaded; the end of every row is shown and kept.

import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { t, tn } from '../../../language/text.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { Field, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { readImportFile, type ReadFile } from './importFile.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportResult } from './ImportResult.tsx';
import { rowForms, words } from './importWords.ts';
import { QueueTabs } from './QueueTabs.tsx';
import { useImport } from './useImport.ts';
import '../rounds/rounds.css';

const sourceShape = /^[a-z][a-z0-9-]{1,39}$/;

export function ImportPage() {
  const { territory = '' } = useRoute().params;
  const importing = useImport();
  const [draft, change] = useDraft(`import.${territory}`, { source: '' });
  const [chosen, setChosen] = useState<{ readonly name: string; readonly read: ReadFile | 'reading' }>();
  const [isWrong, setWrong] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const read = chosen?.read;
  const ready = read !== undefined && read !== 'reading' && 'rows' in read ? read : undefined;
  const begin = (dryRun: boolean) => {
    const isSource = sourceShape.test(draft.source);
    setWrong(!isSource);
    setAsked(false);
    if (ready === undefined || !isSource) return;
    importing.begin({ territory, source: draft.source, file: chosen?.name ?? '', ...ready, dryRun });
  };
  const choose = async (file: File | undefined) => {
    importing.clear();
    if (file === undefined) return;
    const name = file.name.slice(0, 200);
    setChosen({ name, read: 'reading' });
    setChosen({ name, read: await readImportFile(await file.arrayBuffer()) });
  };
  const isBusy = importing.state === 'running';
  const { outcomes } = importing;
  const nothingToLoad = importing.state === 'done' && outcomes.length > 0 && outcomes.every(({ outcome }) => outcome === 'rejected');
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <QueueTabs territory={territory} />
      <div class="card">
        <Form
          submit={t(words.check)}
          isBusy={isBusy}
          missing={ready === undefined ? t(words.fileFirst) : undefined}
          onSubmit={() => begin(true)}
          more={
            ready !== undefined &&
            !isBusy &&
            !nothingToLoad && (
              <button type="button" class="button button-grave" onClick={() => setAsked(true)}>
                {t(words.load)}
              </button>
            )
          }
        >
          <Field label={t(words.file)} hint={t(words.fileHint)} error={faultOf(read)}>
            {(described) => (
              <div class="row">
                <span class="button file-button">
                  {t(words.choose)}
                  <input
                    type="file"
                    accept=".csv,.txt,.json,text/csv,application/json"
                    onChange={(event) => void choose(event.currentTarget.files?.[0])}
                    {...described}
                  />
                </span>
                {chosen !== undefined && <span>{chosen.name}</span>}
              </div>
            )}
          </Field>
          {read === 'reading' && <p role="status">{t(words.reading)}</p>}
          {ready !== undefined && (
            <Note kind="good" isNews>
              {t(words.found, { rows: tn(ready.rows.length, rowForms) })}
            </Note>
          )}
          <TextField
            label={t(words.source)}
            hint={t(words.sourceHint)}
            value={draft.source}
            onChange={(source) => change({ source })}
            error={isWrong ? t(words.sourceWrong) : undefined}
            autoComplete="off"
          />
        </Form>
        <ImportColumns />
        <p class="quiet small">{t(words.lists)}</p>
      </div>
      {nothingToLoad && (
        <Note kind="warning" title={t(words.allRejected)} isNews>
          <p>{t(words.allRejectedText)}</p>
        </Note>
      )}
      <ImportResult importing={importing} file={chosen?.name ?? ''} />
      {isAsked && ready !== undefined && (
        <Dialog title={t(words.loadTitle)} onClose={() => setAsked(false)}>
          <p>{t(words.loadText, { rows: tn(ready.rows.length, rowForms) })}</p>
          <p>
            <strong>{t(words.loadFinal)}</strong>
          </p>
          <Form
            submit={t(words.load)}
            isGrave
            isBusy={false}
            onSubmit={() => begin(false)}
            more={<CancelButton onClose={() => setAsked(false)} />}
          />
        </Dialog>
      )}
    </Page>
  );
}

function faultOf(read: ReadFile | 'reading' | undefined): string | undefined {
  if (read === undefined || read === 'reading' || !('fault' in read)) return undefined;
  if (read.fault !== 'strangers') return t(words[read.fault]);
  return t(words.strangers, { names: read.names.slice(0, mostNames).join(', ') });
}

const mostNames = 20;
