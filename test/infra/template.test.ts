import { describe, expect, it } from 'vitest';
import { stages, type StageSettings } from '../../infra/settings.ts';
import { isOpen } from '../../shared/http/route.ts';
import { routeNames, routes } from '../../shared/http/routes.ts';
import { jobNames, jobs } from '../../shared/jobs.ts';
import { tables as shapes } from '../../shared/table/tables.ts';
import { one, statementsOf, synthesizeStages } from '../support/template.ts';

describe.each(synthesizeStages())('the template of $stage', ({ stage, of }) => {
  const settings: StageSettings = stages[stage];

  describe.each(['records', 'waiting', 'published'] as const)('table %s', (name) => {
    const [, table] = one(of('AWS::DynamoDB::Table'), `Tables${name}`);

    it('goes back to any second of 35 days, cannot be deleted, is paid by use', () => {
      expect(table.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 });
      expect(table.DeletionProtectionEnabled).toBe(true);
      expect(table.BillingMode).toBe('PAY_PER_REQUEST');
    });

    it('is encrypted with a key of the city that is renewed every year', () => {
      expect(table.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
      const key = table.SSESpecification.KMSMasterKeyId['Fn::GetAtt'][0];
      expect(of('AWS::KMS::Key')[key].Properties.EnableKeyRotation).toBe(true);
    });

    it('has the shape the product is written for', () => {
      const shape = shapes[name];
      expect(table.KeySchema).toEqual([
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ]);
      expect(table.AttributeDefinitions).toContainEqual({ AttributeName: 'pk', AttributeType: 'S' });
      expect(table.AttributeDefinitions).toContainEqual({ AttributeName: 'sk', AttributeType: shape.sortKey === 'binary' ? 'B' : 'S' });
      expect(table.StreamSpecification).toEqual(shape.stream ? { StreamViewType: 'NEW_AND_OLD_IMAGES' } : undefined);
      expect(table.TimeToLiveSpecification).toEqual(shape.timeToLive ? { AttributeName: shape.timeToLive, Enabled: true } : undefined);
      const indexes = (table.GlobalSecondaryIndexes ?? []).map((index: { IndexName: string }) => index.IndexName);
      expect(indexes).toEqual(shape.index === undefined ? [] : [shape.index.name]);
    });
  });

  it('no table is left out, and none dies with its stack', () => {
    const tables = Object.values(of('AWS::DynamoDB::Table'));
    expect(tables).toHaveLength(Object.keys(shapes).length);
    for (const table of tables) expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('has the routes of the table and no other', () => {
    const deployed = Object.values(of('AWS::ApiGatewayV2::Route')).map(({ Properties }) => String(Properties.RouteKey));
    expect(deployed.toSorted()).toEqual(routeNames.map((name) => `${routes[name].method} ${routes[name].path}`).toSorted());
  });

  it.each(routeNames)('route %s leads to its audience and asks for a token unless it is for everyone', (name) => {
    const route = routes[name];
    const found = Object.values(of('AWS::ApiGatewayV2::Route')).find(
      ({ Properties }) => Properties.RouteKey === `${route.method} ${route.path}`,
    );
    const integration = found.Properties.Target['Fn::Join'][1][1].Ref;
    const fn = of('AWS::ApiGatewayV2::Integration')[integration].Properties.IntegrationUri['Fn::GetAtt'][0];
    expect(fn).toMatch(new RegExp(`^${route.audience}Function`));
    const [authorizer] = one(of('AWS::ApiGatewayV2::Authorizer'), 'Api');
    const needsNoToken = isOpen(route);
    expect(found.Properties.AuthorizationType).toBe(needsNoToken ? 'NONE' : 'JWT');
    expect(found.Properties.AuthorizerId).toEqual(needsNoToken ? undefined : { Ref: authorizer });
  });

  it('throttles the stage and logs no path, address or token', () => {
    const [, apiStage] = one(of('AWS::ApiGatewayV2::Stage'), 'ApiStage');
    expect(apiStage.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: settings.throttle.default.rate,
      ThrottlingBurstLimit: settings.throttle.default.burst,
    });
    expect(Object.keys(apiStage.RouteSettings ?? {})).toHaveLength(Object.keys(settings.throttle.routes).length);
    expect(apiStage.AccessLogSettings.Format).not.toMatch(/\$context\.(path|identity|authorizer|rawPath|domainName)|\$request/);
    expect(JSON.parse(apiStage.AccessLogSettings.Format)).toMatchObject({ route: '$context.routeKey', requestId: '$context.requestId' });
  });

  it('users of the own pool cannot write their IIN', () => {
    const [, client] = one(of('AWS::Cognito::UserPoolClient'), 'SignIn');
    expect(client.WriteAttributes).toEqual(['locale']);
    const [, pool] = one(of('AWS::Cognito::UserPool'), 'SignIn');
    expect(pool.Schema).toContainEqual(expect.objectContaining({ Name: 'iin', Mutable: false }));
    expect(pool.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: true });
  });

  it.each(jobNames)('job %s is woken on its schedule, by a role for it alone, and leaves a dead letter when it is not', (name) => {
    const [, schedule] = one(of('AWS::Scheduler::Schedule'), `Jobs${name}Schedule`);
    const [fn, properties] = one(of('AWS::Lambda::Function'), `Jobs${name}Function`);
    expect(schedule).toMatchObject({ ScheduleExpression: jobs[name].schedule, FlexibleTimeWindow: { Mode: 'OFF' } });
    expect(schedule.Target.Arn).toEqual({ 'Fn::GetAtt': [fn, 'Arn'] });
    expect(JSON.parse(schedule.Target.Input)).toEqual({ job: name });
    const deadLetters = schedule.Target.DeadLetterConfig.Arn;
    expect(of('AWS::SQS::Queue')[deadLetters['Fn::GetAtt'][0]].Properties.SqsManagedSseEnabled).toBe(true);
    expect(statementsOf(of, schedule.Target.RoleArn).map(({ Action, Resource }) => [Action, Resource])).toEqual([
      ['lambda:InvokeFunction', { 'Fn::GetAtt': [fn, 'Arn'] }],
      ['sqs:SendMessage', deadLetters],
    ]);
    expect(properties).toMatchObject({ Timeout: jobs[name].timeoutSeconds, MemorySize: jobs[name].memoryMegabytes });
  });

  it('every consumer of a stream isolates a bad record, answers by record and gives up into dead letters', () => {
    const mappings = Object.values(of('AWS::Lambda::EventSourceMapping'));
    expect(mappings.length).toBeGreaterThan(0);
    for (const { Properties } of mappings) {
      expect(Properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        StartingPosition: 'TRIM_HORIZON',
        MaximumRecordAgeInSeconds: 86_400,
      });
      expect(Properties.MaximumRetryAttempts).toBeGreaterThan(0);
      const [queue] = Properties.DestinationConfig.OnFailure.Destination['Fn::GetAtt'];
      expect(of('AWS::SQS::Queue')[queue].Properties.SqsManagedSseEnabled).toBe(true);
    }
  });

  it('only new notices, codes and askings for another try reach the stream function', () => {
    const [, mapping] = one(of('AWS::Lambda::EventSourceMapping'), 'NoticesStreamFunction');
    expect(mapping.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { item: { S: ['notice', 'code', 'again', 'inboxDigest'] } } } },
    ]);
  });

  it('every topic is encrypted', () => {
    for (const { Properties } of Object.values(of('AWS::SNS::Topic'))) expect(Properties.KmsMasterKeyId).toBeDefined();
  });
});
