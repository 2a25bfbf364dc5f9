// T21, F35: a token opens a door only when it is right in every point, as the cloud's authorizer judges it: RS256 by a key of the issuer that the header
// names, our issuer, our client, for access, begun and not over. Whatever is wrong, the answer is the same 401, and the token is in no log.

import { beforeAll, describe, expect, it } from 'vitest';
import { openDoor, type Door } from '../../local/door.ts';
import { openFolder } from '../../local/folder.ts';
import { openTokens, type Tokens } from '../../local/tokens.ts';
import { fictionalIin } from '../../local/people.ts';
import type { DemoPerson } from '../../local/people.ts';
import { doorsOf } from '../support/seededCity.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { tokenMaker } from './badTokens.ts';

const issuer = 'http://127.0.0.1:4300/oidc';
const folder = openFolder();

async function doorOf(city: City): Promise<Door> {
  const doors = doorsOf(city.context);
  const { public: open, parent, preschool, department, documents } = doors;
  return openDoor({ public: (event) => open(event), parent, preschool, department, documents }, city.context.now);
}

let tokens: Tokens;
let city: City;
let door: Door;
let made: ReturnType<typeof tokenMaker>;

beforeAll(async () => {
  tokens = await openTokens(folder, issuer);
  city = await staffedCity();
  door = await doorOf(city);
  const [jwk] = tokens.privateKeys.keys;
  if (jwk === undefined) throw new Error('an issuer without keys');
  made = tokenMaker({ jwk, issuer, now: Math.floor(Date.now() / 1000), iin: people.head });
});

async function ask(authorization: string | undefined, path = '/v1/me') {
  const before = city.lines.length;
  const headers = authorization === undefined ? {} : { authorization };
  const reply = await door({ method: 'GET', path, headers, claims: () => tokens.verify(authorization) });
  const body = JSON.parse(reply.body ?? '{}') as { code?: string; roles?: unknown };
  const said = `${reply.body}${city.lines.slice(before).join('')}`;
  return { status: reply.statusCode, code: body.code, roles: body.roles, said };
}

describe('a bearer token', () => {
  it('that is right opens the door for who it names, whatever the case of Bearer', async () => {
    expect(await ask(made.right)).toMatchObject({ status: 200, roles: [{ role: 'department_head', territory: 'karaganda' }] });
    expect(await ask(made.right.replace('Bearer', 'bearer'))).toMatchObject({ status: 200 });
    expect((await ask(made.right, '/v1/department/territories/karaganda/rounds')).status).toBe(200);
  });

  it('that is wrong in one point is 401 with one and the same answer, on every route that wants one, and is printed nowhere', async () => {
    expect(made.bad.length).toBeGreaterThanOrEqual(60);
    const answers = new Set<string>();
    for (const [name, authorization] of made.bad) {
      for (const path of ['/v1/me', '/v1/department/territories/karaganda/rounds']) {
        const { status, code, said } = await ask(authorization, path);
        expect([status, code], name).toEqual([401, 'unauthenticated']);
        answers.add(said);
        const secret = (authorization ?? '').split('.')[2] ?? '';
        if (secret.length > 20) expect(said, name).not.toContain(secret.slice(0, 40));
      }
    }
    expect(answers.size).toBe(1);
  });

  it('that is right and names nobody is 403, and opens nobody’s file', async () => {
    for (const [name, authorization] of [...made.unknown, ['two IINs, the last of them wrong', made.doubled] as const]) {
      const { status, code, said } = await ask(authorization);
      expect([status, code], name).toEqual([403, 'identity-not-verified']);
      expect(said, name).not.toContain(people.head);
    }
  });

  it('is read in a moment, however long it is', async () => {
    for (const text of [
      '.'.repeat(1_000_000),
      'a.'.repeat(500_000),
      `${'a'.repeat(500_000)}.${'b'.repeat(500_000)}.c`,
      ' '.repeat(1_000_000),
    ]) {
      expect((await ask(`Bearer ${text}`)).status).toBe(401);
    }
  });
});

describe('keys of the issuer (F35)', () => {
  const person: DemoPerson = {
    login: 'auditor-1@karaganda',
    as: 'auditor',
    territory: 'karaganda',
    person: 1,
    name: 'Тексеруші',
    iin: fictionalIin(4_999_999),
    phone: '+77000099999' as DemoPerson['phone'],
    locale: 'kk',
  };

  it('are those of the folder: a restart takes the tokens of before, another folder none of them', async () => {
    const token = `Bearer ${await tokens.sign(person)}`;
    expect(await (await openTokens(folder, issuer)).verify(token)).toMatchObject({ username: person.login });
    expect(await (await openTokens(openFolder(), issuer)).verify(token)).toBeUndefined();
  });

  it('once changed make tokens of the former key a 401, and the new one is believed at once', async () => {
    const rotated = openFolder();
    const before = await openTokens(rotated, issuer);
    const old = `Bearer ${await before.sign(person)}`;
    rotated.write('oidc-keys.json', JSON.stringify((await openTokens(openFolder(), issuer)).privateKeys.keys[0]));
    const after = await openTokens(rotated, issuer);
    expect(await after.verify(old)).toBeUndefined();
    expect(await after.verify(`Bearer ${await after.sign(person)}`)).toMatchObject({ username: person.login });
  });
});
