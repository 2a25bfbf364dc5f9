// What a measurement is made of. Contestants of one comparison take turns in every round, so a slow minute of the machine hits all of them, and a
// ratio is taken inside a round: its median and its range are what is told. A ratio between different runs cannot be written with this.

/** Figures of one turn, by name with unit: `wall ms`. */
export type Turn = Readonly<Record<string, number>>;

export interface Row {
  readonly who: string;
  /** One sample per round. */
  readonly figures: Readonly<Record<string, readonly number[]>>;
}

export interface Ratio {
  readonly what: string;
  readonly samples: readonly number[];
  /** In words, with what was hoped for: `at least 40`. */
  readonly goal?: string;
}

export interface Result {
  readonly about: string;
  readonly rows: readonly Row[];
  readonly ratios: readonly Ratio[];
  /** What a reader must know to judge the figures: what was extrapolated, what was left out. */
  readonly notes: readonly string[];
}

export interface Options {
  readonly rounds?: number;
}

/** A part that cannot be measured here; the words say why and are printed. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** Lets every contestant have one turn per round; who begins rotates. */
export async function takeTurns(rounds: number, contestants: Readonly<Record<string, (round: number) => Promise<Turn>>>): Promise<Row[]> {
  const entries = Object.entries(contestants);
  const rows = new Map(entries.map(([who]) => [who, new Map<string, number[]>()]));
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[(round + at) % entries.length];
      if (entry === undefined) continue;
      const [who, turn] = entry;
      for (const [name, sample] of Object.entries(await turn(round))) {
        const figures = rows.get(who);
        figures?.set(name, [...(figures.get(name) ?? []), sample]);
      }
    }
  }
  return entries.map(([who]) => ({ who, figures: Object.fromEntries(rows.get(who) ?? []) }));
}

/** One figure of two contestants, divided round by round: the first by the second. */
export function ratioOf(rows: readonly Row[], figure: string, over: string, under: string, goal?: string): Ratio {
  const [one, other] = [over, under].map((who) => rows.find((row) => row.who === who)?.figures[figure] ?? []);
  if (one === undefined || other === undefined || one.length !== other.length) throw new Error(`${figure}: not of the same rounds`);
  const samples = one.map((sample, round) => sample / (other[round] ?? Number.NaN));
  return { what: `${figure}: ${over} / ${under}`, samples, ...(goal === undefined ? {} : { goal }) };
}

export function medianOf(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}

/** Wall and processor time of this process for the work. */
export async function measure(work: () => Promise<unknown>): Promise<{ readonly wallMs: number; readonly cpuMs: number }> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const wallMs = performance.now() - began;
  const used = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (used.user + used.system) / 1000 };
}
