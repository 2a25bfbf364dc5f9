// Words of a request for a place and of the contract.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Балабақшамен келісімшарт', ru: 'Договор с детским садом', en: 'Contract with the kindergarten' },
  requestTitle: { kk: 'Балабақшадан орын сұрауыңыз', ru: 'Ваш запрос места в детском саду', en: 'Your request for a place' },
  toChildren: { kk: 'Балаларым', ru: 'Мои дети', en: 'My children' },
  toVoucher: { kk: 'Ваучерге оралу', ru: 'К ваучеру', en: 'Back to the voucher' },
  about: { kk: 'Мәліметтер', ru: 'Сведения', en: 'The facts' },
  preschool: { kk: 'Балабақша', ru: 'Детский сад', en: 'Kindergarten' },
  group: { kk: 'Топ', ru: 'Группа', en: 'Group' },
  address: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  phone: { kk: 'Телефоны', ru: 'Телефон', en: 'Phone' },
  startsOn: { kk: 'Бірінші күн', ru: 'Первый день', en: 'First day' },
  endsOn: { kk: 'Соңғы күн', ru: 'Последний день', en: 'Last day' },
  requested: { kk: 'Сұралған уақыты', ru: 'Место запрошено', en: 'Asked for' },
  signedByYou: { kk: 'Сіз қол қойдыңыз', ru: 'Вы подписали', en: 'You signed' },
  signedByThem: { kk: 'Балабақша қол қойды', ru: 'Детский сад подписал', en: 'The kindergarten signed' },
  waitsForThem: {
    kk: 'Сіз қол қойдыңыз, енді балабақшаның қолы қалды. Ол қол қойғанда хабарлаймыз.',
    ru: 'Вы подписали, теперь очередь детского сада. Когда он подпишет, мы сообщим.',
    en: 'You have signed; now it is the kindergarten’s turn. You will be told when it has.',
  },
  papers: { kk: 'Апаратын құжаттар:', ru: 'Какие документы отнести:', en: 'Papers to bring:' },
  endsBecause: { kk: 'Соңғы күні: {day}. {why}', ru: 'Последний день: {day}. {why}', en: 'The last day is {day}. {why}' },
  text: { kk: 'Келісімшарт мәтіні', ru: 'Текст договора', en: 'Text of the contract' },
  textIn: {
    kk: 'Мәтін қазақ және орыс тілдерінде бар.',
    ru: 'Текст есть на казахском и русском языках.',
    en: 'The text is in Kazakh and Russian; this is the Russian one.',
  },
  digest: { kk: 'Бақылау сомасы', ru: 'Контрольная сумма', en: 'Digest' },
  digestText: {
    kk: 'Екі жақ осы мәтінге ғана қол қояды. Бір таңба өзгерсе, бақылау сомасы да (SHA-256) өзгереді.',
    ru: 'Обе стороны подписывают именно этот текст. Изменится хоть один знак – изменится и контрольная сумма (SHA-256).',
    en: 'Both sides sign this very text. Were one character different, so would be its digest (SHA-256).',
  },
  print: { kk: 'Басып шығару', ru: 'Распечатать', en: 'Print' },
  sign: { kk: 'Қол қою', ru: 'Подпись', en: 'Signature' },
  signText: {
    kk: 'Екі жақ қол қойған соң балаңыз бірінші күннен бастап балабақшаға қабылданады. Кейін келісімшартты кез келген күні аяқтай аласыз.',
    ru: 'Когда подпишут обе стороны, ребёнок зачислен с первого дня. Завершить договор вы сможете в любой день.',
    en: 'Once both sides have signed your child is enrolled from the first day. You may end the contract on any day.',
  },
  signNow: { kk: 'Келісімшартқа қол қою', ru: 'Подписать договор', en: 'Sign the contract' },
  changedMind: { kk: 'Ойыңыз өзгерді ме?', ru: 'Передумали?', en: 'You changed your mind?' },
  withdrawText: {
    kk: 'Екі жақ қол қойғанша сұрауды қайтарып алып, басқа балабақша таңдай аласыз.',
    ru: 'Пока не подписали обе стороны, запрос можно отозвать и выбрать другой детский сад.',
    en: 'Until both sides have signed you may take the request back and choose another kindergarten.',
  },
  withdraw: { kk: 'Сұрауды қайтарып алу', ru: 'Отозвать запрос', en: 'Take the request back' },
  withdrawTitle: { kk: 'Сұрауды қайтарып аласыз ба?', ru: 'Отозвать запрос?', en: 'Take the request back?' },
  withdrawConsequence: {
    kk: 'Сізге сақталған орын бірден босап, оны басқа отбасы ала алады. Балабақша таңдау мерзіміңіз ұзармайды.',
    ru: 'Место, которое держат для вас, сразу освободится, и его сможет занять другая семья. Срок выбора детского сада не продлится.',
    en: 'The place kept for you is free at once and another family may take it. Your days to choose are not extended.',
  },
  withdrawNow: { kk: 'Иә, қайтарып аламын', ru: 'Да, отозвать', en: 'Yes, take it back' },
  keep: { kk: 'Сұрауды қалдыру', ru: 'Оставить запрос', en: 'Keep the request' },
  end: { kk: 'Келісімшартты аяқтау', ru: 'Завершение договора', en: 'Ending the contract' },
  endOpen: { kk: 'Соңғы күнді белгілеу', ru: 'Назначить последний день', en: 'Set the last day' },
  endText: {
    kk: 'Балабақшаны ауыстыру үшін келісімшартты аяқтаудың қажеті жоқ: ваучер бетінен басқасын таңдаңыз, сонда бір күн де жоғалмайды.',
    ru: 'Чтобы сменить детский сад, завершать договор не нужно: выберите другой на странице ваучера, и ни один день не потеряется.',
    en: 'To change the kindergarten you need not end the contract: choose another one on the page of the voucher, and no day is lost.',
  },
  lastDay: { kk: 'Балабақшадағы соңғы күн', ru: 'Последний день в детском саду', en: 'Last day in the kindergarten' },
  chooseDay: { kk: 'Күнді таңдаңыз.', ru: 'Выберите день.', en: 'Choose a day.' },
  endNext: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Go on' },
  endTitle: { kk: 'Соңғы күні: {day}?', ru: 'Последний день – {day}?', en: 'Last day: {day}?' },
  endConsequence: {
    kk: 'Осы күннен кейін балаңыздың бұл балабақшадағы орны басқа отбасыға беріледі. Ваучер сізде қалады: басқа балабақша таңдауға бірнеше жұмыс күні беріледі, одан кейін ваучердің күші жойылады. Соңғы күнге дейін шешіміңізді қайтарып ала аласыз.',
    ru: 'После этого дня место ребёнка отдадут другой семье. Ваучер остаётся у вас: на выбор другого сада будет несколько рабочих дней, потом ваучер пропадёт. До последнего дня вы можете передумать.',
    en: 'After that day the place goes to another family. The voucher stays yours: you have some working days to choose another kindergarten, then it is lost. Until the last day you may change your mind.',
  },
  endNow: { kk: 'Келісімшартты аяқтау', ru: 'Завершить договор', en: 'End the contract' },
  keepContract: { kk: 'Келісімшартты қалдыру', ru: 'Оставить договор', en: 'Keep the contract' },
  endsOnText: {
    kk: 'Сіз соңғы күнді белгіледіңіз: {day}. Оны қайтарып алсаңыз, келісімшарт әрі қарай жүре береді.',
    ru: 'Вы назначили последний день: {day}. Если отмените его, договор продолжится.',
    en: 'You set the last day: {day}. If you take it back, the contract goes on.',
  },
  takeBack: { kk: 'Соңғы күнді алып тастау', ru: 'Отменить последний день', en: 'Take the last day back' },
} as const satisfies Record<string, Text>;

interface State {
  readonly text: Text;
  readonly kind: 'plain' | 'good' | 'warning' | 'bad';
  readonly next: Text;
}

/** The states in words, with what comes next. */
export const states = {
  requested: {
    kind: 'plain',
    text: { kk: 'Балабақшаның жауабын күтіп тұр', ru: 'Ждёт ответа детского сада', en: 'The kindergarten is asked' },
    next: {
      kk: 'Орын сізге сақталып тұр. Балабақшаға құжаттарды апарыңыз: ол тексеріп, келісімшарт ұсынады немесе себебін айтып бас тартады.',
      ru: 'Место держат для вас. Отнесите документы в детский сад: он проверит их и предложит договор или откажет с причиной.',
      en: 'The place is kept for you. Bring the papers to the kindergarten: it looks at them and proposes the contract, or refuses and says why.',
    },
  },
  proposed: {
    kind: 'warning',
    text: { kk: 'Қол қою керек', ru: 'Нужно подписать', en: 'To be signed' },
    next: {
      kk: 'Балабақша келісімшарт ұсынды. Мәтінін оқып, қол қойыңыз.',
      ru: 'Детский сад предложил договор. Прочитайте текст и подпишите.',
      en: 'The kindergarten proposed the contract. Read the text and sign it.',
    },
  },
  active: {
    kind: 'good',
    text: { kk: 'Келісімшарт күшінде', ru: 'Договор действует', en: 'In force' },
    next: {
      kk: 'Балаңызға орын бар. Ай сайын табельді қарап, қол қойыңыз.',
      ru: 'Место у ребёнка есть. Каждый месяц проверяйте и подписывайте табель.',
      en: 'Your child has a place. Look at the timesheet every month and sign it.',
    },
  },
  refused: {
    kind: 'bad',
    text: { kk: 'Балабақша бас тартты', ru: 'Детский сад отказал', en: 'The kindergarten refused' },
    next: {
      kk: 'Ваучер сізде қалды: басқа балабақша таңдаңыз.',
      ru: 'Ваучер остался у вас: выберите другой детский сад.',
      en: 'The voucher is still yours: choose another kindergarten.',
    },
  },
  withdrawn: {
    kind: 'plain',
    text: { kk: 'Сіз қайтарып алдыңыз', ru: 'Вы отозвали', en: 'You took it back' },
    next: {
      kk: 'Орын босады. Басқа балабақша таңдаңыз.',
      ru: 'Место освободилось. Выберите другой детский сад.',
      en: 'The place is free. Choose another kindergarten.',
    },
  },
  lapsed: {
    kind: 'bad',
    text: { kk: 'Күші жойылды', ru: 'Не состоялся', en: 'Lapsed' },
    next: {
      kk: 'Екі жақ мерзімінде қол қоймады немесе ваучер аяқталды. Келесі қадам ваучер бетінде.',
      ru: 'Стороны не подписали в срок, или закончился ваучер. Следующий шаг – на странице ваучера.',
      en: 'It was not signed in time, or the voucher ended. See the next step on the page of the voucher.',
    },
  },
  ended: {
    kind: 'plain',
    text: { kk: 'Аяқталды', ru: 'Завершён', en: 'Over' },
    next: {
      kk: 'Келісімшарт аяқталды. Айлардың табелі сақталады; ваучер бетінен келесі қадамды қараңыз.',
      ru: 'Договор завершён. Табели месяцев сохраняются; следующий шаг – на странице ваучера.',
      en: 'The contract is over. Its months are kept; see the next step on the page of the voucher.',
    },
  },
} as const satisfies Record<string, State>;

/** Proposed, and signed by the family. */
export const signedByOne: State = {
  kind: 'plain',
  text: { kk: 'Балабақшаның қолын күтіп тұр', ru: 'Ждёт подписи детского сада', en: 'The kindergarten is to sign' },
  next: words.waitsForThem,
};

/** Why the kindergarten refused. */
export const refusals = {
  'papers-incomplete': { kk: 'Себебі: құжаттар толық емес.', ru: 'Причина: документы неполные.', en: 'The papers are not complete.' },
  'papers-expired': { kk: 'Себебі: құжаттардың мерзімі өткен.', ru: 'Причина: документы просрочены.', en: 'The papers have expired.' },
  'vaccination-ratio': {
    kk: 'Себебі: топта егілмеген балалар үлесі шегіне жетті.',
    ru: 'Причина: в группе достигнута предельная доля непривитых детей.',
    en: 'The group has as many children without vaccination as it may have.',
  },
  'group-full': { kk: 'Себебі: топта орын жоқ.', ru: 'Причина: в группе нет мест.', en: 'The group is full.' },
  age: {
    kk: 'Себебі: баланың жасы топқа сай емес.',
    ru: 'Причина: возраст ребёнка не подходит группе.',
    en: 'The child’s age does not fit the group.',
  },
} as const satisfies Record<string, Text>;

/** Why the contract ends. */
export const endings = {
  parent: { kk: 'Сіз осылай шештіңіз.', ru: 'Так решили вы.', en: 'You decided so.' },
  preschool: { kk: 'Балабақша осылай шешті.', ru: 'Так решил детский сад.', en: 'The kindergarten decided so.' },
  transfer: {
    kk: 'Бала басқа балабақшаға ауысады.',
    ru: 'Ребёнок переходит в другой детский сад.',
    en: 'The child changes the kindergarten.',
  },
  age: { kk: 'Баланың жасы жетті.', ru: 'Ребёнок вышел из возраста.', en: 'The child has outgrown it.' },
  school: { kk: 'Бала мектепке барады.', ru: 'Ребёнок идёт в школу.', en: 'The child goes to school.' },
  'voucher-ended': { kk: 'Ваучер аяқталды.', ru: 'Закончился ваучер.', en: 'The voucher has ended.' },
} as const satisfies Record<string, Text>;
