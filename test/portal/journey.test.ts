// The whole way of a family in a real browser, in both languages: it applies, sees its position, two heads issue a round, the phone is told, the family confirms,
// chooses a kindergarten and signs; the teacher marks, the month is closed, the parent signs it, and finance pays what was signed.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { words as drafting } from '../../portal/pages/department/rounds/draftWords.ts';
import { words as round } from '../../portal/pages/department/rounds/roundWords.ts';
import { words as money } from '../../portal/pages/department/money/words.ts';
import { words as months } from '../../portal/pages/department/months/words.ts';
import { applyWords } from '../../portal/pages/parent/apply/applyWords.ts';
import { languageNames } from '../../portal/pages/parent/apply/wishWords.ts';
import { words as child } from '../../portal/pages/parent/apply/words.ts';
import { words as choosing } from '../../portal/pages/parent/choose/words.ts';
import { words as contract } from '../../portal/pages/parent/contract/words.ts';
import { words as home } from '../../portal/pages/parent/home/words.ts';
import { words as myMonths } from '../../portal/pages/parent/months/words.ts';
import { words as phone } from '../../portal/pages/parent/phone/words.ts';
import { words as voucherWords } from '../../portal/pages/parent/voucher/words.ts';
import { words as papers } from '../../portal/pages/preschool/head/contractWords.ts';
import { words as marking } from '../../portal/pages/preschool/marking/words.ts';
import { words as closing } from '../../portal/pages/preschool/months/words.ts';
import { words as front } from '../../portal/pages/public/frontWords.ts';
import { words as signing } from '../../portal/parts/wordsOfSigning.ts';
import type { Text } from '../../portal/language/text.ts';
import { openPortalCity, screensFolder, type Portal, type Visitor } from '../support/browser.ts';
import { iinOf } from '../support/iins.ts';

const territory = 'arman';
const militaryChild = { kk: 'Әскери қызметшінің баласы', ru: 'Ребёнок военнослужащего' } as const;
const department = `/department/${territory}`;
const own = `/v1/department/territories/${territory}`;

describe.each([
  { language: 'kk', viewport: 'phone' },
  { language: 'ru', viewport: 'desktop' },
] as const)('a family’s way, in $language on a $viewport', ({ language, viewport }) => {
  let portal: Portal;
  let parent: Visitor;
  let number: string;
  let garden: string;
  let group: string;
  beforeAll(async () => {
    portal = await openPortalCity();
    parent = await portal.visit({ language, viewport });
  });
  // What the family saw when something did not go as told.
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await parent.page.screenshot({ path: `${screensFolder}/failed-${language}.png`, fullPage: true });
  });
  afterAll(() => portal.stop());

  const said = (text: Text) => text[language];
  const run = async (...jobs: Parameters<Portal['kezek']['runJob']>[0]['job'][]) => {
    for (const job of jobs) await portal.kezek.runJob({ job, territory });
    await portal.kezek.messagesSent();
  };
  const at = (set: string) => expect(portal.kezek.clock.move({ set })).toBeUndefined();
  const press = async ({ page, settled }: Visitor, text: Text, role: 'button' | 'link' = 'button') => {
    await page
      .getByRole(role, { name: said(text), exact: true })
      .last()
      .click();
    await settled();
  };
  const fill = ({ page }: Visitor, text: Text, value: string) => page.getByLabel(said(text), { exact: false }).last().fill(value);
  const sees = ({ page }: Visitor, text: Text) => page.getByRole('main').getByText(said(text), { exact: false }).first().waitFor();
  const staff = async (login: string, path: string) => {
    const visitor = await portal.visit({ language });
    await visitor.signIn(login, path);
    return visitor;
  };

  /** What the page does not show of others' work is asked of the API with their own rights. */
  async function ask(as: Parameters<Portal['kezek']['token']>[0], method: string, path: string, body?: object, person = 1) {
    const token = await portal.kezek.token(as, territory, person);
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' };
    const asked = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const reply = await fetch(`${portal.kezek.url}${path}`, asked);
    const told = (await reply.json()) as Record<string, unknown>;
    expect({ path, told: reply.ok ? 'done' : told }).toEqual({ path, told: 'done' });
    return told;
  }

  async function lastCode(): Promise<string> {
    await portal.kezek.messagesSent();
    const [newest] = portal.kezek.outbox.list({ kind: 'sms', from: 0, limit: 1 }).messages;
    return /\b\d{6}\b/.exec(newest?.message ?? '')?.[0] ?? '';
  }
  async function verifyPhone(visitor: Visitor, digits: string): Promise<void> {
    await fill(visitor, phone.number, digits);
    await press(visitor, phone.sendCode);
    await visitor.page.getByLabel(said(phone.code)).last().waitFor();
    await fill(visitor, phone.code, await lastCode());
    await press(visitor, phone.verify);
    await sees(visitor, phone.done);
  }
  async function signByCode(visitor: Visitor, submit: Text): Promise<void> {
    await press(visitor, signing.send);
    await visitor.page.getByLabel(said(signing.code)).last().waitFor();
    await fill(visitor, signing.code, await lastCode());
    await press(visitor, submit);
  }

  it('applies and holds a receipt', async () => {
    await parent.signIn('parent-1001@arman', '/my/phone');
    await verifyPhone(parent, '8 700 012 34 56');
    await ask('parent', 'PUT', '/v1/me/devices', { platform: 'fcm', token: 'the-phone-of-this-family' }, 1001);
    await parent.open('/my/children/add');
    await fill(parent, child.iin, iinOf(9001));
    await fill(parent, child.name, 'Айару Мысал');
    await fill(parent, child.bornOn, '2021-03-10');
    await parent.page.getByLabel(said(child.mother)).check();
    await press(parent, child.addChild);
    const { guardianships } = (await ask('department_operator', 'GET', `${own}/guardianships`)) as {
      guardianships: readonly { readonly guardianship: string }[];
    };
    const document = { kind: 'birth-certificate', number: 'АЕ-1234567', issuedOn: '2021-04-01' };
    for (const { guardianship } of guardianships)
      await ask('department_operator', 'POST', `${own}/guardianships/${guardianship}/decide`, { decision: 'verify', document });
    await parent.open('/my/apply');
    await parent.page.getByLabel(said(languageNames[language] ?? applyWords.agree)).check();
    await parent.page.getByText(said(applyWords.rightsOpen)).click();
    await parent.page.getByLabel(militaryChild[language]).first().check();
    await fill(parent, applyWords.evidenceOne, '12345');
    await parent.page.getByLabel(said(applyWords.agree)).check();
    await press(parent, applyWords.apply);
    await sees(parent, applyWords.receiptTitle);
    await parent.keep('journey-1-receipt');
    number = /[0-9A-HJKMNP-TV-Z]{8}/.exec(parent.page.url())?.[0] ?? '';
    expect(number).toHaveLength(8);
  });

  it('sees its position on the open front page, as anybody does', async () => {
    const certificate = { kind: 'work-certificate', number: '12345', issuedOn: '2026-11-02' };
    const decision = { decision: 'verify', document: certificate };
    await ask('department_operator', 'POST', `${own}/applications/${number}/claims/military-child/decide`, decision);
    await run('recomputeQueue');
    const anybody = await portal.visit({ language, viewport });
    await anybody.open('/');
    await fill(anybody, front.numberLabel, number.toLowerCase());
    await press(anybody, front.find);
    await anybody.page.getByText('38', { exact: true }).first().waitFor();
    await anybody.keep('journey-2-position');
    await anybody.leave();
  });

  it('gets a voucher in a round of two heads, and its phone is told at once', async () => {
    const pushed = () =>
      portal.kezek.outbox.list({ kind: 'push', from: 0, limit: 100 }).messages.filter(({ message }) => message.includes(number)).length;
    await run();
    const before = pushed();
    const first = await staff('department_head-1@arman', `${department}/rounds/new`);
    await fill(first, drafting.countField, '40');
    await press(first, drafting.submit);
    await sees(first, round.yours);
    const address = new URL(first.page.url()).pathname;
    await first.leave();
    const second = await staff('department_head-2@arman', address);
    await press(second, round.approve);
    await press(second, round.approveDo);
    await run('issueRounds', 'recomputeQueue', 'publishProtocols');
    await sees(second, round.over);
    await second.keep('journey-3-round');
    await second.leave();
    expect(pushed() - before).toBe(1);
  });

  it('confirms, and asks for a place in a group', async () => {
    await parent.open('/my');
    await parent.page
      .locator('main')
      .getByRole('link', { name: said(home.doVoucher) })
      .first()
      .click();
    await parent.settled();
    await parent.keep('journey-4-voucher');
    await press(parent, voucherWords.confirm);
    await press(parent, voucherWords.choose, 'link');
    const { roles } = (await ask('preschool_head', 'GET', '/v1/me')) as { roles: readonly { readonly preschool?: string }[] };
    garden = roles[0]?.preschool ?? '';
    const { names } = (await ask('preschool_head', 'GET', `/v1/territories/${territory}/preschools/${garden}`)) as { names: Text };
    await fill(parent, choosing.name, names[language]);
    await parent.settled();
    await parent.keep('journey-5-choose');
    await parent.page
      .getByRole('button', { name: said(choosing.ask) })
      .first()
      .click();
    await fill(parent, choosing.startsOn, '2026-11-27');
    await press(parent, choosing.askNow);
    await parent.keep('journey-6-asked');
  });

  it('signs the contract, and so does the kindergarten', async () => {
    const head = await staff('preschool_head-1@arman', '/my/settings');
    await verifyPhone(head, '8 701 555 00 02');
    await head.open(`/preschool/${garden}/contracts`);
    await head.page.locator('.group').first().click();
    await head.settled();
    for (const tick of await head.page.getByRole('checkbox').all()) await tick.check();
    await press(head, papers.propose);
    await signByCode(head, papers.sign);
    await head.keep('journey-7-contract-kindergarten');
    await head.leave();
    const { contracts } = (await ask('parent', 'GET', '/v1/me/contracts', undefined, 1001)) as {
      contracts: readonly { readonly contract: string; readonly group: string }[];
    };
    group = contracts[0]?.group ?? '';
    await parent.open(`/my/contracts/${contracts[0]?.contract ?? ''}`);
    await signByCode(parent, contract.signNow);
    await parent.keep('journey-8-contract-signed');
  });

  it('is marked by the teacher on both days it was there', async () => {
    const preschool = `/v1/preschool/${garden}`;
    for (const of of ['03', '04', '05', '06', '07', '08', '09', '10']) {
      const { digest } = await ask('preschool_head', 'GET', `${preschool}/timesheets/2026-${of}`);
      await ask('preschool_head', 'POST', `${preschool}/timesheets/2026-${of}/close`, { digest, acceptUnmarked: true });
    }
    for (const on of ['2026-11-27', '2026-11-30']) {
      at(`${on}T10:00:00+05:00`);
      const teacher = await staff('preschool_teacher-1@arman', `/preschool/${garden}/days/${on}/${group}`);
      if (on === '2026-11-27') {
        await teacher.page.locator('button.child').first().click();
        await teacher.page.locator('.why button').first().click();
      }
      await press(teacher, marking.save);
      await expect.poll(() => teacher.page.locator('.save-state').innerText()).toContain(said(marking.savedAt).split('{')[0]);
      await teacher.keep(`journey-9-marks-${on}`);
      await teacher.leave();
    }
    at('2026-11-30T18:30:00+05:00');
    const head = await staff('preschool_head-1@arman', `/preschool/${garden}/months/2026-11`);
    await press(head, closing.close);
    await head.page.getByLabel(said(closing.acceptUnmarked)).check();
    await press(head, closing.close);
    await sees(head, closing.reopen);
    await head.keep('journey-10-closed');
    await head.leave();
  });

  it('signs the timesheet of the month', async () => {
    at('2026-12-01T00:10:00+05:00');
    await run('presentSheets');
    at('2026-12-02T10:00:00+05:00');
    await parent.open('/my/months');
    await sees(parent, myMonths.lookAndSign);
    await parent.keep('journey-11-months');
    await parent.page.getByRole('main').getByText(said(myMonths.lookAndSign)).first().click();
    await parent.settled();
    await parent.keep('journey-12-month');
    await signByCode(parent, myMonths.signNow);
    await sees(parent, myMonths.signed);
    await parent.keep('journey-13-month-signed');
  });

  it('is paid for: sealed by the department, drafted by finance, approved by a head, handed out as a register', async () => {
    at('2026-12-11T00:30:00+05:00');
    await run('applySilence');
    at('2026-12-11T09:00:00+05:00');
    const head = await staff('department_head-1@arman', `${department}/months/seal/2026-11`);
    await head.keep('journey-14-to-seal');
    await head.page.getByRole('button', { name: said(months.sealAll).replace('{n}', '1') }).click();
    await press(head, months.sealOne);
    await head.page
      .getByText(said(months.sealedNow).split('{')[0] ?? '')
      .first()
      .waitFor();
    const finance = await staff('finance_operator-1@arman', `${department}/money`);
    await finance.page.getByLabel(said(money.month), { exact: true }).selectOption('2026-11');
    await press(finance, money.draft);
    await finance.page.waitForURL((url) => !url.pathname.endsWith('/money'));
    const address = new URL(finance.page.url()).pathname;
    await head.open(address);
    await head.page.getByRole('checkbox').check();
    await press(head, money.approve);
    await head.keep('journey-15-approve');
    await press(head, money.approve);
    await run('buildRegisters');
    await finance.open(address);
    await finance.keep('journey-16-register');
    const { registers } = (await ask('finance_operator', 'GET', `${own}/registers`)) as {
      registers: readonly { readonly register: string }[];
    };
    const { lines } = (await ask('finance_operator', 'GET', `${own}/registers/${registers[0]?.register ?? ''}/lines`)) as {
      lines: readonly { readonly amountTiyn: number }[];
    };
    expect(lines.filter(({ amountTiyn }) => amountTiyn > 0).length).toBeGreaterThanOrEqual(1);
    await Promise.all([head.leave(), finance.leave(), parent.leave()]);
  });
});
