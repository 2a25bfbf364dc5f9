// A month as it is to be signed: the days, what they add up to, what the kindergarten is paid for them, and the two things a parent may do.

import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { language, t } from '../../../language/text.ts';
import { inWords, momentInWords } from '../../../language/time.ts';
import { Note } from '../../../parts/Note.tsx';
import { SignByCode } from '../../../parts/SignByCode.tsx';
import { Amount } from './Amount.tsx';
import { drawShown } from './dayKinds.ts';
import { Dispute } from './Dispute.tsx';
import type { MyMonth } from './Month.tsx';
import { MonthDays } from './MonthDays.tsx';
import { Outcome } from './Outcome.tsx';
import { words } from './words.ts';

export interface ShownProps {
  readonly month: MyMonth;
  readonly shown: NonNullable<MyMonth['shown']>;
  readonly territory: string | undefined;
  readonly again: () => void;
}

export function Shown({ month, shown, territory, again }: ShownProps) {
  const [isDisputing, setDisputing] = useState(false);
  const { signature, replaces } = shown;
  if (isDisputing) {
    return (
      <Dispute
        month={month}
        shown={shown}
        territory={territory}
        onBack={() => setDisputing(false)}
        onDone={() => {
          setDisputing(false);
          again();
        }}
      />
    );
  }
  return (
    <>
      {signature !== undefined && (
        <Note kind="good" title={t(words.signed)} isNews>
          <p>{t(signature.mine ? words.signedByYou : words.signedByOther, { at: momentInWords(signature.at) })}</p>
        </Note>
      )}
      {replaces !== undefined && (
        <Note kind="warning" title={t(words.changed)}>
          <p>{t(replaces.words)}</p>
          <ul>
            {replaces.days.map(({ day, was, is }) => (
              <li key={day}>{t(words.wasIs, { day: inWords(day), was: t(was.label), is: t(is.label) })}</li>
            ))}
          </ul>
        </Note>
      )}
      <Outcome shown={shown} />
      <section class="card">
        <h2>{t(words.days)}</h2>
        <MonthDays days={shown.days.map(drawShown)} />
      </section>
      <Amount month={month} shown={shown} />
      <Sign month={month} shown={shown} again={again} onDispute={() => setDisputing(true)} />
    </>
  );
}

interface SignProps extends Pick<ShownProps, 'month' | 'shown' | 'again'> {
  readonly onDispute: () => void;
}

function Sign({ month: { contract, month, state, digest, moves }, shown, again, onDispute }: SignProps) {
  const sending = useDo('POST /v1/me/contracts/{contract}/months/{month}/sign/code');
  const signing = useDo('POST /v1/me/contracts/{contract}/months/{month}/sign');
  if (digest === undefined) return null;
  const params = { contract, month };
  const isKazakh = language.value === 'kk';
  const sign = async (code: string) => {
    const signed = await signing.run({ params, body: { digest, signature: { method: 'one-time-code', code } } });
    if (signed !== undefined) again();
  };
  return (
    <>
      {moves.includes('sign') && (
        <section class="card">
          <h2>{t(state === 'disputed' ? words.signAfterAll : words.sign)}</h2>
          <p lang={isKazakh ? 'kk' : 'ru'}>{isKazakh ? shown.statement.kk : shown.statement.ru}</p>
          <SignByCode
            sendCode={(phone) => {
              signing.clear();
              return sending.run({ params, body: { digest, phone } });
            }}
            sign={sign}
            isBusy={sending.isBusy || signing.isBusy}
            told={signing.told ?? sending.told}
            submit={t(words.signNow)}
          />
        </section>
      )}
      {moves.includes('dispute') && (
        <section class="card">
          <h2>{t(words.wrong)}</h2>
          <p>{t(words.wrongText)}</p>
          <p>
            <button type="button" class="button" onClick={onDispute}>
              {t(words.dispute)}
            </button>
          </p>
        </section>
      )}
      <details>
        <summary>{t(words.exact)}</summary>
        <p class="quiet">{t(words.exactText)}</p>
        <p class="code small">{digest}</p>
        <p class="code month-text">{shown.canonical}</p>
      </details>
    </>
  );
}
