// Words of a voucher, and of refusing it.

import type { Text } from '../../../language/text.ts';

export const words = {
  openApplication: { kk: 'Өтінішті ашу', ru: 'Открыть заявление', en: 'Open the application' },
  title: { kk: 'Менің ваучерім', ru: 'Мой ваучер', en: 'My voucher' },
  titleOf: { kk: 'Ваучер: {name}', ru: 'Ваучер – {name}', en: 'Voucher of {name}' },
  toChildren: { kk: 'Балаларым', ru: 'Мои дети', en: 'My children' },
  toVoucher: { kk: 'Ваучерге оралу', ru: 'К ваучеру', en: 'Back to the voucher' },
  unknown: { kk: 'Мұндай ваучеріңіз жоқ', ru: 'У вас нет такого ваучера', en: 'You have no such voucher' },
  unknownText: {
    kk: 'Сілтеме ескірген болуы мүмкін. Ваучерлеріңіздің бәрі «Балаларым» бетінде.',
    ru: 'Возможно, ссылка устарела. Все ваши ваучеры – на странице «Мои дети».',
    en: 'The link may be old. All your vouchers are on the page “My children”.',
  },
  now: { kk: 'Қазір не істеу керек', ru: 'Что сделать сейчас', en: 'What to do now' },
  confirm: { kk: 'Ваучерді растау', ru: 'Подтвердить ваучер', en: 'Confirm the voucher' },
  confirmText: {
    kk: 'Растасаңыз, ваучер сізде қалады да, балабақша таңдауға бірнеше жұмыс күні беріледі. Мерзімінде жауап бермесеңіз, ваучердің күші жойылады.',
    ru: 'После подтверждения ваучер остаётся за вами, и у вас будет несколько рабочих дней, чтобы выбрать детский сад. Без ответа в срок ваучер пропадёт.',
    en: 'Once confirmed the voucher stays yours and you have some working days to choose a kindergarten. Without an answer in time it is lost.',
  },
  refuse: { kk: 'Бас тартқым келеді', ru: 'Хочу отказаться', en: 'I want to refuse' },
  choose: { kk: 'Балабақша таңдау', ru: 'Выбрать детский сад', en: 'Choose a kindergarten' },
  transfer: { kk: 'Балабақшаны ауыстыру', ru: 'Сменить детский сад', en: 'Change the kindergarten' },
  lists: { kk: 'Күту парақтарым', ru: 'Мои листы ожидания', en: 'My waiting lists' },
  answerOffer: { kk: 'Ұсынылған орынға жауап беру', ru: 'Ответить на предложенное место', en: 'Answer the offered place' },
  seeRequest: { kk: 'Сұрауым мен келісімшарт', ru: 'Мой запрос и договор', en: 'My request and contract' },
  seeContract: { kk: 'Келісімшартты ашу', ru: 'Открыть договор', en: 'Open the contract' },
  seeLast: { kk: 'Келісімшартты қарау', ru: 'Посмотреть договор', en: 'See the contract' },
  lastContract: { kk: 'Аяқталған келісімшарт', ru: 'Завершённый договор', en: 'Contract that is over' },
  way: { kk: 'Ваучерден балабақшаға дейін', ru: 'От ваучера до детского сада', en: 'From the voucher to the kindergarten' },
  done: { kk: 'орындалды', ru: 'сделано', en: 'done' },
  about: { kk: 'Ваучер туралы', ru: 'О ваучере', en: 'About the voucher' },
  application: { kk: 'Өтініш нөмірі', ru: 'Номер заявления', en: 'Application number' },
  issued: { kk: 'Берілген уақыты', ru: 'Выдан', en: 'Issued' },
  number: { kk: 'Ваучер нөмірі', ru: 'Номер ваучера', en: 'Voucher number' },
  print: { kk: 'Ваучерді жүктеп алу (PDF)', ru: 'Скачать ваучер (PDF)', en: 'Download the voucher (PDF)' },
  printText: {
    kk: 'Басып шығаруға болады. Онда аты-жөні мен ЖСН жоқ, ал түпнұсқалығын кез келген адам коды бойынша тексере алады.',
    ru: 'Можно распечатать. На нём нет имени и ИИН, а подлинность каждый может проверить по коду.',
    en: 'To print. There is no name and no IIN on it, and anybody can check by its code that it is genuine.',
  },
  frozen: { kk: 'Мерзімдер уақытша тоқтап тұр', ru: 'Сроки пока стоят', en: 'No deadline runs for now' },
  frozenText: {
    kk: '{day} күнінен бастап қаржыландырудың құқықтық негізі жоқ. Жауап беруге болады, бірақ ешқандай мерзім өтпейді; қайта басталғанда хабарлаймыз.',
    ru: 'С {day} нет правового основания финансирования. Отвечать можно, но никакой срок не идёт; когда он пойдёт снова, мы сообщим.',
    en: 'There has been no legal basis of financing since {day}. You may answer, but no deadline runs; you will be told when it runs again.',
  },
  contested: {
    kk: 'Ваучеріңізді қайтарып алу ұсынылды',
    ru: 'Ваш ваучер предложено отозвать',
    en: 'It is proposed to take your voucher away',
  },
  contestedText: {
    kk: 'Әлі ештеңе шешілген жоқ, ваучер жарамды, мерзімдер тоқтап тұр. Себебін қараңыз және келіспесеңіз, не істеуге болатынын біліңіз.',
    ru: 'Ваучер пока действует, сроки стоят. Посмотрите причину и что можно сделать, если вы не согласны.',
    en: 'The voucher is still valid and its days stand still. See why, and what you can do if you disagree.',
  },
  revoked: { kk: 'Ваучер қайтарып алынды', ru: 'Ваучер отозван', en: 'The voucher was taken away' },
  revokedText: {
    kk: 'Себебі мен шешімнің құжатын осы жерден қараңыз.',
    ru: 'Причину и документ, на котором основано решение, можно посмотреть здесь.',
    en: 'See the reason and the paper the decision stands on.',
  },
  seeWhy: { kk: 'Себебін қарау', ru: 'Посмотреть причину', en: 'See why' },
  refuseTitle: { kk: 'Ваучерден бас тарту', ru: 'Отказ от ваучера', en: 'Refuse the voucher' },
  refuseLead: {
    kk: 'Бас тартпас бұрын не жоғалтатыныңызды оқыңыз.',
    ru: 'Прежде чем отказаться, прочитайте, что вы потеряете.',
    en: 'Before you refuse, read what you would lose.',
  },
  lost: { kk: 'Мұны қайтару мүмкін емес', ru: 'Это нельзя отменить', en: 'This cannot be undone' },
  placeLost: { kk: 'Жоғалатын орныңыз', ru: 'Место в очереди, которое пропадёт', en: 'The place in the queue you would lose' },
  category: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
  submitted: { kk: 'Өтініш берілген уақыт', ru: 'Заявление подано', en: 'Applied' },
  understood: {
    kk: 'Түсіндім: ваучер мен кезектегі орным жойылады, оны қайтара алмаймын.',
    ru: 'Я понимаю: ваучер и место в очереди пропадут, вернуть их нельзя.',
    en: 'I understand: the voucher and the place in the queue are lost and cannot be brought back.',
  },
  refuseForGood: { kk: 'Ваучерден біржола бас тарту', ru: 'Отказаться навсегда', en: 'Refuse for good' },
  keep: { kk: 'Ваучерді қалдыру', ru: 'Оставить ваучер', en: 'Keep the voucher' },
} as const satisfies Record<string, Text>;

export const steps: readonly Text[] = [
  { kk: 'Ваучерді растаңыз', ru: 'Подтвердите ваучер', en: 'Confirm the voucher' },
  { kk: 'Балабақша таңдаңыз', ru: 'Выберите детский сад', en: 'Choose a kindergarten' },
  {
    kk: 'Балабақша жауап береді, екі жақ келісімшартқа қол қояды',
    ru: 'Сад отвечает, и обе стороны подписывают договор',
    en: 'The kindergarten answers and both sign the contract',
  },
  { kk: 'Балаңыз балабақшаға барады', ru: 'Ребёнок идёт в детский сад', en: 'Your child goes to the kindergarten' },
];

/** The states of a voucher in words. */
export const states = {
  issued: { text: { kk: 'Жауап күтіп тұр', ru: 'Ждёт ответа', en: 'Waits for your answer' }, kind: 'warning', isOver: false },
  confirmed: { text: { kk: 'Расталды', ru: 'Подтверждён', en: 'Confirmed' }, kind: 'good', isOver: false },
  contracted: { text: { kk: 'Келісімшарт жасалды', ru: 'Договор заключён', en: 'Contract signed' }, kind: 'good', isOver: false },
  refused: { text: { kk: 'Бас тартылды', ru: 'Вы отказались', en: 'Refused' }, kind: 'plain', isOver: true },
  expired: { text: { kk: 'Мерзімі өтті', ru: 'Срок истёк', en: 'Expired' }, kind: 'bad', isOver: true },
  revoked: { text: { kk: 'Қайтарып алынды', ru: 'Отозван', en: 'Taken away' }, kind: 'bad', isOver: true },
  closed: { text: { kk: 'Жабылды', ru: 'Закрыт', en: 'Closed' }, kind: 'plain', isOver: true },
} as const satisfies Record<string, { readonly text: Text; readonly kind: 'plain' | 'good' | 'warning' | 'bad'; readonly isOver: boolean }>;
