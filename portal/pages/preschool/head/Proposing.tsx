// The head has seen every paper and proposes the contract; again with another first day, until both have signed.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { errorOf, TextField, Tick } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { useRulesOf } from '../dayCodes.ts';
import type { OfContract } from './ContractPage.tsx';
import { words } from './contractWords.ts';

export function Proposing({ of, again }: OfContract) {
  const rules = useRulesOf(of.preschool);
  const proposing = useDo('POST /v1/preschool/{preschool}/contracts/{contract}/propose');
  const isAgain = of.state === 'proposed';
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [startsOn, setStartsOn] = useState(of.startsOn);
  const lacks = (papers: number): string | undefined => {
    if (isAgain) return startsOn === of.startsOn ? t(words.sameDay) : undefined;
    return seen.length < papers ? t(words.papersMissing) : undefined;
  };
  const run = async (papers: readonly string[]) => {
    const body = { papers: [...papers], ...(startsOn === of.startsOn ? {} : { startsOn }) };
    if ((await proposing.run({ params: { preschool: of.preschool, contract: of.contract }, body })) !== undefined) again();
  };
  const form = (
    <Answer of={rules}>
      {({ choice: { papers } }) => (
        <Form
          onSubmit={() => void run(isAgain ? papers.map(({ key }) => key) : seen)}
          submit={t(isAgain ? words.proposeAgain : words.propose)}
          isBusy={proposing.isBusy}
          missing={lacks(papers.length)}
          told={proposing.told}
        >
          {!isAgain && (
            <fieldset class="field">
              <legend>{t(words.papers)}</legend>
              <p class="hint">{t(words.papersAll)}</p>
              {papers.map(({ key, labels }) => (
                <Tick
                  key={key}
                  label={t(labels)}
                  value={seen.includes(key)}
                  onChange={(isSeen) => setSeen(isSeen ? [...seen, key] : seen.filter((one) => one !== key))}
                />
              ))}
            </fieldset>
          )}
          <TextField
            label={t(words.startsOn)}
            type="date"
            value={startsOn}
            onChange={setStartsOn}
            error={errorOf(proposing.told, 'startsOn')}
          />
        </Form>
      )}
    </Answer>
  );
  // Signing comes first then; another first day is seldom wanted.
  return isAgain ? (
    <details class="card">
      <summary>{t(words.proposeAgain)}</summary>
      <p>{t(words.proposeAgainText)}</p>
      {form}
    </details>
  ) : (
    <section class="card">
      <h2>{t(words.propose)}</h2>
      {form}
    </section>
  );
}
