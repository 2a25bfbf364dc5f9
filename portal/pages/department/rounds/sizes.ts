// Sizes as people type them.

/** As many as one round may have. */
const mostVouchers = 100_000;

/** The number somebody typed; undefined where it is none a round can have. */
export function countOf(text: string): number | undefined {
  const digits = text.replaceAll(/[\s\u00A0]/g, '');
  const count = /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
  return count >= 1 && count <= mostVouchers ? count : undefined;
}

/** Tiyn of what somebody typed as tenge; undefined where it is no sum. */
export function tiynOf(text: string): number | undefined {
  const digits = text.replaceAll(/[\s\u00A0]/g, '');
  return /^\d{1,13}$/.test(digits) ? Number(digits) * 100 : undefined;
}
