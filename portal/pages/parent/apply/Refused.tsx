// Refusals of an application that have a number or a way on of their own, in words for people. The others are shown as the service says them.

import type { Told } from '../../../api/told.ts';
import { t, tn } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { Note } from '../../../parts/Note.tsx';
import { applyWords as words, months } from './applyWords.ts';

const besideFields = ['consent-needed', 'language-unknown', 'group-type-unknown', 'status-unknown', 'claim-exists', 'claim-paper-needed'];
const inOwnWords = ['child-has-application', 'child-over-age', 'child-under-age'];

/** True where it is shown beside its field or by `Refused`. */
export function isAboutField(told: Told | undefined): boolean {
  return told !== undefined && (besideFields.includes(told.code) || inOwnWords.includes(told.code));
}

export function Refused({ told }: { readonly told: Told | undefined }) {
  if (told === undefined || !inOwnWords.includes(told.code)) return null;
  const { application, lastDay, months: age } = told.because;
  if (typeof application === 'string') {
    return (
      <Note kind="bad" isNews>
        <p>{t(words.hasOne, { number: application })}</p>
        <p>
          <a class="button" href={`/my/applications/${application}`}>
            {t(words.openIt)}
          </a>
        </p>
      </Note>
    );
  }
  return (
    <Note kind="bad" isNews>
      <p>{t(told.text)}</p>
      {typeof lastDay === 'string' && <p>{t(words.overAge, { day: inWords(lastDay) })}</p>}
      {typeof age === 'number' && <p>{t(words.underAge, { months: tn(age, months) })}</p>}
    </Note>
  );
}
