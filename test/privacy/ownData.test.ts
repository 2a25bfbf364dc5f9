// What a person takes along of their own data, and what goes at their wish.

import { describe, expect, it } from 'vitest';
import { listErased } from '../../shared/table/retaining.ts';
import { readDataKey } from '../../shared/table/dataKeys.ts';
import { people, type City } from '../support/city.ts';
import { iinOf } from '../support/iins.ts';
import { openTable } from '../support/openTable.ts';
import { cityOf, family, familyIn, sure, withdraw } from '../support/privacyCity.ts';
import { askGuardianship, decide } from '../support/seededFamilies.ts';
import { textOfPdf } from '../support/pdfText.ts';

const iin = people.parent;
const data = (city: City, who: string = iin) => sure(city.ask('takeMyData', { iin: who }));
const wish = (city: City, account: string, who: string = iin) => city.ask('eraseMe', { iin: who, body: { understood: true, account } });

describe('a person’s own data', () => {
  it('is whole: account and contacts in full, children as known and as said, consents with their words, events, notices, looks', async () => {
    const city = await cityOf();
    const { child, number, person } = await familyIn(city);
    await sure(city.ask('showFamilyFile', { params: { territory: 'karaganda', number }, iin: people.clerk }));
    const taken = await data(city);
    expect(taken).toMatchObject({
      person,
      account: { iin, locale: 'ru', email: family.email, phones: [{ phone: family.phone, verified: true }] },
      devices: [{ platform: 'fcm' }],
      children: [
        {
          child,
          state: 'verified',
          known: { name: family.childName, iin: family.child, bornOn: '2022-05-10' },
          said: { name: family.childName, iin: family.child, bornOn: '2022-05-10' },
        },
      ],
      applications: [{ number, state: 'waiting' }],
      consents: [
        { application: number, version: '2026-1', text: { kk: expect.any(String), ru: expect.any(String), en: expect.any(String) } },
      ],
      events: [{ application: number, events: [{ kind: 'application-submitted' }] }],
      erased: [],
    });
    const { notices, looks } = taken as { notices: { items: { title: string }[] }; looks: { items: { way: string }[] }[] };
    expect(notices.items.length).toBeGreaterThan(0);
    expect(looks[0]?.items.length).toBeGreaterThan(0);
  });

  it('leaves messages unread, and their digest as it was', async () => {
    const items = openTable();
    const city = await cityOf(items.table);
    await familyIn(city);
    const before = items.lines('records').filter((line) => !/"(?:rateLimit|audit|look)"/.test(line));
    await data(city);
    expect(items.lines('records').filter((line) => !/"(?:rateLimit|audit|look)"/.test(line))).toEqual(before);
  });

  it('is nobody else’s: another parent, a former guardian and a clerk get nothing of it', async () => {
    const city = await cityOf();
    const { child, person } = await familyIn(city);
    const hidden = [family.child, family.childName, family.phone, family.email, iin];
    for (const who of [people.otherParent, people.clerk]) {
      const text = JSON.stringify(await data(city, who));
      expect(hidden.filter((value) => text.includes(value))).toEqual([]);
    }
    const body = { reason: 'court-decision', document: { kind: 'court-decision', number: '1-2', issuedOn: '2026-06-01' } };
    const ended = { territory: 'karaganda', guardianship: `${person}-${child}` };
    await sure(city.ask('endGuardianship', { params: ended, iin: people.clerk, body }));
    const { children, applications } = (await data(city)) as { children: { known?: unknown; said?: unknown }[]; applications: unknown[] };
    expect(applications).toEqual([]);
    expect(children[0]?.known).toBeUndefined();
    // Their own words stay theirs.
    expect(children[0]?.said).toMatchObject({ name: family.childName });
  });

  it('is printed in the person’s language, with contacts in full', async () => {
    const city = await cityOf();
    const { number } = await familyIn(city);
    const reply = await city.ask('printMyData', { iin });
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } });
    const text = textOfPdf(Buffer.from(reply.text, 'base64'));
    const inRussian = ['Данные, которые хранятся о вас', 'в очереди', 'Караганда', '10 мая 2022 года'];
    for (const value of [family.childName, family.phone, family.email, number, ...inRussian]) expect(text).toContain(value);
    const kazakh = textOfPdf(Buffer.from((await city.ask('printMyData', { iin, query: { language: 'kk' } })).text, 'base64'));
    for (const value of ['Сіз туралы сақталған деректер', 'кезекте', 'Қарағанды', '2022 жылғы 10 мамыр']) expect(kazakh).toContain(value);
  });
});

describe('a wish to be forgotten', () => {
  it('is refused while an application is open, and to who holds a role; nothing is changed', async () => {
    const city = await cityOf();
    const { person } = await familyIn(city);
    expect(await city.ask('showErasure', { iin })).toMatchObject({
      status: 409,
      body: { code: 'erasure-open', because: { thing: 'application' } },
    });
    expect(await wish(city, 'destroyed')).toMatchObject({ status: 409, body: { code: 'erasure-open' } });
    expect(await wish(city, 'destroyed', people.clerk)).toMatchObject({ status: 409, body: { code: 'erasure-role' } });
    expect((await data(city))['account']).toMatchObject({ email: family.email });
    expect(await listErased(city.context.table, { person })).toEqual([]);
  });

  it('takes phones, e-mail and devices at once, and keeps the name and IIN while the child’s term runs', async () => {
    const city = await cityOf();
    const known = await familyIn(city);
    await withdraw(city, known);
    const seen = await sure(city.ask('showErasure', { iin }));
    expect(seen).toMatchObject({ account: 'reduced', phones: 1, devices: 1, email: true });
    expect(seen['kept']).toMatchObject([{ child: known.child, why: 'application-ended', until: '2029-07-01' }]);
    expect((await data(city))['account']).toMatchObject({ email: family.email });
    expect(await wish(city, 'destroyed')).toMatchObject({ status: 409, body: { code: 'erasure-changed' } });
    expect(await wish(city, 'reduced')).toMatchObject({ status: 200, body: { account: 'reduced', phones: 1, devices: 1 } });
    const after = await data(city);
    expect(after).toMatchObject({ account: { iin, phones: [] }, devices: [], children: [{ child: known.child }] });
    expect((after['account'] as object) ?? {}).not.toHaveProperty('email');
  });

  it('of who has nothing kept takes the whole account, once, and they may come back in the same minute', async () => {
    const items = openTable();
    const city = await cityOf(items.table);
    const vault = await city.context.vault();
    const person = vault.identify('person', people.stranger);
    const email = 'stranger.canary@example.kz';
    await sure(city.ask('updateMySettings', { iin: people.stranger, body: { email } }));
    await askGuardianship(city, people.stranger, family.child);
    expect(await city.ask('showErasure', { iin: people.stranger })).toMatchObject({
      body: { account: 'destroyed', unconfirmed: 1, kept: [] },
    });
    expect(await wish(city, 'destroyed', people.stranger)).toMatchObject({ status: 200, body: { account: 'destroyed', email: true } });
    expect(await wish(city, 'destroyed', people.stranger)).toMatchObject({ status: 200, body: { email: false, unconfirmed: 0 } });
    expect(await listErased(city.context.table, { person })).toMatchObject([{ ground: 'own-request', by: person, rulebooks: [] }]);
    expect(items.items('records').filter(({ item, pk }) => (item === 'person' && pk === `PERSON#${person}`) || item === 'named')).toEqual(
      [],
    );
    const waiting = await city.ask('listGuardianships', { params: { territory: 'karaganda' }, iin: people.clerk });
    expect(waiting.body['guardianships']).toEqual([]);
    await sure(city.ask('updateMySettings', { iin: people.stranger, body: { email: 'back@example.kz' } }));
    expect((await data(city, people.stranger))['account']).toMatchObject({ email: 'back@example.kz' });
    expect(await readDataKey(city.context.table, `person#${person}`)).toMatchObject({ renewedAt: expect.any(Number) });
    city.at('2026-07-01T12:00:00+05:00');
    expect((await data(city, people.stranger))['account']).toMatchObject({ email: 'back@example.kz' });
  });

  it('takes a child nobody applied for that is theirs alone, and leaves one that is another’s too', async () => {
    const city = await cityOf();
    const { table } = city.context;
    for (const who of [people.stranger, people.otherParent])
      await sure(decide(city, await askGuardianship(city, who, family.child), 'verify'));
    const child = await (await city.context.vault()).recognise('child', family.child);
    expect(await wish(city, 'reduced', people.stranger)).toMatchObject({
      status: 200,
      body: { children: [], kept: [{ why: 'never-applied' }] },
    });
    expect(await listErased(table, { child })).toEqual([]);
    const other = iinOf(901);
    await sure(decide(city, await askGuardianship(city, people.parent, other), 'verify'));
    const alone = await (await city.context.vault()).recognise('child', other);
    expect(await wish(city, 'destroyed')).toMatchObject({ status: 200, body: { children: [alone], kept: [] } });
    expect(await listErased(table, { child: alone })).toMatchObject([{ ground: 'own-request' }]);
  });

  it('pressed 64 times at once is one destruction', async () => {
    const city = await cityOf();
    const person = (await city.context.vault()).identify('person', people.stranger);
    await sure(city.ask('updateMySettings', { iin: people.stranger, body: { email: 'somebody@example.kz' } }));
    const replies = await Promise.all(Array.from({ length: 64 }, () => wish(city, 'destroyed', people.stranger)));
    expect(replies.every(({ status }) => status === 200 || status === 409 || status === 503)).toBe(true);
    expect(replies.some(({ status }) => status === 200)).toBe(true);
    expect(await listErased(city.context.table, { person })).toHaveLength(1);
  });
});
