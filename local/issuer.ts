// A real OpenID Connect issuer for the machine on the desk: authorization code with PKCE, as in the cloud, and a log-in page that lists the demo
// people instead of asking who somebody is. Consent is not asked: the only client is the product's own. Tokens are short and renewed as in the cloud: a
// refresh token is good for one use, and one that comes a second time ends all that came of that sign-in.

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Folder } from './folder.ts';
import type { Mounted } from './gateway.ts';
import { issuerStore } from './issuerStore.ts';
import { logInPage } from './logInPage.ts';
import { Html, html, page, sendPage } from './pages.ts';
import { findLogin, type DemoPerson } from './people.ts';
import { accessSeconds, claimsOf, clientId, type Tokens } from './tokens.ts';

export const issuerPath = '/oidc';

interface IssuerParts {
  /** Where the product answers: `http://127.0.0.1:4300`. */
  readonly url: string;
  readonly folder: Folder;
  readonly tokens: Tokens;
  readonly people: () => readonly DemoPerson[];
}

const audienceUrn = 'urn:kezek:api';
const scope = 'openid kezek';

/** The issuer, to be mounted under `/oidc`. */
export function openIssuer({ url, folder, tokens, people }: IssuerParts): Mounted {
  const find = (login: string) => findLogin(people(), login);
  const provider = new Provider(`${url}${issuerPath}`, configurationOf(url, folder, tokens, find));
  const callback = provider.callback();
  return async (request, response, at) => {
    const interaction = /^\/oidc\/interaction\/[\w-]+$/.test(at.pathname);
    if (interaction) return interact(provider, request, response, at, { people: people(), find });
    const mounted = Object.assign(request, { originalUrl: request.url });
    mounted.url = (request.url ?? '').slice(issuerPath.length) || '/';
    await callback(mounted, response);
  };
}

function configurationOf(url: string, folder: Folder, tokens: Tokens, find: (login: string) => DemoPerson | undefined): Configuration {
  return {
    adapter: issuerStore(),
    jwks: tokens.privateKeys,
    cookies: { keys: [cookieKey(folder)] },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        post_logout_redirect_uris: [`${url}/`],
        redirect_uris: [
          `${url}/`,
          `${url.replace('127.0.0.1', 'localhost')}/`,
          `${url}/portal/`,
          `${url}/docs/oauth2-redirect.html`,
          'http://localhost:5173/',
          'http://127.0.0.1:5173/',
        ],
      },
    ],
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    scopes: ['openid', 'offline_access', 'kezek'],
    responseTypes: ['code'],
    clientBasedCORS: (_context, origin) => /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin),
    findAccount: (_context, login) => (find(login) === undefined ? undefined : { accountId: login, claims: () => ({ sub: login }) }),
    extraTokenClaims: (context, token) => {
      const person = 'accountId' in token && typeof token.accountId === 'string' ? find(token.accountId) : undefined;
      return person === undefined ? undefined : { ...claimsOf(person), ...signedInAt(context) };
    },
    ttl: {
      AccessToken: accessSeconds,
      AuthorizationCode: 60,
      IdToken: accessSeconds,
      Interaction: 3600,
      Session: 14 * 86_400,
      Grant: 14 * 86_400,
      // Renewing does not make it longer: after a working day everybody signs in again.
      RefreshToken: (context) => context.oidc.entities.RotatedRefreshToken?.remainingTTL ?? 12 * 3600,
    },
    interactions: { url: (_context, { uid }) => `${issuerPath}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: askToLeave, postLogoutSuccessSource: askToLeave },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audienceUrn,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: 'kezek', audience: clientId, accessTokenFormat: 'jwt', accessTokenTTL: accessSeconds }),
      },
    },
    loadExistingGrant: grantAll,
    renderError: (context, out) => {
      context.type = 'html';
      context.body = page('Log-in failed', html`<p>${out.error}: ${out.error_description ?? ''}</p>`);
    },
  };
}

/** The issuer's page at signing out. It ends the issuer's own session, so that the next person at this browser is not taken for this one. */
function askToLeave(context: KoaContextWithOIDC, form = ''): void {
  const button = new Html('<button form="op.logoutForm" name="logout" value="yes">Шығу · Выйти · Sign out</button>');
  // Whoever pressed the portal's button has said it already; without scripts it is pressed once more.
  const press = new Html('<script>document.querySelector("button").click()</script>');
  context.type = 'html';
  context.body = page(
    'Шығу · Выход · Signing out',
    form === '' ? html`<p>Сіз шықтыңыз. · Вы вышли. · You are signed out.</p>` : html`${new Html(form)}${button}${press}`,
  );
}

/** When the person signed in, however often the token was renewed since: what a signing out everywhere is measured by. */
function signedInAt({ oidc: { entities } }: KoaContextWithOIDC): { readonly auth_time?: number } {
  const at = (entities.AuthorizationCode ?? entities.RefreshToken)?.authTime;
  return at === undefined ? {} : { auth_time: at };
}

async function grantAll(context: KoaContextWithOIDC) {
  const { client, session, provider } = context.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scope);
  grant.addResourceScope(audienceUrn, 'kezek');
  await grant.save();
  return grant;
}

/** The log-in page; and, with `?login=`, the log-in. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  at: URL,
  { people, find }: { readonly people: readonly DemoPerson[]; readonly find: (login: string) => DemoPerson | undefined },
): Promise<void> {
  const person = find(at.searchParams.get('login') ?? '');
  if (person !== undefined) {
    await provider.interactionFinished(request, response, { login: { accountId: person.login } }, { mergeWithLastSubmission: false });
    return;
  }
  sendPage(response, logInPage(people));
}

function cookieKey(folder: Folder): string {
  const file = 'cookie-key.txt';
  const kept = folder.read(file);
  if (kept !== undefined) return kept;
  const made = randomBytes(32).toString('base64url');
  folder.write(file, made);
  return made;
}
