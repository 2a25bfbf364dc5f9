// What was objected to, what the kindergarten answered and what the department decided.

import { t } from '../../../language/text.ts';
import { inWords, momentInWords } from '../../../language/time.ts';
import { Note } from '../../../parts/Note.tsx';
import type { ShownProps } from './Shown.tsx';
import { answers, words } from './words.ts';

export function Outcome({ shown: { dispute, decided, decision, passedAt, signature } }: Pick<ShownProps, 'shown'>) {
  return (
    <>
      {dispute !== undefined && (
        <section class="card">
          <h2>{t(words.disputed)}</h2>
          <p>{t(words.disputedAt, { at: momentInWords(dispute.at) })}</p>
          <ul>
            {dispute.days.map(({ day, stands, label }) => (
              <li key={day}>
                {stands === undefined
                  ? `${inWords(day)}: ${t(label)}`
                  : t(words.standsSays, { day: inWords(day), stands: t(stands.label), says: t(label) })}
              </li>
            ))}
          </ul>
          {dispute.comment !== undefined && <p>«{dispute.comment}»</p>}
          {dispute.answer === undefined ? (
            <p class="quiet">{t(words.answerBy, { day: inWords(dispute.answerLastDay) })}</p>
          ) : (
            <Note kind={dispute.answer.outcome === 'changed' ? 'good' : 'warning'} title={t(answers[dispute.answer.outcome])}>
              {dispute.answer.comment !== undefined && <p>«{dispute.answer.comment}»</p>}
              <p>{momentInWords(dispute.answer.at)}</p>
            </Note>
          )}
          {dispute.decideLastDay !== undefined && decided === undefined && signature === undefined && (
            <p class="quiet">{t(words.decideBy, { day: inWords(dispute.decideLastDay) })}</p>
          )}
        </section>
      )}
      {decided !== undefined && (
        <Note title={t(words.decided)}>
          <p>{t(decided.words)}</p>
          <p>{momentInWords(decided.at)}</p>
          {decided.notFollowed.length > 0 && (
            <ul>
              {decided.notFollowed.map(({ day, says, is }) => (
                <li key={day}>{t(words.notFollowed, { day: inWords(day), says: t(says.label), is: t(is.label) })}</li>
              ))}
            </ul>
          )}
        </Note>
      )}
      {decision !== undefined && decided === undefined && (
        <Note title={t(words.decided)}>
          <p>{t(decision.words)}</p>
          <p>{momentInWords(decision.at)}</p>
        </Note>
      )}
      {passedAt !== undefined && signature === undefined && decided === undefined && (
        <Note kind="warning">
          <p>{t(words.passed, { at: momentInWords(passedAt) })}</p>
        </Note>
      )}
    </>
  );
}
