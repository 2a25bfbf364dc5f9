// What a clerk reads in the report of an import: the matter first, then what to do. No value of the row is repeated.

import type { ImportNote, RejectionCode } from './importRow.ts';

interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

export const rejectionTexts: Readonly<Record<RejectionCode, Text>> = {
  'column-unknown': {
    kk: 'Канондық пішімде мұндай баған жоқ. Бағандар тізімін құжаттамадан қараңыз.',
    ru: 'В каноническом формате нет такого столбца. Список столбцов – в документации.',
    en: 'The canonical format has no such column. See the list of columns in the documentation.',
  },
  'cell-too-long': {
    kk: 'Мәтін бұл баған үшін тым ұзын. Қысқартыңыз.',
    ru: 'Слишком длинный текст для этого столбца. Сократите его.',
    en: 'The text is too long for this column. Shorten it.',
  },
  'control-characters': {
    kk: 'Ұяшықта басқару таңбалары немесе жол үзілімі бар. Оларды өшіріңіз.',
    ru: 'В ячейке управляющие символы или перенос строки. Удалите их.',
    en: 'The cell holds control characters or a line break. Remove them.',
  },
  'hidden-characters': {
    kk: 'Ұяшықта көрінбейтін таңбалар бар. Мәтінді қайта теріңіз.',
    ru: 'В ячейке невидимые символы. Наберите текст заново.',
    en: 'The cell holds invisible characters. Type the text anew.',
  },
  'characters-damaged': {
    kk: 'Ұяшықтағы таңбалар бүлінген. Файлды дұрыс кодтаумен қайта шығарыңыз.',
    ru: 'Символы в ячейке испорчены. Выгрузите файл заново в верной кодировке.',
    en: 'Characters of the cell are damaged. Export the file again in the right encoding.',
  },
  'child-unknown': {
    kk: 'Баланың ЖСН де, ескі жүйедегі нөмірі де жоқ. Біреуін толтырыңыз.',
    ru: 'Нет ни ИИН ребёнка, ни его номера в старой системе. Заполните одно из двух.',
    en: 'Neither an IIN of the child nor its number in the old system. Fill in one of them.',
  },
  'iin-digits': {
    kk: 'ЖСН тек цифрлардан тұруы керек. Түзетіңіз.',
    ru: 'ИИН должен состоять только из цифр. Исправьте его.',
    en: 'An IIN has digits only. Correct it.',
  },
  'iin-length': {
    kk: 'ЖСН 12 цифрдан тұрады. Бастапқы нөлдер жоғалмағанын тексеріңіз.',
    ru: 'В ИИН 12 цифр. Проверьте, не потеряны ли нули в начале.',
    en: 'An IIN has 12 digits. See whether zeros at its beginning were lost.',
  },
  'iin-check-digit': {
    kk: 'ЖСН-де қате цифр бар: бақылау саны сәйкес емес. Құжатпен салыстырыңыз.',
    ru: 'В ИИН ошибка: не сходится контрольная цифра. Сверьте с документом.',
    en: 'The IIN has a wrong digit: its check digit does not agree. Compare it with the document.',
  },
  'born-on-missing': {
    kk: 'Туған күні жоқ. Толтырыңыз.',
    ru: 'Нет даты рождения. Заполните её.',
    en: 'The birth date is missing. Fill it in.',
  },
  'born-on-impossible': {
    kk: 'Мұндай туған күн болмайды. Күнді және оның пішімін тексеріңіз.',
    ru: 'Такой даты рождения не бывает. Проверьте дату и её формат.',
    en: 'There is no such birth date. Check the date and its format.',
  },
  'born-in-future': {
    kk: 'Туған күні әлі келген жоқ. Тексеріңіз.',
    ru: 'Дата рождения ещё не наступила. Проверьте её.',
    en: 'The birth date is yet to come. Check it.',
  },
  'submitted-at-missing': {
    kk: 'Өтініш берілген уақыт жоқ. Онсыз кезектегі орын анықталмайды.',
    ru: 'Нет времени подачи. Без него место в очереди не определить.',
    en: 'The time of submission is missing. Without it there is no place in the queue.',
  },
  'submitted-at-impossible': {
    kk: 'Өтініш берілген уақыт мүмкін емес. Күнді, пішімді және белдеуді тексеріңіз.',
    ru: 'Такого времени подачи не бывает. Проверьте дату, формат и пояс.',
    en: 'There is no such time of submission. Check the date, its format and its zone.',
  },
  'submitted-in-future': {
    kk: 'Өтініш берілген уақыт әлі келген жоқ. Тексеріңіз.',
    ru: 'Время подачи ещё не наступило. Проверьте его.',
    en: 'The time of submission is yet to come. Check it.',
  },
  'kind-unknown': {
    kk: 'Өтініш түрі белгісіз. Сәйкестік файлында new немесе transfer мәніне келтіріңіз.',
    ru: 'Неизвестный вид заявления. Сопоставьте его с new или transfer.',
    en: 'The kind of application is unknown. Map it to new or transfer.',
  },
  'status-unknown': {
    kk: 'Қағидалар жинағында мұндай мәртебе жоқ. Сәйкестікті немесе қағидаларды тексеріңіз.',
    ru: 'В своде правил нет такого статуса. Проверьте сопоставление или правила.',
    en: 'The rulebook has no such status. Check the mapping or the rulebook.',
  },
  'category-none': {
    kk: 'Мұндай туған күні бар бала ешбір санатқа сай емес: жасы кіші немесе үлкен. Күнді құжатпен салыстырыңыз.',
    ru: 'Ребёнка с такой датой рождения не берёт ни одна категория: он младше или старше. Сверьте дату с документом.',
    en: 'No category takes a child of that birth date: it is younger or older. Compare the date with the document.',
  },
  'own-family': {
    kk: 'Жол өз балаңыз туралы немесе онда ата-ана ретінде өзіңіз көрсетілгенсіз: өз отбасының жолын ешкім өзі жібермейді. Оны бөлімнің басқа қызметкері не басшысы жібере алады.',
    ru: 'Строка о вашем ребёнке или называет вас родителем: строк о своей семье никто не вносит сам. Её может прислать другой сотрудник или руководитель отдела.',
    en: 'The row is about a child of yours or names you as its parent: nobody brings in their own family. Another clerk or a head of the department can send it.',
  },
};

export const noteTexts: Readonly<Record<ImportNote | 'already-there', Text>> = {
  'already-there': {
    kk: 'Бұл жол бұрын жүктелген; қайта жазылмады',
    ru: 'Эта строка уже загружена раньше; второй раз не записана',
    en: 'This row was loaded before; it is not written a second time',
  },
  'submitted-before-birth': {
    kk: 'Өтініш бала туғанға дейін берілген; уақыты сол қалпында қалды',
    ru: 'Заявление подано до рождения ребёнка; время оставлено как есть',
    en: 'Submitted before the child was born; the time is kept as it is',
  },
  'reference-set-aside': {
    kk: 'ЖСН бар болғандықтан, ескі нөмір пайдаланылмады',
    ru: 'Есть ИИН, поэтому старый номер ребёнка не использован',
    en: 'There is an IIN, so the child’s old number was not used',
  },
  'wanted-start-set-aside': {
    kk: 'Қалаған күн мүмкін емес; жазылмады',
    ru: 'Невозможная желаемая дата; не записана',
    en: 'The wanted start is no date; left out',
  },
  'wanted-start-past': {
    kk: 'Қалаған күн өтіп кеткен',
    ru: 'Желаемая дата уже прошла',
    en: 'The wanted start is in the past',
  },
  'district-missing': { kk: 'Аудан көрсетілмеген', ru: 'Район не указан', en: 'No district' },
  'language-set-aside': {
    kk: 'Оқыту тілі танылмады; жазылмады',
    ru: 'Язык обучения не распознан; не записан',
    en: 'The language of instruction was not recognised; left out',
  },
  'guardian-iin-set-aside': {
    kk: 'Ата-ананың ЖСН қате; жазылмады, ата-ана әзірге жеке кабинетке кіре алмайды',
    ru: 'ИИН родителя неверен; не записан, родитель пока не войдёт в кабинет',
    en: 'The parent’s IIN is wrong; left out, so the parent cannot sign in yet',
  },
  'phone-set-aside': {
    kk: 'Телефонның бірі Қазақстанның ұялы нөмірі емес; жазылмады',
    ru: 'Один из телефонов не мобильный номер Казахстана; не записан',
    en: 'A phone is no mobile of Kazakhstan; left out',
  },
  'email-set-aside': {
    kk: 'Электрондық пошта қате; жазылмады',
    ru: 'Неверная эл. почта; не записана',
    en: 'The e-mail is wrong; left out',
  },
  'locale-set-aside': {
    kk: 'Хабарлама тілі танылмады; жазылмады',
    ru: 'Язык уведомлений не распознан; не записан',
    en: 'The language of notices was not recognised; left out',
  },
  'no-contact': {
    kk: 'Байланыс жоқ: отбасына хабар жетпейді',
    ru: 'Нет контактов: семье нельзя сообщить',
    en: 'No contact: the family cannot be told',
  },
  'guardian-set-aside': {
    kk: 'Баланың өкілдері бұрыннан белгілі; тізімдегі ата-ана оларға қосылмады, ол баланы жеке кабинетте өзі қосады',
    ru: 'Представители ребёнка уже известны; родитель из списка к ним не добавлен, он добавит ребёнка в кабинете сам',
    en: 'The child’s guardians are known already; the parent in the list was not made one and adds the child in the account',
  },
  'group-type-differs': {
    kk: 'Топ түрі тізілімдегіден өзге; тізілімдегісі алынды',
    ru: 'Вид группы не такой, как в реестре; взят из реестра',
    en: 'The type of the group is not that of the register; the register’s was taken',
  },
  'age-outside-group': {
    kk: 'Бірінші күнгі жасы топтың жасына сәйкес емес; топты тексеріңіз',
    ru: 'Возраст в первый день не подходит группе; проверьте группу',
    en: 'The age on the first day is not that of the group; check the group',
  },
};
