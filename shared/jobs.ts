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
  scheduleRounds: {
    schedule: 'rate(5 minutes)',
    harm: 'A round the rulebook orders by calendar has not begun: families wait for vouchers there is money for.',
    timeoutSeconds: 600,
    memoryMegabytes: 1024,
  },
  publishProtocols: {
    schedule: 'rate(1 minute)',
    harm: 'A round is over and nobody can verify it: families must take it on trust why they were not served.',
    timeoutSeconds: 600,
    memoryMegabytes: 1769,
  },
  expireVouchers: {
    schedule: 'rate(5 minutes)',
    harm: 'Vouchers nobody used in time stay open: the next families wait for money and places that are not used.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  sendWaiting: {
    schedule: 'rate(5 minutes)',
    harm: 'Messages that waited for the morning do not go out: families learn of news late, if they do not look into their inbox.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  remindFamilies: {
    schedule: 'rate(1 hour)',
    harm: 'Families are not reminded of their deadline: some lose a voucher they would have used.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  applyExtensions: {
    schedule: 'rate(5 minutes)',
    harm: 'An approved extension is not carried out: families lose vouchers by a deadline that was promised to be later.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  offerPlaces: {
    schedule: 'rate(5 minutes)',
    harm: 'Free places in kindergartens stand empty while families wait for them, and offers nobody answered are held back from the next.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  applyUpdates: {
    schedule: 'rate(1 minute)',
    harm: 'An update of the queue stands half-done: some families are in their new category and others not yet.',
    timeoutSeconds: 840,
    memoryMegabytes: 1024,
  },
  warnOverAge: {
    schedule: 'rate(12 hours)',
    harm: 'Families whose child leaves the queue by age are not told in time.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  tellMovedUp: {
    schedule: 'rate(15 minutes)',
    harm: 'Families are not told that their number in the queue or their place in a waiting list has moved up; the page shows both all the same.',
    timeoutSeconds: 840,
    memoryMegabytes: 1024,
  },
  expireClaims: {
    schedule: 'rate(6 hours)',
    harm: 'Claims nobody proved or that have ended still count: families stand before others without a right to it.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  publishStatistics: {
    schedule: 'rate(12 hours)',
    harm: 'The public numbers of the queue are not of today.',
    timeoutSeconds: 840,
    memoryMegabytes: 1024,
  },
  verifyGuardianships: {
    schedule: 'rate(10 minutes)',
    harm: 'Parents wait for a clerk to confirm that a child is theirs, and cannot apply before.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  settleRevocations: {
    schedule: 'rate(30 minutes)',
    harm: 'Vouchers that nobody appealed for stay valid: the state pays for places without a right to them.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  closeOverAge: {
    schedule: 'rate(12 hours)',
    harm: 'Vouchers of children who have gone to school stay valid, or their families are not told in time.',
    timeoutSeconds: 840,
    memoryMegabytes: 1024,
  },
  remindToSign: {
    schedule: 'rate(1 hour)',
    harm: 'Parents are not told that a month is there to be signed: kindergartens are not paid for months families would have signed.',
    timeoutSeconds: 840,
    memoryMegabytes: 512,
  },
  applySilence: {
    schedule: 'rate(1 hour)',
    harm: 'Months nobody signed in time stay open: kindergartens cannot be paid and families do not know what to do.',
    timeoutSeconds: 840,
    memoryMegabytes: 512,
  },
  buildRegisters: {
    schedule: 'rate(1 minute)',
    harm: 'An approved payment register is not written to its end: kindergartens are not paid for months that parents signed.',
    timeoutSeconds: 840,
    memoryMegabytes: 1024,
  },
  endContracts: {
    schedule: 'rate(1 hour)',
    harm: 'Families whose contract is over cannot choose another kindergarten, and transfers nobody signed keep places empty.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  presentSheets: {
    schedule: 'rate(5 minutes)',
    harm: 'Parents cannot see or sign the month of their child, and what is not signed is not paid.',
    timeoutSeconds: 840,
    memoryMegabytes: 512,
  },
  pinMarks: {
    schedule: 'rate(6 hours)',
    harm: 'Marks of the last hours are not held fast: somebody with access to the table could rewrite them unseen.',
    timeoutSeconds: 840,
    memoryMegabytes: 512,
  },
  escalateTimesheets: {
    schedule: 'rate(30 minutes)',
    harm: 'Nobody is told of days that are not marked and months that are not closed: parents cannot sign, kindergartens are paid late.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  sealAudit: {
    schedule: 'rate(15 minutes)',
    harm: 'Who looked at children’s data in the last hour is not held fast: somebody with access to the table could take it away unseen.',
    timeoutSeconds: 600,
    memoryMegabytes: 512,
  },
  watchAbsence: {
    schedule: 'rate(12 hours)',
    harm: 'Families whose child is away for long are not warned in time, and places nobody uses stay taken.',
    timeoutSeconds: 840,
    memoryMegabytes: 1024,
  },
  reconcileNotices: {
    schedule: 'rate(10 minutes)',
    harm: 'Messages that were lost on their way are not found: some families were not told and may miss a deadline.',
    timeoutSeconds: 600,
    memoryMegabytes: 1024,
  },
  erasePeople: {
    schedule: 'rate(6 hours)',
    harm: 'Names, IINs and phones of people and children are kept longer than the rules allow.',
    timeoutSeconds: 840,
    memoryMegabytes: 1024,
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
