// The one push a day that tells of what only waits in the inbox: how many messages, never what is in them.

import type { Locale, Message } from './messages.ts';
import { inNumber } from './numbers.ts';

/** The words for so many messages. */
export function inboxDigest(count: number, locale: Locale): Pick<Message, 'title' | 'text'> {
  return { kk: inKazakh, ru: inRussian, en: inEnglish }[locale](count);
}

function inKazakh(count: number) {
  return {
    title: 'Жаңа хабарламалар бар',
    text: `Жеке кабинетте ${inNumber('unread', count, 'kk')} тұр. Уақытыңыз болғанда қосымшаны ашып, оқып шығыңыз.`,
  };
}

function inRussian(count: number) {
  return {
    title: 'Есть новые сообщения',
    text: `В личном кабинете ${inNumber('unread', count, 'ru')}. Откройте приложение и прочитайте, когда будет время.`,
  };
}

function inEnglish(count: number) {
  return {
    title: 'You have new messages',
    text: `Your account has ${inNumber('unread', count, 'en')}. Open the app and read when you have a moment.`,
  };
}
