// How people sign in to a deployed stage: the code flow, short tokens, refresh tokens for one use, and what staff must have used.

import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { KezekStack } from '../../infra/kezekStack.ts';
import { stages, type StageSettings } from '../../infra/settings.ts';
import { readSettings } from '../../shared/settings.ts';
import { readStack } from '../support/nestedTemplates.ts';
import { one } from '../support/template.ts';

function synthesize(settings: Partial<StageSettings>) {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = new KezekStack(app, 'kezek-city', { stage: 'city', settings: { ...stages.prod, ...settings } });
  return readStack(app.synth().directory, stack.stackName).of;
}

const page = { prefix: 'kezek-city', callbacks: ['https://kezek.example.kz/'], logouts: ['https://kezek.example.kz/bye'] };

describe('the own pool', () => {
  it('signs in by the code flow alone, with tokens of 15 minutes and refresh tokens for one use within 12 hours (T21)', () => {
    const of = synthesize({ signIn: { by: 'own-pool', page } });
    const [, client] = one(of('AWS::Cognito::UserPoolClient'), 'SignIn');
    expect(client).toMatchObject({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      // The portal's own address comes first.
      CallbackURLs: [expect.anything(), ...page.callbacks],
      LogoutURLs: [expect.anything(), ...page.logouts],
      GenerateSecret: false,
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      RefreshTokenValidity: 720,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
    });
    // Rotation and the old way of refreshing exclude each other.
    expect(client.ExplicitAuthFlows).toEqual(['ALLOW_USER_SRP_AUTH']);
    expect(one(of('AWS::Cognito::UserPoolDomain'), 'SignIn')[1].Domain).toBe('kezek-city');
    expect(one(of('AWS::Cognito::UserPool'), 'SignIn')[1].MfaConfiguration).toBe('ON');
  });

  it('has no page where none is set, and none that is not https', () => {
    const of = synthesize({ signIn: { by: 'own-pool' } });
    expect(of('AWS::Cognito::UserPoolDomain')).toEqual({});
    expect(one(of('AWS::Cognito::UserPoolClient'), 'SignIn')[1].AllowedOAuthFlowsUserPoolClient).toBe(false);
    const open = { ...page, callbacks: ['http://kezek.example.kz/'] };
    expect(() => synthesize({ signIn: { by: 'own-pool', page: open } })).toThrow(RangeError);
  });
});

describe('an issuer of the city’s own', () => {
  it('that lets people in by a password: the functions know what staff must have used', () => {
    const issuer = { by: 'issuer', issuer: 'https://id.example.kz', audience: ['kezek'], iinClaim: 'iin' } as const;
    const of = synthesize({ signIn: { ...issuer, staffMethods: ['otp', 'hwk'] } });
    const [, department] = one(of('AWS::Lambda::Function'), 'departmentFunction');
    expect(department.Environment.Variables.STAFF_SIGN_IN).toBe('otp hwk');
    const tables = {
      STAGE: 'city',
      RECORDS_TABLE: 'records',
      WAITING_TABLE: 'waiting',
      PUBLISHED_TABLE: 'published',
      IN_FLIGHT_SECONDS: '30',
    };
    expect(readSettings({ ...tables, STAFF_SIGN_IN: 'otp hwk' }).staffSignInMethods).toEqual(['otp', 'hwk']);
    expect(readSettings(tables).staffSignInMethods).toBeUndefined();
    expect(() => readSettings({ ...tables, STAFF_SIGN_IN: ' ' })).toThrow('STAFF_SIGN_IN');
  });
});
