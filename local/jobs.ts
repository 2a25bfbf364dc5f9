// The jobs of the job table on their schedules. A job never overlaps itself; when the clock is moved past its interval it is due and runs. Each run
// is told the clock's time by the context, as everything is.

import { isoOf, type Instant } from '../shared/domain/time.ts';
import { jobNames, jobs, type JobEvent, type JobName } from '../shared/jobs.ts';

export interface JobRun {
  readonly job: JobName;
  readonly at: string;
  readonly milliseconds: number;
  readonly result?: unknown;
  readonly failed?: string;
}

export interface Jobs {
  /** Runs it now, after the run under way if there is one. */
  readonly run: (event: JobEvent) => Promise<JobRun>;
  /** Runs what became due because the clock moved. */
  readonly runDue: () => Promise<readonly JobRun[]>;
  /** The newest run of each. */
  readonly runs: () => readonly JobRun[];
  readonly start: () => void;
  /** Waits for runs under way. */
  readonly stop: () => Promise<void>;
}

const minute = 60_000;
/** Timers are not exact: without it, one that rings a millisecond early would wait for the next. */
const early = 1000;

/** Milliseconds of `rate(5 minutes)`. */
export function intervalOf(schedule: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  const units: Readonly<Record<string, number>> = { minute, hour: 60 * minute, day: 1440 * minute };
  const milliseconds = Number(count) * (units[unit ?? ''] ?? Number.NaN);
  if (!(milliseconds > 0)) throw new Error(`the local scheduler does not understand ${schedule}`);
  return milliseconds;
}

export function openJobs(work: (event: JobEvent) => Promise<unknown>, now: () => Instant): Jobs {
  const newest = new Map<JobName, JobRun>();
  const startedAt = new Map<JobName, Instant>();
  const underWay = new Map<JobName, Promise<JobRun>>();
  const timers: NodeJS.Timeout[] = [];

  const once = async (event: JobEvent): Promise<JobRun> => {
    const at = now();
    startedAt.set(event.job, at);
    const began = performance.now();
    const outcome = await work(event).then(
      (result) => ({ result: result ?? null }),
      (error: unknown) => ({ failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }),
    );
    const run = { job: event.job, at: isoOf(at), milliseconds: Math.round(performance.now() - began), ...outcome };
    newest.set(event.job, run);
    if ('failed' in outcome) console.error(`job ${event.job} failed: ${outcome.failed}`);
    return run;
  };

  const run = (event: JobEvent): Promise<JobRun> => {
    const before = underWay.get(event.job) ?? Promise.resolve();
    const next = before.then(() => once(event));
    underWay.set(event.job, next);
    return next;
  };

  const runDue = async (): Promise<readonly JobRun[]> => {
    const due = jobNames.filter((job) => now() - (startedAt.get(job) ?? 0) >= intervalOf(jobs[job].schedule) - early);
    return Promise.all(due.map((job) => run({ job })));
  };

  return {
    run,
    runDue,
    runs: () => [...newest.values()],
    start() {
      // The clock may have been moved in between, so a timer only asks what is due..
      for (const job of jobNames) startedAt.set(job, startedAt.get(job) ?? now());
      const shortest = Math.min(...jobNames.map((job) => intervalOf(jobs[job].schedule)));
      timers.push(setInterval(() => void runDue(), shortest));
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(underWay.values());
    },
  };
}
