// Two applications of one child become one: what would come of it is shown first, side by side, and only then it can be done.

import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { t, type Text } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';
import { CancelButton } from '../../../parts/Dialog.tsx';
import { RadioField } from '../../../parts/Fields.tsx';
import { Note } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words as parts } from '../../../parts/words.ts';
import { words } from './mergeWords.ts';
import type { Names } from './rules.ts';
import { stateWords } from './stateWords.ts';
import './families.css';

const address = 'POST /v1/department/territories/{territory}/applications/{number}/merge';
type Filed = Reply<typeof address>['merged'];

interface MergeProps {
  readonly territory: string;
  readonly numbers: readonly [string, string];
  readonly names: Names;
  readonly onClose: () => void;
  readonly onDone: (news: string, stays: string) => void;
}

export function Merge({ territory, numbers, names, onClose, onDone }: MergeProps) {
  const [into, setInto] = useState(numbers[0]);
  const [looked, setLooked] = useState<{ readonly into: string; readonly reply: Reply<typeof address> }>();
  const trying = useDo(address);
  const merging = useDo(address);
  const from = numbers.find((one) => one !== into) ?? '';
  // What was tried for the other way round is not what would be done.
  const seen = looked?.into === into ? looked.reply : undefined;
  useEffect(() => {
    let isCurrent = true;
    void trying.run({ params: { territory, number: from }, body: { into, dryRun: true } }).then((reply) => {
      if (isCurrent && reply !== undefined) setLooked({ into, reply });
    });
    return () => {
      isCurrent = false;
    };
  }, [into, from]);
  const merge = async () => {
    const reply = await merging.run({ params: { territory, number: from }, body: { into, understood: true } });
    if (reply !== undefined) onDone(t(words.done, { from, into }), into);
  };
  return (
    <section class="merge" aria-label={t(words.title)}>
      <RadioField
        label={t(words.stays)}
        value={into}
        onChange={(one) => !merging.isBusy && setInto(one)}
        options={numbers.map((one) => ({ value: one, label: one }))}
      />
      {seen === undefined && trying.isBusy && <Waiting />}
      {seen === undefined && trying.told !== undefined && <Refusal told={trying.told} />}
      {seen !== undefined && (
        <>
          <Compared seen={seen} names={names} />
          <p class="quiet">{t(words.dryRun)}</p>
          <Note kind="warning">
            <p>{t(words.consequence, { from, into })}</p>
          </Note>
        </>
      )}
      {merging.told !== undefined && <Refusal told={merging.told} />}
      <div class="form-buttons">
        {seen !== undefined && (
          <button type="button" class="button button-grave" aria-disabled={merging.isBusy} onClick={() => !merging.isBusy && void merge()}>
            {merging.isBusy ? t(parts.busy) : t(words.do, { into })}
          </button>
        )}
        <CancelButton onClose={onClose} />
      </div>
    </section>
  );
}

/** The two as they are and the one that comes of them, one under the other, so that what differs is seen down a column. */
function Compared({ seen, names }: { readonly seen: Reply<typeof address>; readonly names: Names }) {
  const rows: readonly (readonly [Text, Filed])[] = [
    [words.goes, seen.merged],
    [words.remains, seen.into],
    [words.result, seen.result],
  ];
  return (
    <Table
      caption={t(words.compare)}
      isCaptionShown
      rows={rows}
      keyOf={([text]) => text.en}
      isMarked={([text]) => text === words.result}
      columns={[
        {
          title: t(words.what),
          cell: ([text, { number }]) => (
            <span>
              <span class="code">{number}</span>
              <br />
              <strong>{t(text)}</strong>
            </span>
          ),
        },
        { title: t(words.state), cell: ([, { state }]) => t(stateWords[state]) },
        { title: t(words.category), cell: ([, { category }]) => names.category(category) },
        { title: t(words.submitted), cell: ([, { submittedAt }]) => inFigures(dayOfMoment(submittedAt)) },
        { title: t(words.born), cell: ([, { bornOn }]) => inFigures(bornOn) },
        {
          title: t(words.statuses),
          cell: ([, { statuses }]) => (statuses.length === 0 ? '–' : statuses.map((one) => names.status(one)).join(', ')),
        },
        { title: t(words.source), cell: ([, { source }]) => source ?? t(words.own) },
      ]}
    />
  );
}
