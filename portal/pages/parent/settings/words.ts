// Words of one's own account: language, phones, devices, sign-ins, data.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Баптаулар', ru: 'Настройки', en: 'Settings' },
  phones: { kk: 'Телефондар', ru: 'Телефоны', en: 'Phones' },
  told: { kk: 'Хабарлау', ru: 'Уведомления', en: 'How we reach you' },
  toldText: {
    kk: 'Мерзімі бар хабарлар (ваучер, келісімшарт, табель) әрқашан келеді. Қалғанын өзіңіз таңдаңыз.',
    ru: 'Сообщения со сроком (ваучер, договор, табель) приходят всегда. Об остальном решаете вы.',
    en: 'Messages with a deadline (voucher, contract, timesheet) always come. The rest is your choice.',
  },
  messageLanguage: { kk: 'Хабарлама тілі', ru: 'Язык сообщений', en: 'Language of messages' },
  push: { kk: 'Жаңалықтар қосымшаға келсін', ru: 'Новости в приложение', en: 'News to the app' },
  sms: {
    kk: 'Қосымша болмаса, жаңалықтар SMS арқылы',
    ru: 'Новости по SMS, если нет приложения',
    en: 'News by SMS where there is no app',
  },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  emailHint: {
    kk: 'Қазір: {email}. Жаңасын жазсаңыз, ол ауыстырылады.',
    ru: 'Сейчас: {email}. Новый адрес заменит его.',
    en: 'Now: {email}. A new one replaces it.',
  },
  emailNone: { kk: 'Әзірге көрсетілмеген.', ru: 'Пока не указана.', en: 'None yet.' },
  forgetEmail: { kk: 'Поштаны өшіру', ru: 'Удалить адрес', en: 'Forget the address' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
  devices: { kk: 'Қосымшасы бар құрылғылар', ru: 'Устройства с приложением', en: 'Devices with the app' },
  noDevices: {
    kk: 'Қосымша ешбір құрылғыда қосылмаған. Ол болмаса, маңызды хабарлар SMS арқылы келеді.',
    ru: 'Приложение не подключено ни на одном устройстве. Без него важное придёт по SMS.',
    en: 'The app is on no device. Without it what matters comes by SMS.',
  },
  since: { kk: '{when} күнінен бастап', ru: 'с {when}', en: 'since {when}' },
  unregister: { kk: 'Ажырату', ru: 'Отключить', en: 'Disconnect' },
  sessions: { kk: 'Барлық жерден шығу', ru: 'Выйти на всех устройствах', en: 'Sign out everywhere' },
  sessionsDo: { kk: 'Бәрінен шығу', ru: 'Выйти везде', en: 'Sign out everywhere' },
  sessionsText: {
    kk: 'Телефон жоғалса немесе бөтен адам кірді деп ойласаңыз. Осы құрылғыдан да шығасыз.',
    ru: 'Если телефон потерян или вы думаете, что вошёл кто-то чужой. Вы выйдете и здесь.',
    en: 'If a phone is lost or you think somebody else signed in. You are signed out here too.',
  },
  sessionsDevices: {
    kk: 'Құрылғыларға қосымшаның хабарламалары да келмесін',
    ru: 'Отключить и сообщения приложения на всех устройствах',
    en: 'Also end messages of the app to all devices',
  },
  data: { kk: 'Менің деректерім', ru: 'Мои данные', en: 'My data' },
  dataText: {
    kk: 'Біз сіз және балаларыңыз туралы не сақтайтынымызды толық көріңіз.',
    ru: 'Всё, что мы храним о вас и ваших детях.',
    en: 'Everything we keep of you and your children.',
  },
  dataPdf: { kk: 'PDF жүктеу', ru: 'Скачать PDF', en: 'Download PDF' },
  dataJson: { kk: 'Толық, бағдарламалар үшін (JSON)', ru: 'Полностью, для программ (JSON)', en: 'In full, for programs (JSON)' },
  erase: { kk: 'Деректерімді жою', ru: 'Удалить мои данные', en: 'Destroy my data' },
  roles: { kk: 'Менің рөлдерім', ru: 'Мои роли', en: 'My roles' },
} as const satisfies Record<string, Text>;
