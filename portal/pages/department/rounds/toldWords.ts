// Words of how messages to families fare.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Отбасыларға хабарлама', ru: 'Сообщения семьям', en: 'Messages to families' },
  none: {
    kk: 'Хабарламалар он минут сайын есептеледі; сан жақын арада шығады.',
    ru: 'Сообщения подсчитываются каждые десять минут; цифры скоро появятся.',
    en: 'Messages are counted every ten minutes; the figures will be here soon.',
  },
  countedAt: { kk: 'Есептелген уақыты: {at}', ru: 'Посчитано {at}', en: 'Counted {at}' },
  delivered: { kk: 'Жеткізілді', ru: 'Доставлены', en: 'Delivered' },
  sent: { kk: 'Жіберілді, жеткені расталмады', ru: 'Отправлены, о доставке не сообщили', en: 'Sent, without a receipt' },
  waiting: { kk: 'Таңертеңгі сағатты күтеді', ru: 'Ждут утра', en: 'Wait for the morning' },
  unsent: { kk: 'Жіберілмекші', ru: 'Сейчас отправляются', en: 'About to be sent' },
  inbox: { kk: 'Тек кабинетте көрінеді', ru: 'Только в кабинете', en: 'In the inbox alone' },
  notReached: { kk: 'Жеткізу мүмкін болмады', ru: 'Не дошли ни одним способом', en: 'Not reached by any way' },
  givenUp: { kk: 'Жіберілмей қалды', ru: 'Не удалось отправить', en: 'Given up' },
  givenUpNext: {
    kk: 'Кейбір хабарлама жіберілмей қалды. Жүйе операторына айтыңыз: ол қайта жібереді.',
    ru: 'Часть сообщений не удалось отправить. Скажите оператору системы: он отправит их снова.',
    en: 'Some messages could not be sent. Tell the operator of the system, who sends them again.',
  },
} as const satisfies Record<string, Text>;
