// How far an import is, on standard error, so that standard output stays the summary. Off where nobody watches.

import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  add(rows: number): void;
  stop(): void;
}

/** `always` shows it in a log as well, a line every two seconds. */
export function showProgress(total: number, always: boolean): Progress {
  const startedAt = performance.now();
  let done = 0;
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | {value} of {total} rows | {rate} rows/s | {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      noTTYOutput: always,
      notTTYSchedule: 2_000,
      etaBuffer: 50,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { rate: '-' });
  return {
    add(rows) {
      done += rows;
      if (done > total) bar.setTotal(done);
      bar.update(done, { rate: Math.round((done * 1000) / (performance.now() - startedAt)) });
    },
    stop() {
      bar.stop();
    },
  };
}
