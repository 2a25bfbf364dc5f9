// Up to three groups side by side.

import type { ComponentChildren } from 'preact';
import { languageName } from '../../../language/languageName.ts';
import { phoneInWords } from '../../../language/phone.ts';
import { number, t, tn } from '../../../language/text.ts';
import { agesInWords } from '../../public/kindergartens/places.ts';
import { freeNow, keyOf, type Choice } from './groups.ts';
import { forms, words } from './words.ts';

interface CompareProps {
  readonly choices: readonly Choice[];
  readonly onRemove: (choice: Choice) => void;
}

export function Compare({ choices, onRemove }: CompareProps) {
  if (choices.length === 0) return null;
  const rows: readonly (readonly [string, (choice: Choice) => ComponentChildren])[] = [
    [t(words.group), ({ group }) => t(group.names)],
    [t(words.places), (choice) => (freeNow(choice) > 0 ? tn(freeNow(choice), forms.free) : t(words.full))],
    [t(words.queue), ({ group }) => number(group.waiting)],
    [t(words.language), ({ group }) => languageName(group.language)],
    [t(words.age), ({ group }) => agesInWords(group)],
    [t(words.open), ({ group }) => t(words.hours, { hours: number(group.hours) })],
    [t(words.where), ({ preschool }) => t(preschool.addressLabels)],
    [t(words.district), ({ preschool }) => t(preschool.districtLabels)],
    [t(words.phone), ({ preschool: { phone } }) => (phone === undefined ? '-' : <a href={`tel:${phone}`}>{phoneInWords(phone)}</a>)],
  ];
  const columns = { gridTemplateColumns: `repeat(${choices.length}, minmax(0, 1fr))` };
  return (
    <section class="card">
      <h2>{t(words.compared)}</h2>
      {choices.length === 1 && <p class="quiet">{t(words.oneMore)}</p>}
      <div class="weigh">
        <ul class="weigh-row" style={columns}>
          {choices.map((choice) => (
            <li key={keyOf(choice)}>
              <strong>{t(choice.preschool.names)}</strong>
              <button type="button" class="link-button" onClick={() => onRemove(choice)}>
                {t(words.remove)}
                <span class="unseen"> {t(choice.preschool.names)}</span>
              </button>
            </li>
          ))}
        </ul>
        {rows.map(([title, cell]) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul class="weigh-row" style={columns}>
              {choices.map((choice) => (
                <li key={keyOf(choice)}>
                  <span class="unseen">{t(choice.preschool.names)}: </span>
                  {cell(choice)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
