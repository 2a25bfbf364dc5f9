// Tokens of the local issuer, shaped like Cognito's access tokens: RS256, `token_use` access, no more than what the cloud's authorizer checks.
// They live by real time and not by the movable clock: moving the clock a month ahead must not log everybody out. What the product compares them with is
// dated by its clock, so their times are told as that clock showed them when they were made.

import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import type { Folder } from './folder.ts';
import type { DemoPerson } from './people.ts';

export const clientId = 'kezek-portal';
/** Of the issuer, as in the cloud. */
export const accessSeconds = 15 * 60;
/** Of a token from the command line or the start page, which nobody renews: long enough for a day's trying. */
export const tokenSeconds = 12 * 3600;

export type Claims = Readonly<Record<string, unknown>>;

export interface Tokens {
  /** For the issuer alone. */
  readonly privateKeys: { readonly keys: JWK[] };
  readonly sign: (person: DemoPerson) => Promise<string>;
  /** The claims of a bearer token that is right in every point, else undefined. */
  readonly verify: (authorization: string | undefined) => Promise<Claims | undefined>;
}

const file = 'oidc-keys.json';

/** What a token says beside what every token says. */
export function claimsOf(person: DemoPerson): Claims {
  return { token_use: 'access', username: person.login, 'cognito:groups': [person.as], iin: person.iin };
}

/** `shownAt` is what the product's clock showed at a millisecond of the machine's time. */
export async function openTokens(
  folder: Folder,
  issuer: string,
  shownAt: (machine: number) => number = (machine) => machine,
): Promise<Tokens> {
  const asShown = (seconds: unknown) => (typeof seconds === 'number' ? Math.floor(shownAt(seconds * 1000) / 1000) : seconds);
  const privateKey = await openKey(folder);
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...publicKey } = privateKey;
  const keys = createLocalJWKSet({ keys: [publicKey] });
  const signer = await importJWK(privateKey, 'RS256');
  return {
    privateKeys: { keys: [privateKey] },
    sign: (person) =>
      new SignJWT({ ...claimsOf(person), client_id: clientId, scope: 'kezek' })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...(privateKey.kid === undefined ? {} : { kid: privateKey.kid }) })
        .setIssuer(issuer)
        .setSubject(person.login)
        .setIssuedAt()
        .setExpirationTime(`${tokenSeconds}s`)
        .sign(signer),
    async verify(authorization) {
      const token = /^Bearer ([\w.-]{1,8192})$/i.exec(authorization ?? '')?.[1];
      if (token === undefined || !isWrittenOnce(token)) return undefined;
      try {
        const { payload, protectedHeader } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'] });
        // As the cloud's authorizer does it: `aud` when the token has one, else `client_id`; a key that is named; nothing issued in the future.
        const forUs = (payload.aud ?? payload['client_id']) === clientId;
        const begun = payload.iat === undefined || payload.iat <= Date.now() / 1000;
        const whole = protectedHeader.kid !== undefined && Number.isSafeInteger(payload.exp);
        const isOurs = forUs && begun && whole && payload['token_use'] === 'access';
        return isOurs ? { ...payload, iat: asShown(payload.iat), auth_time: asShown(payload['auth_time']) } : undefined;
      } catch {
        // Whatever is wrong with a token, the answer is the same: it is not one.
        return undefined;
      }
    },
  };
}

/** The last character of a part may carry bits nobody reads: then one token could be written in several ways. */
function isWrittenOnce(token: string): boolean {
  return token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}

async function openKey(folder: Folder): Promise<JWK> {
  const kept = folder.read(file);
  if (kept !== undefined) return JSON.parse(kept) as JWK;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key: JWK = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: `local-${Date.now().toString(36)}` };
  folder.write(file, JSON.stringify(key));
  return key;
}
