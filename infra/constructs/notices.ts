// Telling people: new notices and one-time codes on the stream of `records` go through one function to SNS, at least once.
// A batch that fails is halved until the one bad notice is alone; it ends in the dead letters and holds up nobody else.

import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';
import { HouseFunction } from './houseFunction.ts';
import type { Tables } from './tables.ts';
import type { VaultSecret } from './vaultSecret.ts';

export interface NoticesProps {
  readonly stage: string;
  readonly settings: StageSettings;
  readonly iinClaim: string;
  readonly tables: Tables;
  readonly vault: VaultSecret;
}

export class Notices extends Construct {
  /** Encrypts what passes through topics. */
  readonly key: Key;
  readonly topic: Topic;
  readonly fn: HouseFunction;
  /** Where in the stream the notices stand that could not be sent; the notices themselves stay in `records`. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: NoticesProps) {
    super(scope, id);
    const { tables, vault, ...house } = props;
    this.key = new Key(this, 'Key', { description: 'Kezek: topics', enableKeyRotation: true });
    this.topic = new Topic(this, 'Topic', { displayName: `Kezek ${props.stage} notices`, masterKey: this.key, enforceSSL: true });
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This queue is the dead-letter queue of the stream mapping; the rule does not look at mappings.',
    });
    this.fn = new HouseFunction(this, 'StreamFunction', {
      ...house,
      entry: 'stream',
      timeoutSeconds: 60,
      memoryMegabytes: 512,
      reservedConcurrency: props.settings.concurrency.stream,
    });
    tables.bind(this.fn, 'records', ['get', 'list', 'put', 'remove', 'check']);
    tables.bindStream(this.fn);
    vault.bind(this.fn);
    this.bindPublishing(props.settings);
    this.mapStream(tables, props.settings);
  }

  /** Names the topic and the sender to the function and lets it publish: there, and to phones. */
  private bindPublishing(settings: StageSettings): void {
    const { region, partition } = Stack.of(this);
    this.fn.addEnvironment('TOPIC_ARN', this.topic.topicArn);
    // The provider's limits are the account's; each copy keeps its part of them.
    const mostAtOnce = settings.noticeParallelism * settings.streamShards;
    const copies = Math.min(settings.concurrency.stream ?? mostAtOnce, mostAtOnce);
    this.fn.addEnvironment('SMS_PER_SECOND', String(settings.provider.smsPerSecond / copies));
    this.fn.addEnvironment('PUSH_PER_SECOND', String(settings.provider.pushPerSecond / copies));
    if (settings.smsSender !== undefined) this.fn.addEnvironment('SMS_SENDER', settings.smsSender);
    this.fn.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topic.topicArn] }));
    // A phone number is no resource, so an SMS can only be allowed by leaving out everything that is one: every topic and every device.
    this.fn.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], notResources: [`arn:${partition}:sns:*:*:*`] }));
    this.fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sns.${region}.amazonaws.com` } },
      }),
    );
    if (settings.push?.fcm !== undefined) this.bindPush('PUSH_FCM_ARN', settings.push.fcm);
    if (settings.push?.apns !== undefined) this.bindPush('PUSH_APNS_ARN', settings.push.apns);
  }

  /** Names a platform application to the function and lets it make endpoints there and publish to them. */
  private bindPush(environmentName: string, platformArn: string): void {
    const devices = `${platformArn.replace(':app/', ':endpoint/')}/*`;
    this.fn.addEnvironment(environmentName, platformArn);
    this.fn.addToRolePolicy(new PolicyStatement({ actions: ['sns:CreatePlatformEndpoint'], resources: [platformArn] }));
    this.fn.addToRolePolicy(
      new PolicyStatement({ actions: ['sns:Publish', 'sns:SetEndpointAttributes', 'sns:DeleteEndpoint'], resources: [devices] }),
    );
    Validations.of(this).acknowledge({
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::${devices}]`,
      reason: 'Families register their devices at run time: each is an endpoint of this one application, none is known beforehand.',
    });
  }

  private mapStream(tables: Tables, settings: StageSettings): void {
    this.fn.addEventSourceMapping('Stream', {
      eventSourceArn: tables.streamArn,
      // From the oldest record kept: a notice written while the mapping was being made anew is still sent.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      parallelizationFactor: settings.noticeParallelism,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(24),
      onFailure: new SqsDlq(this.deadLetters),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { item: { S: FilterRule.or('notice', 'code', 'again', 'inboxDigest') } } },
        }),
      ],
    });
  }
}
