// The no of choosing a kindergarten and of contracts, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const contractRefusals = {
  'already-there': {
    status: 409,
    kk: 'Бала осы топқа келісімшартпен барады. Ауысу үшін басқа топты таңдаңыз.',
    ru: 'Ребёнок уже ходит в эту группу по договору. Для перевода выберите другую.',
    en: 'The child already has a contract for this group. Choose another one for a transfer.',
  },
  'child-not-of-age': {
    status: 409,
    kk: 'Баланың жасы сол күні бұл топқа сай емес. Басқа бірінші күнді ұсыныңыз немесе «age» себебімен бас тартыңыз.',
    ru: 'В этот день возраст ребёнка не подходит группе. Предложите другой первый день или откажите с причиной «age».',
    en: 'On that day the child is not of the group’s age. Propose another first day, or refuse with the reason “age”.',
  },
  'day-full': {
    status: 409,
    kk: 'Сол күннен бастап топтағы орын басқа баланікі. Басқа бірінші күнді ұсыныңыз: сұралған күннің орны сақтаулы.',
    ru: 'С этого дня место в группе занято другим ребёнком. Предложите другой первый день: место с запрошенного дня сохранено.',
    en: 'From that day on the place is another child’s. Propose another first day: the place from the day asked for is kept.',
  },
  'group-has-room': {
    status: 409,
    kk: 'Топта орын бар, бұл өтінімнің де орны бар: «group-full» себебімен бас тартуға болмайды. Келісімшарт ұсыныңыз немесе басқа себебін айтыңыз.',
    ru: 'В группе есть место, и у этого запроса оно своё: с причиной «group-full» отказать нельзя. Предложите договор или назовите другую причину.',
    en: 'The group has room, and this request has its place: it cannot be refused with “group-full”. Propose the contract, or give another reason.',
  },
  'old-place-taken': {
    status: 409,
    kk: 'Сол күннен бастап топтағы бұрынғы орын басқа баланікі. Белгіленген күнді қалдырыңыз немесе басқа топты таңдаңыз.',
    ru: 'С этого дня прежнее место в группе занято другим ребёнком. Оставьте назначенный день или выберите другую группу.',
    en: 'From that day on the former place in the group is another child’s. Leave the day that was set, or choose another group.',
  },
  'papers-unknown': {
    status: 422,
    kk: 'Белгіленген құжаттардың ішінде қағидада жоғы бар. Тек көрсетілген құжаттарды белгілеңіз.',
    ru: 'Среди отмеченных документов есть такой, которого нет в правилах. Отметьте только названные.',
    en: 'Among the papers ticked is one the rulebook does not know. Tick only those that are named.',
  },
  'confirmed-already': {
    status: 409,
    kk: 'Ваучер расталған, енді одан бас тартуға болмайды. Мүлде керек болмаса, өтінішті қайтарып алыңыз: ваучер де сонымен бірге аяқталады.',
    ru: 'Ваучер подтверждён, отказаться от него уже нельзя. Если он совсем не нужен, отзовите заявление: ваучер закончится вместе с ним.',
    en: 'The voucher is confirmed and cannot be refused any more. If you do not need it at all, withdraw the application: the voucher ends with it.',
  },
  'contract-ending': {
    status: 409,
    kk: 'Бұл келісімшарттың соңғы күні белгіленген, оны белгілеген тарап қана кейінге жылжыта алады. Ертерек аяқтау үшін одан бұрынғы күнді жіберіңіз.',
    ru: 'У этого договора уже есть последний день; позже его может перенести только назначившая сторона. Чтобы закончить раньше, пришлите более ранний день.',
    en: 'This contract already has a last day, and only the side that set it may move it later. To end it sooner, send an earlier one.',
  },
  'document-changed': {
    status: 409,
    kk: 'Құжат сіз оқығаннан кейін өзгерген. Жаңасын оқып, келіссеңіз, соған қол қойыңыз.',
    ru: 'Документ изменился после того, как вы его прочитали. Прочитайте новый и, если согласны, подпишите его.',
    en: 'The document has changed since you read it. Read the new one and sign that if you agree.',
  },
  'end-impossible': {
    status: 422,
    kk: 'Келісімшарт бұл күні аяқталмайды. Көрсетілген күнді немесе одан кейінгісін таңдаңыз.',
    ru: 'В этот день договор закончиться не может. Выберите указанный день или более поздний.',
    en: 'The contract cannot end on that day. Choose the day that is given or a later one.',
  },
  'group-age': {
    status: 409,
    kk: 'Баланың жасы бұл топқа сай емес. Жасына сай топты таңдаңыз.',
    ru: 'Возраст ребёнка не подходит этой группе. Выберите группу по возрасту.',
    en: 'The child is not of this group’s age. Choose a group for its age.',
  },
  'group-closed': {
    status: 409,
    kk: 'Бұл топқа жаңа бала қабылданбайды. Басқа топты таңдаңыз.',
    ru: 'В эту группу новых детей не принимают. Выберите другую.',
    en: 'This group takes no new children. Choose another one.',
  },
  'group-type-differs': {
    status: 409,
    kk: 'Бұл топ өтініште осындай топ сұралған балаларға арналған. Жалпы топты таңдаңыз немесе өтініштегі тілекті өзгертіңіз.',
    ru: 'Эта группа для детей, в чьём заявлении указана такая группа. Выберите общую или измените пожелание в заявлении.',
    en: 'This group is for children whose application asks for one of its kind. Choose a general group, or change the wish in the application.',
  },
  'group-unknown': {
    status: 404,
    kk: 'Бұл балабақшада мұндай топ жоқ. Топтар тізімін қараңыз.',
    ru: 'Такой группы в этом саду нет. Посмотрите список групп.',
    en: 'The kindergarten has no such group. See the list of its groups.',
  },
  'papers-missing': {
    status: 422,
    kk: 'Құжаттардың бәрі бірдей қаралмаған. Көрсетілгендерін қарап, белгілеңіз немесе себебін айтып бас тартыңыз.',
    ru: 'Просмотрены не все документы. Посмотрите и отметьте названные или откажите с причиной.',
    en: 'Not all papers were seen. Look at the ones named and tick them, or refuse with the reason.',
  },
  'phone-not-verified': {
    status: 409,
    kk: 'Код жіберетін расталған телефоныңыз жоқ. Алдымен кабинетте телефоныңызды кодпен растаңыз.',
    ru: 'Нет подтверждённого телефона, на который послать код. Сначала подтвердите телефон в кабинете.',
    en: 'You have no verified phone to send a code to. Verify a phone in your account first.',
  },
  'preschool-not-eligible': {
    status: 409,
    kk: 'Бұл балабақша сол күні ваучермен қабылдайтындар тізімінде жоқ. Сұрауыңыз әлі ашық болса, оны қайтарып алып, тізімдегі балабақшаны таңдаңыз.',
    ru: 'На этот день сада нет в списке принимающих по ваучеру. Если запрос ещё открыт, отзовите его и выберите сад из списка.',
    en: 'On that day the kindergarten is not on the list of those a voucher may be used in. Withdraw the request if it is open, and choose one from the list.',
  },
  'preschool-unknown': {
    status: 404,
    kk: 'Мұндай балабақша жоқ. Каталогтан таңдаңыз.',
    ru: 'Такого детского сада нет. Выберите из каталога.',
    en: 'There is no such kindergarten. Choose one from the catalogue.',
  },
  'request-open': {
    status: 409,
    kk: 'Жауабы күтілген орын сұрауыңыз немесе қол қойылмаған келісімшартыңыз бар. Алдымен оны аяқтаңыз немесе қайтарып алыңыз.',
    ru: 'Уже есть запрос без ответа или неподписанный договор. Завершите его или отзовите.',
    en: 'There is a request without an answer, or a contract not yet signed. Finish it or withdraw it first.',
  },
  'signature-method-not-allowed': {
    status: 422,
    kk: 'Мұнда бұл тәсілмен қол қойылмайды. Көрсетілген тәсілдердің бірін таңдаңыз.',
    ru: 'Так этот документ подписать нельзя. Выберите один из названных способов.',
    en: 'This cannot be signed in that way. Choose one of those that are named.',
  },
  'signature-not-verifiable': {
    status: 503,
    kk: 'Бұл қолтаңбаны қазір тексере алмаймыз. Басқа тәсілмен қол қойыңыз.',
    ru: 'Такую подпись сейчас проверить нечем. Подпишите другим способом.',
    en: 'Such a signature cannot be verified here now. Sign in another way.',
  },
  'signed-already': {
    status: 409,
    kk: 'Сіздің жағыңыздан қол қойылған, тағы ештеңе істеудің қажеті жоқ. Не болып жатқанын жеке кабинеттен қараңыз.',
    ru: 'С вашей стороны уже подписано, больше ничего делать не нужно. Что дальше, смотрите в кабинете.',
    en: 'Your side has signed already, and there is nothing more for you to do. See your account for what comes next.',
  },
  'contract-unknown': {
    status: 404,
    kk: 'Мұндай келісімшарт жоқ. Келісімшарттарыңыздың тізімін қараңыз.',
    ru: 'Такого договора нет. Посмотрите список своих договоров.',
    en: 'There is no such contract. See the list of your contracts.',
  },
  'group-full': {
    status: 409,
    kk: 'Бұл топта бос орын жоқ. Күту парағына жазылыңыз немесе басқа топты таңдаңыз.',
    ru: 'В этой группе нет свободных мест. Встаньте в лист ожидания или выберите другую группу.',
    en: 'This group has no free place. Join its waiting list or choose another group.',
  },
  'start-impossible': {
    status: 422,
    kk: 'Келісімшарт бұл күннен басталмайды. Көрсетілген аралықтан күн таңдаңыз; келісімшарт ұсынылып қойған болса, балабақшадан жаңа күн сұраңыз.',
    ru: 'С этого дня договор начаться не может. Выберите день из указанного промежутка; если договор уже предложен, попросите детский сад назначить другой день.',
    en: 'A contract cannot begin on that day. Choose one in the span that is given; where a contract is already proposed, ask the kindergarten for another day.',
  },
  'month-closed-there': {
    status: 409,
    kk: 'Бұл айдың табелі бұрынғы балабақшада жабылған, оның күндері сонда төленеді. Жауапта көрсетілген күннен бастап ауыстырыңыз, ал жабылған айдағы қатені сол айды түзету арқылы жөндеңіз.',
    ru: 'Этот месяц в прежнем детском саду закрыт, и его дни оплачиваются там. Переведите со дня, который назван в ответе, а ошибку в закрытом месяце исправьте поправкой этого месяца.',
    en: 'That month is closed at the former kindergarten, and its days are paid there. Move the child from the day the reply names, and put a mistake in the closed month right by correcting that month.',
  },
} as const satisfies RefusalReplies;
