// Who says who a caller is: the issuer in the settings, or a user pool of the stage's own where staff and pilot families are entered by hand.
// The pool's users cannot write their own IIN; it is set once, by whoever checked the paper.

import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { SignIn as SignInSettings } from '../settings.ts';

export class SignIn extends Construct {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** The claim of a token that carries the verified IIN. */
  readonly iinClaim: string;
  /** What whoever makes accounts or a page needs to know. */
  readonly outputs: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: { readonly stage: string; readonly signIn: SignInSettings }) {
    super(scope, id);
    if (props.signIn.by === 'issuer') {
      this.issuer = props.signIn.issuer;
      this.audience = props.signIn.audience;
      this.iinClaim = props.signIn.iinClaim;
      this.outputs = {};
      return;
    }
    const { pool, client } = this.makePool();
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.audience = [client.userPoolClientId];
    this.iinClaim = 'custom:iin';
    this.outputs = { UserPoolId: pool.userPoolId, ClientId: client.userPoolClientId };
  }

  makeAuthorizer(): HttpJwtAuthorizer {
    return new HttpJwtAuthorizer('Tokens', this.issuer, { jwtAudience: [...this.audience] });
  }

  private makePool(): { readonly pool: UserPool; readonly client: UserPoolClient } {
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      customAttributes: { iin: new StringAttribute({ minLen: 12, maxLen: 12, mutable: false }) },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const client = pool.addClient('Client', {
      authFlows: { userSrp: true },
      disableOAuth: true,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(30),
      idTokenValidity: Duration.minutes(30),
      refreshTokenValidity: Duration.hours(12),
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, locale: true }).withCustomAttributes('iin'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    return { pool, client };
  }
}
