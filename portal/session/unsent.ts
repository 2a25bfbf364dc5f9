// Marks that a teacher saved and the service has not taken yet. They lie in this browser, without names, and stay there when somebody signs out: whoever
// leaves is told so first.

export const keptMarks = 'kezek.marks';

/** How many days of marks wait to be sent from this browser. */
export function unsentDays(): number {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptMarks) ?? '[]');
    return Array.isArray(kept) ? kept.length : 0;
  } catch {
    return 0;
  }
}
