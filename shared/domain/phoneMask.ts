// Showing a phone needs none of the numbering plans that reading one does, so it stands apart from them: most functions only show.

declare const phoneBrand: unique symbol;

/** A mobile number of Kazakhstan in E.164: `+77011234567`. */
export type Phone = string & { readonly [phoneBrand]: true };

/** The number as it may be shown to someone who should recognise it but not learn it: `+7…67`. */
export function maskPhone(phone: Phone): string {
  return `+7…${phone.slice(-2)}`;
}
