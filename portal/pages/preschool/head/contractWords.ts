// Words of requests and contracts.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Өтінімдер мен келісімшарттар', ru: 'Запросы и договоры', en: 'Requests and contracts' },
  lead: {
    kk: 'Жаңа өтінімге жауап беріңіз: құжаттарды тексеріп, келісімшартты ұсыныңыз немесе себебімен бас тартыңыз.',
    ru: 'Ответьте на новые запросы: проверьте документы и предложите договор или откажите с причиной.',
    en: 'Answer new requests: check the papers and propose the contract, or refuse with the reason.',
  },
  states: { kk: 'Күйі бойынша', ru: 'По состоянию', en: 'By state' },
  none: { kk: 'Мұнда ештеңе жоқ', ru: 'Здесь пусто', en: 'Nothing is here' },
  noneText: {
    kk: 'Отбасы балабақшаны таңдағанда өтінімі осында шығады.',
    ru: 'Когда семья выберет ваш детский сад, её запрос появится здесь.',
    en: 'When a family chooses your kindergarten, its request appears here.',
  },
  back: { kk: 'Барлық келісімшарттар', ru: 'Все договоры', en: 'All contracts' },
  noName: { kk: 'Аты көрсетілмеген', ru: 'Имя не указано', en: 'No name' },
  request: { kk: 'Өтініш № {number}', ru: 'Заявление № {number}', en: 'Application No. {number}' },
  bornOn: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Born on' },
  group: { kk: 'Тобы', ru: 'Группа', en: 'Group' },
  startsOn: { kk: 'Бірінші күні', ru: 'Первый день', en: 'First day' },
  sameDay: { kk: 'Басқа бірінші күнді таңдаңыз.', ru: 'Выберите другой первый день.', en: 'Choose another first day.' },
  papersMissing: {
    kk: 'Көрген әр құжатты белгілеңіз: бәрі керек.',
    ru: 'Отметьте каждый документ, который видели: нужны все.',
    en: 'Tick every paper you have seen: all of them are needed.',
  },
  endsOn: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  requestedAt: { kk: 'Сұралған уақыты', ru: 'Запрос получен', en: 'Requested' },
  transfer: { kk: 'Басқа балабақшадан ауысады', ru: 'Перевод из другого детского сада', en: 'A transfer from another kindergarten' },
  family: { kk: 'Отбасы', ru: 'Семья', en: 'Family' },
  noGuardian: { kk: 'Ата-анасы көрсетілмеген', ru: 'Родитель не указан', en: 'No parent is on record' },
  noPhone: { kk: 'Расталған телефон жоқ', ru: 'Нет подтверждённого телефона', en: 'No verified phone' },
  gone: {
    kk: 'Келісімшарт жоқ болғандықтан, отбасы деректері енді көрсетілмейді.',
    ru: 'Данные семьи больше не показываются: договора нет.',
    en: 'The data of the family is no longer shown: there is no contract.',
  },
  papers: { kk: 'Қандай құжаттарды көрдіңіз?', ru: 'Какие документы вы видели?', en: 'Which papers have you seen?' },
  papersAll: {
    kk: 'Барлығы болғанда ғана келісімшарт ұсынуға болады.',
    ru: 'Предложить договор можно, когда есть все.',
    en: 'The contract may be proposed once all are there.',
  },
  propose: { kk: 'Келісімшартты ұсыну', ru: 'Предложить договор', en: 'Propose the contract' },
  proposeAgain: { kk: 'Басқа күнмен ұсыну', ru: 'Предложить с другим днём', en: 'Propose with another day' },
  proposeAgainText: {
    kk: 'Бірінші күн өзгерсе, мәтін жаңарады, бұрынғы қолдар күшін жояды.',
    ru: 'Если первый день другой, текст обновится, а прежние подписи перестанут действовать.',
    en: 'With another first day the text changes and earlier signatures no longer count.',
  },
  refuse: { kk: 'Бас тарту', ru: 'Отказать', en: 'Refuse' },
  refuseTitle: { kk: 'Өтінімнен бас тартасыз ба?', ru: 'Отказать по запросу?', en: 'Refuse the request?' },
  refuseText: {
    kk: 'Отбасы себебін көреді және басқа балабақша таңдайды. Мұны қайтару мүмкін емес, отбасы қайта сұрай алады.',
    ru: 'Семья увидит причину и выберет другой детский сад. Отменить отказ нельзя, но семья может попроситься снова.',
    en: 'The family sees the reason and chooses another kindergarten. It cannot be undone, but the family may ask again.',
  },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  text: { kk: 'Келісімшарттың мәтіні', ru: 'Текст договора', en: 'Text of the contract' },
  signatures: { kk: 'Қолдар', ru: 'Подписи', en: 'Signatures' },
  byFamily: { kk: 'Отбасы', ru: 'Семья', en: 'Family' },
  byPreschool: { kk: 'Балабақша', ru: 'Детский сад', en: 'Kindergarten' },
  notSigned: { kk: 'әлі қол қоймаған', ru: 'подписи ещё нет', en: 'not signed yet' },
  sign: { kk: 'Келісімшартқа қол қою', ru: 'Подписать договор', en: 'Sign the contract' },
  signText: {
    kk: 'Екі жақ қол қойғанда бала топқа қабылданады.',
    ru: 'Когда подпишут обе стороны, ребёнок будет зачислен.',
    en: 'Once both sides have signed, the child is enrolled.',
  },
  end: { kk: 'Келісімшартты тоқтату', ru: 'Прекратить договор', en: 'End the contract' },
  endTitle: { kk: 'Келісімшарт тоқтатылсын ба?', ru: 'Прекратить договор?', en: 'End the contract?' },
  endText: {
    kk: 'Отбасыға хабар барады, ваучері сақталады, ол басқа балабақша таңдайды. Соңғы күнге дейін шешімді қайтарып алуға болады.',
    ru: 'Семье придёт сообщение, ваучер у неё останется, она выберет другой детский сад. До последнего дня решение можно отозвать.',
    en: 'The family is told, keeps its voucher and chooses another kindergarten. Until the last day you may take it back.',
  },
  keep: { kk: 'Келісімшартты қалдыру', ru: 'Оставить договор', en: 'Keep the contract' },
  keepText: {
    kk: 'Соңғы күн қойылған. Оны алып тастасаңыз, келісімшарт жалғасады.',
    ru: 'Последний день назначен. Если его снять, договор продолжится.',
    en: 'A last day is set. If you take it back the contract goes on.',
  },
  signBy: { kk: 'Екі жақ та қол қоюы керек:', ru: 'Обе стороны должны подписать:', en: 'Both sides have to sign:' },
  ownChild: { kk: 'Бұл – өз балаңыз', ru: 'Это ваш ребёнок', en: 'This is a child of yours' },
  ownChildOther: {
    kk: 'Балабақша атынан екінші меңгеруші жауап беріп, қол қояды. Ата-ана ретінде «Балаларым» бетінде қол қоясыз.',
    ru: 'От имени детского сада ответит и подпишет другой заведующий. Как родитель вы подписываете на странице «Мои дети».',
    en: 'Another head answers and signs for the kindergarten. As a parent you sign on the page “My children”.',
  },
  ownChildAlone: {
    kk: 'Бұл баланың өкілі емес басқа меңгеруші жоқ, сондықтан балабақша атынан өзіңіз әрекет етесіз. Екі жақтан да бір адам қол қойғаны жазылып қалады, оны аудитор көреді.',
    ru: 'Другого заведующего, который не представитель этого ребёнка, нет, поэтому за детский сад действуете вы. То, что с обеих сторон один человек, записывается и видно аудитору.',
    en: 'There is no other head who is not a guardian of this child, so you act for the kindergarten. That one person stands on both sides is written down for the auditor to see.',
  },
  refusedBecause: { kk: 'Бас тарту себебі', ru: 'Причина отказа', en: 'Why it was refused' },
} as const satisfies Record<string, Text>;

export const stateWords = {
  requested: { kk: 'Жаңа өтінімдер', ru: 'Новые запросы', en: 'New requests' },
  proposed: { kk: 'Қол қоюда', ru: 'На подписи', en: 'To be signed' },
  active: { kk: 'Жарамды', ru: 'Действуют', en: 'In force' },
  ended: { kk: 'Аяқталған', ru: 'Завершены', en: 'Ended' },
  refused: { kk: 'Бас тартылған', ru: 'Отказано', en: 'Refused' },
  withdrawn: { kk: 'Отбасы қайтарып алған', ru: 'Отозваны семьёй', en: 'Withdrawn' },
  lapsed: { kk: 'Мерзімі өткен', ru: 'Срок прошёл', en: 'Lapsed' },
} as const satisfies Record<string, Text>;

/** Of one of them. */
export const standWords = {
  requested: { kk: 'Жаңа өтінім', ru: 'Новый запрос', en: 'New request' },
  proposed: { kk: 'Қол қоюда', ru: 'На подписи', en: 'To be signed' },
  active: { kk: 'Жарамды', ru: 'Действует', en: 'In force' },
  ended: { kk: 'Аяқталған', ru: 'Завершён', en: 'Ended' },
  refused: { kk: 'Бас тартылған', ru: 'Отказано', en: 'Refused' },
  withdrawn: { kk: 'Отбасы қайтарып алған', ru: 'Отозвана семьёй', en: 'Withdrawn by the family' },
  lapsed: { kk: 'Мерзімі өткен', ru: 'Срок прошёл', en: 'Lapsed' },
} as const satisfies Record<string, Text>;

export const refusalWords = {
  'papers-incomplete': { kk: 'Құжаттар толық емес', ru: 'Документы неполные', en: 'The papers are incomplete' },
  'papers-expired': { kk: 'Құжаттың мерзімі өткен', ru: 'Срок документа истёк', en: 'A paper has expired' },
  'vaccination-ratio': {
    kk: 'Екпе алмаған балалар шегі толған',
    ru: 'Превышена доля непривитых детей',
    en: 'The share of unvaccinated children is reached',
  },
  'group-full': { kk: 'Топта орын жоқ', ru: 'В группе нет мест', en: 'The group is full' },
  age: { kk: 'Баланың жасы топқа сай емес', ru: 'Возраст не подходит группе', en: 'The age does not fit the group' },
} as const satisfies Record<string, Text>;

export const endWords = {
  'group-closes': { kk: 'Топ жабылады', ru: 'Группа закрывается', en: 'The group closes' },
  health: { kk: 'Денсаулығына байланысты', ru: 'По состоянию здоровья', en: 'For reasons of health' },
} as const satisfies Record<string, Text>;
