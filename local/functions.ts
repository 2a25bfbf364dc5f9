// The product's functions, as they are, over a context of this machine.

import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SNSClient } from '@aws-sdk/client-sns';
import { works as department } from '../functions/department/index.ts';
import { works as documents } from '../functions/documents/index.ts';
import { runJob } from '../functions/jobs/index.ts';
import { works as parent } from '../functions/parent/index.ts';
import { works as preschool } from '../functions/preschool/index.ts';
import { works as everyone } from '../functions/public/index.ts';
import { sendNotices } from '../functions/stream/index.ts';
import { contextOf, type Context } from '../shared/context.ts';
import type { Rulebook } from '../shared/domain/rulebookSchema.ts';
import { departmentDoor } from '../shared/http/doors/department.ts';
import { documentsDoor } from '../shared/http/doors/documents.ts';
import { parentDoor } from '../shared/http/doors/parent.ts';
import { preschoolDoor } from '../shared/http/doors/preschool.ts';
import { publicDoor } from '../shared/http/doors/public.ts';
import { serve } from '../shared/http/serve.ts';
import type { JobEvent } from '../shared/jobs.ts';
import type { Log } from '../shared/log.ts';
import { httpRegistry } from '../shared/registry.ts';
import { shippedCalendar } from '../shared/rulebooks/index.ts';
import { readSettings } from '../shared/settings.ts';
import type { Table } from '../shared/table/table.ts';
import type { Vault } from '../shared/vault.ts';
import type { Clock } from './clock.ts';
import { openDoor, type Door } from './door.ts';
import { platformArns, topicArn } from './sns.ts';
import { tableNames } from './storage.ts';
import type { Consume } from './stream.ts';

export interface FunctionParts {
  readonly table: Table;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly rulebooks: readonly Rulebook[];
  readonly sns: SNSClient;
  /** The stand-in for the state's register. */
  readonly registryUrl?: string;
  /** Where this machine's browser reaches the product; without it nothing can be printed. */
  readonly publicUrl?: string;
  /** Longer than any write here takes. */
  readonly inFlightSeconds: number;
}

export interface Functions {
  readonly context: Context;
  readonly door: Door;
  readonly runJob: (event: JobEvent) => Promise<unknown>;
  readonly consume: Consume;
}

/** Only what went wrong is shown: the rest is on the pages. */
const log: Log = {
  info: () => undefined,
  error: (code, fields = {}) => console.error(JSON.stringify({ level: 'error', code, ...fields })),
};

export function openFunctions({ table, clock, vault, rulebooks, sns, registryUrl, publicUrl, inFlightSeconds }: FunctionParts): Functions {
  const settings = readSettings({
    STAGE: 'local',
    RECORDS_TABLE: tableNames.records,
    WAITING_TABLE: tableNames.waiting,
    PUBLISHED_TABLE: tableNames.published,
    IN_FLIGHT_SECONDS: String(inFlightSeconds),
    // Whoever ran a job by hand wants to see its work at once.
    POINTER_SECONDS: '0',
    TOPIC_ARN: topicArn,
    PUSH_FCM_ARN: platformArns.fcm,
    PUSH_APNS_ARN: platformArns.apns,
    REGISTRY_URL: registryUrl,
    PUBLIC_URL: publicUrl,
  });
  const context = contextOf({
    table,
    settings,
    rulebooks: () => rulebooks,
    calendar: shippedCalendar,
    log,
    now: clock.now,
    pause: (milliseconds) => pause(milliseconds),
    draw: (bytes) => new Uint8Array(randomBytes(bytes)),
    vault: async () => vault,
    ...(settings.registry === undefined ? {} : { registry: httpRegistry(settings.registry.url, settings.registry.token) }),
  });
  const handlers = {
    public: serve('public', publicDoor, everyone, () => context),
    parent: serve('parent', parentDoor, parent, () => context),
    preschool: serve('preschool', preschoolDoor, preschool, () => context),
    department: serve('department', departmentDoor, department, () => context),
    documents: serve('documents', documentsDoor, documents, () => context),
  };
  return {
    context,
    door: openDoor(handlers, clock.now),
    runJob: (event) => runJob(event, context),
    consume: (event) => sendNotices(event, context, { client: sns, topicArn }),
  };
}
