// The three tables, made from the shapes all other engines are made from.
//
// `Table`, not `TableV2`: personal data stay in one region by law, so replicas will never be wanted; and the published rule packs look at
// `AWS::DynamoDB::Table` but are silent about the global table that `TableV2` makes.

import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { TableName } from '../../shared/table/table.ts';
import { tables as shapes, type TableShape } from '../../shared/table/tables.ts';
import type { HouseFunction } from './houseFunction.ts';

/** The verbs of the table, as grants. A transaction needs the grants of its single writes. */
export type Verb = 'get' | 'list' | 'listEvents' | 'put' | 'putMany' | 'remove' | 'check';

const actions: Readonly<Record<Verb, string>> = {
  get: 'dynamodb:GetItem',
  list: 'dynamodb:Query',
  listEvents: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  putMany: 'dynamodb:BatchWriteItem',
  remove: 'dynamodb:DeleteItem',
  check: 'dynamodb:ConditionCheckItem',
};

const environmentNames: Readonly<Record<TableName, string>> = {
  records: 'RECORDS_TABLE',
  waiting: 'WAITING_TABLE',
  published: 'PUBLISHED_TABLE',
};

/** What was written down of looks, its seals included: entries are only ever added. */
const kept = ['AUDIT#*', 'LOOKS#*'];

/** Days one can go back to any second. */
const recoveryDays = 35;

export class Tables extends Construct {
  /** Encrypts the tables and the vault's secret. */
  readonly key: Key;
  readonly records: Table;
  readonly waiting: Table;
  readonly published: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Kezek: tables and vault',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.records = this.makeTable('records', shapes.records);
    this.waiting = this.makeTable('waiting', shapes.waiting);
    this.published = this.makeTable('published', shapes.published);
  }

  each(): readonly (readonly [TableName, Table])[] {
    return [
      ['records', this.records],
      ['waiting', this.waiting],
      ['published', this.published],
    ];
  }

  /**
   * Tells a function the name of a table and lets it use these verbs there; one is never given without the other.
   * `leadingKeys`: only items whose partition key is like one of these. `endsLooks`: it may take away what was written down of looks, as nobody else may.
   */
  bind(
    fn: HouseFunction,
    name: TableName,
    verbs: readonly Verb[],
    only: { readonly leadingKeys?: readonly string[]; readonly endsLooks?: boolean } = {},
  ): void {
    const table = this[name];
    fn.addEnvironment(environmentNames[name], table.tableName);
    const onTable = verbs.filter((verb) => verb !== 'listEvents');
    const keys = only.leadingKeys;
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: onTable.map((verb) => actions[verb]),
        resources: [table.tableArn],
        ...(keys === undefined ? {} : { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } } }),
      }),
    );
    if (name === 'records' && verbs.includes('remove') && only.endsLooks !== true) this.keepLooks(fn);
    const index = shapes[name].index;
    if (verbs.includes('listEvents') && index !== undefined) {
      fn.addToRolePolicy(new PolicyStatement({ actions: [actions.listEvents], resources: [`${table.tableArn}/index/${index.name}`] }));
    }
    this.letUseKey(
      fn,
      verbs.some((verb) => verb === 'put' || verb === 'putMany' || verb === 'remove'),
    );
  }

  /** Rights of the whole table would let any function take an entry away; no grant that comes later undoes this. */
  private keepLooks(fn: HouseFunction): void {
    fn.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
        resources: [this.records.tableArn],
        conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': kept } },
      }),
    );
  }

  /** The stream of `records`; without `ListStreams` on everything, which the ready-made grant would add. */
  bindStream(fn: HouseFunction): void {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
        resources: [this.streamArn],
      }),
    );
    this.letUseKey(fn, false);
  }

  get streamArn(): string {
    const arn = this.records.tableStreamArn;
    if (arn === undefined) throw new Error('records has no stream');
    return arn;
  }

  /** The key opens only through DynamoDB: a function that may read a table still cannot decrypt anything by itself. */
  private letUseKey(fn: HouseFunction, toWrite: boolean): void {
    const reading = ['kms:Decrypt', 'kms:DescribeKey'];
    const writing = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: toWrite ? [...reading, ...writing] : reading,
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
  }

  private makeTable(name: TableName, shape: TableShape): Table {
    const text = (attribute: string) => ({ name: attribute, type: AttributeType.STRING });
    const table = new Table(this, name, {
      partitionKey: text('pk'),
      sortKey: { name: 'sk', type: shape.sortKey === 'binary' ? AttributeType.BINARY : AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: recoveryDays },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(shape.stream ? { stream: StreamViewType.NEW_AND_OLD_IMAGES } : {}),
      ...(shape.timeToLive === undefined ? {} : { timeToLiveAttribute: shape.timeToLive }),
    });
    if (shape.index !== undefined) {
      table.addGlobalSecondaryIndex({
        indexName: shape.index.name,
        partitionKey: text(shape.index.pk),
        sortKey: text(shape.index.sk),
        projectionType: ProjectionType.ALL,
      });
    }
    return table;
  }
}
