// How a telephone number is written for people.

/** `+7 721 209 00 47` of `+77212090047`; another form stays as it is. */
export function phoneInWords(phone: string): string {
  return phone.replace(/^(\+7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1\u00A0$2\u00A0$3\u00A0$4\u00A0$5');
}
