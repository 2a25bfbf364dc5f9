// The form for a paper that was brought. What is typed stays in memory alone: a paper names an illness.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { today } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words as parts } from '../../../parts/words.ts';
import type { DayCodes } from '../dayCodes.ts';
import type { Done } from './Papers.tsx';
import { words } from './words.ts';

interface RecordPaperProps {
  readonly of: { readonly preschool: string; readonly contract: string };
  readonly codes: DayCodes;
  readonly done: (now: Done) => void;
}

const empty = { code: '', from: '', to: '', number: '', issuer: '', issuedOn: '' };

export function RecordPaper({ of, codes, done }: RecordPaperProps) {
  const recording = useDo('POST /v1/preschool/{preschool}/contracts/{contract}/absence-documents');
  const [paper, setPaper] = useState(empty);
  const change = (change: Partial<typeof empty>) => setPaper((before) => ({ ...before, ...change }));
  const { told } = recording;
  const run = async () => {
    const now = await recording.run({ params: of, body: paper });
    if (now === undefined) return;
    setPaper(empty);
    done(now);
  };
  return (
    <section class="card" aria-labelledby="record">
      <h2 id="record">{t(words.record)}</h2>
      <Form
        onSubmit={() => void run()}
        submit={t(words.record)}
        isBusy={recording.isBusy}
        missing={Object.values(paper).some((value) => value.trim() === '') ? t(parts.fillAll) : undefined}
        told={told}
      >
        <SelectField
          label={t(words.code)}
          value={paper.code}
          onChange={(code) => change({ code })}
          options={codes.all
            .filter(({ document }) => document !== undefined)
            .map(({ code, labels }) => ({ value: code, label: t(labels) }))}
          error={errorOf(told, 'code')}
        />
        <div class="fields">
          <TextField
            label={t(words.from)}
            type="date"
            value={paper.from}
            onChange={(from) => change({ from })}
            error={errorOf(told, 'from')}
          />
          <TextField label={t(words.to)} type="date" value={paper.to} onChange={(to) => change({ to })} error={errorOf(told, 'to')} />
        </div>
        <TextField
          label={t(words.number)}
          value={paper.number}
          maxLength={40}
          onChange={(number) => change({ number })}
          error={errorOf(told, 'number')}
        />
        <TextField
          label={t(words.issuer)}
          hint={t(words.issuerHint)}
          value={paper.issuer}
          maxLength={120}
          onChange={(issuer) => change({ issuer })}
          error={errorOf(told, 'issuer')}
        />
        <TextField
          label={t(words.issuedOn)}
          type="date"
          max={today()}
          value={paper.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
          error={errorOf(told, 'issuedOn')}
        />
      </Form>
    </section>
  );
}
