// Why a person may see and change what is their own, and a guardian what is their child’s. One line in three languages, as a civil servant or a parent would be told.

import type { Reason } from '../actionReasons.ts';

export const parentReasons = {
  'own account: look': [
    'Адам жүйе өзі туралы не білетінін көреді.',
    'Человек видит, что система знает о нём.',
    'A person sees what the service knows of them.',
  ],
  'own account: change': [
    'Тілді және қандай хабар келетінін адамның өзі таңдайды.',
    'Язык и то, какие сообщения приходят, выбирает сам человек.',
    'The person chooses the language and which messages come.',
  ],
  'own data: take': [
    'Адам жүйеде өзі туралы не сақталғанын толық ала алады.',
    'Человек может получить всё, что система хранит о нём.',
    'A person may take all that the service keeps of them.',
  ],
  'own account: erase': [
    'Заң сақтауды талап етпейтін деректі адам өз қалауымен жоя алады.',
    'Человек может уничтожить то, чего закон не требует хранить.',
    'A person may have destroyed what no rule keeps.',
  ],
  'own phones: change': [
    'Хабар тек адам өзінікі екенін растаған нөмірге барады.',
    'Сообщения идут только на номер, который человек подтвердил как свой.',
    'Messages go only to a number the person has shown to be theirs.',
  ],
  'own roles: look': [
    'Адам өзіне қандай рөл берілгенін және оны кім бергенін көреді.',
    'Человек видит, какая роль ему дана и кем.',
    'A person sees which role they were given, and by whom.',
  ],
  'own roles: answer and leave': [
    'Ешкім өз келісімінсіз рөл алмайды және одан кез келген уақытта бас тарта алады.',
    'Никто не получает роль без согласия и может отказаться от неё в любое время.',
    'Nobody holds a role without agreeing to it, and may leave it at any time.',
  ],
  'own sessions: end': [
    'Телефонын жоғалтқан адам барлық жерден бірден шыға алады.',
    'Потерявший телефон может сразу выйти отовсюду.',
    'Who has lost a phone can sign out everywhere at once.',
  ],
  'own devices: change': [
    'Хабар адамның өз телефонына келеді.',
    'Сообщения приходят на собственный телефон человека.',
    'Messages come to the person’s own phone.',
  ],
  'own messages: read': [
    'Хабарды оны алған адам ғана оқиды.',
    'Сообщение читает только тот, кому оно отправлено.',
    'A message is read only by who it was sent to.',
  ],
  'own children: look': [
    'Ата-ана қай баланың өзінікі деп расталғанын көреді.',
    'Родитель видит, о каком ребёнке подтверждено, что он его.',
    'A parent sees of which child it is confirmed that it is theirs.',
  ],
  'own child’s looks: look': [
    'Ата-ана баласының деректерін кім және не үшін қарағанын біледі.',
    'Родитель знает, кто и зачем смотрел данные его ребёнка.',
    'A parent knows who looked at their child’s data, and what for.',
  ],
  'own child: name': [
    'Баланы кез келген адам көрсете алады, бірақ расталғанша ол ештеңе бермейді.',
    'Назвать ребёнка может каждый, но до подтверждения это ничего не даёт.',
    'Anyone may name a child; until it is confirmed it gives nothing.',
  ],
  'own files: list': [
    'Тізімде тек қазір заңды өкілі болып отырған балалардың ісі тұрады.',
    'В списке стоят дела только тех детей, чьим законным представителем человек является сейчас.',
    'The list holds only what is of children whose guardian the person is now.',
  ],
  'application: submit': [
    'Өтінішті баланың расталған заңды өкілі ғана береді.',
    'Заявление подаёт только подтверждённый представитель ребёнка.',
    'Only a confirmed guardian of the child applies for it.',
  ],
  'own application: look': [
    'Өтінішті қазіргі заңды өкіл көреді; бұрынғы өкілге ол көрінбейді.',
    'Заявление видит нынешний представитель; для бывшего его нет.',
    'The present guardian sees the application; for a former one it is not there.',
  ],
  'own application: change': [
    'Бала үшін қазіргі заңды өкіл шешеді.',
    'За ребёнка решает нынешний представитель.',
    'The present guardian decides for the child.',
  ],
  'own voucher: look': [
    'Ваучер баланікі, оны қазіргі заңды өкіл көреді.',
    'Ваучер принадлежит ребёнку, его видит нынешний представитель.',
    'The voucher is the child’s; the present guardian sees it.',
  ],
  'own voucher: answer': [
    'Ваучерді қабылдау немесе одан бас тарту отбасының еркінде.',
    'Принять ваучер или отказаться решает семья.',
    'To accept a voucher or refuse it is for the family to decide.',
  ],
  'own voucher: appeal': [
    'Отбасы ваучерді қайтарып алу туралы шешімге шағымдана алады.',
    'Семья может обжаловать решение об отзыве ваучера.',
    'A family may appeal against a decision to take its voucher away.',
  ],
  'own waiting lists: change': [
    'Қай балабақшада орын күтетінін отбасы таңдайды.',
    'В каком саду ждать места, выбирает семья.',
    'The family chooses where it waits for a place.',
  ],
  'place: ask': ['Балабақшаны отбасы таңдайды.', 'Детский сад выбирает семья.', 'The family chooses the kindergarten.'],
  'own contract: look': [
    'Келісімшартты оған қол қоятын тарап оқиды.',
    'Договор читает сторона, которая его подписывает.',
    'A contract is read by the side that signs it.',
  ],
  'own contract: change': [
    'Бала атынан келісімшартқа қазіргі заңды өкіл қол қояды және оны тоқтатады.',
    'От имени ребёнка договор подписывает и прекращает нынешний представитель.',
    'The present guardian signs and ends the contract for the child.',
  ],
  'own month: look': [
    'Ата-ана баласына қандай күндер үшін төленетінін көреді.',
    'Родитель видит, за какие дни ребёнка платят.',
    'A parent sees for which of the child’s days money is paid.',
  ],
  'own month: sign': [
    'Бала болған күндерді ата-ана растағанша, балабақшаға төленбейді.',
    'Саду платят после того, как родитель подтвердил дни.',
    'The kindergarten is paid once a parent has confirmed the days.',
  ],
  'own month: dispute': [
    'Ата-ана дұрыс емес белгіге қарсылық білдіре алады.',
    'Родитель может возразить против неверной отметки.',
    'A parent may object to a mark that is wrong.',
  ],
  'own child: not there': [
    'Баланың келмегенін ата-ана бірінші айтады.',
    'О том, что ребёнка нет, первым говорит родитель.',
    'The parent is the first to say that the child is not there.',
  ],
} as const satisfies Readonly<Record<string, Reason>>;
