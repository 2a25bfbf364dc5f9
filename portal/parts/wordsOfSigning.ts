// Words of signing with a one-time code.

import type { Text } from '../language/text.ts';

export const words = {
  noPhone: { kk: 'Алдымен телефоныңызды растаңыз', ru: 'Сначала подтвердите телефон', en: 'Verify your phone first' },
  noPhoneText: {
    kk: 'Қол қою коды тек өзіңіз растаған телефонға жіберіледі. Баптауларда нөміріңізді растап, осы бетке қайта оралыңыз.',
    ru: 'Код для подписи приходит только на телефон, который вы подтвердили. Подтвердите номер в настройках и вернитесь на эту страницу.',
    en: 'The code to sign with goes only to a phone you have verified. Verify your number in the settings and come back to this page.',
  },
  toSettings: { kk: 'Телефонды растау', ru: 'Подтвердить телефон', en: 'Verify the phone' },
  whichPhone: { kk: 'Код қай телефонға жіберілсін?', ru: 'На какой телефон прислать код?', en: 'Which phone shall the code go to?' },
  goesTo: {
    kk: 'Қол қою үшін {phone} нөміріне SMS-пен алты таңбалы код жібереміз.',
    ru: 'Чтобы подписать, нужен код: мы пришлём шесть цифр по SMS на номер {phone}.',
    en: 'To sign you need a code: we send six digits by SMS to {phone}.',
  },
  send: { kk: 'Код жіберу', ru: 'Прислать код', en: 'Send the code' },
  sent: {
    kk: 'Код {phone} нөміріне жіберілді. Ол сағат {until} болғанша жарамды.',
    ru: 'Код отправлен на {phone}. Он действует до {until}.',
    en: 'The code was sent to {phone}. It is good until {until}.',
  },
  code: { kk: 'SMS-тегі код', ru: 'Код из SMS', en: 'The code from the SMS' },
  codeHint: {
    kk: 'Алты цифр. Кодты ешкімге айтпаңыз: ол сіздің қолыңыз.',
    ru: 'Шесть цифр. Никому не называйте код: это ваша подпись.',
    en: 'Six digits. Tell the code to nobody: it is your signature.',
  },
  sixDigits: { kk: 'Кодта алты цифр бар.', ru: 'В коде шесть цифр.', en: 'The code has six digits.' },
  again: { kk: 'Жаңа код жіберу', ru: 'Прислать новый код', en: 'Send a new code' },
} as const satisfies Record<string, Text>;
