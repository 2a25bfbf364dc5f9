// Words of naming a child.

import type { Text } from '../../../language/text.ts';

export const words = {
  back: { kk: 'Балаларым', ru: 'Мои дети', en: 'My children' },
  childTitle: { kk: 'Бала қосу', ru: 'Добавить ребёнка', en: 'Add a child' },
  childLead: {
    kk: 'Деректерді туу туралы куәліктегідей жазыңыз. Егіздердің әрқайсысын бөлек қосыңыз.',
    ru: 'Введите данные как в свидетельстве о рождении. Близнецов добавьте по одному.',
    en: 'Type the data as in the birth certificate. Add twins one by one.',
  },
  iin: { kk: 'Баланың ЖСН-і', ru: 'ИИН ребёнка', en: 'The child’s IIN' },
  iinHint: {
    kk: '12 цифр, туу туралы куәлікте бар',
    ru: '12 цифр, есть в свидетельстве о рождении',
    en: '12 digits, in the birth certificate',
  },
  iinDigits: {
    kk: 'ЖСН тек цифрлардан тұрады. Артық таңбаны өшіріңіз.',
    ru: 'ИИН состоит только из цифр. Удалите лишние знаки.',
    en: 'An IIN has only digits. Delete the other characters.',
  },
  iinLength: {
    kk: 'ЖСН-де 12 цифр болады, қазір {n}.',
    ru: 'В ИИН 12 цифр, сейчас {n}.',
    en: 'An IIN has 12 digits; there are {n} now.',
  },
  iinCheck: {
    kk: 'Цифрлардың бірі қате: бақылау цифры сәйкес келмейді. Құжатпен салыстырыңыз.',
    ru: 'Какая-то цифра неверна: не сходится контрольная. Сверьте с документом.',
    en: 'One of the digits is wrong: the check digit does not agree. Compare it with the document.',
  },
  iinRight: { kk: 'ЖСН дұрыс жазылған', ru: 'ИИН введён верно', en: 'The IIN is typed right' },
  name: { kk: 'Баланың аты-жөні', ru: 'Имя и фамилия ребёнка', en: 'The child’s name and surname' },
  nameHint: {
    kk: 'Құжаттағыдай, қазақ немесе орыс әріптерімен',
    ru: 'Как в документе, казахскими или русскими буквами',
    en: 'As in the document, in Kazakh or Russian letters',
  },
  nameMissing: { kk: 'Аты-жөнін жазыңыз.', ru: 'Укажите имя и фамилию.', en: 'Type the name and surname.' },
  bornOn: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Birth date' },
  bornMissing: { kk: 'Туған күнін көрсетіңіз.', ru: 'Укажите дату рождения.', en: 'Give the birth date.' },
  bornLater: { kk: 'Бұл күн әлі келген жоқ.', ru: 'Эта дата ещё не наступила.', en: 'This date is yet to come.' },
  relation: { kk: 'Сіз балаға кімсіз?', ru: 'Кем вы приходитесь ребёнку?', en: 'Who are you to the child?' },
  mother: { kk: 'Анасы', ru: 'Мать', en: 'Mother' },
  father: { kk: 'Әкесі', ru: 'Отец', en: 'Father' },
  guardian: { kk: 'Қорғаншысы (заңды өкілі)', ru: 'Опекун (законный представитель)', en: 'Guardian (legal representative)' },
  relationMissing: { kk: 'Бірін таңдаңыз.', ru: 'Выберите одно.', en: 'Choose one.' },
  territory: { kk: 'Қала немесе аудан', ru: 'Город или район', en: 'City or district' },
  territoryHint: {
    kk: 'Балабақша керек жер: баланы сол жердің білім бөлімі растайды.',
    ru: 'Где нужен детский сад: ребёнка подтвердит отдел образования этого места.',
    en: 'Where you need the kindergarten: its education department confirms the child.',
  },
  territoryMissing: { kk: 'Қаланы таңдаңыз.', ru: 'Выберите город.', en: 'Choose a city.' },
  addChild: { kk: 'Бала қосу', ru: 'Добавить ребёнка', en: 'Add the child' },
  addedTitle: { kk: 'Бала қосылды', ru: 'Ребёнок добавлен', en: 'The child is added' },
  addedVerified: {
    kk: 'Бала сіздікі екені бұрын расталған. Енді өтініш беруге болады.',
    ru: 'То, что ребёнок ваш, уже было подтверждено. Теперь можно подать заявление.',
    en: 'It was confirmed before that the child is yours. You can apply now.',
  },
  addedPending: {
    kk: 'Енді бала сіздікі екенін мемлекеттік тізілімнен сұраймыз.',
    ru: 'Теперь мы спросим в государственном реестре, что ребёнок ваш.',
    en: 'Now we ask the state’s registry whether the child is yours.',
  },
  then1: {
    kk: 'Тізілім жауап берсе (әдетте 10–20 минут), хабар келеді де, өтініш беру ашылады.',
    ru: 'Если реестр ответит (обычно 10–20 минут), придёт сообщение и откроется подача заявления.',
    en: 'If the registry answers (usually 10 to 20 minutes), a message comes and you can apply.',
  },
  then2: {
    kk: 'Тізілім білмесе, білім бөлімі құжат бойынша шешеді: баланың туу туралы куәлігі мен жеке куәлігіңізді бөлімге апарыңыз.',
    ru: 'Если реестр не знает, решит отдел образования по документу: принесите туда свидетельство о рождении и своё удостоверение.',
    en: 'If the registry does not know, the department decides by a document: take the birth certificate and your identity card there.',
  },
  then3: {
    kk: 'Бетті жабуға болады: ештеңе жоғалмайды.',
    ru: 'Страницу можно закрыть: ничего не потеряется.',
    en: 'You can close this page: nothing is lost.',
  },
  toHome: { kk: 'Кабинетке', ru: 'В кабинет', en: 'To my page' },
  another: { kk: 'Тағы бала қосу', ru: 'Добавить ещё ребёнка', en: 'Add another child' },
} as const satisfies Record<string, Text>;
