// Words of a family’s first page.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const words = {
  title: { kk: 'Балаларым', ru: 'Мои дети', en: 'My children' },
  firstTitle: { kk: 'Балабақша кезегіне тұру', ru: 'Встать в очередь в детский сад', en: 'Join the queue for a kindergarten' },
  firstLead: {
    kk: 'Үш қадам, шамамен бес минут. Кез келген уақытта тоқтап, кейін жалғастыра аласыз.',
    ru: 'Три шага, около пяти минут. Можно остановиться и продолжить в любое время.',
    en: 'Three steps, about five minutes. You can stop at any time and go on later.',
  },
  nextTitle: { kk: 'Қазір не істеу керек', ru: 'Что нужно сделать сейчас', en: 'What to do now' },
  nothingTitle: { kk: 'Қазір сізден ештеңе керек емес', ru: 'Сейчас от вас ничего не требуется', en: 'Nothing is asked of you now' },
  nothingText: {
    kk: 'Кезек жылжығанда немесе мерзім басталғанда хабарлаймыз.',
    ru: 'Мы сообщим, когда подойдёт очередь или начнётся срок.',
    en: 'We will tell you when your turn comes or a deadline begins.',
  },
  done: { kk: 'Дайын', ru: 'Готово', en: 'Done' },
  stepNow: { kk: 'Осыдан бастаңыз', ru: 'Начните с этого', en: 'Start here' },
  stepPhone: { kk: 'Телефонды растау', ru: 'Подтвердить телефон', en: 'Verify your phone' },
  stepPhoneText: {
    kk: 'Ваучер мен мерзімдер туралы хабар келуі үшін.',
    ru: 'Чтобы приходили сообщения о ваучере и сроках.',
    en: 'So that messages about the voucher and deadlines reach you.',
  },
  stepChild: { kk: 'Баланы көрсету', ru: 'Указать ребёнка', en: 'Name your child' },
  stepChildText: {
    kk: 'ЖСН, аты-жөні, туған күні. Оның сіздің балаңыз екенін тізілім немесе білім бөлімі растайды.',
    ru: 'ИИН, имя, дата рождения. Что ребёнок ваш, подтвердит реестр или отдел образования.',
    en: 'IIN, name, birth date. The registry or the department confirms that the child is yours.',
  },
  stepApply: { kk: 'Өтініш беру', ru: 'Подать заявление', en: 'Apply' },
  stepApplyText: {
    kk: 'Бір бет. Кезектегі орын өтініш берілген сәттен есептеледі.',
    ru: 'Одна страница. Место в очереди считается с минуты подачи.',
    en: 'One page. Your place counts from the moment you apply.',
  },
  stepApplyWaits: {
    kk: 'Бала расталғаннан кейін ашылады.',
    ru: 'Откроется, когда ребёнка подтвердят.',
    en: 'Opens once the child is confirmed.',
  },
  doPhone: { kk: 'Телефонды растау', ru: 'Подтвердить телефон', en: 'Verify the phone' },
  doChild: { kk: 'Бала қосу', ru: 'Добавить ребёнка', en: 'Add a child' },
  addAgain: { kk: 'Баланы қайта қосу', ru: 'Добавить снова', en: 'Add the child again' },
  anotherChild: { kk: 'Тағы бала қосу', ru: 'Добавить ещё ребёнка', en: 'Add another child' },
  doApply: { kk: 'Өтініш беру', ru: 'Подать заявление', en: 'Apply' },
  applyAgain: { kk: 'Жаңа өтініш беру', ru: 'Подать новое заявление', en: 'Apply again' },
  childNameless: { kk: 'Бала', ru: 'Ребёнок', en: 'Child' },
  pending: { kk: 'Тексеріліп жатыр', ru: 'Проверяется', en: 'Being checked' },
  pendingText: {
    kk: 'Тізілімнен сұрап жатырмыз, әдетте 10–20 минут. Ол білмесе, білім бөлімі құжат бойынша шешеді: баланың туу туралы куәлігі мен жеке куәлігіңізді бөлімге апарыңыз. Шешім шыққанда хабарлаймыз.',
    ru: 'Спрашиваем реестр, обычно 10–20 минут. Если он не знает, решит отдел образования по документу: принесите туда свидетельство о рождении ребёнка и своё удостоверение. Когда решат, мы сообщим.',
    en: 'We are asking the registry, usually 10 to 20 minutes. If it does not know, the education department decides by a document: take the birth certificate and your identity card there. We will tell you.',
  },
  confirmed: { kk: 'Расталды', ru: 'Подтверждён', en: 'Confirmed' },
  confirmedText: {
    kk: 'Бала сіздікі екені расталды. Енді өтініш беруге болады.',
    ru: 'Подтверждено, что ребёнок ваш. Теперь можно подать заявление.',
    en: 'It is confirmed that the child is yours. You can apply now.',
  },
  rejected: { kk: 'Расталмады', ru: 'Не подтверждён', en: 'Not confirmed' },
  rejectedText: {
    kk: 'Себебі хабарламаларда жазылған. Деректерді құжатпен салыстырып, баланы қайта қосыңыз: енді маман құжат бойынша шешеді.',
    ru: 'Причина указана в сообщениях. Сверьте данные с документом и добавьте ребёнка снова: теперь решит специалист по документу.',
    en: 'The reason is in your messages. Compare the data with the document and add the child again: a clerk will then decide by the document.',
  },
  ended: { kk: 'Құқығыңыз тоқтатылған', ru: 'Ваши права прекращены', en: 'Your guardianship has ended' },
  toMessages: { kk: 'Хабарламаларды ашу', ru: 'Открыть сообщения', en: 'Open the messages' },
  application: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
  place: { kk: 'Кезектегі орны', ru: 'Место в очереди', en: 'Place in the queue' },
  turn: {
    kk: 'Бүкіл қала бойынша сізге дейін {n} ваучер берілуі керек. Жаңа өтініштер бұл санды өзгертеді.',
    ru: 'Сколько ваучеров выдадут до вас по всем категориям: {n}. Новые заявления меняют это число.',
    en: 'Vouchers to be issued before yours over all categories: {n}. New applications change this number.',
  },
  turnNext: {
    kk: 'Келесі ваучер – сіздікі, егер ешкім қосылмаса.',
    ru: 'Следующий ваучер – ваш, если никто не встанет впереди.',
    en: 'The next voucher is yours, if nobody joins ahead.',
  },
  twins: {
    kk: 'Егіздер: ваучер бәріне бірге беріледі.',
    ru: 'Близнецы: ваучеры выдаются всем вместе.',
    en: 'Twins: vouchers are given to all of them together.',
  },
  open: { kk: 'Өтініш картасы', ru: 'Карточка заявления', en: 'Open the card' },
  openOf: { kk: '{name}: өтініш картасы', ru: '{name}: карточка заявления', en: '{name}: open the card' },
  voucher: { kk: 'Ваучер', ru: 'Ваучер', en: 'Voucher' },
  contract: { kk: 'Келісімшарт', ru: 'Договор', en: 'Contract' },
  request: { kk: 'Орын сұрауым', ru: 'Мой запрос места', en: 'My request for a place' },
  months: { kk: 'Табельдер', ru: 'Табели', en: 'Timesheets' },
  doVoucher: { kk: 'Ваучерге жауап беру', ru: 'Ответить по ваучеру', en: 'Answer the voucher' },
  doChoose: { kk: 'Балабақша таңдау', ru: 'Выбрать детский сад', en: 'Choose a kindergarten' },
  doOffer: { kk: 'Ұсынылған орынға жауап беру', ru: 'Ответить на предложенное место', en: 'Answer the offered place' },
  doSign: { kk: 'Сұрауым мен келісімшарт', ru: 'Мой запрос и договор', en: 'My request and contract' },
  doMonth: { kk: 'Табельге қол қою', ru: 'Подписать табель', en: 'Sign the timesheet' },
  monthOf: { kk: '{name}: {month}', ru: '{name}: {month}', en: '{name}: {month}' },
  doRestore: { kk: 'Қалпына келтіру', ru: 'Восстановить', en: 'Restore' },
  restoreText: {
    kk: 'Өтініш стоп-парақта: ол кезекте тұрған жоқ. Оны қалпына келтіре аласыз.',
    ru: 'Заявление в стоп-листе: оно не стоит в очереди. Его можно восстановить.',
    en: 'The application is on the stop-list: it does not stand in the queue. You can restore it.',
  },
  doPapers: { kk: 'Өтінішті ашу', ru: 'Открыть заявление', en: 'Open the application' },
  papersText: {
    kk: 'Мәлімделген құқықтың құжатын білім бөліміне апарыңыз.',
    ru: 'Принесите документ о заявленном праве в отдел образования.',
    en: 'Take the paper for the right you claimed to the education department.',
  },
  phoneText: {
    kk: 'Расталған телефоныңыз жоқ: мерзімдер туралы SMS келмейді.',
    ru: 'У вас нет подтверждённого телефона: SMS о сроках не придут.',
    en: 'You have no verified phone: no SMS about deadlines will come.',
  },
  inviteTitle: { kk: 'Сізді қызметке шақырды', ru: 'Вас пригласили на роль', en: 'You are invited to a role' },
  inviteText: {
    kk: 'Шақыруды қабылдаңыз немесе одан бас тартыңыз.',
    ru: 'Примите приглашение или откажитесь от него.',
    en: 'Accept the invitation or decline it.',
  },
  doInvite: { kk: 'Шақыруды ашу', ru: 'Открыть приглашение', en: 'Open the invitation' },
} as const satisfies Record<string, Text>;

export const placeOf: Forms = {
  kk: 'санатта барлығы # өтініш',
  ru: { one: 'из # заявления в категории', few: 'из # заявлений в категории', many: 'из # заявлений в категории' },
  en: { one: 'of # application in the category', other: 'of # applications in the category' },
};
