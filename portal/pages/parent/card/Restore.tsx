// Coming back from the stop-list: why it stands there, what coming back costs, until when, and one big button.

import { useDo } from '../../../api/useAsk.ts';
import { t, tn } from '../../../language/text.ts';
import { dayOfMoment, inWords, lastDayBefore } from '../../../language/time.ts';
import { Countdown } from '../../../parts/Countdown.tsx';
import { Form } from '../../../parts/Form.tsx';
import { moveWords as words, restoresLeft } from './moveWords.ts';
import type { Application } from './stateWords.ts';

interface RestoreProps {
  readonly application: Application;
  readonly onRestored: () => void;
}

const reasons = ['no-confirm', 'no-contract', 'privilege-rejected', 'no-contact', 'legacy'] as const;

export function Restore({ application, onRestored }: RestoreProps) {
  const { number, suspended, deadlines, restoring, moves, closed } = application;
  const doing = useDo('POST /v1/me/applications/{number}/restore');
  const restore = async () => {
    if ((await doing.run({ params: { number } })) !== undefined) onRestored();
  };
  const reason = reasons.find((one) => one === suspended?.reason);
  const refusal = closed.find(({ move }) => move === 'restore');
  const isOpen = moves.includes('restore');
  return (
    <section class="card restore">
      <h2>{t(words.restoreTitle)}</h2>
      <p>
        {reason !== undefined && t(words[reason])} {suspended !== undefined && t(words.since, { day: inWords(dayOfMoment(suspended.at)) })}
      </p>
      {suspended?.until !== undefined && <p>{t(words.until, { day: inWords(dayOfMoment(suspended.until)) })}</p>}
      {!isOpen && suspended?.until === undefined && refusal !== undefined && <p>{t(refusal.text)}</p>}
      {isOpen && restoring !== undefined && (
        <>
          <ul>
            <li>{t(restoring.keepsDate ? words.keepsDate : words.losesDate)}</li>
            <li>
              {restoring.left === undefined
                ? t(words.noLimit)
                : restoring.left === 1
                  ? t(words.lastChance)
                  : tn(restoring.left, restoresLeft)}
            </li>
          </ul>
          {deadlines.restoreBefore !== undefined && (
            <p>
              <Countdown lastDay={lastDayBefore(deadlines.restoreBefore)} />
            </p>
          )}
          <Form onSubmit={() => void restore()} submit={t(words.restore)} isBusy={doing.isBusy} told={doing.told} />
        </>
      )}
    </section>
  );
}
