// Tokens that must open nothing, each with its name, made from a right one with the issuer's own key where that is what a forger would wish for.

import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign as signBytes, type JsonWebKey } from 'node:crypto';
import { clientId } from '../../local/tokens.ts';

type Json = Readonly<Record<string, unknown>>;

interface Makers {
  /** The issuer's own key, with its kid. */
  readonly jwk: JsonWebKey & { readonly kid?: string };
  readonly issuer: string;
  /** Seconds since 1970. */
  readonly now: number;
  /** The IIN of a person who holds a role. */
  readonly iin: string;
}

const encode = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Everything a right token needs, and makers of wrong ones. */
export function tokenMaker({ jwk, issuer, now, iin }: Makers) {
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const head: Json = { alg: 'RS256', typ: 'at+jwt', kid: jwk.kid };
  const body: Json = {
    token_use: 'access',
    username: 'somebody',
    client_id: clientId,
    scope: 'kezek',
    sub: 'somebody',
    iss: issuer,
    iat: now,
    exp: now + 3600,
    iin,
  };
  const without = (from: Json, name: string): Json => Object.fromEntries(Object.entries(from).filter(([field]) => field !== name));
  const signed = (header: unknown, payload: unknown, by = key, digest = 'sha256'): string => {
    const text = `${encode(header)}.${encode(payload)}`;
    return `${text}.${signBytes(digest, Buffer.from(text), by).toString('base64url')}`;
  };
  const hmac = (header: Json, secret: string | Buffer): string => {
    const text = `${encode(header)}.${encode(body)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const right = signed(head, body);
  const [rightHead = '', rightBody = '', rightSignature = ''] = right.split('.');
  const publicKey = createPublicKey(key);
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' });
  const otherJwk = other.publicKey.export({ format: 'jwk' });
  const byOther = (more: Json) => signed({ ...head, ...more }, body, other.privateKey);
  const claiming = (more: Json) => signed(head, { ...body, ...more });
  /** The same signature written as other bytes: its last character has bits nobody reads. */
  const malleable = `${rightSignature.slice(0, -1)}${'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(rightSignature.at(-1) ?? 'A') ^ 1] ?? 'B'}`;

  const forged: Readonly<Record<string, string>> = {
    'alg none': `${encode({ ...head, alg: 'none' })}.${rightBody}.`,
    'alg none with a signature': `${encode({ ...head, alg: 'none' })}.${rightBody}.${rightSignature}`,
    'alg None': `${encode({ ...head, alg: 'None' })}.${rightBody}.`,
    'alg nOnE': `${encode({ ...head, alg: 'nOnE' })}.${rightBody}.`,
    'alg empty': `${encode({ ...head, alg: '' })}.${rightBody}.${rightSignature}`,
    'alg missing': signed(without(head, 'alg'), body),
    'alg as a list': signed({ ...head, alg: ['RS256', 'none'] }, body),
    'HS256 with the public key as its secret (PEM)': hmac({ ...head, alg: 'HS256' }, publicPem),
    'HS256 with the public key as its secret (DER)': hmac({ ...head, alg: 'HS256' }, publicKey.export({ type: 'spki', format: 'der' })),
    'HS256 with the public key as its secret (JWK)': hmac({ ...head, alg: 'HS256' }, JSON.stringify(publicKey.export({ format: 'jwk' }))),
    'HS256 with an empty secret': hmac({ ...head, alg: 'HS256' }, ''),
    'RS256 said, HMAC done': hmac(head, publicPem),
    'RS384 of the right key': signed({ ...head, alg: 'RS384' }, body, key, 'sha384'),
    'RS512 said, RS256 done': signed({ ...head, alg: 'RS512' }, body),
    'ES256 of another key': signed({ ...head, alg: 'ES256' }, body, ec.privateKey),
    'PS256 said, RS256 done': signed({ ...head, alg: 'PS256' }, body),
    'signed by another key under the right kid': byOther({}),
    'signed by another key, which comes along as jwk': byOther({ jwk: otherJwk }),
    'signed by another key, with jku elsewhere': byOther({ jku: 'http://127.0.0.1:9/jwks.json' }),
    'signed by another key, with x5u elsewhere': byOther({ x5u: 'http://127.0.0.1:9/chain.pem' }),
    'signed by another key, with an x5c chain': byOther({ x5c: [Buffer.from('no certificate').toString('base64')] }),
    'signed by another key without a kid': signed(without({ ...head }, 'kid'), body, other.privateKey),
    'kid missing': signed(without(head, 'kid'), body),
    'kid of nobody': signed({ ...head, kid: 'rotated-away' }, body),
    'kid empty': signed({ ...head, kid: '' }, body),
    'kid as a path': signed({ ...head, kid: '../../../../dev/null' }, body),
    'kid as SQL': signed({ ...head, kid: "x' UNION SELECT 'key" }, body),
    'kid as an address': signed({ ...head, kid: 'http://127.0.0.1:9/key' }, body),
    'kid of another case': signed({ ...head, kid: String(jwk.kid).toUpperCase() }, body),
    'kid as a number': signed({ ...head, kid: 0 }, body),
    'kid as a list': signed({ ...head, kid: [jwk.kid] }, body),
    'kid __proto__': signed({ ...head, kid: '__proto__' }, body),
    'an unknown critical header': signed({ ...head, crit: ['urn:unknown'], 'urn:unknown': true }, body),
    'crit empty': signed({ ...head, crit: [] }, body),
    'crit of what is not there': signed({ ...head, crit: ['exp'] }, body),
    'b64 false': signed({ ...head, b64: false, crit: ['b64'] }, body),
    'a header that is a list': signed([head], body),
    'a header that is null': signed('null', body),
    'a header with __proto__': signed('{"__proto__":{"alg":"RS256"}}', body),
  };
  const claims: Readonly<Record<string, string>> = {
    'issuer missing': signed(head, without(body, 'iss')),
    'issuer of another stage': claiming({ iss: `${issuer}-staging` }),
    'issuer with a slash more': claiming({ iss: `${issuer}/` }),
    'issuer of another case': claiming({ iss: issuer.toUpperCase() }),
    'issuer as a list': claiming({ iss: [issuer] }),
    'client of another application': claiming({ client_id: 'somebody-elses' }),
    'client missing': signed(head, without(body, 'client_id')),
    'client as a list': claiming({ client_id: [clientId] }),
    'audience of another, client ours': claiming({ aud: 'somebody-elses' }),
    'audience null': claiming({ aud: null, client_id: undefined }),
    'azp ours, audience another': claiming({ aud: 'somebody-elses', azp: clientId }),
    'audience in another case': claiming({ aud: clientId.toUpperCase() }),
    'audience a space longer': claiming({ aud: `${clientId} ` }),
    'an ID token': claiming({ token_use: 'id', aud: clientId }),
    'a refresh token': claiming({ token_use: 'refresh' }),
    'token_use missing': signed(head, without(body, 'token_use')),
    'token_use as a list': claiming({ token_use: ['access'] }),
    expired: claiming({ iat: now - 7200, exp: now - 1 }),
    'expired this second': claiming({ iat: now - 7200, exp: now }),
    'without an end': signed(head, without(body, 'exp')),
    'an end that is text': claiming({ exp: String(now + 3600) }),
    'an end that is null': claiming({ exp: null }),
    'an end past every number': signed(head, JSON.stringify(body).replace(/"exp":\d+/, '"exp":1e400')),
    'not yet valid': claiming({ nbf: now + 600 }),
    'a beginning that is text': claiming({ nbf: 'now' }),
    'issued in the future': claiming({ iat: now + 600 }),
    'issued at a text': claiming({ iat: 'yesterday' }),
    'a payload that is a list': signed(head, [body]),
    'a payload that is a text': signed(head, JSON.stringify('claims')),
    'a payload that is null': signed(head, 'null'),
    'a payload that is no JSON': signed(head, '{"iss":'),
    'a payload of nothing': signed(head, ''),
  };
  const written: Readonly<Record<string, string>> = {
    'no signature': `${rightHead}.${rightBody}.`,
    'no last dot': `${rightHead}.${rightBody}`,
    'only a header': `${rightHead}..`,
    'cut short': right.slice(0, -20),
    'one character short': right.slice(0, -1),
    'one character more': `${right}A`,
    'the signature written otherwise': `${rightHead}.${rightBody}.${malleable}`,
    'the signature of another': `${rightHead}.${rightBody}.${signed(head, { ...body, sub: 'x' }).split('.')[2]}`,
    'the signature of nothing': `${rightHead}.${rightBody}.${'A'.repeat(rightSignature.length)}`,
    'a payload changed under its signature': `${rightHead}.${encode({ ...body, sub: 'somebody-else' })}.${rightSignature}`,
    'a header changed under its signature': `${encode({ ...head, typ: 'JWT' })}.${rightBody}.${rightSignature}`,
    'in standard base64 with padding': `${right}==`,
    'encoded twice': encode(right),
    'dots doubled': right.replaceAll('.', '..'),
    'a dot before': `.${right}`,
    'a dot after': `${right}.`,
    'five parts, as if encrypted': `${right}.AAAA.AAAA`,
    'a space within': `${right.slice(0, 30)} ${right.slice(30)}`,
    'a line break within': `${right.slice(0, 30)}\n${right.slice(30)}`,
    'a NUL after': `${right}\u0000`,
    'percent-encoded': right.replaceAll('.', '%2E'),
    'of a megabyte': signed(head, { ...body, filling: 'a'.repeat(1_000_000) }).slice(0, -10),
    'of dots alone': '.'.repeat(5_000),
    empty: '',
  };
  const withBearer = Object.entries({ ...forged, ...claims, ...written }).map(([name, token]) => [name, `Bearer ${token}`] as const);
  const headers: readonly (readonly [string, string | undefined])[] = [
    ['no header', undefined],
    ['an empty header', ''],
    ['Bearer alone', 'Bearer'],
    ['Bearer and spaces', 'Bearer    '],
    ['Basic', `Basic ${Buffer.from('admin:admin').toString('base64')}`],
    ['the token without Bearer', right],
    ['Bearer without a space', `Bearer${right}`],
    ['Bearer with two spaces', `Bearer  ${right}`],
    ['Bearer with a tab', `Bearer\t${right}`],
    ['two tokens', `Bearer ${right} ${right}`],
    ['the header sent twice, as the gateway joins it', `Bearer ${right}, Bearer ${right}`],
    ['a wrong one first', `Bearer a.b.c,Bearer ${right}`],
    ['in quotes', `Bearer "${right}"`],
    ['DPoP', `DPoP ${right}`],
  ];
  /** Right in everything but whom they name: verified, and nobody. */
  const nobody: Readonly<Record<string, unknown>> = {
    'as a number': Number(iin),
    'as a list': [iin],
    'as a map': { value: iin },
    'with a space before': ` ${iin}`,
    'with a line break after': `${iin}\n`,
    'in full-width digits': Array.from(iin, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
    'in Arabic digits': Array.from(iin, (digit) => String.fromCodePoint(0x660 + Number(digit))).join(''),
    'with a wrong check digit': `${iin.slice(0, -1)}${(Number(iin.at(-1)) + 1) % 10}`,
    'with hyphens': `${iin.slice(0, 6)}-${iin.slice(6)}`,
    'two of them': `${iin},${iin}`,
    'with a zero-width space': `${iin.slice(0, 6)}\u200B${iin.slice(6)}`,
    'of zeros': '000000000000',
    empty: '',
    null: null,
    true: true,
  };
  return {
    right: `Bearer ${right}`,
    bad: [...withBearer, ...headers],
    unknown: [
      ...Object.entries(nobody).map(([name, value]) => [`an IIN ${name}`, `Bearer ${claiming({ iin: value })}`] as const),
      ['an IIN missing', `Bearer ${signed(head, without(body, 'iin'))}`] as const,
      ['an IIN under another name', `Bearer ${signed(head, { ...without(body, 'iin'), IIN: iin, 'custom:iin': iin })}`] as const,
      [
        'an IIN in __proto__',
        `Bearer ${signed(head, JSON.stringify({ ...without(body, 'iin') }).replace('{', `{"__proto__":{"iin":"${iin}"},`))}`,
      ] as const,
    ],
    /** Of two claims of one name the last one counts, everywhere alike: the right one first opens nothing. */
    doubled: `Bearer ${signed(head, JSON.stringify(body).replace('}', ',"iin":"x"}'))}`,
  };
}
