import { describe, expect, it } from 'vitest';
import { stages } from '../../infra/settings.ts';
import { audiences } from '../../shared/http/route.ts';
import { jobNames } from '../../shared/jobs.ts';
import { mayCall } from '../support/deployedGrants.ts';
import { houseFunctions, listOf, one, statementsOf, synthesizeStages } from '../support/template.ts';

const tableNames = ['RECORDS_TABLE', 'WAITING_TABLE', 'PUBLISHED_TABLE'] as const;

// The rule pack itself runs inside: an unanswered finding fails every test here.
describe.each(synthesizeStages())('every function of $stage', ({ stage, of }) => {
  const functions = Object.entries(houseFunctions(of)).map(([id, { Properties }]) => ({ id, ...Properties }));
  const grantsOf = (begins: string) => statementsOf(of, one(of('AWS::Lambda::Function'), begins)[1].Role);
  const arnOf = (begins: string) => ({ 'Fn::GetAtt': [one(of('AWS::DynamoDB::Table'), begins)[0], 'Arn'] });

  it('there is one for each audience and each job, the stream and receipts', () => {
    expect(functions).toHaveLength(audiences.length + jobNames.length + 2);
  });

  it.each(functions)('$id runs on Node 24, ARM, untraced, and has a timeout', (fn) => {
    expect(fn).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
    expect(fn.TracingConfig).toBeUndefined();
    expect(fn.Timeout).toBeGreaterThan(0);
    expect(fn.Timeout).toBeLessThanOrEqual(900);
  });

  it.each(functions)('$id writes to a log group of its own that forgets', (fn) => {
    const group = fn.LoggingConfig.LogGroup.Ref;
    expect(functions.filter((other) => other.LoggingConfig.LogGroup.Ref === group)).toHaveLength(1);
    expect(of('AWS::Logs::LogGroup')[group].Properties.RetentionInDays).toBe(stages[stage].logRetention);
  });

  it.each(functions)('$id has a role of its own, without managed policies, wide actions or wide resources', (fn) => {
    const role = fn.Role['Fn::GetAtt'][0];
    expect(functions.filter((other) => other.Role['Fn::GetAtt'][0] === role)).toHaveLength(1);
    expect(of('AWS::IAM::Role')[role].Properties.ManagedPolicyArns).toBeUndefined();
    for (const statement of statementsOf(of, fn.Role)) {
      expect(listOf(statement.Action).filter((action) => String(action).includes('*'))).toEqual([]);
      expect(listOf(statement.Resource)).not.toContain('*');
    }
  });

  it.each(functions)('$id knows the name of exactly the tables it may use', (fn) => {
    const granted = JSON.stringify(
      statementsOf(of, fn.Role).filter((statement) => String(listOf(statement.Action)[0]).startsWith('dynamodb:')),
    );
    for (const name of tableNames) {
      const table = fn.Environment.Variables[name];
      if (table === 'not-granted') continue;
      expect(granted).toContain(`{"Fn::GetAtt":["${table.Ref}","Arn"]}`);
    }
    const known = tableNames.filter((name) => fn.Environment.Variables[name] !== 'not-granted');
    const used = Object.keys(of('AWS::DynamoDB::Table')).filter((id) => granted.includes(`["${id}","Arn"]`));
    expect(known).toHaveLength(used.length);
  });

  it.each(functions)('$id knows the secret exactly when it may read it', (fn) => {
    const mayRead = statementsOf(of, fn.Role).some((statement) => listOf(statement.Action).includes('secretsmanager:GetSecretValue'));
    expect(fn.Environment.Variables.VAULT_SECRET !== undefined).toBe(mayRead);
  });

  it('nobody takes away what was written down of looks, but the one job that ends the term of whole days', () => {
    const records = Object.entries(of('AWS::DynamoDB::Table')).find(([id]) => id.startsWith('Tablesrecords'))?.[0] ?? '';
    const arn = 'arn:records';
    const resolve = (piece: unknown) => (JSON.stringify(piece) === JSON.stringify({ 'Fn::GetAtt': [records, 'Arn'] }) ? arn : 'else');
    const may = (id: string, action: string, key: string) =>
      mayCall(of, resolve, id, { action: `dynamodb:${action}`, resource: arn, leadingKeys: [key] });
    const removing = functions.filter(({ id }) => may(id, 'DeleteItem', 'PERSON#somebody'));
    expect(removing.length).toBeGreaterThan(jobNames.length);
    for (const key of ['AUDIT#karaganda#2026-07-01', 'AUDIT#karaganda', 'LOOKS#child#abc'])
      expect(removing.filter(({ id }) => may(id, 'DeleteItem', key)).map(({ id }) => id)).toEqual([
        expect.stringMatching(/^JobserasePeopleFunction/),
      ]);
    expect(functions.filter(({ id }) => may(id, 'UpdateItem', 'AUDIT#karaganda#2026-07-01'))).toEqual([]);
    // Entries are put, by whoever lets somebody look.
    const putting = functions.filter(({ id }) => may(id, 'PutItem', 'AUDIT#karaganda#2026-07-01')).map(({ id }) => id);
    expect(putting.some((id) => id.startsWith('departmentFunction'))).toBe(true);
    expect(putting.some((id) => id.startsWith('publicFunction'))).toBe(false);
  });

  it('receipts touches messages, numbers and the notices with their marks, and nothing else of anybody', () => {
    const [statement] = grantsOf('ReceiptsReceiptsFunction').filter(
      ({ Action, Effect }) => Effect === 'Allow' && String(Action).includes('dynamodb'),
    );
    expect(statement?.Condition['ForAllValues:StringLike']['dynamodb:LeadingKeys'].toSorted()).toEqual([
      'APPLICATION#*',
      'DEAD_LETTERS#*',
      'MESSAGE#*',
      'PERSON#*',
      'PHONE#*',
    ]);
  });

  it('public reads number items and what is published, and nothing else at all', () => {
    const viaDynamo = { StringEquals: { 'kms:ViaService': { 'Fn::Join': ['', ['dynamodb.', { Ref: 'AWS::Region' }, '.amazonaws.com']] } } };
    expect(grantsOf('publicFunction')).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [one(of('AWS::Logs::LogGroup'), 'publicFunctionLog')[0], 'Arn'] },
      },
      {
        Effect: 'Allow',
        Action: 'dynamodb:GetItem',
        Resource: arnOf('Tablesrecords'),
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['NUMBER#*'] } },
      },
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:DescribeKey'],
        Resource: { 'Fn::GetAtt': [one(of('AWS::KMS::Key'), 'TablesKey')[0], 'Arn'] },
        Condition: viaDynamo,
      },
      { Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:Query'], Resource: arnOf('Tablespublished') },
    ]);
  });

  it('parents may read what is published, change the free places and checks that follow from what they do, and not read the order of the queue', () => {
    const published = grantsOf('parentFunction').filter(
      ({ Resource }) => JSON.stringify(Resource) === JSON.stringify(arnOf('Tablespublished')),
    );
    expect(published.flatMap(({ Action }) => listOf(Action))).toEqual([
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ]);
    const waiting = grantsOf('parentFunction').filter(
      ({ Resource }) => JSON.stringify(Resource) === JSON.stringify(arnOf('Tableswaiting')),
    );
    expect(waiting.flatMap(({ Action }) => listOf(Action))).toEqual(['dynamodb:DeleteItem', 'dynamodb:PutItem']);
  });

  it('kindergartens may do as much there as parents: they change the same places, and do not read the order of the queue either', () => {
    const actionsOn = (grantee: string, table: string) =>
      grantsOf(grantee).flatMap(({ Action, Resource }) =>
        JSON.stringify(Resource) === JSON.stringify(arnOf(table)) ? listOf(Action) : [],
      );
    for (const table of ['Tablespublished', 'Tableswaiting'])
      expect(actionsOn('preschoolFunction', table)).toEqual(actionsOn('parentFunction', table));
  });

  it('only what prints knows the address of the API, which stands on paper', () => {
    const knowing = functions.filter((fn) => fn.Environment.Variables.PUBLIC_URL !== undefined);
    expect(knowing.map((fn) => fn.id)).toEqual([expect.stringMatching(/^documentsFunction/)]);
    expect(JSON.stringify(knowing[0]?.Environment.Variables.PUBLIC_URL)).toContain('https://');
  });

  it('jobs cannot open personal values', () => {
    for (const job of ['JobsrecomputeQueueFunction', 'JobsissueRoundsFunction', 'JobsexpireVouchersFunction', 'JobsapplyUpdatesFunction']) {
      expect(JSON.stringify(grantsOf(job))).not.toContain('secretsmanager');
    }
  });

  it('the job that asks a registry about IINs can', () => {
    expect(JSON.stringify(grantsOf('JobsverifyGuardianshipsFunction'))).toContain('secretsmanager:GetSecretValue');
  });

  it('and the job that proposes revocations, which seals the number of their paper', () => {
    expect(JSON.stringify(grantsOf('JobswatchAbsenceFunction'))).toContain('secretsmanager:GetSecretValue');
  });

  it('and the job that destroys what is known of people, which takes away what they are found by', () => {
    expect(JSON.stringify(grantsOf('JobserasePeopleFunction'))).toContain('secretsmanager:GetSecretValue');
  });

  it('only the stream function may publish: to its topic and to phones', () => {
    const publishing = functions.filter((fn) => JSON.stringify(statementsOf(of, fn.Role)).includes('sns:'));
    expect(publishing.map((fn) => fn.id)).toEqual([expect.stringMatching(/^NoticesStreamFunction/)]);
    expect(grantsOf('NoticesStreamFunction').filter(({ Action }) => Action === 'sns:Publish')).toEqual([
      { Effect: 'Allow', Action: 'sns:Publish', Resource: { Ref: one(of('AWS::SNS::Topic'), 'NoticesTopic')[0] } },
      { Effect: 'Allow', Action: 'sns:Publish', NotResource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':sns:*:*:*']] } },
    ]);
  });

  it('no function of the API may run longer than the gateway waits or, with a cold start of ten seconds, a publication looks back', () => {
    for (const begins of ['publicFunction', 'parentFunction', 'preschoolFunction', 'documentsFunction', 'departmentFunction']) {
      const [, { Timeout }] = one(of('AWS::Lambda::Function'), begins);
      expect(Timeout).toBeLessThan(29);
      expect(Timeout + 10).toBeLessThanOrEqual(stages[stage].inFlightSeconds);
    }
    for (const { Properties } of Object.values(of('AWS::ApiGatewayV2::Integration')))
      expect(Properties.TimeoutInMillis).toBeLessThan(29_000);
  });

  it('the department has twenty seconds and a whole processor: a draft reads every month of the territory it would pay', () => {
    expect(one(of('AWS::Lambda::Function'), 'departmentFunction')[1]).toMatchObject({ Timeout: 20, MemorySize: 1769 });
    const waits = Object.values(of('AWS::ApiGatewayV2::Integration')).map(({ Properties }) => Properties.TimeoutInMillis);
    expect(waits.toSorted()).toEqual([15_000, 15_000, 15_000, 15_000, 25_000]);
  });
});
