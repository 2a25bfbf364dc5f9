// Who says who a caller is: the issuer in the settings, or a user pool of the stage's own where staff and pilot families are entered by hand.
// The pool's users cannot write their own IIN; it is set once, by whoever checked the paper. Tokens live a quarter of an hour and are renewed by refresh
// tokens that are good for one use each, so a stolen one is noticed or is worth little.

import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  CfnUserPoolClient,
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
  /** Where the page's browser sends people to sign in: origins its policy must allow. */
  readonly pageOrigins: readonly string[];
  private readonly settings: SignInSettings;
  private readonly client: UserPoolClient | undefined;

  constructor(scope: Construct, id: string, props: { readonly stage: string; readonly signIn: SignInSettings }) {
    super(scope, id);
    this.settings = props.signIn;
    if (props.signIn.by === 'issuer') {
      this.client = undefined;
      const { page } = props.signIn;
      this.pageOrigins = page === undefined ? [] : [...new Set([page.token, page.revoke].map((address) => new URL(address).origin))];
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
    this.client = client;
    this.pageOrigins = page === undefined ? [] : [this.pageOf(page)];
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

  /** The address of the pool's own page. */
  private pageOf({ prefix }: Page): string {
    return `https://${prefix}.auth.${Stack.of(this).region}.amazoncognito.com`;
  }

  /** Lets the pool's page send people back there after signing in and out; another issuer is told by hand. */
  letBackTo(address: string): void {
    const page = this.settings.by === 'own-pool' ? this.settings.page : undefined;
    const client = this.client?.node.defaultChild;
    if (page === undefined || !(client instanceof CfnUserPoolClient)) return;
    client.callbackUrLs = [address, ...page.callbacks];
    client.logoutUrLs = [address, ...page.logouts];
  }

  /** What the page is told of signing in: its `portal.json`. Empty where nobody can sign in by a page. */
  portalConfig(home: string): Readonly<Record<string, string>> {
    if (this.settings.by === 'issuer') return this.settings.page === undefined ? {} : { issuer: this.issuer, ...this.settings.page };
    const { page } = this.settings;
    if (page === undefined || this.client === undefined) return {};
    const at = this.pageOf(page);
    const clientId = this.client.userPoolClientId;
    return {
      issuer: this.issuer,
      clientId,
      authorize: `${at}/oauth2/authorize`,
      token: `${at}/oauth2/token`,
      revoke: `${at}/oauth2/revoke`,
      signOut: `${at}/logout?client_id=${clientId}&logout_uri=${home}`,
      scope: 'openid',
    };
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
      // The portal's own address is added once it is known.
      callbackUrls: ['https://localhost/', ...page.callbacks],
      logoutUrls: ['https://localhost/', ...page.logouts],
    },
  };
}
