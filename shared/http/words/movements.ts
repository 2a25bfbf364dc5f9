// Why somebody ahead came or went, so many at a time. Nobody is named: a cause is a word of the rules, never of a family.

import type { MoveCause } from '../../domain/movement.ts';
import type { Counted } from '../../domain/history.ts';
import type { Text } from '../problemTexts.ts';
import { counted, type Forms } from '../../plural.ts';

/** A verb of families: Russian for one, a few and many; English for one and several. */
function families(kk: string, ru: readonly [string, string, string], en: readonly [string, string]): Forms {
  return {
    kk: `# отбасы ${kk}`,
    ru: { one: `# семья ${ru[0]}`, few: `# семьи ${ru[1]}`, many: `# семей ${ru[2]}` },
    en: { one: `# family ${en[0]}`, other: `# families ${en[1]}` },
  };
}

type Causes = Readonly<Partial<Record<MoveCause, Forms>>> & { readonly otherwise: Forms };

const came: Causes = {
  imported: families(
    'бұрынғы кезектен көшірілді',
    ['перенесена из прежней очереди', 'перенесены из прежней очереди', 'перенесены из прежней очереди'],
    ['came over from the earlier queue', 'came over from the earlier queue'],
  ),
  merged: families(
    'өзінің ертерек күнін қайтарып алды',
    ['вернула свою более раннюю дату', 'вернули свою более раннюю дату', 'вернули свою более раннюю дату'],
    ['got its earlier date back', 'got their earlier date back'],
  ),
  applied: families('өтініш берді', ['подала заявление', 'подали заявление', 'подали заявление'], ['applied', 'applied']),
  restored: families(
    'стоп-парақтан өз орнына оралды',
    ['вернулась из стоп-листа на своё место', 'вернулись из стоп-листа на свои места', 'вернулись из стоп-листа на свои места'],
    ['returned from the stop-list to its place', 'returned from the stop-list to their places'],
  ),
  'category-changed': families(
    'осы санатқа ауысты',
    ['перешла в эту категорию', 'перешли в эту категорию', 'перешли в эту категорию'],
    ['came into this category', 'came into this category'],
  ),
  otherwise: families('кезекке қосылды', ['встала в очередь', 'встали в очередь', 'встали в очередь'], ['joined', 'joined']),
};

const went: Causes = {
  merged: families(
    'кезекте екі рет тұрғандықтан біріктірілді',
    ['стояла дважды и объединена', 'стояли дважды и объединены', 'стояли дважды и объединены'],
    ['stood in the queue twice and was merged', 'stood in the queue twice and were merged'],
  ),
  offered: families('ваучер алды', ['получила ваучер', 'получили ваучер', 'получили ваучер'], ['got a voucher', 'got vouchers']),
  suspended: families(
    'стоп-параққа түсті',
    ['попала в стоп-лист', 'попали в стоп-лист', 'попали в стоп-лист'],
    ['went to the stop-list', 'went to the stop-list'],
  ),
  withdrawn: families(
    'өтінішін қайтарып алды',
    ['отозвала заявление', 'отозвали заявление', 'отозвали заявление'],
    ['withdrew', 'withdrew'],
  ),
  'category-changed': families(
    'басқа санатқа ауысты',
    ['перешла в другую категорию', 'перешли в другую категорию', 'перешли в другую категорию'],
    ['went to another category', 'went to another category'],
  ),
  'over-age': families(
    'жасы бойынша шықты',
    ['выбыла по возрасту', 'выбыли по возрасту', 'выбыли по возрасту'],
    ['left by age', 'left by age'],
  ),
  archived: families(
    'бөлімнің шешімімен шығарылды',
    ['исключена отделом образования', 'исключены отделом образования', 'исключены отделом образования'],
    ['was taken out by the department', 'were taken out by the department'],
  ),
  otherwise: families('кезектен шықты', ['вышла из очереди', 'вышли из очереди', 'вышли из очереди'], ['left', 'left']),
};

/** So many of one cause, in words. */
export function moveWords(way: 'joined' | 'left', { cause, count }: Counted): Text {
  const causes = way === 'joined' ? came : went;
  return counted(count, causes[cause] ?? causes.otherwise);
}
