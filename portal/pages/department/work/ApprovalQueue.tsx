// What somebody drafted and another has to decide: what is the reader's to decide first, and apart from it what waits for a head who did not draft it.

import { t, tn } from '../../../language/text.ts';
import { tenge } from '../../../language/money.ts';
import { dayOfMoment, inWords, monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton } from '../../../parts/More.tsx';
import { wordFor } from '../families/stateWords.ts';
import { vouchers } from '../rounds/words.ts';
import { roleWords } from '../staff/words.ts';
import { words as extensions } from '../updates/extensionWords.ts';
import { drafters, kindWords, words } from './approvalWords.ts';
import { EmptyQueue, type QueueProps } from './EmptyQueue.tsx';
import { Entry } from './Entry.tsx';
import { said, useWork, type WorkEntry } from './useWork.ts';

export function ApprovalQueue({ territory, queue, may }: QueueProps) {
  const pages = useWork(territory, queue);
  return (
    <Answer of={pages}>
      {(rows) => {
        const yours = rows.filter((one) => said(one, 'decides') === 'you');
        const others = rows.filter((one) => said(one, 'decides') !== 'you');
        return (
          <>
            {rows.length === 0 && <EmptyQueue territory={territory} />}
            {yours.length > 0 && (
              <section>
                <h2>{t(words.yours)}</h2>
                <Listed territory={territory} rows={yours} isYours />
              </section>
            )}
            {others.length > 0 && (
              <section>
                <h2>{t(may.leads ? words.otherHead : words.someHead)}</h2>
                <p class="quiet">{t(may.leads ? words.otherHeadText : words.someHeadText)}</p>
                <Listed territory={territory} rows={others} />
              </section>
            )}
            <MoreButton of={pages} />
          </>
        );
      }}
    </Answer>
  );
}

interface ListedProps {
  readonly territory: string;
  readonly rows: readonly WorkEntry[];
  readonly isYours?: boolean;
}

function Listed({ territory, rows, isYours = false }: ListedProps) {
  return (
    <ul class="entries">
      {rows.map((one) => (
        <Entry
          key={one.entry}
          title={titleOf(one)}
          at={one.at}
          moves={
            <a class={isYours ? 'button button-main' : 'button'} href={`/department/${territory}/${placeOf(one)}`}>
              {t(isYours ? words.decide : words.look)}
              <span class="unseen">: {titleOf(one)}</span>
            </a>
          }
        >
          <Drafted one={one} />
        </Entry>
      ))}
    </ul>
  );
}

function Drafted({ one }: { readonly one: WorkEntry }) {
  const answerBefore = said(one, 'answerBefore');
  return (
    <>
      <p class="small">{t(wordFor(drafters, said(one, 'drafter') ?? 'someone'))}</p>
      {answerBefore !== undefined && <p class="small">{t(words.answerBefore, { day: inWords(dayOfMoment(answerBefore)) })}</p>}
    </>
  );
}

function titleOf(one: WorkEntry): string {
  const about = (name: string) => said(one, name) ?? '';
  switch (about('kind')) {
    case 'round':
      return t(kindWords.round, { vouchers: tn(Number(about('count')), vouchers) });
    case 'update':
      return t(kindWords.update, { day: inWords(about('day')) });
    case 'extension':
      return t(kindWords.extension, { reason: t(wordFor(extensions, about('reason'))) });
    case 'register':
      return t(kindWords.register, { month: monthWords(about('month')), sum: tenge(Number(about('amountTiyn'))) });
    default:
      return t(kindWords.appointment, { role: t(wordFor(roleWords, about('role'))) });
  }
}

/** The page on which it is approved. */
function placeOf(one: WorkEntry): string {
  const part = { round: 'rounds', update: 'updates', extension: 'updates/extensions', register: 'money' }[said(one, 'kind') ?? ''];
  return `${part ?? 'staff'}/${one.about}`;
}
