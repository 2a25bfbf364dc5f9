// A family is told by SMS, so a phone must be a mobile of Kazakhstan. Russia shares the code +7: numbers are told apart by the plan of
// the numbering administration, not by a list of ours. `8 701 ...` is how people here write `+7 701 ...`.

import parsePhoneNumberFromString from 'libphonenumber-js/mobile';
import type { Phone } from './phoneMask.ts';
import { hasForeignDigits } from './typedText.ts';

export type { Phone } from './phoneMask.ts';

const longestWritten = 40;
const isE164 = (text: string): text is Phone => /^\+7\d{10}$/.test(text);

/** Reads a mobile number of Kazakhstan however it is punctuated; undefined for landlines, extensions, other countries and anything else. */
export function parsePhone(text: string): Phone | undefined {
  if (text.length > longestWritten || hasForeignDigits(text)) return undefined;
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'KZ', extract: false });
  const isOurMobile = number?.country === 'KZ' && number.isValid() && number.ext === undefined;
  return isOurMobile && isE164(number.number) ? number.number : undefined;
}
