// One number: its line, and whether it truly stands in the protocol, computed on the reader’s own device.

import { useEffect, useState } from 'preact/hooks';
import { parseApplicationNumber } from '../../../../shared/domain/identifiers.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import type { Reply } from '../../../api/client.ts';
import { number as inNumbers, t } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { words as front } from '../frontWords.ts';
import { checkProof, type Verdict } from './proof.ts';
import { OutcomeOfRow } from './ProtocolRows.tsx';
import type { NameOfCategory } from './Round.tsx';
import { Fingerprint } from './parts.tsx';
import { words as ofRound } from './words.ts';
import { words } from './protocolWords.ts';

type Proof = Reply<'GET /v1/territories/{territory}/rounds/{round}/protocol/proofs/{number}'>;

interface ProofProps {
  readonly territory: string;
  readonly round: string;
  /** Of the protocol’s head. */
  readonly root: string;
  readonly nameOf: NameOfCategory;
}

export function ProofOfNumber({ territory, round, root, nameOf }: ProofProps) {
  const [draft, change] = useDraft('proof', { number: '' });
  const [number, setNumber] = useState<string>();
  const [error, setError] = useState<string>();
  const asked = useAsk(
    'GET /v1/territories/{territory}/rounds/{round}/protocol/proofs/{number}',
    number === undefined ? undefined : { params: { territory, round, number } },
  );
  const find = () => {
    const found = parseApplicationNumber(draft.number);
    setError(found === undefined ? t(draft.number.trim() === '' ? front.emptyNumber : front.notNumber) : undefined);
    setNumber(found);
    if (found !== undefined && found === number) asked.again();
  };
  return (
    <section class="card">
      <h2>{t(words.find)}</h2>
      <p>{t(words.findText)}</p>
      <Form submit={t(words.check)} isBusy={asked.isAsking} onSubmit={find}>
        <TextField
          label={t(words.number)}
          hint={t(words.numberHint)}
          isCode
          maxLength={20}
          autoComplete="off"
          error={error}
          value={draft.number}
          onChange={(value) => change({ number: value })}
        />
      </Form>
      {number !== undefined && (
        <div class="proof">
          <Answer of={asked}>{(proof) => <Checked key={proof.line.number} of={proof} root={root} nameOf={nameOf} />}</Answer>
        </div>
      )}
    </section>
  );
}

function Checked({ of, root, nameOf }: { readonly of: Proof; readonly root: string; readonly nameOf: NameOfCategory }) {
  const [verdict, setVerdict] = useState<Verdict>();
  useEffect(() => {
    checkProof(of, root).then(setVerdict, () => setVerdict('unchecked'));
  }, [of, root]);
  const { line } = of;
  return (
    <>
      <Facts
        of={[
          [t(words.outcome), <OutcomeOfRow of={line} />],
          [t(ofRound.category), nameOf(line.category)],
          [t(words.place), inNumbers(line.row + 1)],
          [t(words.submitted), momentInWords(line.submittedAt)],
        ]}
      />
      {verdict === undefined && <Note isNews title={t(words.checking)} />}
      {verdict === 'stands' && (
        <Note kind="good" isNews title={t(words.stands)}>
          <p>{t(words.standsText, { steps: of.hashes.length })}</p>
          <p>{t(words.keepNote)}</p>
          <p>
            <Fingerprint of={root} />
          </p>
        </Note>
      )}
      {(verdict === 'other-line' || verdict === 'other-root') && (
        <Note kind="bad" isNews title={t(verdict === 'other-line' ? words.otherLine : words.otherRoot)}>
          <p>{t(words.failText)}</p>
        </Note>
      )}
      {verdict === 'unchecked' && (
        <Note kind="warning" isNews title={t(words.unchecked)}>
          <p>{t(words.uncheckedText)}</p>
        </Note>
      )}
      <details>
        <summary>{t(words.details)}</summary>
        <p>{t(of.howToVerify)}</p>
        <h3>{t(words.leaf)}</h3>
        <p class="verify-command code">{of.leaf}</p>
        <h3>{t(words.hashes)}</h3>
        <ol class="hash-list">
          {of.hashes.map((hash) => (
            <li key={hash}>
              <Fingerprint of={hash} />
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
