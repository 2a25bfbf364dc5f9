// Words of deadlines extended after the working calendar was corrected.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const deadlines: Forms = {
  kk: '# мерзім',
  ru: { one: '# срок', few: '# срока', many: '# сроков' },
  en: { one: '# deadline', other: '# deadlines' },
};

export const words = {
  title: { kk: 'Мерзімді ұзарту', ru: 'Продление сроков', en: 'Extensions of deadlines' },
  lead: {
    kk: 'Үкімет демалыс күнін жарияласа, жұмыс күнтізбесі түзетіледі. Сонда отбасылардың мерзімін ұзартуға болады, қысқартуға болмайды.',
    ru: 'Когда объявляют новый выходной, рабочий календарь исправляют. Тогда сроки семей можно продлить, но никогда не сократить.',
    en: 'When a day off is announced, the working calendar is corrected. Deadlines of families may then be extended, and never shortened.',
  },
  newOne: { kk: 'Ұзартуды дайындау', ru: 'Подготовить продление', en: 'Draft an extension' },
  newText: {
    kk: 'Жүйе түзетілген күнтізбе бойынша кейінірек бітетін мерзімдерді табады. Екінші басшы бекіткенше ешкімде ештеңе өзгермейді.',
    ru: 'Найдутся сроки, которые по исправленному календарю кончаются позже. Пока не утвердит второй руководитель, ничего не меняется.',
    en: 'Deadlines that the corrected calendar ends later are found. Nothing changes until a second head approves.',
  },
  reason: { kk: 'Күнтізбе неге түзетілді?', ru: 'Почему исправили календарь?', en: 'Why was the calendar corrected?' },
  reasonHint: {
    kk: 'Ашық тізімде осылай жазылады.',
    ru: 'Так будет написано в открытом списке.',
    en: 'The public list will say so.',
  },
  'holiday-announced': { kk: 'Мереке күні жарияланды', ru: 'Объявлен праздничный день', en: 'A holiday was announced' },
  'day-off-moved': { kk: 'Демалыс күні ауыстырылды', ru: 'Перенесён выходной', en: 'A day off was moved' },
  'working-day-swapped': { kk: 'Жұмыс күні ауыстырылды', ru: 'Перенесён рабочий день', en: 'A working day was swapped' },
  'calendar-mistake': { kk: 'Күнтізбеде қате болған', ru: 'В календаре была ошибка', en: 'The calendar had a mistake' },
  list: { kk: 'Ұзартулар', ru: 'Продления', en: 'Extensions' },
  none: { kk: 'Мерзім әзірге ұзартылмаған', ru: 'Сроки ещё не продлевали', en: 'No deadline was extended yet' },
  noneText: {
    kk: 'Күнтізбе түзетілмесе, ұзартудың қажеті жоқ.',
    ru: 'Пока календарь не исправляли, продлевать нечего.',
    en: 'While the calendar is not corrected, there is nothing to extend.',
  },
  back: { kk: 'Барлық ұзарту', ru: 'Все продления', en: 'All extensions' },
  one: { kk: 'Ұзарту: {day}', ru: 'Продление от {day}', en: 'Extension of {day}' },
  steps: { kk: 'Ұзартудың қадамдары', ru: 'Шаги продления', en: 'Steps of the extension' },
  moved: { kk: 'Ұзартылды', ru: 'Продлено', en: 'Extended' },
  calendar: { kk: 'Күнтізбе', ru: 'Календарь', en: 'Calendar' },
  dryRun: { kk: 'Қазір ұзартылатыны: {deadlines}', ru: 'Сейчас продлилось бы: {deadlines}', en: 'Would be extended now: {deadlines}' },
  spans: { kk: 'Қай күннен қай күнге', ru: 'С какого дня на какой', en: 'From which day to which' },
  from: { kk: 'Соңғы күні болған', ru: 'Последний день был', en: 'The last day was' },
  to: { kk: 'Соңғы күні болады', ru: 'Последний день станет', en: 'The last day becomes' },
  count: { kk: 'Мерзім саны', ru: 'Сколько сроков', en: 'How many' },
  voucher: { kk: 'Ваучер', ru: 'Ваучер', en: 'Voucher' },
  sample: { kk: 'Алғашқылары', ru: 'Первые из них', en: 'The first of them' },
  otherCalendar: {
    kk: 'Күнтізбе содан бері тағы өзгерді ({current}). Бұл жобаны тоқтатып, жаңасын дайындаңыз.',
    ru: 'Календарь с тех пор изменился ещё раз ({current}). Отмените этот черновик и подготовьте новый.',
    en: 'The calendar has changed once more since ({current}). Cancel this draft and make a new one.',
  },
  mayApprove: {
    kk: 'Бұл ұзартуды сіз дайындаған жоқсыз: тексеріп, бекіте аласыз.',
    ru: 'Продление готовили не вы: проверив, можете утвердить.',
    en: 'You did not draft this extension: having checked it, you may approve it.',
  },
  yours: {
    kk: 'Бұл ұзартуды сіз дайындадыңыз, сондықтан оны басқа басшы бекітеді. Ұзарту басшылардың жұмыс тізімінде тұр; осы беттің сілтемесін де бере аласыз.',
    ru: 'Продление подготовили вы, поэтому утвердить его должен другой руководитель. Продление уже стоит у руководителей в списке работы; можно дать и ссылку на эту страницу.',
    en: 'You drafted this extension, so another head has to approve it. It now stands in the heads’ list of work; you may also give them the address of this page.',
  },
  notHead: {
    kk: 'Ұзартуды дайындамаған бөлім басшысы бекітеді: жоба басшылардың жұмыс тізімінде тұр.',
    ru: 'Утверждает руководитель отдела, который продление не готовил: черновик уже стоит у руководителей в списке работы.',
    en: 'A head of the department who did not draft it approves: it stands in the heads’ list of work.',
  },
  approveTitle: { kk: 'Ұзартуды бекітесіз бе?', ru: 'Утвердить продление?', en: 'Approve the extension?' },
  approvePublic: {
    kk: 'Ұзарту ашық тізімде жарияланады, отбасылар жаңа мерзімін біледі.',
    ru: 'Продление появится в открытом списке, семьи узнают новый срок.',
    en: 'It is published, and families are told their new deadline.',
  },
  approveFinal: {
    kk: 'Ұзартылған мерзім кері қысқармайды.',
    ru: 'Продлённый срок обратно не сократить.',
    en: 'An extended deadline cannot be shortened again.',
  },
  waits: {
    kk: 'Бекітілді. Бірнеше минут ішінде өздігінен орындалады.',
    ru: 'Утверждено. Выполнится само в течение нескольких минут.',
    en: 'Approved. It is carried out by itself within some minutes.',
  },
  over: { kk: 'Ұзарту аяқталды', ru: 'Продление завершено', en: 'The extension is over' },
  stopped: { kk: 'Ұзарту тоқтатылды', ru: 'Продление отменено', en: 'The extension was cancelled' },
  progress: { kk: '{all} ішінен {done} ұзартылды', ru: 'Продлено {done} из {all}', en: '{done} of {all} extended' },
  cancelTitle: { kk: 'Ұзартуды тоқтатасыз ба?', ru: 'Отменить продление?', en: 'Cancel the extension?' },
  cancelText: {
    kk: '{done} мерзім ұзартылды, олар сол күйде қалады. Қалғаны ұзартылмайды.',
    ru: 'Уже продлённые сроки ({done}) такими и останутся. Остальные продлены не будут.',
    en: 'The {done} deadlines already extended stay so. The rest will not be extended.',
  },
} as const satisfies Record<string, Text>;
