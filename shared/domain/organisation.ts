// Whether a number in the register of kindergartens is that of an organisation, and may be printed, or that of a person. A sole entrepreneur's kindergarten
// has the entrepreneur's IIN. The fifth digit of a BIN is 4 or 5 for an organisation; in an IIN it begins the day of a date and is 0 to 3; 6 is a joint
// business of people. What is in doubt is a person's.

/** True for the BIN of an organisation; false for an IIN and for the BIN of people who trade together. */
export function isOrganisation(number: string): boolean {
  return /^\d{4}[45]\d{7}$/.test(number);
}
