// What differs between the stages, and nothing else. A city edits this file: its issuer of tokens, its domain, who is told when an alarm rings.

import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Audience } from '../shared/http/route.ts';
import type { RouteName } from '../shared/http/routes.ts';

export interface Throttle {
  /** Requests a second, in the long run. */
  readonly rate: number;
  /** Requests at once. */
  readonly burst: number;
}

/** Whose tokens are believed. An issuer of the city or the state, or else a Cognito user pool of the stage's own. */
export type SignIn =
  | {
      readonly by: 'own-pool';
      /**
       * The pool's own sign-in page: the first part of its address (unique in the region), and the pages of the portal it may send people back to after
       * signing in and out. Without it there is no page, and a client of its own speaks to the pool.
       */
      readonly page?: { readonly prefix: string; readonly callbacks: readonly string[]; readonly logouts: readonly string[] };
    }
  | {
      readonly by: 'issuer';
      readonly issuer: string;
      readonly audience: readonly string[];
      readonly iinClaim: string;
      /** Methods of the claim `amr`, one of which staff must have signed in by. The own pool asks everybody for a second factor anyway. */
      readonly staffMethods?: readonly string[];
      /** Addresses of the issuer and the page's client with it: the page signs people in there. Without them it shows the open queue alone. */
      readonly page?: {
        readonly clientId: string;
        readonly authorize: string;
        readonly token: string;
        readonly revoke: string;
        /** Where the issuer forgets the browser. */
        readonly signOut: string;
        readonly scope: string;
      };
    };

export interface StageSettings {
  readonly signIn: SignIn;
  /** Every route shares `default`; a route named in `routes` has its own. */
  readonly throttle: { readonly default: Throttle; readonly routes: Partial<Record<RouteName, Throttle>> };
  /** Pages that may call the API from a browser. */
  readonly corsOrigins: readonly string[];
  /** With an own domain the endpoint of API Gateway itself is closed, so that nobody walks round what stands before the domain. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** The page's own domain with its certificate (of us-east-1), and the web ACL before it; left out: an address of CloudFront. */
  readonly portal?: { readonly domain?: string; readonly certificateArn?: string; readonly webAclArn?: string };
  /** How many copies of a function may run at once; left out: as many as the account allows. */
  readonly concurrency: Partial<Record<Audience | 'job' | 'stream' | 'receipts', number>>;
  /** Longer than any write can be under way, clock differences included. A publication looks this far back. */
  readonly inFlightSeconds: number;
  readonly logRetention: RetentionDays;
  /** How many shards' worth of notices are sent at once. */
  readonly noticeParallelism: number;
  /** Shards the stream of `records` is expected to have: with the line above, how many copies of the sender share the provider's limits. */
  readonly streamShards: number;
  /** What the provider takes a second from the whole account, by its quotas; the copies of the sender share it. */
  readonly provider: { readonly smsPerSecond: number; readonly pushPerSecond: number };
  /** Sender name families see on an SMS: at most 11 letters and digits, registered with the operators. */
  readonly smsSender?: string;
  /** Platform applications of SNS, made by hand with the keys of the stores; without them nobody gets a push. */
  readonly push?: { readonly fcm?: string; readonly apns?: string };
  /** The register that says whose child it is: an https address, and the name of the secret that holds its token. Without it clerks decide. */
  readonly registry?: { readonly url: string; readonly tokenSecret?: string };
  readonly alarmEmails: readonly string[];
}

export const stageNames = ['dev', 'prod'] as const;
export type StageName = (typeof stageNames)[number];

export const stages: Readonly<Record<StageName, StageSettings>> = {
  dev: {
    signIn: {
      by: 'own-pool',
      page: { prefix: 'kezek-dev', callbacks: ['http://localhost:5173/'], logouts: ['http://localhost:5173/'] },
    },
    throttle: { default: { rate: 50, burst: 100 }, routes: {} },
    corsOrigins: ['http://localhost:5173'],
    concurrency: {},
    inFlightSeconds: 30,
    logRetention: RetentionDays.TWO_WEEKS,
    noticeParallelism: 1,
    streamShards: 4,
    provider: { smsPerSecond: 5, pushPerSecond: 50 },
    alarmEmails: [],
  },
  prod: {
    signIn: { by: 'own-pool', page: { prefix: 'kezek', callbacks: [], logouts: [] } },
    // The morning a round is published everybody looks at once; a page of the queue is the dearest thing the public may ask for. Of the department's, what goes
    // through every child's month of a territory, many kindergartens or the looks of a month would take the tables from families if somebody pressed it again and again.
    throttle: {
      default: { rate: 500, burst: 1_000 },
      routes: {
        listQueue: { rate: 100, burst: 200 },
        listPreschools: { rate: 200, burst: 400 },
        importRows: { rate: 20, burst: 40 },
        checkRound: { rate: 2, burst: 4 },
        draftPayments: { rate: 2, burst: 4 },
        checkPayments: { rate: 2, burst: 4 },
        listSealable: { rate: 5, burst: 10 },
        tableAttendance: { rate: 5, burst: 10 },
        reportAttendance: { rate: 5, burst: 10 },
        listAudit: { rate: 5, burst: 10 },
        tableAudit: { rate: 5, burst: 10 },
      },
    },
    corsOrigins: [],
    // A flood on the open queue must not take the capacity of families who confirm vouchers. Jobs are safe to overlap, but it only costs.
    concurrency: { public: 100, parent: 50, preschool: 30, department: 30, job: 1, stream: 10 },
    inFlightSeconds: 30,
    logRetention: RetentionDays.ONE_YEAR,
    noticeParallelism: 4,
    streamShards: 4,
    // 15,000 messages of a round are out in 13 minutes. Have the quota of SNS raised before raising this.
    provider: { smsPerSecond: 20, pushPerSecond: 300 },
    alarmEmails: [],
  },
};
