// What somebody reads whose number took no message: which one, and what to do.

import type { Notice, NoticeKind } from '../domain/notice.ts';
import type { Message } from './messages.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const contactTexts: Readonly<Record<Extract<NoticeKind, 'contact-unreachable'>, Readonly<Record<'kk' | 'ru' | 'en', Words>>>> = {
  'contact-unreachable': {
    kk: ({ shown }) => ({
      title: 'Нөміріңізге хабарлама жетпеді',
      text: `${shown} нөміріне SMS жеткізе алмадық. Телефон өшулі болса, оны қосыңыз; нөмір ауысқан болса, жеке кабинетте жаңасын қосып, растаңыз. Оған дейін мерзімдерді осы жерден қарап жүріңіз.`,
      sms: `${shown} нөміріне SMS жетпеді. Жеке кабинетте нөміріңізді тексеріп, қажет болса жаңасын қосыңыз.`,
    }),
    ru: ({ shown }) => ({
      title: 'Сообщение на ваш номер не дошло',
      text: `Мы не смогли доставить SMS на номер ${shown}. Если телефон выключен, включите его; если номер сменился, добавьте новый в личном кабинете и подтвердите его. До тех пор следите за сроками здесь.`,
      sms: `SMS на номер ${shown} не дошло. Проверьте номер в личном кабинете и при необходимости добавьте новый.`,
    }),
    en: ({ shown }) => ({
      title: 'We could not reach your number',
      text: `An SMS to ${shown} did not arrive. If the phone is off, switch it on; if the number has changed, add the new one in your account and show that it is yours. Until then, look here for your deadlines.`,
      sms: `An SMS to ${shown} did not arrive. Check the number in your account and add a new one if it has changed.`,
    }),
  },
};
