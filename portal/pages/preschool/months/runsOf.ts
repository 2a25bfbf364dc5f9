// Figures of days, the ones that follow each other drawn together: `2–6, 9`.

export function runsOf(figures: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const one of figures) {
    const last = runs.at(-1);
    if (last?.[1] === one - 1) last[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}${to === from + 1 ? ', ' : '–'}${to}`)).join(', ');
}
