// Dots that would lie on each other are drawn as one, so that each can be seen and hit with a finger.

export interface Placed<T> {
  readonly x: number;
  readonly y: number;
  readonly of: T;
}

export interface Cluster<T> {
  readonly x: number;
  readonly y: number;
  readonly all: readonly T[];
}

/** Clusters no two of which are nearer than `least`, each in the middle of what it holds; every dot is in one of them. */
export function clustersOf<T>(dots: readonly Placed<T>[], least: number): readonly Cluster<T>[] {
  let clusters: readonly Cluster<T>[] = dots.map(({ x, y, of }) => ({ x, y, all: [of] }));
  for (;;) {
    const merged: Cluster<T>[] = [];
    for (const one of clusters) {
      const at = merged.findIndex((other) => Math.hypot(one.x - other.x, one.y - other.y) < least);
      const other = merged[at];
      if (other === undefined) merged.push(one);
      else merged[at] = joined(other, one);
    }
    // A cluster moves as it grows, and may have come near another.
    if (merged.length === clusters.length) return merged;
    clusters = merged;
  }
}

function joined<T>(one: Cluster<T>, other: Cluster<T>): Cluster<T> {
  const [a, b] = [one.all.length, other.all.length];
  return { x: (one.x * a + other.x * b) / (a + b), y: (one.y * a + other.y * b) / (a + b), all: [...one.all, ...other.all] };
}
