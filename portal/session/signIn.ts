// Signing in with the issuer: authorization code with PKCE. Loaded when somebody signs in or comes back, and not before.

import * as oauth from 'oauth4webapi';
import type { SignInConfig, Tokens } from './session.ts';

const kept = 'kezek.signingIn';

interface Under {
  readonly verifier: string;
  readonly state: string;
  /** Where the person was: they come back there. */
  readonly returnTo: string;
}

let known: Promise<SignInConfig> | undefined;

async function configuration(): Promise<SignInConfig> {
  known ??= fetch('/portal.json').then((response) => {
    if (!response.ok) throw new Error(`portal.json: ${response.status}`);
    return response.json() as Promise<SignInConfig>;
  });
  // A failure is not remembered: the next press asks again.
  known.catch(() => {
    known = undefined;
  });
  return known;
}

const serverOf = ({ issuer, authorize, token, revoke }: SignInConfig): oauth.AuthorizationServer => ({
  issuer,
  authorization_endpoint: authorize,
  token_endpoint: token,
  revocation_endpoint: revoke,
});

/** Only an issuer on this very machine is spoken to without TLS. */
const options = { [oauth.allowInsecureRequests]: ['127.0.0.1', 'localhost'].includes(location.hostname) };
const redirectUri = `${location.origin}/`;

/** Leaves for the issuer's page. With `fresh` it asks who it is even where it knows the browser, as for what wants a new sign-in. */
export async function goSignIn(returnTo: string, fresh = false): Promise<void> {
  const config = await configuration();
  const under: Under = { verifier: oauth.generateRandomCodeVerifier(), state: oauth.generateRandomState(), returnTo };
  sessionStorage.setItem(kept, JSON.stringify(under));
  const query = {
    client_id: config.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: config.scope,
    state: under.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(under.verifier),
    code_challenge_method: 'S256',
    ...(fresh ? { max_age: '0', prompt: 'login' } : {}),
  };
  location.assign(`${config.authorize}?${new URLSearchParams(query).toString()}`);
}

/** Back from the issuer with a code: the tokens, and where the person was. Nothing where this is no answer to a question of this tab. */
export async function comeBack(address: URL): Promise<{ readonly tokens: Tokens; readonly returnTo: string } | undefined> {
  const text = sessionStorage.getItem(kept);
  if (text === null) return undefined;
  sessionStorage.removeItem(kept);
  const under = JSON.parse(text) as Under;
  const config = await configuration();
  const server = serverOf(config);
  const client = { client_id: config.clientId };
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
  return { tokens: tokensOf(await oauth.processAuthorizationCodeResponse(server, client, response)), returnTo: under.returnTo };
}

/** New tokens for a refresh token, which is good once; nothing where the issuer no longer takes it. */
export async function renewed(refresh: string): Promise<Tokens | undefined> {
  const config = await configuration();
  const server = serverOf(config);
  const client = { client_id: config.clientId };
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options);
  if (response.status === 400 || response.status === 401) return undefined;
  return tokensOf(await oauth.processRefreshTokenResponse(server, client, response), refresh);
}

/** Takes the refresh token back and lets the issuer forget the browser. */
export async function leave(refresh: string | undefined): Promise<void> {
  const config = await configuration();
  if (refresh !== undefined) {
    // The way out must stay open when the issuer does not answer: the token ends by itself.
    await oauth.revocationRequest(serverOf(config), { client_id: config.clientId }, oauth.None(), refresh, options).catch(() => undefined);
  }
  location.assign(config.signOut);
}

function tokensOf(told: oauth.TokenEndpointResponse, before?: string): Tokens {
  return {
    access: told.access_token,
    refresh: told.refresh_token ?? before,
    until: Date.now() + (told.expires_in ?? 900) * 1000,
  };
}
