// From values to places on a drawing.

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Where `from` and `to` stand on the drawing. */
  readonly start: number;
  readonly end: number;
}

export function placeOn({ from, to, start, end }: Scale, value: number): number {
  return from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);
}

/** Round values from below the least to above the greatest, about so many steps apart: 1, 2 or 5 times a power of ten. */
export function niceSteps(least: number, greatest: number, count: number): readonly number[] {
  const span = Math.max(1, greatest - least);
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough);
  const first = Math.floor(least / step) * step;
  const steps: number[] = [];
  for (let at = first; at < greatest + step; at += step) steps.push(at);
  // A place in a queue begins with one.
  return least === 1 && first === 0 ? [1, ...steps.slice(1)] : steps;
}
