// Where the parts meet: a function's work receives everything that is not a rule through this one plain object. Lambda makes it from its
// environment, `npm start` and the tests from parts of their own; nothing else reads a clock, randomness or the environment.

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Calendar } from './domain/calendar.ts';
import { parseIin } from './domain/identifiers.ts';
import type { Rulebook } from './domain/rulebookSchema.ts';
import { isSignedOut, isStrongEnough } from './domain/session.ts';
import { instant, type Instant } from './domain/time.ts';
import type { DoorContext } from './http/serve.ts';
import { inTime } from './inTime.ts';
import { logTo, type Log } from './log.ts';
import { shippedCalendar, shippedRulebooks } from './rulebooks/index.ts';
import { httpRegistry, type Registry } from './registry.ts';
import { readSettings, type Settings } from './settings.ts';
import { dynamoTable } from './table/dynamo.ts';
import { findAnswer } from './table/commit.ts';
import { childOfApplication } from './table/applications.ts';
import { childOfContract } from './table/contracts.ts';
import { findCaller } from './table/people.ts';
import { countAsking } from './table/rateLimits.ts';
import type { Table } from './table/table.ts';
import { writeTrail } from './table/trail.ts';
import { childOfVoucher } from './table/vouchers.ts';
import type { Vault } from './vault.ts';

export interface Parts {
  readonly table: Table;
  readonly settings: Settings;
  /** Checked when first asked for: a function that never needs them pays nothing at its cold start. */
  readonly rulebooks: () => readonly Rulebook[];
  readonly calendar: () => Calendar;
  readonly log: Log;
  readonly now: () => Instant;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** That many random bytes. */
  readonly draw: (bytes: number) => Uint8Array;
  /** Opened when first needed: functions without personal values never ask for its secret. */
  readonly vault: () => Promise<Vault>;
  /** Says whose child it is; where there is none, the department alone decides. */
  readonly registry?: Registry | undefined;
}

export interface Context extends Parts, DoorContext {}

export function contextOf(parts: Parts): Context {
  return {
    ...parts,
    edgeKey: parts.settings.edgeKey,
    async findCaller(claims) {
      const claim = claims[parts.settings.iinClaim];
      const iin = typeof claim === 'string' ? parseIin(claim) : undefined;
      // To the letter: an issuer that writes one person in two ways is one not to be believed.
      if (iin === undefined || iin !== claim) return undefined;
      const { signedOutAt, ...caller } = await findCaller(parts.table, await parts.vault(), iin);
      const isWeak = !isStrongEnough(claims, parts.settings.staffSignInMethods);
      return { ...caller, signIn: { isOver: isSignedOut(claims, signedOutAt), isWeak } };
    },
    childOf: (thing, id) =>
      ({ voucher: childOfVoucher, application: childOfApplication, contract: childOfContract, child: itself })[thing](parts.table, id),
    findAnswer: (person, key) => findAnswer(parts.table, person, key),
    leaveTrail: (trail) => writeTrail(parts.table, (name) => parts.rulebooks().some(({ territory }) => territory === name), trail),
    async countAsking(name, { person, from, at, key }) {
      const source = (await parts.vault()).identify('source', from);
      return countAsking(parts.table, name, { person, source, at, key });
    },
  };
}

/** A child is named by its own id: whose it is, the caller's guardianships say. */
const itself = async (_table: Table, child: string): Promise<string> => child;

let opened: Context | undefined;

type OpenVault = (settings: Settings, table: Table, now: () => Instant) => Promise<Vault>;

/** The context of a Lambda, made once per process. A function that touches personal values says how its vault is opened. */
export function lambdaContext(openVault: OpenVault = noVault): Context {
  opened ??= openLambdaContext(openVault);
  return opened;
}

function openLambdaContext(openVault: OpenVault): Context {
  const settings = readSettings(process.env);
  const table = dynamoTable({ client: new DynamoDBClient({ ...inTime, maxAttempts: 5 }), names: settings.tableNames });
  const now = () => instant(Date.now());
  let vault: Promise<Vault> | undefined;
  // A ring that could not be opened is asked for again by the next request.
  const open = () =>
    openVault(settings, table, now).catch((error: unknown) => {
      vault = undefined;
      throw error;
    });
  return contextOf({
    table,
    settings,
    rulebooks: shippedRulebooks,
    calendar: shippedCalendar,
    // The one place a function prints: CloudWatch keeps each line.
    log: logTo((line) => process.stdout.write(`${line}\n`)),
    now,
    pause: (milliseconds) => sleep(milliseconds),
    draw: (bytes) => new Uint8Array(randomBytes(bytes)),
    vault: () => (vault ??= open()),
    ...(settings.registry === undefined ? {} : { registry: httpRegistry(settings.registry.url, settings.registry.token) }),
  });
}

function noVault(): Promise<Vault> {
  throw new Error('this function has no vault');
}
