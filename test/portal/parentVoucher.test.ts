// A family and its voucher in a real browser. On a phone in Kazakh: confirmed, a kindergarten compared and asked, the contract signed by a code. At a desk
// in Russian: the refusal that is not pressed, the months of an enrolled child as a calendar, one signed and one disputed.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words as choose } from '../../portal/pages/parent/choose/words.ts';
import { states as contractStates, words as contract } from '../../portal/pages/parent/contract/words.ts';
import { weeksOf } from '../../portal/pages/parent/months/calendar.ts';
import { states as monthStates, words as months } from '../../portal/pages/parent/months/words.ts';
import { words as days } from '../../portal/pages/parent/months/wordsOfDays.ts';
import { states as voucherStates, words as voucher } from '../../portal/pages/parent/voucher/words.ts';
import { words as parts } from '../../portal/parts/words.ts';
import { words as signing } from '../../portal/parts/wordsOfSigning.ts';
import { daysOfMonth, month } from '../../shared/domain/month.ts';
import { openPortalCity, type Portal, type Visitor } from '../support/browser.ts';

let portal: Portal;
const territory = 'arman';

async function ask(token: string, method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const reply = await fetch(`${portal.kezek.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const told = (await reply.json()) as Record<string, unknown>;
  expect({ path, status: reply.status < 300 ? 'done' : told }).toEqual({ path, status: 'done' });
  return told;
}

/** The newest code sent by SMS. */
async function lastCode(): Promise<string> {
  await portal.kezek.messagesSent();
  const reply = await fetch(`${portal.kezek.url}/local/inbox?kind=sms`, { headers: { accept: 'application/json' } });
  const { messages } = (await reply.json()) as { messages: readonly { message: string }[] };
  return messages.flatMap(({ message }) => /\b(\d{6})\b/.exec(message)?.[1] ?? [])[0] ?? '';
}

/** A phone of theirs that is verified. */
async function verifyPhone(token: string, phone: string): Promise<void> {
  const added = await ask(token, 'POST', '/v1/me/phones', { phone });
  await ask(token, 'POST', `/v1/me/phones/${String(added['phone'])}/verify`, { code: await lastCode() });
}

const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name }).first().click();

/** Closes a month of the kindergarten as it stands. */
async function closeMonth(head: string, preschool: string, of: string): Promise<void> {
  const at = `/v1/preschool/${preschool}/timesheets/${of}`;
  const { digest } = await ask(head, 'GET', at);
  await ask(head, 'POST', `${at}/close`, { digest, acceptUnmarked: true });
}

async function signByCode(visitor: Visitor, { language }: { readonly language: 'kk' | 'ru' }, submit: string): Promise<void> {
  await press(visitor, signing.send[language]);
  await visitor.page.getByLabel(signing.code[language]).waitFor();
  await visitor.page.getByLabel(signing.code[language]).fill(await lastCode());
  await visitor.look('sign-code');
  await press(visitor, submit);
}

beforeAll(async () => {
  portal = await openPortalCity();
});
afterAll(() => portal.stop());

describe('the weeks of a month', () => {
  const ofMonth = (of: string) => weeksOf(daysOfMonth(month(of)).map((day) => ({ day })));

  it('begin on Monday: November 2026 begins on a Sunday and has six rows, the last of one day', () => {
    const weeks = ofMonth('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.map((one) => one?.day)).toEqual([...Array.from({ length: 6 }, () => undefined), '2026-11-01']);
    expect(weeks[5]?.filter((one) => one !== undefined)).toEqual([{ day: '2026-11-30' }]);
  });

  it('are four whole ones in February 2027, which begins on a Monday', () => {
    const weeks = ofMonth('2027-02');
    expect(weeks).toHaveLength(4);
    expect(weeks.every((week) => week.length === 7 && week.every((one) => one !== undefined))).toBe(true);
  });

  it('are none where there are no days', () => {
    expect(weeksOf([])).toEqual([]);
  });
});

describe('the voucher of a family', () => {
  it('is confirmed, taken to a kindergarten and signed, on a phone in Kazakh', { timeout: 180_000 }, async () => {
    const { kezek } = portal;
    const head = await kezek.token('preschool_head', territory);
    const parent = await kezek.token('parent', territory, 1);
    const { vouchers } = (await ask(parent, 'GET', '/v1/me/vouchers')) as { vouchers: readonly { voucher: string }[] };
    const at = `/my/vouchers/${vouchers[0]?.voucher ?? ''}`;
    const { roles } = (await ask(head, 'GET', '/v1/me')) as { roles: readonly { preschool?: string }[] };
    const preschool = roles[0]?.preschool ?? '';
    const { names } = (await ask(head, 'GET', `/v1/preschool/${preschool}`)) as { names: { kk: string } };

    const mother = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page } = mother;
    await mother.signIn('parent-1@arman', at);
    await page.getByText(voucherStates.issued.text.kk, { exact: true }).waitFor();
    await mother.look('voucher-issued');
    await press(mother, voucher.confirm.kk);
    await page.getByRole('link', { name: voucher.choose.kk }).waitFor();
    await mother.look('voucher-confirmed');

    await page.getByRole('link', { name: voucher.choose.kk }).click();
    await page.getByLabel(choose.compare.kk).first().check();
    await page.getByLabel(choose.compare.kk).nth(1).check();
    await mother.look('choose');

    // A group that is full: she stands in its list behind two families, and leaves it again.
    await page.getByLabel(choose.onlyFree.kk).uncheck();
    await page.getByLabel(choose.name.kk, { exact: true }).fill('Айгөлек');
    await mother.settled();
    await press(mother, choose.join.kk);
    await page.getByRole('dialog').getByRole('button', { name: choose.joinNow.kk }).click();
    const lists = page.getByRole('region', { name: choose.lists.kk });
    expect(await lists.locator('.stat-value').textContent()).toBe('3');
    await mother.look('choose-waiting');
    await lists.getByRole('button', { name: choose.leave.kk }).click();
    await page.getByRole('dialog').getByRole('button', { name: choose.leaveNow.kk }).click();
    await lists.waitFor({ state: 'detached' });
    await page.getByLabel(choose.onlyFree.kk).check();

    await page.getByLabel(choose.name.kk, { exact: true }).fill('Балдәурен');
    await mother.settled();
    await page
      .getByRole('button', { name: `${choose.ask.kk} ${names.kk}` })
      .first()
      .click();
    await mother.look('choose-ask');
    await press(mother, choose.askNow.kk);
    await page.getByText(contractStates.requested.text.kk, { exact: true }).first().waitFor();
    await mother.look('contract-requested');

    const id = page.url().split('/').at(-1) ?? '';
    const { contracts } = (await ask(head, 'GET', `/v1/preschool/${preschool}/contracts`)) as {
      contracts: readonly { contract: string }[];
    };
    expect(contracts.map((one) => one.contract)).toContain(id);
    const rules = (await ask(head, 'GET', `/v1/territories/${territory}/rules`)) as { choice: { papers: readonly { key: string }[] } };
    const theirs = `/v1/preschool/${preschool}/contracts/${id}`;
    const { digest } = await ask(head, 'POST', `${theirs}/propose`, { papers: rules.choice.papers.map(({ key }) => key) });
    await mother.open('/my');
    await mother.open(`/my/contracts/${id}`);
    await page.getByText(signing.noPhone.kk).waitFor();
    await mother.look('contract-no-phone');

    await verifyPhone(parent, '+77010000001');
    await mother.open(`/my/contracts/${id}`);
    await mother.look('contract-proposed');
    await signByCode(mother, { language: 'kk' }, contract.signNow.kk);
    await page.getByText(contract.waitsForThem.kk).waitFor();
    await verifyPhone(head, '+77010000777');
    await ask(head, 'POST', `${theirs}/sign/code`, { digest });
    await ask(head, 'POST', `${theirs}/sign`, { digest, signature: { method: 'one-time-code', code: await lastCode() } });
    await mother.open(`/my/contracts/${id}`);
    await page.getByText(contractStates.active.text.kk, { exact: true }).first().waitFor();
    await mother.look('contract-active');
    await mother.open(at);
    await mother.look('voucher-contracted');
    await mother.leave();
  });
});

describe('the months of a child', () => {
  it('are followed, disputed and signed, at a desk in Russian', { timeout: 180_000 }, async () => {
    const { kezek } = portal;
    const head = await kezek.token('preschool_head', territory);
    const parent = await kezek.token('parent', territory, 3);
    const listed = (await ask(parent, 'GET', '/v1/me/contracts')) as {
      contracts: readonly { contract: string; preschool: string; group: string; voucher: string }[];
    };
    const { contract: id = '', preschool = '', group = '' } = listed.contracts[0] ?? {};
    const { months: known } = (await ask(parent, 'GET', '/v1/me/timesheets')) as { months: readonly { month: string }[] };
    const [running = '', october = '', september = ''] = known.map((one) => one.month);
    const tenth = [5, 6, 7, 8, 9, 12, 13, 14, 15, 16].map((day) => `${october}-${String(day).padStart(2, '0')}`);
    for (const [place, day] of tenth.entries()) {
      const reply = await fetch(`${kezek.url}/v1/preschool/${preschool}/groups/${group}/days/${day}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${head}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({
          seen: 0,
          everybody: 'P',
          except: place === 3 ? [{ contract: id, code: 'Z' }] : [],
          reason: 'no-connection',
        }),
      });
      // A day off is refused, and is none of this.
      await reply.text();
    }
    await closeMonth(head, preschool, september);
    await closeMonth(head, preschool, october);
    await kezek.runJob({ job: 'presentSheets' });
    await verifyPhone(parent, '+77010000003');

    const mother = await portal.visit({ language: 'ru', viewport: 'desktop' });
    const { page } = mother;
    await mother.signIn('parent-3@arman', '/my/months');
    await page.getByText(monthStates.presented.text.ru, { exact: true }).first().waitFor();
    await mother.look('months');
    await mother.open(`/my/months/${id}/${running}`);
    await mother.look('month-running');

    await mother.open(`/my/months/${id}/${october}`);
    await mother.look('month-to-sign');
    await press(mother, days.list.ru);
    await mother.look('month-as-list');
    await press(mother, months.dispute.ru);
    await page.locator('.month-button').nth(1).click();
    await page.locator('.month-button').nth(1).press('Tab');
    await page.locator('form select').selectOption('P');
    await page.getByLabel(months.comment.ru).fill('Ребёнок был в группе.');
    await mother.look('month-disputing');
    await press(mother, months.sendDispute.ru);
    await page.getByRole('heading', { name: months.disputed.ru }).waitFor();
    await mother.look('month-disputed');

    const phone = await portal.visit({ language: 'kk', viewport: 'phone' });
    await phone.signIn('parent-3@arman', `/my/months/${id}/${september}`);
    await phone.look('month-to-sign');
    await signByCode(phone, { language: 'kk' }, months.signNow.kk);
    await phone.page.getByText(monthStates.signed.text.kk, { exact: true }).first().waitFor();
    await phone.look('month-signed');
    await phone.leave();
    await mother.open(`/my/contracts/${id}`);
    await page.getByText(contract.endOpen.ru).click();
    await mother.look('contract-ending');
    await mother.leave();
  });

  it('cost nothing where a refusal is looked at and not pressed', async () => {
    const parent = await portal.kezek.token('parent', territory, 2);
    const { vouchers } = (await ask(parent, 'GET', '/v1/me/vouchers')) as {
      vouchers: readonly { voucher: string; moves: readonly string[] }[];
    };
    const open = vouchers.find(({ moves }) => moves.includes('refuse'));
    if (open === undefined) return;
    const visitor = await portal.visit({ language: 'ru', viewport: 'desktop' });
    await visitor.signIn('parent-2@arman', `/my/vouchers/${open.voucher}/refuse`);
    await visitor.page.getByRole('button', { name: voucher.refuseForGood.ru }).click();
    await visitor.page.getByRole('alert').getByText(parts.tickFirst.ru).waitFor();
    await visitor.look('voucher-refuse');
    await visitor.leave();
  });
});
