// The same of kindergartens, their months, and the money that is paid for them. One line in three languages, as a civil servant or a parent would be told.

import type { Reason } from '../actionReasons.ts';

export const moneyReasons = {
  'kindergarten register: look': [
    'Балабақшалар тізілімін онымен жұмыс істейтіндер көреді.',
    'Реестр садов видят те, кто с ним работает.',
    'Who works with the register of kindergartens sees it.',
  ],
  'kindergarten register: keep': [
    'Тізілімді бөлім жүргізеді, балабақшаның өзі емес.',
    'Реестр ведёт отдел, а не сам сад.',
    'The department keeps the register, not the kindergarten.',
  ],
  'kindergarten’s staff: look': [
    'Бөлім балабақшада кім жауапты екенін біледі.',
    'Отдел знает, кто отвечает за сад.',
    'The department knows who answers for a kindergarten.',
  ],
  'kindergarten’s head: appoint and dismiss': [
    'Ақша алатын балабақшаның меңгерушісін бөлім басшысы тағайындайды.',
    'Заведующую сада, получающего деньги, назначает руководитель отдела.',
    'A kindergarten is paid, so the head of the department appoints its head.',
  ],
  'waiting list: look': [
    'Бөлім балабақшаның күткендерді ретімен алатынын тексереді.',
    'Отдел проверяет, что сад берёт ожидающих по порядку.',
    'The department checks that a kindergarten takes who waits in order.',
  ],
  'timesheets: look': [
    'Айды қай балабақша жаппағаны төлемге дейін көрінеді.',
    'Какой сад не закрыл месяц, видно до оплаты.',
    'Which kindergarten has not closed its month is seen before it is paid.',
  ],
  'timesheets: seal': [
    'Айды басшы бекітеді: содан кейін ол төленеді.',
    'Месяц утверждает руководитель: после этого его оплачивают.',
    'A head seals the month: from then on it is paid.',
  ],
  'group’s days: look into': [
    'Бөлім мен аудитор белгілерді кім және қашан қойғанын тексереді.',
    'Отдел и аудитор проверяют, когда и кем сделаны отметки.',
    'Department and auditor check when and by whom marks were made.',
  ],
  'child month: look': [
    'Дауды шешу үшін ай толық қаралады; әр қарау жазылады.',
    'Для решения спора смотрят месяц целиком; каждый просмотр записан.',
    'To settle a dispute the whole month is looked at; every look is written down.',
  ],
  'child month: decide': [
    'Балабақша мен ата-ана келіспесе, басшы шешеді.',
    'Если сад и родитель не согласны, решает руководитель.',
    'Where kindergarten and parent disagree, a head decides.',
  ],
  'payments: look': [
    'Төлемді дайындайтын, бекітетін және тексеретін адамдар бір деректі көреді.',
    'Кто готовит, утверждает и проверяет оплату, видит одно и то же.',
    'Who prepares, approves and checks payments sees the same.',
  ],
  'payments: draft': [
    'Төлем тізілімін қаржы маманы дайындайды.',
    'Реестр на оплату готовит финансист.',
    'Finance drafts the payment register.',
  ],
  'payments: approve': [
    'Дайындаған адам бекітпейді: оны басшы бекітеді.',
    'Готовивший не утверждает: утверждает руководитель.',
    'Who drafted does not approve: a head does.',
  ],
  'payments: cancel': [
    'Бекітілмеген тізілімді дайындаған қаржы маманы немесе басшы тоқтата алады.',
    'Неутверждённый реестр может отменить финансист или руководитель.',
    'Finance or a head may cancel a register that is not approved.',
  ],
  'payments: hand out': [
    'Файлдар қазынашылық пен аудитке керек; кім алғаны жазылады.',
    'Файлы нужны казначейству и аудиту; кто их взял, записано.',
    'The treasury and the audit need the files; who takes one is written down.',
  ],
  'money: report': [
    'Ақшаның қай сатыда екенін оған жауаптылар көреді.',
    'На каком этапе деньги, видят ответственные за них.',
    'Who answers for the money sees how far it is.',
  ],
  'attendance: report': [
    'Қатысу тек сандармен: министрлік те көреді, баланы ешкім танымайды.',
    'Посещаемость только числами: видит и министерство, ребёнка не узнать.',
    'Attendance in numbers alone: the ministry sees it too, and no child can be told.',
  ],
  'odd months: report': [
    'Күмәнді топтарды басшы мен аудитор қарайды; бұл айыптау емес.',
    'Необычные группы смотрят руководитель и аудитор; это не обвинение.',
    'Head and auditor look at odd groups; it is no verdict.',
  ],
} as const satisfies Readonly<Record<string, Reason>>;
