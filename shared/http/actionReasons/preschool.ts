// Why those who work in a kindergarten may see and do things there, and nowhere else. One line in three languages, as a civil servant or a parent would be told.

import type { Reason } from '../actionReasons.ts';

export const preschoolReasons = {
  'own kindergarten: look': [
    'Қызметкер өз балабақшасының топтары мен орындарын біледі.',
    'Сотрудник знает группы и места своего сада.',
    'Staff know the groups and places of their own kindergarten.',
  ],
  'own groups: open or close to newcomers': [
    'Жаңа балаларды қабылдауға меңгеруші жауап береді.',
    'За приём новых детей отвечает заведующая.',
    'The head answers for whether newcomers are taken.',
  ],
  'own staff: look': ['Меңгеруші өз қызметкерлерін көреді.', 'Заведующая видит своих сотрудников.', 'The head sees who works there.'],
  'own teachers: appoint and dismiss': [
    'Тәрбиешіні меңгеруші тағайындайды; босатылған адам бірден қолжетімділіктен айырылады.',
    'Воспитателя назначает заведующая; уволенный сразу теряет доступ.',
    'The head appoints teachers; who is dismissed loses access at once.',
  ],
  'waiting families: look': [
    'Балабақша күтіп тұрғандарды нөмірі бойынша көреді, аты-жөнсіз.',
    'Сад видит ожидающих по номерам, без имён.',
    'The kindergarten sees who waits by number, without names.',
  ],
  'family’s contract: look': [
    'Меңгеруші келісетін отбасының деректерін келісімшарт бойынша ғана көреді; өз балабақшасының аяқталған келісімшарттары да оқуға ашық қалады.',
    'Заведующая видит данные семьи, с которой договаривается, только по договору; договоры её сада, которые окончены, остаются видны.',
    'The head sees the family it agrees with by the contract alone; the kindergarten’s own contracts stay readable after they have ended.',
  ],
  'family’s contract: change': [
    'Балабақша атынан келісімшартқа тек меңгеруші қол қояды.',
    'От имени сада договор подписывает только заведующая.',
    'Only the head signs a contract for the kindergarten.',
  ],
  'absence papers: look': [
    'Балабақша балаға берілген анықтамаларды тексереді.',
    'Сад проверяет справки на ребёнка.',
    'The kindergarten checks the papers for a child.',
  ],
  'absence papers: keep': [
    'Анықтаманы оны қолына алған қызметкер тіркейді.',
    'Справку вносит сотрудник, который держал её в руках.',
    'A paper is recorded by who had it in hand.',
  ],
  'group’s days: look': [
    'Тәрбиеші өз балабақшасындағы балалардың тізімін көреді.',
    'Воспитатель видит список детей своего сада.',
    'A teacher sees the children of their own kindergarten.',
  ],
  'group’s days: mark': ['Баланы көріп тұрған адам белгілейді.', 'Отмечает тот, кто видит ребёнка.', 'Who sees the child marks it.'],
  'group’s days: who marked': [
    'Меңгеруші белгіні кім қойғанын және өзгерткенін тексереді.',
    'Заведующая проверяет, кто отметил и кто изменил.',
    'The head checks who marked and who changed a mark.',
  ],
  'own timesheet: look': [
    'Қызметкер айда нені түзету керегін көреді.',
    'Сотрудники видят, что в месяце надо поправить.',
    'Staff see what in the month has to be put right.',
  ],
  'own timesheet: close and open': [
    'Айды жабатын да, оған жауап беретін де меңгеруші.',
    'Месяц закрывает и отвечает за него заведующая.',
    'The head closes the month and answers for it.',
  ],
  'unsigned months: look': [
    'Меңгеруші қол қоймаған ата-анаға хабарласады.',
    'Заведующая звонит родителям, которые не подписали.',
    'The head calls parents who have not signed.',
  ],
  'parents’ objections: look': [
    'Қарсылыққа балабақша жауап береді, сондықтан оны меңгеруші оқиды.',
    'На возражение отвечает сад, поэтому его читает заведующая.',
    'The kindergarten answers an objection, so its head reads it.',
  ],
  'parents’ objections: answer': [
    'Балабақша атынан меңгеруші жауап береді.',
    'От имени сада отвечает заведующая.',
    'The head answers for the kindergarten.',
  ],
  'own acts of services: look': [
    'Меңгеруші өз балабақшасына төленген ақшаның актісіне қол қояды.',
    'Заведующая подписывает акт о деньгах, выплаченных её саду.',
    'The head signs the act of what was paid to the kindergarten.',
  ],
} as const satisfies Readonly<Record<string, Reason>>;
