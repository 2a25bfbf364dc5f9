// What a clerk reads of a row of a kindergarten's list that was not taken, to answer the kindergarten with: the matter, with the ids and numbers behind
// it in the places of {names}, then what to do.

import type { Because, EnrolmentCode } from './enrolment.ts';
import type { enrolmentRowCodes } from './enrolmentRow.ts';

interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

export const enrolmentTexts: Readonly<Record<EnrolmentCode | (typeof enrolmentRowCodes)[number], Text>> = {
  'preschool-missing': {
    kk: 'Балабақша көрсетілмеген. Оның тізілімдегі белгісін немесе БСН-ін толтырыңыз.',
    ru: 'Не указан детский сад. Впишите его код из реестра или БИН.',
    en: 'The kindergarten is missing. Fill in its id of the register or its BIN.',
  },
  'group-missing': {
    kk: 'Топ көрсетілмеген. Оның тізілімдегі белгісін толтырыңыз.',
    ru: 'Не указана группа. Впишите её код из реестра.',
    en: 'The group is missing. Fill in its id of the register.',
  },
  'enrolled-from-missing': {
    kk: 'Балабақшаға қабылданған күні жоқ. Толтырыңыз.',
    ru: 'Нет дня зачисления. Заполните его.',
    en: 'The day of enrolment is missing. Fill it in.',
  },
  'enrolled-from-impossible': {
    kk: 'Мұндай қабылданған күн болмайды. Күнді және оның пішімін тексеріңіз.',
    ru: 'Такого дня зачисления не бывает. Проверьте дату и её формат.',
    en: 'There is no such day of enrolment. Check the date and its format.',
  },
  'enrolled-before-birth': {
    kk: 'Бала туғанға дейін қабылданған. Екі күнді де тексеріңіз.',
    ru: 'Зачислен до рождения. Проверьте обе даты.',
    en: 'Enrolled before it was born. Check both dates.',
  },
  'enrolled-in-future': {
    kk: 'Қабылдану күні әлі келген жоқ. Баланың орны кезекте; ол балабақшаға бара бастағанда қайта жіберіңіз.',
    ru: 'День зачисления ещё не наступил. Такому ребёнку место в очереди; пришлите строку, когда он начнёт ходить в сад.',
    en: 'The day of enrolment is yet to come. Such a child belongs into the queue; send the row once it attends.',
  },
  'preschool-unknown': {
    kk: 'Тізілімде мұндай балабақша жоқ. Ұқсас белгілер: {known}. Белгіні немесе БСН-ді түзетіңіз, не балабақшаны тізілімге енгізіңіз.',
    ru: 'В реестре нет такого детского сада. Похожие коды: {known}. Исправьте код или БИН либо внесите сад в реестр.',
    en: 'The register has no such kindergarten. Ids that are near: {known}. Correct the id or BIN, or enter the kindergarten into the register.',
  },
  'preschool-not-eligible': {
    kk: '{preschool} балабақшасы ваучер қабылдайтындар тізімінде жоқ. Оны тізімге қосып, жолды қайта жіберіңіз.',
    ru: 'Детский сад {preschool} не в перечне тех, где действует ваучер. Внесите его в перечень и пришлите строку снова.',
    en: 'Kindergarten {preschool} is not on the list of those a voucher may be used in. Put it on the list and send the row again.',
  },
  'group-unknown': {
    kk: '{preschool} балабақшасында мұндай топ жоқ. Топтары: {known}. Белгіні түзетіңіз немесе топты ашыңыз.',
    ru: 'В детском саду {preschool} нет такой группы. Его группы: {known}. Исправьте код или откройте группу.',
    en: 'Kindergarten {preschool} has no such group. Its groups: {known}. Correct the id or open the group.',
  },
  'group-ambiguous': {
    kk: '{preschool} балабақшасында бұл атаумен бірнеше топ бар: {known}. Атаудың орнына топтың белгісін жазыңыз.',
    ru: 'В детском саду {preschool} несколько групп с таким названием: {known}. Впишите вместо названия код группы.',
    en: 'Several groups of kindergarten {preschool} have this name: {known}. Write the id of the group in the place of its name.',
  },
  'group-full': {
    kk: '{seat} тобында бос орын жоқ, сыйымдылығы {capacity}. Баланың тобын түзетіңіз немесе сыйымдылықты тексеріп, жолды қайта жіберіңіз.',
    ru: 'В группе {seat} нет свободных мест, всего их {capacity}. Исправьте группу ребёнка или вместимость и пришлите строку снова.',
    en: 'Group {seat} has no free place of its {capacity}. Correct the child’s group or the capacity and send the row again.',
  },
  'over-age': {
    kk: 'Бала ваучерге жасы бойынша келмейді: соңғы күні {lastDay}. Туған күнін тексеріңіз; дұрыс болса, мектепалды даярлық туралы сұраңыз.',
    ru: 'Ребёнок не подходит для ваучера по возрасту: последний день {lastDay}. Проверьте дату рождения; если она верна, спросите о предшкольном классе.',
    en: 'The child is too old for a voucher: the last day was {lastDay}. Check the birth date; if it is right, ask about a preschool class.',
  },
  'enrolled-twice': {
    kk: 'Бала бірнеше тізімде тұр: {seats}. Ешқайсысы қабылданған жоқ. Қайсысына баратынын анықтап, тек сол жолды қалдырыңыз.',
    ru: 'Ребёнок стоит в нескольких списках: {seats}. Ни одна строка не принята. Выясните, куда он ходит, и оставьте только эту строку.',
    en: 'Several lists name the child: {seats}. None of the rows was taken. Find out where it goes and keep that row alone.',
  },
  'born-on-differs': {
    kk: 'Бір баланың екі жолында туған күні әртүрлі. Екі бала болса, ЖСН-ін не нөмірін түзетіңіз; бір бала болса, туған күнін.',
    ru: 'У одного ребёнка в двух строках разные даты рождения. Если это двое детей, исправьте ИИН или номер; если один, дату.',
    en: 'Two rows give one child different birth dates. If they are two children, correct the IIN or number; if one, the date.',
  },
  'enrolled-elsewhere': {
    kk: 'Бала {present} тобында келісімшартпен, өтініші {number}. Бөлім басшысы шешеді: жұмыс кезегінде жазба бар.',
    ru: 'У ребёнка уже договор с {present}, заявление {number}. Решает руководитель отдела: запись есть в очереди работы.',
    en: 'The child has a contract with {present}, application {number}. A head of the department decides: it is among the work.',
  },
  'child-waits': {
    kk: 'Баланың кезекте немесе стоп-парақта {number} өтініші бар. Отбасы оны қайтарып алса немесе бөлім мұрағатқа қойса, жолды қайта жіберіңіз.',
    ru: 'У ребёнка есть заявление {number} в очереди или стоп-листе. Когда семья его отзовёт или отдел отправит в архив, пришлите строку снова.',
    en: 'The child has application {number} in the queue or on the stop-list. Once the family withdraws it or the department archives it, send the row again.',
  },
  'child-has-voucher': {
    kk: 'Баланың басқа жарамды ваучері бар, өтініші: {number}. Отбасы онымен жеке кабинетте балабақша таңдап, келісімшартқа қол қояды.',
    ru: 'У ребёнка есть другой действующий ваучер, заявление: {number}. Семья выбирает с ним сад и подписывает договор в личном кабинете.',
    en: 'The child has another live voucher, application: {number}. With it the family chooses the kindergarten and signs in the account.',
  },
};

const nothingThere: Text = { kk: 'жоқ', ru: 'нет', en: 'none' };
/** What is told in each language stands beside the Russian under these names. */
const endings: Text = { kk: 'Kk', ru: '', en: 'En' };

/** The text of a language with what is behind it in its places; a dash where nothing is told. */
export function fillText(text: string, because: Because, language: keyof Text): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = because[`${name}${endings[language]}`] ?? because[name] ?? '—';
    const shown = typeof value === 'object' ? value.join(', ') : String(value);
    return shown === '' ? nothingThere[language] : shown;
  });
}
