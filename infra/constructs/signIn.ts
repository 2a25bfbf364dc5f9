// Who says who a caller is: the issuer in the settings, or a user pool of the stage's own where staff and pilot families are entered by hand.
// The pool's users cannot write their own IIN; it is set once, by whoever checked the paper. Tokens live a quarter of an hour and are renewed by refresh
// tokens that are good for one use each, so a stolen one is noticed or is worth little.

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
  OAuthScope,
  type UserPoolClient,
  type UserPoolClientProps,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { SignIn as SignInSettings } from '../settings.ts';

type Page = NonNullable<Extract<SignInSettings, { by: 'own-pool' }>['page']>;

export class SignIn extends Construct {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** The claim of a token that carries the verified IIN. */
  readonly iinClaim: string;
  /** How staff must have signed in; undefined where everybody is asked for a second factor. */
  readonly staffMethods: readonly string[] | undefined;
  /** What whoever makes accounts or a page needs to know. */
  readonly outputs: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: { readonly stage: string; readonly signIn: SignInSettings }) {
    super(scope, id);
    if (props.signIn.by === 'issuer') {
      this.issuer = props.signIn.issuer;
      this.audience = props.signIn.audience;
      this.iinClaim = props.signIn.iinClaim;
      this.staffMethods = props.signIn.staffMethods;
      this.outputs = {};
      return;
    }
    const { page } = props.signIn;
    const { pool, client } = this.makePool(page);
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.audience = [client.userPoolClientId];
    this.iinClaim = 'custom:iin';
    this.staffMethods = undefined;
    const domain = page && pool.addDomain('Page', { cognitoDomain: { domainPrefix: page.prefix } });
    this.outputs = {
      UserPoolId: pool.userPoolId,
      ClientId: client.userPoolClientId,
      ...(domain === undefined ? {} : { SignInPage: domain.baseUrl() }),
    };
  }

  makeAuthorizer(): HttpJwtAuthorizer {
    return new HttpJwtAuthorizer('Tokens', this.issuer, { jwtAudience: [...this.audience] });
  }

  private makePool(page: Page | undefined): { readonly pool: UserPool; readonly client: UserPoolClient } {
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
      ...oAuthOf(page),
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      // A working day: then everybody signs in again, however often they renewed.
      refreshTokenValidity: Duration.hours(12),
      // An answer that was lost on the way may be asked for once more in ten seconds; after that the old one is dead.
      refreshTokenRotationGracePeriod: Duration.seconds(10),
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, locale: true }).withCustomAttributes('iin'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    return { pool, client };
  }
}

/** The code flow and nothing else, back to pages that are named in full: no token ever stands in an address. */
function oAuthOf(page: Page | undefined): Pick<UserPoolClientProps, 'disableOAuth' | 'oAuth'> {
  if (page === undefined) return { disableOAuth: true };
  for (const address of [...page.callbacks, ...page.logouts]) {
    const { protocol, hostname } = new URL(address);
    if (protocol !== 'https:' && hostname !== 'localhost') throw new RangeError('a page to sign in from wants https');
  }
  return {
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [...page.callbacks],
      logoutUrls: [...page.logouts],
    },
  };
}
