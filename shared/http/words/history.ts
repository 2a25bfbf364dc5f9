// What a version did to a number, as a sentence: the old number, the new one, and who came or went ahead of it. The public and the family read the
// same, so it speaks of nobody.

import type { HistoryEntry } from '../../domain/history.ts';
import type { MoveCause } from '../../domain/movement.ts';
import type { Rulebook } from '../../domain/rulebookSchema.ts';
import { isoOf } from '../../domain/time.ts';
import type { Text } from '../problemTexts.ts';
import { moveWords } from './movements.ts';
import { inDigits } from '../../plural.ts';
import { inEach, listed } from './joined.ts';

type LabelsOf = (category: number) => Text;

/** What `readHistory` gives. */
interface Page {
  readonly entries: readonly HistoryEntry[];
  readonly next?: { readonly version: number; readonly place?: { readonly category: number; readonly second: number } };
  readonly cut: boolean;
}

/** A page as a reply holds it: every entry with its data and its sentence, and the cursor as text. */
export function viewOfHistory({ entries, next, cut }: Page, rulebook: Pick<Rulebook, 'categories'>) {
  const labelsOf: LabelsOf = (category) =>
    rulebook.categories.find(({ code }) => code === category)?.labels ?? inEach(() => String(category));
  const place = next?.place === undefined ? '' : `.${next.place.category}.${next.place.second}`;
  return {
    entries: entries.map((entry) => viewOfEntry(entry, labelsOf)),
    ...(next === undefined ? {} : { next: `${next.version}${place}` }),
    cut,
  };
}

function viewOfEntry(entry: HistoryEntry, labelsOf: LabelsOf) {
  const { version, asOf, kind } = entry;
  return {
    version,
    asOf: isoOf(asOf),
    kind,
    ...('from' in entry ? { from: { ...entry.from } } : {}),
    ...('to' in entry ? { to: { ...entry.to } } : {}),
    ...('cause' in entry ? { cause: entry.cause } : {}),
    ...('joined' in entry ? { joined: [...entry.joined], left: [...entry.left] } : {}),
    sentence: sentenceOf(entry, labelsOf),
  };
}

function sentenceOf(entry: HistoryEntry, labelsOf: LabelsOf): Text {
  if (entry.kind === 'shifted') return shiftedWords(entry);
  if (entry.kind === 'replaced') return replacedWords(entry.from, entry.to, labelsOf);
  if (entry.kind === 'left') return leftWords(entry.cause, entry.from.position);
  const { category } = entry.to;
  const position = inDigits(entry.to.position);
  const labels = labelsOf(category);
  return {
    kk: `Жарияланған кезекте: «${labels.kk}» санатында ${position.kk}-орын.`,
    ru: `В опубликованной очереди: место ${position.ru} в категории «${labels.ru}».`,
    en: `In the published queue: number ${position.en} in the category “${labels.en}”.`,
  };
}

function shiftedWords({ from, to, joined, left }: Extract<HistoryEntry, { kind: 'shifted' }>): Text {
  const who = listed([...joined.map((one) => moveWords('joined', one)), ...left.map((one) => moveWords('left', one))]);
  const numbers = fromTo(from.position, to.position);
  return { kk: `${numbers.kk}: алда ${who.kk}.`, ru: `${numbers.ru}: впереди ${who.ru}.`, en: `${numbers.en}: ahead, ${who.en}.` };
}

/** A number and what it became: one sign between them in every language, which every phone has. */
function fromTo(from: number, to: number): Text {
  const [was, is] = [inDigits(from), inDigits(to)];
  return inEach((language) => `${was[language]} › ${is[language]}`);
}

const placeWords = ({ kk, ru, en }: Text): Text => ({ kk: `${kk}-орын`, ru: `место ${ru}`, en: `place ${en}` });

type Placed = Extract<HistoryEntry, { kind: 'replaced' }>['to'];

function replacedWords(from: Placed, to: Placed, labelsOf: LabelsOf): Text {
  if (from.category === to.category) {
    const numbers = fromTo(from.position, to.position);
    return {
      kk: `${numbers.kk}: өтініштің берілген уақыты түзетілді.`,
      ru: `${numbers.ru}: исправлено время подачи заявления.`,
      en: `${numbers.en}: the application’s time of submission was corrected.`,
    };
  }
  const quoted = { kk: ['«', '»'], ru: ['«', '»'], en: ['“', '”'] } as const;
  const [was, is] = [inDigits(from.position), inDigits(to.position)];
  const place = inEach((language) => {
    const [open, close] = quoted[language];
    const [old, now] = [labelsOf(from.category)[language], labelsOf(to.category)[language]];
    const [before, after] = [placeWords(was)[language], placeWords(is)[language]];
    return `${open}${old}${close}, ${before} › ${open}${now}${close}, ${after}`;
  });
  return { kk: `Санат өзгерді: ${place.kk}.`, ru: `Категория изменилась: ${place.ru}.`, en: `The category changed: ${place.en}.` };
}

const leavings: Readonly<Partial<Record<MoveCause, Text>>> & { readonly otherwise: Text } = {
  offered: { kk: 'Ваучер берілді', ru: 'Выдан ваучер', en: 'A voucher was issued' },
  suspended: { kk: 'Өтініш стоп-параққа түсті', ru: 'Заявление попало в стоп-лист', en: 'The application went to the stop-list' },
  withdrawn: { kk: 'Өтініш қайтарып алынды', ru: 'Заявление отозвано', en: 'The application was withdrawn' },
  'over-age': { kk: 'Кезектен жасы бойынша шықты', ru: 'Очередь покинута по возрасту', en: 'The queue was left by age' },
  archived: { kk: 'Өтінішті бөлім жапты', ru: 'Заявление закрыто отделом', en: 'The department closed the application' },
  merged: { kk: 'Өтініш басқасымен біріктірілді', ru: 'Заявление объединено с другим', en: 'The application was merged with another' },
  otherwise: { kk: 'Кезектен шықты', ru: 'Очередь покинута', en: 'The queue was left' },
};

function leftWords(cause: MoveCause, position: number): Text {
  const what = leavings[cause] ?? leavings.otherwise;
  const was = inDigits(position);
  return {
    kk: `${what.kk}; оған дейінгі орны: ${was.kk}.`,
    ru: `${what.ru}; место до этого: ${was.ru}.`,
    en: `${what.en}; the number before that: ${was.en}.`,
  };
}
