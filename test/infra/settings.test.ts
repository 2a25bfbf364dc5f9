import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { KezekStack } from '../../infra/kezekStack.ts';
import { stages, type StageSettings } from '../../infra/settings.ts';
import { readStack } from '../support/nestedTemplates.ts';
import { houseFunctions, one, statementsOf, type ResourcesOf } from '../support/template.ts';

/** The template of a city with settings of its own; throws on a finding of the rule pack. */
function synthesizeCity(settings: Partial<StageSettings>): ResourcesOf {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = new KezekStack(app, 'kezek-city', { stage: 'city', settings: { ...stages.prod, ...settings } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return readStack(app.synth().directory, stack.stackName).of;
}

describe('a city’s own settings', () => {
  it('with an issuer of its own there is no user pool, and its claim names the person', () => {
    const of = synthesizeCity({ signIn: { by: 'issuer', issuer: 'https://id.example.kz', audience: ['kezek'], iinClaim: 'iin' } });
    expect(of('AWS::Cognito::UserPool')).toEqual({});
    const [, authorizer] = one(of('AWS::ApiGatewayV2::Authorizer'), 'Api');
    expect(authorizer.JwtConfiguration).toEqual({ Issuer: 'https://id.example.kz', Audience: ['kezek'] });
    for (const { Properties } of Object.values(houseFunctions(of))) expect(Properties.Environment.Variables.IIN_CLAIM).toBe('iin');
  });

  it('with a domain of its own the address of the gateway is closed', () => {
    const of = synthesizeCity({
      domain: { name: 'api.example.kz', certificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/1' },
    });
    expect(one(of('AWS::ApiGatewayV2::Api'), 'Api')[1].DisableExecuteApiEndpoint).toBe(true);
    expect(one(of('AWS::ApiGatewayV2::DomainName'), 'Api')[1].DomainName).toBe('api.example.kz');
    expect(Object.values(of('AWS::ApiGatewayV2::ApiMapping'))).toHaveLength(1);
  });

  it('with push the stream function reaches the devices of that application and of no other', () => {
    const fcm = 'arn:aws:sns:eu-central-1:123456789012:app/GCM/kezek';
    const of = synthesizeCity({ push: { fcm }, smsSender: 'KEZEK' });
    const [, fn] = one(of('AWS::Lambda::Function'), 'NoticesStreamFunction');
    expect(fn.Environment.Variables).toMatchObject({ PUSH_FCM_ARN: fcm, SMS_SENDER: 'KEZEK' });
    expect(fn.Environment.Variables.PUSH_APNS_ARN).toBeUndefined();
    const grants = JSON.stringify(statementsOf(of, fn.Role));
    expect(grants).toContain('arn:aws:sns:eu-central-1:123456789012:endpoint/GCM/kezek/*');
    expect(grants).toContain('"Action":"sns:CreatePlatformEndpoint"');
    expect(grants).toContain('"sns:DeleteEndpoint"');
  });

  it('share the provider’s limits among as many copies of the sender as can run at once', () => {
    const perSecond = (more: Partial<StageSettings>) =>
      one(synthesizeCity(more)('AWS::Lambda::Function'), 'NoticesStreamFunction')[1].Environment.Variables.SMS_PER_SECOND;
    const provider = { smsPerSecond: 20, pushPerSecond: 300 };
    expect(perSecond({ provider, concurrency: { stream: 10 }, noticeParallelism: 1, streamShards: 4 })).toBe('5');
    expect(perSecond({ provider, concurrency: { stream: 10 }, noticeParallelism: 10, streamShards: 4 })).toBe('2');
  });

  it('leave receipts that could not be taken in a queue, after six hours of trying', () => {
    const of = synthesizeCity({});
    const [, config] = one(of('AWS::Lambda::EventInvokeConfig'), 'Receipts');
    expect(config).toMatchObject({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21_600 });
    const [queue] = config.DestinationConfig.OnFailure.Destination['Fn::GetAtt'];
    expect(of('AWS::SQS::Queue')[queue].Properties.SqsManagedSseEnabled).toBe(true);
  });

  it('with a registry only the job that asks it knows where it is, and no template holds its token', () => {
    const of = synthesizeCity({ registry: { url: 'https://registry.example.kz/guardians', tokenSecret: 'registry-token' } });
    const told = Object.entries(houseFunctions(of)).filter(([, { Properties }]) => Properties.Environment.Variables.REGISTRY_URL);
    expect(told.map(([id]) => id)).toEqual([expect.stringMatching(/^JobsverifyGuardianshipsFunction/)]);
    expect(JSON.stringify(told[0]?.[1].Properties.Environment.Variables.REGISTRY_TOKEN)).toContain(
      '{{resolve:secretsmanager:registry-token',
    );
    expect(() => synthesizeCity({ registry: { url: 'http://registry.example.kz' } })).toThrow(RangeError);
  });

  it('asks a few times a second at most for what goes through every child’s month of a territory or of many kindergartens', () => {
    const { routes } = stages.prod.throttle;
    const rates = [routes.draftPayments, routes.checkPayments, routes.listSealable, routes.tableAttendance, routes.reportAttendance];
    expect(rates.map((throttle) => [throttle?.rate, throttle?.burst])).toEqual([
      [2, 4],
      [2, 4],
      [5, 10],
      [5, 10],
      [5, 10],
    ]);
  });

  it('asks a few times a second at most for what goes through the looks of a month', () => {
    const { routes } = stages.prod.throttle;
    expect([routes.listAudit, routes.tableAudit]).toEqual(Array.from({ length: 2 }, () => ({ rate: 5, burst: 10 })));
  });

  it('with addresses for alarms each gets a subscription', () => {
    const of = synthesizeCity({ alarmEmails: ['duty@example.kz'] });
    expect(Object.values(of('AWS::SNS::Subscription')).map(({ Properties }) => Properties.Endpoint)).toEqual(['duty@example.kz']);
  });

  it('without pages no browser is let in; with one, only from there', () => {
    expect(one(synthesizeCity({ corsOrigins: [] })('AWS::ApiGatewayV2::Api'), 'Api')[1].CorsConfiguration).toBeUndefined();
    const [, api] = one(synthesizeCity({ corsOrigins: ['https://kezek.example.kz'] })('AWS::ApiGatewayV2::Api'), 'Api');
    expect(api.CorsConfiguration.AllowOrigins).toEqual(['https://kezek.example.kz']);
    expect(api.CorsConfiguration.AllowCredentials).toBeUndefined();
    // By this header a page knows that staff have to sign in again, and how.
    expect(api.CorsConfiguration.ExposeHeaders).toContain('www-authenticate');
  });

  it('a function that may run longer than a publication looks back is refused', () => {
    expect(() => synthesizeCity({ inFlightSeconds: 10 })).toThrow('inFlightSeconds');
  });
});
