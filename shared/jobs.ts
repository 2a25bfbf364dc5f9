// THE job table: what runs without being asked, how often, and what it costs families if it does not. Every job may be given an instant,
// is safe to run twice and at the same time, and stops before its time is up to go on at the next run.

export interface Job {
  /** EventBridge Scheduler expression, in the fixed offset of the country. */
  readonly schedule: string;
  /** What breaks for people when it does not run: the text of its alarm. */
  readonly harm: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

export const jobs = {
  recomputeQueue: {
    schedule: 'rate(5 minutes)',
    harm: 'The open queue is not up to date: families look at old positions.',
    timeoutSeconds: 600,
    memoryMegabytes: 1769,
  },
  issueRounds: {
    schedule: 'rate(1 minute)',
    harm: 'Some vouchers of an approved round are not issued; families wait.',
    timeoutSeconds: 840,
    memoryMegabytes: 1024,
  },
  expireVouchers: {
    schedule: 'rate(5 minutes)',
    harm: 'Vouchers nobody confirmed stay open: the next families wait for money that is not used.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;
export const jobNames = Object.keys(jobs) as readonly JobName[];

/** What a schedule, a button or the command line sends. `at`: act as if it were this instant (ISO 8601); left out: now. */
export interface JobEvent {
  readonly job: JobName;
  readonly at?: string;
  readonly territory?: string;
}
