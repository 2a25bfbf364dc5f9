// The one message that holds a code. It says that nobody will ask for it: who reads it out to a caller gives their account away.

import type { Locale, Message } from './messages.ts';

/** One Cyrillic segment, 70 characters, wherever it can be. */
const texts: Readonly<Record<Locale, (code: string, minutes: number) => string>> = {
  kk: (code, minutes) => `Kezek: ${code}. ${minutes} минут жарамды. Ешкімге айтпаңыз.`,
  ru: (code, minutes) => `Kezek: ${code}. Действует ${minutes} минут. Никому не сообщайте.`,
  en: (code, minutes) => `Kezek: ${code}. Good for ${minutes} minutes. Tell it to nobody.`,
};

export function codeMessage(code: string, minutes: number, locale: Locale): Pick<Message, 'sms'> {
  return { sms: texts[locale](code, minutes) };
}
