// When a job that has not run has missed its run, from its schedule alone.

/**
 * How long to wait before a job counts as missed: six runs of a `rate`, but no less than 30 minutes, for a long run counts when it began;
 * 25 hours for a `cron`, which here is never rarer than daily.
 */
export function patienceOf(schedule: string): { readonly minutes: number; readonly periods: number } {
  const [, count, unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(schedule) ?? [];
  if (count === undefined || unit === undefined) {
    if (schedule.startsWith('cron(')) return { minutes: 60, periods: 25 };
    throw new RangeError(`no patience is known for ${schedule}`);
  }
  const every = Number(count) * (unit === 'hour' ? 60 : 1);
  return every <= 60
    ? { minutes: Math.max(5, Math.ceil(every / 5) * 5), periods: 6 }
    : { minutes: 60, periods: Math.ceil((every / 60) * 2) };
}
