// Signing in with the issuer: authorization code with PKCE. Loaded when somebody signs in or comes back, and not before.

import * as oauth from 'oauth4webapi';
import { offline, readOut, Told, unwell } from '../api/told.ts';
import { forgetSignedIn, type SignInConfig, type Tokens } from './session.ts';
import { beginSignIn, endSignIn, signInUnderWay } from './underWay.ts';
import { words } from './words.ts';

let known: Promise<SignInConfig> | undefined;

async function configuration(): Promise<SignInConfig> {
  known ??= askConfiguration();
  // A failure is not remembered: the next press asks again.
  known.catch(() => {
    known = undefined;
  });
  return known;
}

async function askConfiguration(): Promise<SignInConfig> {
  const response = await fetch('/portal.json').catch(() => undefined);
  if (response?.ok !== true) throw navigator.onLine ? unwell() : offline();
  return (await response.json()) as SignInConfig;
}

const serverOf = ({ issuer, authorize, token, revoke }: SignInConfig): oauth.AuthorizationServer => ({
  issuer,
  authorization_endpoint: authorize,
  token_endpoint: token,
  revocation_endpoint: revoke,
});

/**
 * The times in an ID token are not held against the clock of the phone, which may be wrong by days: the token comes straight from the issuer over TLS,
 * and nothing here is decided by it. The service judges the access token, by its own clock.
 */
const clientOf = ({ clientId }: SignInConfig): oauth.Client => ({ client_id: clientId, [oauth.clockTolerance]: 50 * 365 * 86_400 });

/** Only an issuer on this very machine is spoken to without TLS. */
const options = { [oauth.allowInsecureRequests]: ['127.0.0.1', 'localhost'].includes(location.hostname) };
const redirectUri = `${location.origin}/`;

/** Leaves for the issuer's page. With `fresh` it asks who it is even where it knows the browser, as for what wants a new sign-in. */
export async function goSignIn(returnTo: string, fresh = false): Promise<void> {
  const config = await configuration();
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  if (!beginSignIn({ verifier, state, returnTo })) throw new Told('browser-keeps-nothing', words.keepsNothing);
  const query = {
    client_id: config.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: config.scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(fresh ? { max_age: '0', prompt: 'login' } : {}),
  };
  forgetSignedIn();
  goTo(`${config.authorize}?${new URLSearchParams(query).toString()}`);
}

/** Whoever comes back from there by the back button finds the page begun anew, and not one that waits for ever. */
function goTo(address: string): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  location.assign(address);
}

/** Back from the issuer with an answer: the tokens. Nothing where this tab asked nothing; throws where the issuer refuses or is not reached. */
export async function comeBack(address: URL): Promise<Tokens | undefined> {
  const under = signInUnderWay();
  if (under === undefined) return undefined;
  const config = await configuration();
  endSignIn();
  const server = serverOf(config);
  const client = clientOf(config);
  const parameters = oauth.validateAuthResponse(server, client, address, under.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri,
    under.verifier,
    options,
  );
  return tokensOf(await oauth.processAuthorizationCodeResponse(server, client, response));
}

/** New tokens for a refresh token, which is good once; nothing where the issuer no longer takes it. */
export async function renewed(refresh: string): Promise<Tokens | undefined> {
  const config = await configuration();
  const server = serverOf(config);
  const client = clientOf(config);
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options);
  if (response.status === 400 || response.status === 401) {
    await readOut(response);
    return undefined;
  }
  return tokensOf(await oauth.processRefreshTokenResponse(server, client, response), refresh);
}

const pausesMilliseconds = [0, 1_000];
const patienceMilliseconds = 5_000;

/** Takes a refresh token back, asking twice; whether the issuer heard it. */
export async function takeBack(refresh: string): Promise<boolean> {
  for (const pause of pausesMilliseconds) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const config = await configuration();
      const response = await oauth.revocationRequest(serverOf(config), clientOf(config), oauth.None(), refresh, {
        ...options,
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
      await readOut(response);
      // A token it does not know is none any more.
      if (response.status < 500) return true;
    } catch {
      // Not reached: asked once more.
    }
  }
  return false;
}

/** Takes the refresh token back and lets the issuer forget the browser. Throws where it is not reached; `regardless` goes there all the same. */
export async function leave(refresh: string | undefined, regardless: boolean): Promise<void> {
  const { signOut } = await configuration();
  const isHeard = refresh === undefined || (await takeBack(refresh));
  if (!navigator.onLine || !(isHeard || regardless)) throw new Error('the issuer was not reached');
  goTo(signOut);
}

function tokensOf(told: oauth.TokenEndpointResponse, before?: string): Tokens {
  return {
    access: told.access_token,
    refresh: told.refresh_token ?? before,
    until: Date.now() + (told.expires_in ?? 900) * 1000,
  };
}
