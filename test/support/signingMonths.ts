// Signing a child's month as a parent does, through the API.

import { codeFor } from './seededFamilies.ts';
import type { Answer, Asked, City } from './city.ts';
import { july } from './sheetCity.ts';

interface Signed {
  readonly iin: string;
  readonly contract: string;
  readonly digest: string;
  readonly month?: string;
}

const paramsOf = ({ contract, month = july }: Pick<Signed, 'contract' | 'month'>) => ({ contract, month });

export function showMonth(city: City, { iin, ...of }: Omit<Signed, 'digest'>): Promise<Answer> {
  return city.ask('showMyMonth', { iin, params: paramsOf(of) });
}

export function askMonthCode(city: City, { iin, digest, ...of }: Signed): Promise<Answer> {
  return city.ask('sendMyMonthCode', { iin, params: paramsOf(of), body: { digest } });
}

/** The code that is on its way to the phone of the person then. */
export async function monthCode(city: City, signed: Signed): Promise<string> {
  const { status, text } = await askMonthCode(city, signed);
  if (status !== 200) throw new Error(text);
  const me = await city.ask('showMe', { iin: signed.iin });
  const phone = (me.body['phones'] as { phone: string; verified: boolean }[]).find(({ verified }) => verified)?.phone ?? '';
  return (await codeFor(city, signed.iin, phone)) ?? '';
}

export function signMonthWith(city: City, { iin, digest, ...of }: Signed, code: string, more: Asked = {}): Promise<Answer> {
  const body = { digest, signature: { method: 'one-time-code', code } };
  return city.ask('signMyMonth', { iin, params: paramsOf(of), body, ...more });
}

/** Asks for a code and signs with it. */
export async function signMonth(city: City, signed: Signed): Promise<Answer> {
  return signMonthWith(city, signed, await monthCode(city, signed));
}
