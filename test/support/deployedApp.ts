// The product as it would be deployed, on this machine: the app is synthesized with its bundles, tables are made from the template, and requests,
// schedules and the stream reach the built bundles by the routes, inputs and mappings found there, with the environment and grants found there.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StageName } from '../../infra/settings.ts';
import type { Outbox } from '../../local/outbox.ts';
import { topicArn } from '../../local/sns.ts';
import type { JobName } from '../../shared/jobs.ts';
import type { TableName } from '../../shared/table/table.ts';
import { accountOf, openCloud, tableArn } from './deployedCloud.ts';
import { eventOf, findRoute, routesOf, type DeployedRequest, type DeployedRoutes } from './deployedGateway.ts';
import { mayCall } from './deployedGrants.ts';
import { makeTables, synthesize } from './deployedStack.ts';
import { deliver, readerOf } from './deployedStream.ts';
import { warmUp, type WarmFunction } from './deployedWorker.ts';
import { one, type Piece } from './template.ts';

export interface DeployedApp {
  readonly iinClaim: string;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly outbox: Outbox;
  /** Calls of functions to services that no grant of the template allows. */
  readonly refused: readonly string[];
  /** Every line a function printed. */
  readonly lines: readonly string[];
  readonly routes: DeployedRoutes;
  /** A body that is no JSON comes as its text, a file as its bytes in Latin-1. */
  call(method: string, path: string, request?: DeployedRequest): Promise<{ readonly status: number; readonly body: Piece }>;
  /** Wakes a job as its schedule does; `at` acts as if it were that instant. */
  runJob(name: JobName, at?: string): Promise<Piece>;
  /** Hands what is new on the stream to the function of the mapping. */
  deliverStream(): Promise<{ readonly delivered: number; readonly givenUp: readonly unknown[] }>;
  invoke(functionId: string, event: unknown): Promise<Piece>;
  /** Moves the clocks of functions and gateway ahead. */
  advance(minutes: number): void;
  /** DynamoDB with the rights of that function. */
  clientOf(functionId: string): DynamoDBClient;
  close(): Promise<void>;
}

export interface DeployOptions {
  readonly stage: StageName;
  readonly dynamoEndpoint: string;
  /** What the vault's secret says. */
  readonly secret: string;
  /** What the clocks of functions and gateway showed when all this began, in milliseconds. */
  readonly startedAt: number;
}

export async function deployApp({ stage, dynamoEndpoint, secret, startedAt }: DeployOptions): Promise<DeployedApp> {
  const clockOffset = new Float64Array(new SharedArrayBuffer(8));
  clockOffset[0] = startedAt - Date.now();
  const now = () => Math.round(Date.now() + (clockOffset[0] ?? 0));
  const outdir = mkdtempSync(join(tmpdir(), 'kezek-deployed-'));
  const { of, assetOf } = await synthesize(stage, outdir);
  const tables = await makeTables(of, dynamoEndpoint);
  const tableById = new Map(Object.values(tables).map(({ id, name }) => [id, name]));
  const resolve = (piece: Piece): string => {
    if (typeof piece === 'string') return piece;
    if (piece['Fn::Join'] !== undefined) return piece['Fn::Join'][1].map(resolve).join('');
    const [id, attribute] = piece['Fn::GetAtt'] ?? [piece.Ref, undefined];
    if (id === 'AWS::Partition') return 'aws';
    if (id === 'AWS::Region') return accountOf.region;
    if (id === 'AWS::AccountId') return accountOf.id;
    if (id === 'AWS::URLSuffix') return 'amazonaws.com';
    const table = tableById.get(id);
    if (table !== undefined) return attribute === undefined ? table : tableArn(table);
    return of('AWS::SNS::Topic')[id] === undefined ? `${id}.${attribute ?? 'Ref'}` : topicArn;
  };
  const cloud = await openCloud({ dynamoEndpoint, secret, isAllowed: (id, call) => mayCall(of, resolve, id, call) });

  const lines: string[] = [];
  const warm = new Map<string, WarmFunction>();
  const start = (id: string): WarmFunction => {
    const fn = of('AWS::Lambda::Function')[id]?.Properties;
    if (fn === undefined) throw new Error(`no function ${id}`);
    const told = Object.entries(fn.Environment.Variables).map(([name, value]) => [name, resolve(value)]);
    // The access key is the function's name, so that the other side knows whose grants count.
    const keys = { AWS_REGION: accountOf.region, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: 'local', AWS_ENDPOINT_URL: cloud.endpoint };
    const spec = {
      asset: assetOf(id),
      handler: fn.Handler,
      timeoutSeconds: fn.Timeout,
      clockOffset,
      environment: { ...Object.fromEntries(told), ...keys },
    };
    return warmUp(spec, (line) => lines.push(line));
  };
  const invoke = (id: string, event: unknown): Promise<Piece> => {
    const fn = warm.get(id) ?? start(id);
    warm.set(id, fn);
    return fn.invoke(event);
  };

  const routes = routesOf(of);
  const [, mapping] = one(of('AWS::Lambda::EventSourceMapping'), 'Notices');
  const readStream = readerOf(dynamoEndpoint, tables.records.name);
  return {
    iinClaim: String(one(of('AWS::Lambda::Function'), 'parentFunction')[1].Environment.Variables.IIN_CLAIM),
    tables: { records: tables.records.name, waiting: tables.waiting.name, published: tables.published.name },
    outbox: cloud.outbox,
    refused: cloud.refused,
    lines,
    routes,
    invoke,
    advance: (minutes) => void (clockOffset[0] = (clockOffset[0] ?? 0) + minutes * 60_000),
    clientOf: (id) =>
      new DynamoDBClient({
        endpoint: cloud.endpoint,
        region: accountOf.region,
        credentials: { accessKeyId: id, secretAccessKey: 'local' },
      }),
    async call(method, path, request = {}) {
      const found = findRoute(routes, method, path);
      if (found === undefined) return { status: 404, body: undefined };
      if (found.wantsToken && request.claims === undefined) return { status: 401, body: undefined };
      const reply: Piece = await invoke(found.functionId, eventOf(found, method, path, { at: now(), ...request }));
      return { status: reply.statusCode, body: bodyOf(reply) };
    },
    runJob(name, at) {
      const [, schedule] = one(of('AWS::Scheduler::Schedule'), `Jobs${name}Schedule`);
      return invoke(schedule.Target.Arn['Fn::GetAtt'][0], { ...JSON.parse(schedule.Target.Input), ...(at === undefined ? {} : { at }) });
    },
    async deliverStream() {
      const filters = mapping.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern));
      const settings = { filters, batchSize: mapping.BatchSize, retries: mapping.MaximumRetryAttempts };
      return deliver(await readStream(), settings, (event) => invoke(mapping.FunctionName.Ref, event));
    },
    async close() {
      await Promise.all([...warm.values()].map((fn) => fn.stop()));
      await cloud.close();
      rmSync(outdir, { recursive: true, force: true });
    },
  };
}

function bodyOf({ body, headers, isBase64Encoded }: Piece): Piece {
  if (body === '' || body === undefined) return undefined;
  if (isBase64Encoded === true) return Buffer.from(body, 'base64').toString('latin1');
  return String(headers['content-type']).includes('json') ? JSON.parse(body) : body;
}
