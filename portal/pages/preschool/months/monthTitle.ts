// A month as a heading: `Октябрь 2026 года`.

import { monthWords } from '../../../language/time.ts';

export function monthTitle(of: string): string {
  const text = monthWords(of);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
