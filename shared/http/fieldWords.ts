// What a contract says of a field in its own words, by the English sentence the shape gives it. Names of fields stay as they are sent.

import { typedWords } from './typedWords.ts';
import { understoodWords } from './understoodWords.ts';

interface Words {
  readonly kk: string;
  readonly ru: string;
}

const again: Words = { kk: 'Мұндай белгі болмайды: тізімнен алыңыз.', ru: 'Такого кода не бывает: возьмите его из списка.' };

/** The same sentence in the other two languages; `test/http/fieldWords.test.ts` finds what is missing. */
export const ownWords: Readonly<Record<string, Words>> = {
  ...typedWords,
  ...understoodWords,
  'say why': { kk: 'Себебін таңдаңыз.', ru: 'Укажите причину.' },
  'not an appointment’s id': {
    kk: 'Бұл тағайындаудың белгісі емес: оны тізімнен алыңыз.',
    ru: 'Это не код назначения: возьмите его из списка.',
  },
  'a day is a date that exists, as YYYY-MM-DD': {
    kk: 'Күн – күнтізбеде бар күн, ЖЖЖЖ-АА-КК түрінде.',
    ru: 'День – дата, которая есть в календаре, в виде ГГГГ-ММ-ДД.',
  },
  'whose: as application#7K2M4Q9X': { kk: 'Кімнің дерегі: мысалы application#7K2M4Q9X.', ru: 'Чьи данные: например application#7K2M4Q9X.' },
  'a person’s id, or the sign a family was shown': {
    kk: 'Адамның нөмірі немесе отбасыға көрсетілген белгі.',
    ru: 'Код человека или знак, который показали семье.',
  },
  'the name of a route': { kk: 'Әрекеттің атауы, тізімдегідей.', ru: 'Название действия, как в списке.' },
  'one way to search: a day, from and to, or about': {
    kk: 'Іздеудің бір жолы: күн, from мен to, немесе about.',
    ru: 'Один способ поиска: день, from и to либо about.',
  },
  'from and to, together, the last not before the first, at most 31 days': {
    kk: 'from мен to бірге, соңғысы біріншісінен бұрын емес, 31 күннен аспайды.',
    ru: 'from и to вместе, последний день не раньше первого, не больше 31 дня.',
  },
  'from 2000 to 2199': { kk: '2000 жылдан 2199 жылға дейін.', ru: 'С 2000 по 2199 год.' },
  'a day code is one capital letter': { kk: 'Күн белгісі – бір бас әріп.', ru: 'Отметка дня – одна заглавная буква.' },
  'a month as YYYY-MM': { kk: 'Ай, ЖЖЖЖ-АА түрінде.', ru: 'Месяц в виде ГГГГ-ММ.' },
  'a day of the calendar as YYYY-MM-DD': { kk: 'Күнтізбенің күні, ЖЖЖЖ-АА-КК түрінде.', ru: 'День календаря в виде ГГГГ-ММ-ДД.' },
  'a language of the rulebook, as kk': { kk: 'Қағидадағы тіл, мысалы kk.', ru: 'Язык из правил, например kk.' },
  'a language, as kk': { kk: 'Тіл, мысалы kk.', ru: 'Язык, например kk.' },
  'a move names its first day in `from`': {
    kk: 'Ауыстыруда бірінші күні `from` өрісінде көрсетіледі.',
    ru: 'При переводе первый день указывают в `from`.',
  },
  'a phone of Kazakhstan: +7, then ten digits': {
    kk: 'Қазақстан телефоны: +7, одан кейін он цифр.',
    ru: 'Телефон Казахстана: +7, затем десять цифр.',
  },
  'a rejection names its reason': { kk: 'Бас тартқанда себебі көрсетіледі.', ru: 'При отказе указывают причину.' },
  'a rejection names its reason, a verification has none': {
    kk: 'Бас тартқанда себебі көрсетіледі, растағанда себеп болмайды.',
    ru: 'При отказе указывают причину, при подтверждении её нет.',
  },
  'a source is lower-case letters, digits and hyphens': {
    kk: 'Дереккөз: кіші латын әріптері, цифрлар және дефис.',
    ru: 'Источник: строчные латинские буквы, цифры и дефисы.',
  },
  'a territory is lower-case letters, digits and hyphens': {
    kk: 'Аумақ: кіші латын әріптері, цифрлар және дефис.',
    ru: 'Территория: строчные латинские буквы, цифры и дефисы.',
  },
  'a verification names the document': { kk: 'Растағанда құжат көрсетіледі.', ru: 'При подтверждении указывают документ.' },
  'an application number is eight letters and digits, as on your receipt': {
    kk: 'Өтініш нөмірі – қолхаттағыдай сегіз әріп пен цифр.',
    ru: 'Номер заявления – восемь букв и цифр, как в расписке.',
  },
  'each child is named once': { kk: 'Әр бала бір рет аталады.', ru: 'Каждый ребёнок назван один раз.' },
  'one of the letters the day’s codes have': { kk: 'Күн белгілерінің әріптерінің бірі.', ru: 'Одна из букв, которыми отмечают день.' },
  'a code of a day, present or absent': { kk: 'Күннің белгісі, present немесе absent.', ru: 'Отметка дня, present или absent.' },
  'a code of a day: one capital letter': { kk: 'Күннің белгісі: бір бас латын әрпі.', ru: 'Отметка дня: одна заглавная латинская буква.' },
  'days only where something changes': {
    kk: 'Күндер тек бірдеңе өзгергенде көрсетіледі.',
    ru: 'Дни указывают, только если что-то меняется.',
  },
  'marks that hold change no day': {
    kk: 'Белгілер дұрыс болса, ешбір күн өзгермейді: басқа себепті таңдаңыз.',
    ru: 'Если отметки верны, ни один день не меняется: выберите другое основание.',
  },
  'days where something changes, and only there': {
    kk: 'Бірдеңе өзгерсе, күндері көрсетіледі, өзгермесе, көрсетілмейді.',
    ru: 'Если что-то меняется, укажите дни; если нет, не указывайте.',
  },
  'days, but with `paper-came` none': {
    kk: 'Күндерді көрсетіңіз; `paper-came` кезінде олар көрсетілмейді.',
    ru: 'Укажите дни; при `paper-came` их не указывают.',
  },
  'every day once': { kk: 'Әр күн бір рет.', ru: 'Каждый день один раз.' },
  'late papers only with `paper-came`': {
    kk: '`latePapers` тек `paper-came` кезінде көрсетіледі.',
    ru: '`latePapers` указывают только при `paper-came`.',
  },
  'every name once, and none is `real`': {
    kk: 'Әр атау бір рет, `real` атауы болмайды.',
    ru: 'Каждое название один раз, и ни одно не `real`.',
  },
  'expected either count or sizing': {
    kk: 'Не count, не sizing: екеуінің біреуі ғана.',
    ru: 'Либо count, либо sizing: только одно из двух.',
  },
  'a latitude in Kazakhstan is 40 to 56: perhaps latitude and longitude changed places': {
    kk: 'Қазақстанда ендік 40–56: ендік пен бойлық ауысып кеткен болуы мүмкін.',
    ru: 'Широта в Казахстане от 40 до 56: возможно, широта и долгота перепутаны.',
  },
  'a longitude in Kazakhstan is 46 to 88: perhaps latitude and longitude changed places': {
    kk: 'Қазақстанда бойлық 46–88: ендік пен бойлық ауысып кеткен болуы мүмкін.',
    ru: 'Долгота в Казахстане от 46 до 88: возможно, широта и долгота перепутаны.',
  },
  'latitude,longitude inside Kazakhstan, as 49.802,73.088': {
    kk: 'Қазақстандағы ендік,бойлық, мысалы 49.802,73.088.',
    ru: 'Широта,долгота в Казахстане, например 49.802,73.088.',
  },
  'days off are days of the month': { kk: 'Демалыс күндері – сол айдың күндері.', ru: 'Выходные – дни того же месяца.' },
  'letters, digits, dots, dashes and strokes': {
    kk: 'Әріптер, цифрлар, нүктелер, сызықшалар және қиғаш сызықтар.',
    ru: 'Буквы, цифры, точки, дефисы и косые черты.',
  },
  'name either a month or a year': {
    kk: 'Не айды, не жылды көрсетіңіз: екеуінің біреуін ғана.',
    ru: 'Укажите месяц или год: что-то одно.',
  },
  'name what changes': { kk: 'Не өзгеретінін көрсетіңіз.', ru: 'Укажите, что меняется.' },
  'not a child of yours': {
    kk: 'Мұндай балаңыз жоқ: өз балаларыңыздың тізімінен алыңыз.',
    ru: 'Такого ребёнка у вас нет: возьмите из списка.',
  },
  'not a contract id': again,
  'not the id of a paper': again,
  'not a cursor: give back the `next` of the page before': {
    kk: 'Жалғасы танылмады: алдыңғы беттегі `next` мәнін жіберіңіз.',
    ru: 'Не продолжение списка: пришлите `next` предыдущей страницы.',
  },
  'not a day: write it as 2022-05-10': { kk: 'Бұл күн емес: 2022-05-10 түрінде жазыңыз.', ru: 'Это не дата: напишите как 2022-05-10.' },
  'not a day: write it as 2026-09-01': { kk: 'Бұл күн емес: 2026-09-01 түрінде жазыңыз.', ru: 'Это не дата: напишите как 2026-09-01.' },
  'not a device of yours': { kk: 'Бұл сіздің құрылғыңыз емес.', ru: 'Это не ваше устройство.' },
  'not a device token': { kk: 'Бұл құрылғы токені емес.', ru: 'Это не токен устройства.' },
  'not a digest: send the one you were shown with the month': {
    kk: 'Бұл айдың бақылау сомасы емес: аймен бірге көрсетілгенін жіберіңіз.',
    ru: 'Это не контрольная сумма месяца: пришлите ту, что показана вместе с месяцем.',
  },
  'not a digest: send the one you were shown with the timesheet': {
    kk: 'Бұл табельдің бақылау сомасы емес: табельмен бірге көрсетілгенін жіберіңіз.',
    ru: 'Это не контрольная сумма табеля: пришлите ту, что показана вместе с табелем.',
  },
  'not a digest: send the one you were shown with the text': {
    kk: 'Бұл мәтіннің бақылау сомасы емес: мәтінмен бірге көрсетілгенін жіберіңіз.',
    ru: 'Это не контрольная сумма текста: пришлите ту, что показана вместе с текстом.',
  },
  'not a group id': again,
  'not a guardianship id': again,
  'not a kindergarten id': again,
  'not a person’s id': again,
  'not a phone of yours': {
    kk: 'Мұндай телефоныңыз жоқ: өз телефондарыңыздың тізімінен алыңыз.',
    ru: 'Такого телефона у вас нет: возьмите из списка.',
  },
  'not a payment register: 2026-07-1 is the first one of July 2026': {
    kk: 'Мұндай төлем тізілімі болмайды: 2026 жылғы шілденің біріншісі 2026-07-1 болып жазылады.',
    ru: 'Это не номер платёжного реестра: первый за июль 2026 года пишется 2026-07-1.',
  },
  'not a round id': again,
  'not a voucher id': again,
  'not an e-mail address': { kk: 'Бұл электрондық пошта мекенжайы емес.', ru: 'Это не адрес электронной почты.' },
  'not an extension id': again,
  'not an import id': again,
  'not an update id': again,
  'one of number, iin, phone and name; or state, category and days of submission': {
    kk: 'number, iin, phone, name біреуі; немесе state, category және өтініш берілген күндер.',
    ru: 'Одно из number, iin, phone, name; либо state, category и дни подачи.',
  },
  'six digits': { kk: 'Алты цифр.', ru: 'Шесть цифр.' },
  'small letters, digits and hyphens': { kk: 'Кіші латын әріптері, цифрлар және дефис.', ru: 'Строчные латинские буквы, цифры и дефисы.' },
  'small letters, digits and single dashes': {
    kk: 'Кіші латын әріптері, цифрлар, арасында бір дефистен.',
    ru: 'Строчные латинские буквы, цифры и одиночные дефисы.',
  },
  'the age to is not below the age from': {
    kk: 'Соңғы жас бастапқы жастан кіші болмайды.',
    ru: 'Возраст «до» не меньше возраста «от».',
  },
  'the code is small letters and digits, as in the address on the voucher': {
    kk: 'Код – ваучердегі мекенжайдағыдай әріптер мен цифрлар.',
    ru: 'Код – буквы и цифры, как в адресе на ваучере.',
  },
  'the cursor is of another search': {
    kk: 'Жалғасы басқа іздеуден: іздеуді басынан бастаңыз.',
    ru: 'Продолжение от другого поиска: начните поиск сначала.',
  },
  'the last day is not before the first': { kk: 'Соңғы күн бірінші күннен бұрын болмайды.', ru: 'Последний день не раньше первого.' },
  'the name of a district': { kk: 'Ауданның атауы.', ru: 'Название района.' },
  'twelve digits, the last of which checks the others': {
    kk: 'Он екі цифр, соңғысы қалғандарын тексереді: нөмірді салыстырыңыз.',
    ru: 'Двенадцать цифр, последняя проверяет остальные: сверьте номер.',
  },
};
