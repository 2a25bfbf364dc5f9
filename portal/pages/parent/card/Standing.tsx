// The place in the published queue: the number, what it is made of, and when a voucher would come.

import { number, t, tn } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import type { Position } from './Card.tsx';
import type { Application } from './stateWords.ts';
import { ofAll, vouchersBefore, words } from './words.ts';

type Published = NonNullable<Position['published']>;

interface StandingProps {
  readonly application: Application;
  readonly published: Published;
}

export function Standing({ application: { territory, number: id }, published }: StandingProps) {
  const { position, of, parts, turn, asOf } = published;
  const made = (
    [
      [words.earlierDays, parts.earlierDays],
      [words.sameDay, parts.sameDay],
      [words.sameMillisecond, parts.sameMillisecond],
    ] as const
  ).filter(([, count], at) => count > 0 || at === 0);
  return (
    <section class="card standing">
      <p class="stat">
        <span>{t(words.place)}</span>
        <strong class="standing-number">{number(position)}</strong>
        <span>{tn(of, ofAll)}</span>
      </p>
      {turn !== undefined && (
        <p class="standing-turn">{turn.before === 0 ? t(words.turnNow) : t(words.turn, { before: tn(turn.before, vouchersBefore) })}</p>
      )}
      <h2>{t(words.madeOf)}</h2>
      <table class="standing-sum">
        <tbody>
          {made.map(([name, count]) => (
            <tr key={name.en}>
              <th scope="row">{t(name)}</th>
              <td>{number(count)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t(words.you)}</th>
            <td>+ 1</td>
          </tr>
          <tr class="standing-total">
            <th scope="row">{t(words.place)}</th>
            <td>= {number(position)}</td>
          </tr>
        </tbody>
      </table>
      <p class="quiet small">
        {t(words.asOf, { at: momentInWords(asOf) })} <a href={`/t/${territory}/number/${id}`}>{t(words.findOpen)}</a>
      </p>
    </section>
  );
}
