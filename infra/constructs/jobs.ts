// The scheduled jobs, from the job table: one function each from one entry, so that each has its own time, memory and alarm.
// A run that fails is not tried again by Lambda: the next run of the schedule takes up where it stopped.
//
// They are a stack inside the stack, because CloudFormation takes 500 resources a stack and each job has nine: they keep nothing and nobody calls them.
// They take tables, vault and the topic of alarms from outside and give nothing back, so the two can never wait for each other.

import { Duration, NestedStack, SecretValue, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { jobNames, jobs, type JobEvent, type JobName } from '../../shared/jobs.ts';
import type { StageSettings } from '../settings.ts';
import { HouseFunction } from './houseFunction.ts';
import type { Tables } from './tables.ts';
import type { VaultSecret } from './vaultSecret.ts';

/** The country's one offset, spelled so that no change of time-zone data can move it (the sign of these names is reversed). */
const countryOffset = 'Etc/GMT-5';

export interface JobsProps {
  readonly stage: string;
  readonly settings: StageSettings;
  readonly iinClaim: string;
  readonly tables: Tables;
  readonly vault: VaultSecret;
}

export class Jobs extends NestedStack {
  readonly functions: ReadonlyMap<JobName, HouseFunction>;
  /** Runs that could not even be started. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: JobsProps) {
    super(scope, id, { description: `Kezek: what runs by itself (${props.stage})` });
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This queue is the dead-letter queue of the schedules; the rule does not look at schedules.',
    });
    const group = new CfnScheduleGroup(this, 'Group', { name: `kezek-${props.stage}-jobs` });
    this.functions = new Map(jobNames.map((name) => [name, this.addJob(name, group, props)]));
  }

  /** Whoever bundles the stack around it means this one too: by its own path, `cdk deploy --exclusively kezek-prod` would deploy it without code. */
  override get bundlingRequired(): boolean {
    return this.nestedStackParent?.bundlingRequired ?? super.bundlingRequired;
  }

  private addJob(name: JobName, group: CfnScheduleGroup, props: JobsProps): HouseFunction {
    const { tables, vault, ...house } = props;
    const job = jobs[name];
    const fn = new HouseFunction(this, `${name}Function`, {
      ...house,
      entry: 'jobs',
      timeoutSeconds: job.timeoutSeconds,
      memoryMegabytes: job.memoryMegabytes,
      reservedConcurrency: props.settings.concurrency.job,
    });
    fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(5) });
    // The term of keeping looks is over for whole days, and one job takes those away.
    const endsLooks = name === 'erasePeople';
    tables.bind(fn, 'records', ['get', 'list', 'listEvents', 'put', 'remove', 'check'], { endsLooks });
    tables.bind(fn, 'waiting', ['get', 'list', 'put', 'remove', 'check']);
    tables.bind(fn, 'published', ['get', 'list', 'put', 'putMany', 'remove', 'check']);
    if (name === 'verifyGuardianships') this.letAskRegistry(fn, vault, props.settings);
    // It proposes revocations, and the number of their paper is sealed.
    if (name === 'watchAbsence') vault.bind(fn);
    // What people are found by is made of their names, and goes with them.
    if (name === 'erasePeople') vault.bind(fn);
    this.addSchedule(name, fn, group);
    return fn;
  }

  /** Names the register to the one job that asks it; what it asks are IINs, so it opens the vault. */
  private letAskRegistry(fn: HouseFunction, vault: VaultSecret, { registry }: StageSettings): void {
    vault.bind(fn);
    if (registry === undefined) return;
    if (!registry.url.startsWith('https://')) throw new RangeError('families’ IINs go to a registry by https alone');
    fn.addEnvironment('REGISTRY_URL', registry.url);
    if (registry.tokenSecret === undefined) return;
    // Put in by CloudFormation when it deploys, so that the token stands in no template.
    fn.addEnvironment('REGISTRY_TOKEN', SecretValue.secretsManager(registry.tokenSecret).unsafeUnwrap());
  }

  /** The ready-made target would let the scheduler start every version of the function; this role starts this one alone. */
  private addSchedule(name: JobName, fn: HouseFunction, group: CfnScheduleGroup): void {
    const role = new Role(this, `${name}ScheduleRole`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account, 'aws:SourceArn': group.attrArn } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.deadLetters.queueArn] }));
    const event: JobEvent = { job: name };
    const schedule = new CfnSchedule(this, `${name}Schedule`, {
      description: `Kezek ${name}. If missed: ${jobs[name].harm}`,
      groupName: group.ref,
      scheduleExpression: jobs[name].schedule,
      scheduleExpressionTimezone: countryOffset,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: fn.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify(event),
        deadLetterConfig: { arn: this.deadLetters.queueArn },
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 300 },
      },
    });
    // A schedule that fires before its role may act would fill the dead letters on the first day.
    schedule.node.addDependency(role);
  }
}
