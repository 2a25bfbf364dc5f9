// How a number of an application is written for people.

/** Four and four are read more easily than eight. */
export function spaced(number: string): string {
  return number.length === 8 ? `${number.slice(0, 4)}\u00A0${number.slice(4)}` : number;
}
