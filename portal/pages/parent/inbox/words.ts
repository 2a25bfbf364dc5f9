// Words of the inbox.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Хабарламалар', ru: 'Сообщения', en: 'Messages' },
  lead: {
    kk: 'Сізге жіберілгеннің бәрі осында, SMS жетпей қалса да.',
    ru: 'Здесь всё, что вам отправлено, даже если SMS не дошло.',
    en: 'Everything that was sent to you, even where an SMS did not arrive.',
  },
  none: { kk: 'Әзірге хабарлама жоқ', ru: 'Сообщений пока нет', en: 'No messages yet' },
  noneText: {
    kk: 'Кезегіңізде немесе ваучеріңізде бірдеңе өзгерсе, осы жерден және телефоныңыздан білесіз.',
    ru: 'Когда что-то изменится в очереди или с ваучером, вы узнаете об этом здесь и по телефону.',
    en: 'When something changes in the queue or with your voucher, you hear of it here and on your phone.',
  },
  newest: { kk: 'ең жаңасы жоғарыда', ru: 'новые сверху', en: 'newest first' },
  unreachable: {
    kk: '{phone} нөміріне хабарлама жеткізе алмадық',
    ru: 'Мы не смогли доставить сообщение на {phone}',
    en: 'We could not reach {phone}',
  },
  toPhones: { kk: 'Нөмірді тексеру', ru: 'Проверить номер', en: 'Check the number' },
  openWork: { kk: 'Бөлімнің жұмысына өту', ru: 'К работе отдела', en: 'To the department’s work' },
  openApplication: { kk: 'Өтінішті ашу', ru: 'Открыть заявление', en: 'Open the application' },
  openVoucher: { kk: 'Ваучерді ашу', ru: 'Открыть ваучер', en: 'Open the voucher' },
  apply: { kk: 'Өтініш беру', ru: 'Подать заявление', en: 'Apply' },
  openContract: { kk: 'Келісімшартты ашу', ru: 'Открыть договор', en: 'Open the contract' },
  openRequest: { kk: 'Сұрауды ашу', ru: 'Открыть запрос', en: 'Open the request' },
  openMonth: { kk: 'Табельді ашу', ru: 'Открыть табель', en: 'Open the timesheet' },
  openSettings: { kk: 'Баптауларды ашу', ru: 'Открыть настройки', en: 'Open the settings' },
  openPreschool: { kk: 'Балабақша кабинетін ашу', ru: 'Открыть кабинет детского сада', en: 'Open the kindergarten’s page' },
} as const satisfies Record<string, Text>;
