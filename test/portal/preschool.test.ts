// The kindergarten in a real browser: a teacher with a tablet and without a connection, and a head through a month, a contract, a dispute and its payment.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolledParent } from '../../local/demo/enrolled.ts';
import { stateWords as stateLabels, words as contractWords } from '../../portal/pages/preschool/head/contractWords.ts';
import { openPortalCity, type Portal, type Visitor } from '../support/browser.ts';
import { words as day } from '../../portal/pages/preschool/marking/words.ts';
import { words as month, reopenWords } from '../../portal/pages/preschool/months/words.ts';
import { words as paper } from '../../portal/pages/preschool/papers/words.ts';
import { acts, disputes, places, staff } from '../../portal/pages/preschool/head/words.ts';
import { words as parts } from '../../portal/parts/words.ts';
import { words as signing } from '../../portal/parts/wordsOfSigning.ts';
import { words as shell } from '../../portal/shell/words.ts';

const territory = 'arman';
const today = '2026-11-24';
let portal: Portal;
let garden: string;
let group: string;
let contracts: readonly string[];

type As = Parameters<Portal['kezek']['token']>[0];

async function ask(as: As, method: string, path: string, body?: object, person = 1): Promise<Record<string, unknown>> {
  const { kezek } = portal;
  const token = await kezek.token(as, territory, person);
  const response = await fetch(`${kezek.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

const own = (path: string) => `/v1/preschool/${garden}${path}`;

/** The newest code that went to a phone. */
async function codeSent(): Promise<string> {
  await portal.kezek.messagesSent();
  const [newest] = portal.kezek.outbox.list({ kind: 'sms', from: 0, limit: 1 }).messages;
  return /\b\d{6}\b/.exec(newest?.message ?? '')?.[0] ?? '';
}

async function verifyPhone(as: As, number: string, person: number): Promise<void> {
  const { phone } = (await ask(as, 'POST', '/v1/me/phones', { phone: number }, person)) as { phone: string };
  await ask(as, 'POST', `/v1/me/phones/${phone}/verify`, { code: await codeSent() }, person);
}

const kk = (text: { readonly kk: string }) => text.kk;
const ru = (text: { readonly ru: string }) => text.ru;

beforeAll(async () => {
  portal = await openPortalCity();
  portal.kezek.clock.move({ set: `${today}T09:30:00+05:00` });
  const { roles } = (await ask('preschool_head', 'GET', '/v1/me')) as { roles: readonly { readonly preschool?: string }[] };
  garden = roles[0]?.preschool ?? '';
  const { groups } = (await ask('preschool_head', 'GET', own(`/days/${today}`))) as {
    groups: readonly { readonly group: string; readonly children: number }[];
  };
  group = groups.find(({ children }) => children > 0)?.group ?? '';
  contracts = (await dayNow()).children.map(({ contract }) => contract);
}, 180_000);
afterAll(() => portal.stop());

interface DayNow {
  readonly version: number;
  readonly children: readonly { readonly contract: string; readonly mark?: { readonly code: string } }[];
}
const dayNow = async () => (await ask('preschool_head', 'GET', own(`/groups/${group}/days/${today}`))) as unknown as DayNow;

describe('a teacher with a tablet', () => {
  const keptMarks = (visitor: Visitor) => visitor.page.locator('html').evaluate(() => localStorage.getItem('kezek.marks') ?? '');

  it('marks a group with one tap a child, loses the connection, and loses nothing', async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page, context } = visitor;
    const state = page.locator('.save-state');
    await visitor.signIn('preschool_teacher-1@arman', '/preschool');
    await visitor.look('preschool-today');
    await page.locator('.group').first().click();
    await visitor.look('preschool-day');
    await page.setViewportSize({ width: 820, height: 1180 });
    const child = page.locator('button.child');
    await child.nth(1).click();
    await page.locator('.why').getByRole('button', { name: 'Ауырды' }).click();
    await child.nth(4).click();
    await visitor.look('preschool-day-tablet');
    await page.getByRole('button', { name: kk(day.save) }).click();
    await expect.poll(() => state.innerText()).toContain('Сақталды: 09:3');
    expect(await keptMarks(visitor)).toBe('[]');
    await visitor.look('preschool-day-saved');

    // Without a connection: it says so, keeps the marks without names, and warns whoever leaves.
    await context.setOffline(true);
    await child.nth(4).click();
    await page.getByRole('button', { name: kk(day.saveAgain) }).click();
    await expect.poll(() => state.innerText()).toContain(kk(day.waits));
    const names = await page.locator('.child-name').allInnerTexts();
    const kept = await keptMarks(visitor);
    expect(JSON.parse(kept)).toMatchObject([{ group, day: today, state: 'queued' }]);
    expect(names.filter((name) => kept.includes(name))).toEqual([]);
    await page.getByRole('button', { name: kk(shell.signOut) }).click();
    await page.getByRole('dialog').getByText(kk(shell.unsentText)).waitFor();
    await page.getByRole('button', { name: kk(shell.stay) }).click();

    // Meanwhile the head saves the same day; both are shown, and the teacher chooses.
    const { version } = await dayNow();
    const [first = '', second = ''] = contracts;
    const except = [first, second].map((contract) => ({ contract, code: 'Z' }));
    await ask('preschool_head', 'PUT', own(`/groups/${group}/days/${today}`), { seen: version, everybody: 'P', except });
    await context.setOffline(false);
    await page.getByRole('heading', { name: kk(day.conflict) }).waitFor();
    await visitor.look('preschool-day-conflict');
    await page.getByRole('button', { name: kk(day.allYours) }).click();
    await page.getByRole('button', { name: kk(day.save) }).click();
    await expect.poll(() => state.innerText()).toContain('Сақталды');
    const { children } = await dayNow();
    expect(children.filter(({ mark }) => mark?.code !== 'P').map(({ mark }) => mark?.code)).toEqual(['B']);

    // Saved without a connection and opened again: the page opens all the same, says what is kept, and sends it when the connection is back.
    await page.locator('.week').getByRole('link', { name: '23' }).click();
    await visitor.settled();
    await context.setOffline(true);
    await page.getByRole('button', { name: kk(day.save) }).click();
    await expect.poll(() => state.innerText()).toContain(kk(day.waits));
    await page.reload();
    await page.getByText(kk(shell.needsConnection)).waitFor();
    await page.getByRole('listitem').filter({ hasText: '2026 жылғы 23 қараша' }).waitFor();
    await visitor.look('preschool-reloaded-offline');
    await context.setOffline(false);
    await expect.poll(() => keptMarks(visitor)).toBe('[]');
    await expect.poll(() => state.innerText()).toContain('Сақталды');
    await visitor.leave();
  });

  it('sends from another tab what a closed one had on its way', async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page, context } = visitor;
    const path = `/preschool/${garden}/days/2026-11-19/${group}`;
    await visitor.signIn('preschool_teacher-1@arman', path);
    const other = await context.newPage();
    await other.goto(page.url());
    await other.locator('main .button-main').click();
    await other.locator('.save-state').waitFor();
    // It leaves, and no answer comes back.
    await page.route('**/days/2026-11-19', (route) => (route.request().method() === 'PUT' ? undefined : route.continue()));
    await page.getByLabel(kk(day.lateReason)).selectOption('no-connection');
    await page.getByRole('button', { name: kk(day.save) }).click();
    await expect.poll(() => keptMarks(visitor)).toContain('sending');
    await page.close();
    await other.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => other.evaluate(() => localStorage.getItem('kezek.marks'))).toBe('[]');
    await expect.poll(() => other.locator('.save-state').innerText()).toContain('Сақталды');
    await visitor.leave();
  });

  it('names the holiday, asks why a day is late, and sees the month child by child', async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page } = visitor;
    await visitor.signIn('preschool_teacher-1@arman', `/preschool/${garden}/days/2026-10-25`);
    await visitor.look('preschool-holiday');
    await visitor.open(`/preschool/${garden}/days/2026-11-17/${group}`);
    await page.locator('main .button-main').first().waitFor();
    await page.getByLabel(kk(day.lateReason)).selectOption('nobody-on-duty');
    await visitor.look('preschool-day-late');
    await page.getByRole('button', { name: kk(day.save) }).click();
    await expect.poll(() => page.locator('.save-state').innerText()).toContain('Сақталды');
    await visitor.open(`/preschool/${garden}/months/2026-11/groups/${group}`);
    await visitor.look('preschool-group-month');
    await visitor.open(`/preschool/${garden}/months`);
    await visitor.look('preschool-months');
    // What has not come yet is no mistake.
    await visitor.open(`/preschool/${garden}/days/2026-11-25/${group}`);
    await page.getByText(kk(day.ahead)).waitFor();
    await visitor.open(`/preschool/${garden}/months/2026-12`);
    await page.getByText(kk(month.ahead)).waitFor();
    await page.getByRole('navigation', { name: 'Балабақша кабинеті' }).getByRole('link').nth(1).waitFor();
    expect(await page.getByRole('navigation', { name: 'Балабақша кабинеті' }).getByRole('link').count()).toBe(2);
    await visitor.leave();
  });
});

describe('a head at a desk', () => {
  it('answers a request, signs the contract, and looks after groups and staff', async () => {
    const voucher = await confirmVoucher();
    const to = { preschool: garden, group: await youngestGroup(), startsOn: '2026-12-01' };
    const { contract } = (await ask('parent', 'POST', `/v1/me/vouchers/${voucher}/request`, to)) as { contract: string };
    await verifyPhone('preschool_head', '+77015550002', 1);

    const visitor = await portal.visit({ language: 'ru', viewport: 'desktop' });
    const { page } = visitor;
    await visitor.signIn('preschool_head-1@arman', `/preschool/${garden}/contracts`);
    await visitor.look('preschool-requests');
    await page.locator('.group').first().click();
    await visitor.settled();
    await visitor.look('preschool-request');
    await page.getByRole('button', { name: ru(contractWords.refuse) }).click();
    await visitor.look('preschool-refuse');
    await page.getByRole('button', { name: ru(parts.cancel) }).click();
    for (const tick of await page.getByRole('checkbox').all()) await tick.check();
    await page.getByRole('button', { name: ru(contractWords.propose) }).click();
    await page.getByRole('heading', { name: ru(contractWords.signatures) }).waitFor();
    await page.getByRole('button', { name: ru(signing.send) }).click();
    await page.getByLabel(ru(signing.code)).waitFor();
    await page.getByLabel(ru(signing.code)).fill(await codeSent());
    await visitor.look('preschool-sign');
    await page.getByRole('button', { name: ru(contractWords.sign) }).click();
    await page.getByRole('button', { name: ru(contractWords.sign) }).waitFor({ state: 'detached' });
    await visitor.look('preschool-signed');
    expect((await ask('preschool_head', 'GET', own(`/contracts/${contract}`)))['signatures']).toHaveProperty('preschool');

    await visitor.open(`/preschool/${garden}/contracts`);
    await page.getByRole('button', { name: ru(stateLabels.active) }).click();
    await visitor.settled();
    await page.locator('.group').first().click();
    await visitor.settled();
    await page.getByRole('button', { name: ru(contractWords.end) }).click();
    await visitor.look('preschool-end');

    await visitor.open(`/preschool/${garden}/places`);
    await page
      .getByRole('button', { name: ru(places.close) })
      .first()
      .click();
    await visitor.look('preschool-close-intake');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: ru(places.close) })
      .click();
    await page.getByText(ru(places.closed)).waitFor();
    await visitor.look('preschool-places');
    await page
      .getByRole('link', { name: ru(places.families) })
      .first()
      .click();
    await visitor.look('preschool-waiting');

    await visitor.open(`/preschool/${garden}/staff`);
    await page.getByLabel(ru(staff.iin)).fill(enrolledParent().iin);
    await page.getByLabel(ru(staff.name)).fill('Гүлнар Үлгіқызы');
    await page.getByRole('button', { name: ru(staff.appoint) }).click();
    await page
      .getByRole('status')
      .filter({ hasText: ru(staff.appointed).slice(0, 9) })
      .or(page.getByText(ru(staff.invited)))
      .first()
      .waitFor();
    await visitor.look('preschool-staff');
    await page
      .getByRole('button', { name: ru(staff.dismiss) })
      .first()
      .click();
    await visitor.look('preschool-dismiss');
    await visitor.leave();
  });

  it('records a paper and closes the month', async () => {
    const visitor = await portal.visit({ language: 'ru', viewport: 'desktop' });
    const { page } = visitor;
    await visitor.signIn('preschool_head-1@arman', `/preschool/${garden}/months/2026-11/groups/${group}`);
    await visitor.look('preschool-group-month');
    await page.locator('.marks tbody a').first().click();
    await visitor.settled();
    await page.getByLabel(ru(paper.code)).selectOption('B');
    await page.getByLabel(ru(paper.from)).fill('2026-11-24');
    await page.getByLabel(ru(paper.to)).fill('2026-11-24');
    await page.getByLabel(ru(paper.number)).fill('77/26');
    await page.getByLabel(ru(paper.issuer)).fill('Поликлиника № 3');
    await page.getByLabel(ru(paper.issuedOn)).fill('2026-11-24');
    await page.getByRole('button', { name: ru(paper.record) }).click();
    await page.getByText(ru(paper.recorded)).waitFor();
    await visitor.look('preschool-papers');
    await page.getByRole('button', { name: ru(paper.withdraw) }).click();
    await visitor.look('preschool-withdraw');
    await page.getByRole('button', { name: ru(parts.cancel) }).click();

    for (const of of ['03', '04', '05', '06', '07', '08', '09', '10']) await closeByHead(`2026-${of}`);
    portal.kezek.clock.move({ set: '2026-11-30T18:30:00+05:00' });
    await visitor.open(`/preschool/${garden}/months/2026-11`);
    await visitor.look('preschool-month');
    await page.getByRole('button', { name: ru(month.close) }).click();
    await page.getByLabel(ru(month.acceptUnmarked)).check();
    await visitor.look('preschool-close');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: ru(month.close) })
      .click();
    await page.getByRole('button', { name: ru(month.reopen) }).click();
    await page.getByLabel(ru(reopenWords['day-forgotten'])).check();
    await visitor.look('preschool-reopen');
    await visitor.leave();
  });

  it('calls whoever did not sign, answers a dispute and gets the act', async () => {
    const visitor = await portal.visit({ language: 'ru', viewport: 'desktop' });
    const { page } = visitor;
    portal.kezek.clock.move({ set: '2026-12-01T09:00:00+05:00' });
    await portal.kezek.runJob({ job: 'presentSheets' });
    await visitor.signIn('preschool_head-1@arman', `/preschool/${garden}/months/2026-11/unsigned`);
    await visitor.look('preschool-unsigned');
    const mine = await contractOfParent();
    const { digest } = (await ask('parent', 'GET', `/v1/me/contracts/${mine}/months/2026-11`, undefined, 3)) as { digest: string };
    const days = [{ day: '2026-11-20', says: 'present' }];
    const objection = { digest, days, comment: 'Мы были в этот день, спросите воспитателя' };
    await ask('parent', 'POST', `/v1/me/contracts/${mine}/months/2026-11/dispute`, objection, 3);
    await visitor.open(`/preschool/${garden}/disputes`);
    await visitor.look('preschool-disputes');
    await page.getByRole('button', { name: ru(disputes.agree) }).click();
    await visitor.look('preschool-agree');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: ru(disputes.agree) })
      .click();
    await page.getByText(ru(disputes.done)).waitFor();
    await visitor.look('preschool-answered');

    await payFor(mine);
    await visitor.open(`/preschool/${garden}/acts`);
    await visitor.look('preschool-acts');
    const file = page.waitForEvent('download');
    await page
      .getByRole('button', { name: ru(acts.download) })
      .first()
      .click();
    expect((await file).suggestedFilename()).toBe('act-2026-11.pdf');
    await visitor.leave();
  });
});

async function confirmVoucher(): Promise<string> {
  const { vouchers } = (await ask('parent', 'GET', '/v1/me/vouchers')) as { vouchers: readonly { readonly voucher: string }[] };
  const voucher = vouchers[0]?.voucher ?? '';
  await ask('parent', 'POST', `/v1/me/vouchers/${voucher}/confirm`);
  return voucher;
}

/** Its ages reach furthest down: it takes the demo parent’s child. */
async function youngestGroup(): Promise<string> {
  const { groups } = (await ask('preschool_head', 'GET', own(''))) as {
    groups: readonly { readonly group: string; readonly ageFrom: number }[];
  };
  return groups.toSorted((one, other) => one.ageFrom - other.ageFrom)[0]?.group ?? '';
}

async function closeByHead(of: string): Promise<void> {
  const { digest } = (await ask('preschool_head', 'GET', own(`/timesheets/${of}`))) as { digest: string };
  await ask('preschool_head', 'POST', own(`/timesheets/${of}/close`), { digest, acceptUnmarked: true });
}

async function contractOfParent(): Promise<string> {
  const told = await ask('parent', 'GET', '/v1/me/contracts', undefined, 3);
  return (told['contracts'] as readonly { readonly contract: string }[])[0]?.contract ?? '';
}

/** The parent signs what was agreed; the department seals, drafts and approves, and the register is built. */
async function payFor(mine: string): Promise<void> {
  const of = `/v1/me/contracts/${mine}/months/2026-11`;
  const { digest } = (await ask('parent', 'GET', of, undefined, 3)) as { digest: string };
  await verifyPhone('parent', '+77015550003', 3);
  await ask('parent', 'POST', `${of}/sign/code`, { digest }, 3);
  await ask('parent', 'POST', `${of}/sign`, { digest, signature: { method: 'one-time-code', code: await codeSent() } }, 3);
  portal.kezek.clock.move({ set: '2026-12-11T09:00:00+05:00' });
  await portal.kezek.runJob({ job: 'applySilence' });
  const here = `/v1/department/territories/${territory}`;
  await ask('department_head', 'POST', `${here}/timesheets/2026-11/${garden}/seal`);
  portal.kezek.clock.move({ set: '2026-12-11T09:05:00+05:00' });
  const drafted = await ask('finance_operator', 'POST', `${here}/registers`, { month: '2026-11' });
  const { register, expected } = drafted['register'] as { readonly register: string; readonly expected: object };
  await ask('department_head', 'POST', `${here}/registers/${register}/approve`, expected);
  await portal.kezek.runJob({ job: 'buildRegisters' });
}
