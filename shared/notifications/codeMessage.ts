// The one message that holds a code. It says that nobody will ask for it: who reads it out to a caller gives their account away.

import type { Locale, Message } from './messages.ts';
import { inNumber } from './numbers.ts';

type Texts = Readonly<Record<Locale, (code: string, minutes: number) => string>>;

/** One Cyrillic segment, 70 characters, wherever it can be. */
const phoneTexts: Texts = {
  kk: (code, minutes) => `Kezek: ${code}. ${inNumber('minutes', minutes, 'kk')} жарамды. Ешкімге айтпаңыз.`,
  ru: (code, minutes) => `Kezek: ${code}. Действует ${inNumber('minutes', minutes, 'ru')}. Никому не сообщайте.`,
  en: (code, minutes) => `Kezek: ${code}. Good for ${inNumber('minutes', minutes, 'en')}. Tell it to nobody.`,
};

/** Says what is signed with it: a code that signs must not look like one that only signs in. Two segments, therefore. */
const contractTexts: Texts = {
  kk: (code, minutes) =>
    `Kezek: ${code} - балабақшамен келісімшартқа қол қою коды. ${inNumber('minutes', minutes, 'kk')} жарамды. Ешкімге айтпаңыз.`,
  ru: (code, minutes) =>
    `Kezek: ${code} - код для подписи договора с детским садом. Действует ${inNumber('minutes', minutes, 'ru')}. Никому не сообщайте.`,
  en: (code, minutes) =>
    `Kezek: ${code} signs the contract with the kindergarten. Good for ${inNumber('minutes', minutes, 'en')}. Tell it to nobody.`,
};

const monthTexts: Texts = {
  kk: (code, minutes) =>
    `Kezek: ${code} - баланың айлық табеліне қол қою коды. ${inNumber('minutes', minutes, 'kk')} жарамды. Ешкімге, тіпті балабақшаға да айтпаңыз.`,
  ru: (code, minutes) =>
    `Kezek: ${code} - код для подписи табеля ребёнка. Действует ${inNumber('minutes', minutes, 'ru')}. Никому, даже детскому саду, не сообщайте.`,
  en: (code, minutes) =>
    `Kezek: ${code} signs your child’s timesheet. Good for ${inNumber('minutes', minutes, 'en')}. Tell it to nobody, not even the kindergarten.`,
};

const texts = { phone: phoneTexts, contract: contractTexts, month: monthTexts } as const;

export function codeMessage(code: string, minutes: number, locale: Locale, purpose: keyof typeof texts = 'phone'): Pick<Message, 'sms'> {
  return { sms: texts[purpose][locale](code, minutes) };
}
