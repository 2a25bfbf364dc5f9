// Words about phones: naming one, the code that shows it is yours, taking it off.

import type { Text } from '../../../language/text.ts';
import type { Forms } from '../../../../shared/plural.ts';

export const words = {
  title: { kk: 'Телефоныңыз', ru: 'Ваш телефон', en: 'Your phone' },
  lead: {
    kk: 'Ваучер мен мерзімдер туралы хабар осы нөмірге келеді. Нөмір сіздікі екенін SMS-тегі кодпен растаңыз.',
    ru: 'На этот номер придут сообщения о ваучере и сроках. Подтвердите кодом из SMS, что номер ваш.',
    en: 'Messages about the voucher and deadlines come to this number. Show by a code from an SMS that it is yours.',
  },
  back: { kk: 'Балаларым', ru: 'Мои дети', en: 'My children' },
  mine: { kk: 'Телефондарым', ru: 'Мои телефоны', en: 'My phones' },
  verified: { kk: 'расталған', ru: 'подтверждён', en: 'verified' },
  unverified: { kk: 'расталмаған', ru: 'не подтверждён', en: 'not verified' },
  unverifiedText: {
    kk: 'Растау үшін төменге нөмірді толық жазып, код алыңыз.',
    ru: 'Чтобы подтвердить, введите номер целиком ниже и получите код.',
    en: 'To verify it, type the whole number below and get a code.',
  },
  number: { kk: 'Ұялы телефон нөмірі', ru: 'Номер мобильного телефона', en: 'Mobile number' },
  numberHint: {
    kk: 'Қазақстан нөмірі: +7 701 123 45 67',
    ru: 'Номер Казахстана: +7 701 123 45 67',
    en: 'A number of Kazakhstan: +7 701 123 45 67',
  },
  numberShort: {
    kk: '+7-ден кейін он цифр болуы керек. Нөмірді тексеріңіз.',
    ru: 'После +7 должно быть десять цифр. Проверьте номер.',
    en: 'There are ten digits after +7. Check the number.',
  },
  sendCode: { kk: 'SMS-код алу', ru: 'Получить код по SMS', en: 'Get a code by SMS' },
  addAnother: { kk: 'Тағы бір телефон қосу', ru: 'Добавить ещё один телефон', en: 'Add another phone' },
  most: { kk: 'Үшке дейін телефон қосуға болады.', ru: 'Можно добавить до трёх телефонов.', en: 'You may have up to three phones.' },
  codeTitle: { kk: 'SMS-тегі кодты жазыңыз', ru: 'Введите код из SMS', en: 'Type the code from the SMS' },
  codeSent: {
    kk: '{phone} нөміріне алты цифрлық код жібердік. Ол сағат {until} болғанша жарамды.',
    ru: 'Мы отправили код из шести цифр на номер {phone}. Он действует до {until}.',
    en: 'We sent a code of six digits to {phone}. It is good until {until}.',
  },
  code: { kk: 'SMS-тегі код', ru: 'Код из SMS', en: 'Code from the SMS' },
  codeShort: { kk: 'Кодта алты цифр бар.', ru: 'В коде шесть цифр.', en: 'The code has six digits.' },
  verify: { kk: 'Растау', ru: 'Подтвердить', en: 'Verify' },
  resend: { kk: 'Жаңа код жіберу', ru: 'Отправить новый код', en: 'Send a new code' },
  resendWait: { kk: 'Жаңа код: {n} секундтан кейін', ru: 'Новый код: через {n} с', en: 'New code in {n} s' },
  otherNumber: { kk: 'Нөмірді өзгерту', ru: 'Изменить номер', en: 'Change the number' },
  tooManyUntil: {
    kk: 'Келесі кодты сұрауға болатын уақыт: {at}.',
    ru: 'Следующий код можно запросить после {at}.',
    en: 'You can ask for the next code after {at}.',
  },
  done: { kk: 'Телефон расталды', ru: 'Телефон подтверждён', en: 'The phone is verified' },
  doneText: {
    kk: 'Енді хабарлар {phone} нөміріне келеді.',
    ru: 'Теперь сообщения приходят на {phone}.',
    en: 'From now on messages come to {phone}.',
  },
  goOn: { kk: 'Әрі қарай', ru: 'Дальше', en: 'Go on' },
  remove: { kk: 'Алып тастау', ru: 'Удалить', en: 'Remove' },
  removeOf: { kk: 'Алып тастау: {phone}', ru: 'Удалить {phone}', en: 'Remove {phone}' },
  removeTitle: { kk: '{phone} нөмірін алып тастайсыз ба?', ru: 'Удалить номер {phone}?', en: 'Remove {phone}?' },
  removeText: {
    kk: 'Бұл нөмірге бірде-бір хабар келмейді. Қайта қосуға болады: ол үшін жаңа код керек.',
    ru: 'На этот номер больше не придёт ни одно сообщение. Добавить его снова можно, но понадобится новый код.',
    en: 'No message will come to this number any more. You can add it again; that takes a new code.',
  },
  removeLast: {
    kk: 'Бұл расталған жалғыз нөміріңіз. Онсыз мерзімдер туралы SMS келмейді: хабарларды осында өзіңіз қарап тұруыңыз керек.',
    ru: 'Это ваш единственный подтверждённый номер. Без него SMS о сроках не придут: сообщения придётся смотреть здесь самим.',
    en: 'This is your only verified number. Without it no SMS about deadlines will come: you will have to look here yourself.',
  },
  keep: { kk: 'Қалдыру', ru: 'Оставить', en: 'Keep it' },
} as const satisfies Record<string, Text>;

export const triesLeft: Forms = {
  kk: 'Тағы # рет теріп көруге болады.',
  ru: { one: 'Осталась # попытка.', few: 'Осталось # попытки.', many: 'Осталось # попыток.' },
  en: { one: '# try is left.', other: '# tries are left.' },
};
