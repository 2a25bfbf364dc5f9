// What came of each SMS. SNS writes it into two log groups whose names it chooses; both are made here, forget after a week (they hold the numbers), and hand
// their lines to one function. Which role SNS may write by is a setting of the whole account: see docs/deploy.md.

import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';
import { HouseFunction } from './houseFunction.ts';
import type { Tables } from './tables.ts';

export interface ReceiptsProps {
  readonly stage: string;
  readonly settings: StageSettings;
  readonly iinClaim: string;
  readonly tables: Tables;
}

/** Messages and numbers; the notices of people and applications with their marks, and those that were given up. */
const touched = ['MESSAGE#*', 'PHONE#*', 'PERSON#*', 'APPLICATION#*', 'DEAD_LETTERS#*'];

export class Receipts extends Construct {
  readonly fn: HouseFunction;
  /** Packets whose receipts could not all be taken. They name numbers: forgotten as the log groups forget. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { tables, ...house }: ReceiptsProps) {
    super(scope, id);
    this.fn = new HouseFunction(this, 'ReceiptsFunction', {
      ...house,
      entry: 'receipts',
      timeoutSeconds: 60,
      memoryMegabytes: 256,
      reservedConcurrency: house.settings.concurrency.receipts,
    });
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(7),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This queue is where a function leaves what it could not do; the rule does not look at destinations.',
    });
    // A packet comes again for as long as a table may be away; taken twice it changes nothing.
    this.fn.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(6), onFailure: new SqsDestination(this.deadLetters) });
    // Of marks, numbers and messages; it opens nothing that is sealed.
    tables.bind(this.fn, 'records', ['get', 'list', 'put', 'remove'], { leadingKeys: touched });
    const { region, account } = Stack.of(this);
    const said = `sns/${region}/${account}/DirectPublishToPhoneNumber`;
    const groups = { Delivered: said, Failed: `${said}/Failure` };
    for (const [name, logGroupName] of Object.entries(groups)) {
      const group = new LogGroup(this, name, { logGroupName, retention: RetentionDays.ONE_WEEK, removalPolicy: RemovalPolicy.DESTROY });
      group.addSubscriptionFilter('Receipts', { destination: new LambdaDestination(this.fn), filterPattern: FilterPattern.allEvents() });
    }
  }
}
