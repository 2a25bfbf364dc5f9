// Words of applying and of the receipt.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const applyWords = {
  back: { kk: 'Балаларым', ru: 'Мои дети', en: 'My children' },
  title: { kk: 'Балабақша кезегіне өтініш', ru: 'Заявление в очередь в детский сад', en: 'Apply for the kindergarten queue' },
  lead: {
    kk: 'Кезектегі орныңыз «Өтініш беру» батырмасын басқан сәттен есептеледі. Жазғаныңыз сақталып тұрады.',
    ru: 'Место в очереди считается с минуты, когда вы нажмёте «Подать заявление». Введённое сохраняется.',
    en: 'Your place counts from the moment you press “Apply”. What you type is kept.',
  },
  child: { kk: 'Қай балаға?', ru: 'На какого ребёнка?', en: 'For which child?' },
  childMissing: { kk: 'Баланы таңдаңыз.', ru: 'Выберите ребёнка.', en: 'Choose the child.' },
  born: { kk: '{name}, туған күні {day}', ru: '{name}, дата рождения {day}', en: '{name}, born {day}' },
  noneTitle: {
    kk: 'Өтініш беруге болатын бала жоқ',
    ru: 'Нет ребёнка, на которого можно подать заявление',
    en: 'There is no child to apply for',
  },
  noneText: {
    kk: 'Не баланы әлі қоспағансыз, не ол тексеріліп жатыр, не оның өтініші бар. Кабинетте әрқайсысының күйі көрінеді.',
    ru: 'Ребёнок ещё не добавлен, проверяется или уже имеет заявление. В кабинете видно, что с каждым.',
    en: 'The child is not added yet, is being checked, or has an application. Your page shows which.',
  },
  toHome: { kk: 'Кабинетке', ru: 'В кабинет', en: 'To my page' },
  addChild: { kk: 'Бала қосу', ru: 'Добавить ребёнка', en: 'Add a child' },
  territory: { kk: 'Балабақша қай жерде керек?', ru: 'Где нужен детский сад?', en: 'Where do you need the kindergarten?' },
  territoryMissing: { kk: 'Қаланы таңдаңыз.', ru: 'Выберите город.', en: 'Choose a city.' },
  wishes: { kk: 'Қалауыңыз', ru: 'Пожелания', en: 'Your wishes' },
  languageMissing: { kk: 'Оқыту тілін таңдаңыз.', ru: 'Выберите язык обучения.', en: 'Choose the language.' },
  rights: {
    kk: 'Кезектен тыс немесе бірінші кезектегі құқық',
    ru: 'Внеочередное и первоочередное право',
    en: 'Extraordinary and priority rights',
  },
  rightsLead: {
    kk: 'Тек шын бар құқықты белгілеңіз: бөлім әрқайсысын тексереді. Ешқайсысы келмесе, бос қалдырыңыз.',
    ru: 'Отметьте только то, что действительно есть: отдел проверит каждое право. Если ничего не подходит, не отмечайте.',
    en: 'Tick only what is so: the department checks each right. If nothing fits, leave it all empty.',
  },
  rightsOpen: { kk: 'Құқықтардың тізімін ашу', ru: 'Открыть список прав', en: 'Open the list of rights' },
  extraordinary: { kk: 'Кезектен тыс құқық', ru: 'Внеочередное право', en: 'Extraordinary right' },
  priority: { kk: 'Бірінші кезектегі құқық', ru: 'Первоочередное право', en: 'Priority right' },
  general: { kk: 'Басқа', ru: 'Другое', en: 'Other' },
  paper: { kk: 'Керек құжат: {paper}', ru: 'Нужен документ: {paper}', en: 'Paper needed: {paper}' },
  inRegisters: {
    kk: 'Бөлім мемлекеттік тізілімдерден тексереді, ештеңе апарудың қажеті жоқ',
    ru: 'Отдел проверит по государственным реестрам, приносить ничего не нужно',
    en: 'The department checks it in the state registers; nothing is to be brought',
  },
  restInRegisters: {
    kk: 'Құжат аталмаған құқықты бөлім мемлекеттік тізілімдерден өзі тексереді: ештеңе апарудың қажеті жоқ.',
    ru: 'Где документ не назван, отдел проверит сам по государственным реестрам: приносить ничего не нужно.',
    en: 'Where no paper is named, the department checks the state registers itself: nothing is to be brought.',
  },
  evidence: { kk: 'Құжаттың нөмірі: {status}', ru: 'Номер документа: {status}', en: 'Number of the paper: {status}' },
  evidenceOne: { kk: 'Құжаттың нөмірі', ru: 'Номер документа', en: 'Number of the paper' },
  evidenceHint: {
    kk: 'Анықтаманың нөмірі. Құжаттың өзін кейін көрсетесіз.',
    ru: 'Номер справки. Сам документ покажете позже.',
    en: 'The number of the certificate. You show the paper itself later.',
  },
  evidenceMissing: { kk: 'Құжаттың нөмірін жазыңыз.', ru: 'Укажите номер документа.', en: 'Give the number of the paper.' },
  papersDue: {
    kk: 'Құжатты {days} ішінде білім бөліміне апарыңыз.',
    ru: 'Принесите документ в отдел образования: на это {days}.',
    en: 'Take the paper to the education department within {days}.',
  },
  papersStop: {
    kk: 'Апармасаңыз немесе құжат расталмаса, өтініш {days} кезектен шығарылады, кейін берілген күнімен қайтады.',
    ru: 'Если не принести или право не подтвердится, заявление выйдет из очереди на {days}, а потом вернётся с прежней датой.',
    en: 'If you do not, or it is not confirmed, the application leaves the queue for {days} and then returns with its old date.',
  },
  registersStop: {
    kk: 'Құқық тізілімдерде расталмаса, өтініш {days} кезектен шығарылады, кейін берілген күнімен қайтады.',
    ru: 'Если право по реестрам не подтвердится, заявление выйдет из очереди на {days}, а потом вернётся с прежней датой.',
    en: 'If the registers do not confirm the right, the application leaves the queue for {days} and then returns with its old date.',
  },
  consent: { kk: 'Келісім', ru: 'Согласие', en: 'Consent' },
  consentVersion: { kk: 'Мәтін нұсқасы: {version}', ru: 'Версия текста: {version}', en: 'Version of the text: {version}' },
  agree: { kk: 'Оқыдым, келісемін', ru: 'Прочитано, согласие даю', en: 'I have read it and agree' },
  agreeMissing: {
    kk: 'Келісімсіз өтініш қабылданбайды. Мәтінді оқып, белгі қойыңыз.',
    ru: 'Без согласия заявление не принимается. Прочтите текст и поставьте отметку.',
    en: 'Without consent the application is not taken. Read the text and tick the box.',
  },
  agreeChanged: {
    kk: 'Келісім мәтіні жаңарды. Жоғарыдағы жаңа мәтінді оқып, қайта белгілеңіз.',
    ru: 'Текст согласия обновился. Прочтите новый текст выше и отметьте ещё раз.',
    en: 'The text of the consent has changed. Read the new one above and tick again.',
  },
  apply: { kk: 'Өтініш беру', ru: 'Подать заявление', en: 'Apply' },
  fix: {
    kk: 'Қызылмен белгіленгенді түзетіңіз: {n}.',
    ru: 'Исправьте отмеченное красным: {n}.',
    en: 'Correct what is marked in red: {n}.',
  },
  hasOne: {
    kk: 'Бұл баланың осы қалада өтініші бар: {number}. Жаңасы керек емес.',
    ru: 'У этого ребёнка уже есть заявление в этом городе: {number}. Новое не нужно.',
    en: 'This child already has an application in this city: {number}. There is no need for another.',
  },
  openIt: { kk: 'Сол өтінішті ашу', ru: 'Открыть его', en: 'Open it' },
  overAge: { kk: 'Кезекте соңғы күн: {day}.', ru: 'Последний день в очереди: {day}.', en: 'The last day in the queue: {day}.' },
  underAge: {
    kk: 'Бала {months} толғанда өтініш беріңіз.',
    ru: 'Подайте заявление, когда ребёнку исполнится {months}.',
    en: 'Apply when the child is {months} old.',
  },
  receiptTitle: { kk: 'Өтініш қабылданды', ru: 'Заявление принято', en: 'Your application is accepted' },
  receiptOf: { kk: 'Өтініш туралы қолхат', ru: 'Расписка о заявлении', en: 'Receipt of the application' },
  number: { kk: 'Өтініш нөмірі', ru: 'Номер заявления', en: 'Application number' },
  numberHint: {
    kk: 'Осы нөмір бойынша ашық кезектен орныңызды кез келген уақытта таба аласыз.',
    ru: 'По этому номеру своё место в открытой очереди можно найти в любое время.',
    en: 'By this number you can find your place in the open queue at any time.',
  },
  copy: { kk: 'Нөмірді көшіру', ru: 'Скопировать номер', en: 'Copy the number' },
  copied: { kk: 'Көшірілді', ru: 'Скопировано', en: 'Copied' },
  print: { kk: 'Басып шығару', ru: 'Распечатать', en: 'Print' },
  childName: { kk: 'Бала', ru: 'Ребёнок', en: 'Child' },
  category: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
  submitted: { kk: 'Берілген уақыты', ru: 'Подано', en: 'Submitted' },
  place: { kk: 'Кезектегі орны', ru: 'Место в очереди', en: 'Place in the queue' },
  placeOf: { kk: '{place}-орын, санатта барлығы {of} өтініш', ru: '{place} из {of} в категории', en: '{place} of {of} in the category' },
  placeSoon: {
    kk: 'Кезек жаңарғанда шығады, әдетте бірнеше минутта.',
    ru: 'Появится, когда обновится очередь, обычно через несколько минут.',
    en: 'Appears when the queue is updated, usually in a few minutes.',
  },
  lookAgain: { kk: 'Қайта қарау', ru: 'Проверить снова', en: 'Look again' },
  afterwards: { kk: 'Әрі қарай не болады', ru: 'Что будет дальше', en: 'What happens next' },
  thenNothing: { kk: 'Қазір ештеңе істеудің қажеті жоқ.', ru: 'Сейчас ничего делать не нужно.', en: 'You need not do anything now.' },
  then1: {
    kk: 'Кезек жылжыған сайын орныңыз картада өзгеріп тұрады, себебі де көрінеді.',
    ru: 'Место меняется на карточке по мере движения очереди, и видно почему.',
    en: 'Your place changes on the card as the queue moves, and you see why.',
  },
  then2: {
    kk: 'Кезегіңіз келгенде ваучер беріледі. Хабар келеді: {days} ішінде растаңыз.',
    ru: 'Когда подойдёт очередь, вам выдадут ваучер. Придёт сообщение: подтвердить нужно за {days}.',
    en: 'When your turn comes you are given a voucher. You are told, and confirm it within {days}.',
  },
  then3: {
    kk: 'Содан кейін {days} ішінде балабақша таңдап, келісімшарт жасайсыз.',
    ru: 'Затем за {days} выбираете детский сад и заключаете договор.',
    en: 'Then you choose a kindergarten and sign a contract within {days}.',
  },
  thenRegisters: {
    kk: 'Мәлімделген құқықты бөлім мемлекеттік тізілімдерден өзі тексереді: ештеңе апарудың қажеті жоқ.',
    ru: 'Заявленное право отдел сам проверит по государственным реестрам: приносить ничего не нужно.',
    en: 'The department checks the right you claimed in the state registers itself: nothing is to be brought.',
  },
  thenPapers: {
    kk: 'Мәлімделген құқықтың құжатын {day} күнінің соңына дейін білім бөліміне апарыңыз.',
    ru: 'Документ о заявленном праве принесите в отдел образования до конца дня {day}.',
    en: 'Take the paper for the right you claimed to the education department by the end of {day}.',
  },
  toCard: { kk: 'Өтініш картасын ашу', ru: 'Открыть карточку заявления', en: 'Open the card' },
  another: { kk: 'Тағы бір балаға өтініш беру', ru: 'Подать на ещё одного ребёнка', en: 'Apply for another child' },
} as const satisfies Record<string, Text>;

export const workingDays: Forms = {
  kk: '# жұмыс күні',
  ru: { one: '# рабочий день', few: '# рабочих дня', many: '# рабочих дней' },
  en: { one: '# working day', other: '# working days' },
};

export const plainDays: Forms = {
  kk: '# күнге',
  ru: { one: '# день', few: '# дня', many: '# дней' },
  en: { one: '# day', other: '# days' },
};

export const months: Forms = {
  kk: '# айға',
  ru: { one: '# месяц', few: '# месяца', many: '# месяцев' },
  en: { one: '# month', other: '# months' },
};
