// The whole product in reading order: what is kept, what opens personal values, who may call, what runs by itself, who is told, what rings.

import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { audiences, type Audience } from '../shared/http/route.ts';
import { Alarms } from './constructs/alarms.ts';
import { Api } from './constructs/api.ts';
import { HouseFunction } from './constructs/houseFunction.ts';
import { Jobs } from './constructs/jobs.ts';
import { Notices } from './constructs/notices.ts';
import { Portal } from './constructs/portal.ts';
import { Receipts } from './constructs/receipts.ts';
import { SignIn } from './constructs/signIn.ts';
import { Tables } from './constructs/tables.ts';
import { VaultSecret } from './constructs/vaultSecret.ts';
import type { StageSettings } from './settings.ts';

/**
 * What a function of the API may take; it ends before API Gateway gives up, and well before a publication stops looking back: a cold start is over in ten
 * seconds. The department drafts registers, and reads every month they would pay; 1769 MB come with one whole processor.
 */
const apiLimits: Readonly<Record<Audience, { readonly timeoutSeconds: number; readonly memoryMegabytes: number }>> = {
  public: { timeoutSeconds: 10, memoryMegabytes: 1024 },
  parent: { timeoutSeconds: 10, memoryMegabytes: 1024 },
  preschool: { timeoutSeconds: 10, memoryMegabytes: 1024 },
  documents: { timeoutSeconds: 10, memoryMegabytes: 1024 },
  department: { timeoutSeconds: 20, memoryMegabytes: 1769 },
};

export interface KezekStackProps extends StackProps {
  readonly stage: string;
  readonly settings: StageSettings;
}

export class KezekStack extends Stack {
  constructor(scope: Construct, id: string, props: KezekStackProps) {
    super(scope, id, { description: `Kezek, the open queue for preschool vouchers (${props.stage})`, ...props });
    const { stage, settings } = props;
    const longestSeconds = Math.max(...Object.values(apiLimits).map(({ timeoutSeconds }) => timeoutSeconds));
    if (settings.inFlightSeconds <= longestSeconds) throw new RangeError('inFlightSeconds must be longer than an API function may run');

    const tables = new Tables(this, 'Tables');
    const vault = new VaultSecret(this, 'Vault', { key: tables.key });
    const signIn = new SignIn(this, 'SignIn', { stage, signIn: settings.signIn });
    const house = { stage, settings, iinClaim: signIn.iinClaim };

    const functions = Object.fromEntries(
      audiences.map((audience) => {
        const reservedConcurrency = settings.concurrency[audience];
        const { staffMethods } = signIn;
        const props = {
          ...house,
          ...(staffMethods === undefined ? {} : { staffMethods }),
          entry: audience,
          ...apiLimits[audience],
          reservedConcurrency,
        };
        return [audience, new HouseFunction(this, `${audience}Function`, props)];
      }),
    ) as Record<Audience, HouseFunction>;
    const { public: publicFunction, parent, preschool, department, documents } = functions;

    // The open queue sees of `records` the number items alone: an order key and a state, no person.
    tables.bind(publicFunction, 'records', ['get'], { leadingKeys: ['NUMBER#*'] });
    tables.bind(publicFunction, 'published', ['get', 'list']);

    tables.bind(parent, 'records', ['get', 'list', 'put', 'remove', 'check']);
    tables.bind(parent, 'waiting', ['put', 'remove']);
    // Why my number is what it is: the published queue and its movement logs.
    // Free places in the catalogue and the public check of a voucher change with what the family does.
    tables.bind(parent, 'published', ['get', 'list', 'put', 'remove']);
    vault.bind(parent);

    tables.bind(preschool, 'records', ['get', 'list', 'put', 'remove', 'check']);
    tables.bind(preschool, 'waiting', ['put', 'remove']);
    tables.bind(preschool, 'published', ['get', 'list', 'put', 'remove']);
    vault.bind(preschool);

    tables.bind(documents, 'records', ['get', 'list', 'put']);
    tables.bind(documents, 'published', ['get']);
    vault.bind(documents);

    tables.bind(department, 'records', ['get', 'list', 'listEvents', 'put', 'remove', 'check']);
    tables.bind(department, 'waiting', ['get', 'list', 'put', 'remove', 'check']);
    tables.bind(department, 'published', ['get', 'list', 'put', 'putMany', 'remove', 'check']);
    vault.bind(department);

    const api = new Api(this, 'Api', { stage, settings, signIn, functions });
    const portal = new Portal(this, 'Portal', { stage, settings, signIn, apiHost: api.host, functions: Object.values(functions) });
    // Stands on printed vouchers, in the code that opens their check page.
    documents.addEnvironment('PUBLIC_URL', portal.url);
    const jobs = new Jobs(this, 'Jobs', { ...house, tables, vault });
    const notices = new Notices(this, 'Notices', { ...house, tables, vault });
    const receipts = new Receipts(this, 'Receipts', { ...house, tables });
    const alarms = new Alarms(this, 'Alarms', { stage, emails: settings.alarmEmails, key: notices.key });
    alarms.watchApi(api, functions);
    alarms.watchJobs(jobs);
    alarms.watchNotices(notices);
    alarms.watchReceipts(receipts);
    alarms.watchMonths([department, jobs.functions.get('buildRegisters')]);
    alarms.watchTables(tables);

    const names = tables.each().map(([name, table]) => [`${name}Table`, table.tableName] as const);
    const outputs = {
      PortalUrl: portal.url,
      ApiUrl: api.url,
      TokenIssuer: signIn.issuer,
      VaultSecret: vault.arn,
      NoticesTopic: notices.topic.topicArn,
      NoticesKey: notices.key.keyArn,
      ...signIn.outputs,
      ...Object.fromEntries(names),
    };
    Object.entries(outputs).map(([name, value]) => new CfnOutput(this, name, { value }));
  }
}
