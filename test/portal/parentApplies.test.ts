// A family applies, in a real browser: the three steps on a phone in Kazakh, and at a desk in Russian the cards of twins, of a place that moved, and of an
// application that came onto the stop-list.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyWords } from '../../portal/pages/parent/apply/applyWords.ts';
import { words as child } from '../../portal/pages/parent/apply/words.ts';
import { wishWords } from '../../portal/pages/parent/apply/wishWords.ts';
import { moveWords } from '../../portal/pages/parent/card/moveWords.ts';
import { stateWords } from '../../portal/pages/parent/card/stateWords.ts';
import { words as card } from '../../portal/pages/parent/card/words.ts';
import { words as home } from '../../portal/pages/parent/home/words.ts';
import { words as phone } from '../../portal/pages/parent/phone/words.ts';
import { words as parts } from '../../portal/parts/words.ts';
import type { Text } from '../../portal/language/text.ts';
import { openPortalCity, type Portal, type Visitor } from '../support/browser.ts';
import { iinOf } from '../support/iins.ts';

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

/** A clerk confirms every child that waits, by its birth certificate. */
async function confirmChildren(): Promise<void> {
  const clerk = await portal.kezek.token('department_operator', territory);
  const at = `/v1/department/territories/${territory}/guardianships`;
  const { guardianships } = (await ask(clerk, 'GET', at)) as { guardianships: readonly { guardianship: string }[] };
  const document = { kind: 'birth-certificate', number: 'АЕ-1234567', issuedOn: '2024-01-15' };
  for (const { guardianship } of guardianships) await ask(clerk, 'POST', `${at}/${guardianship}/decide`, { decision: 'verify', document });
}

async function nameChild(token: string, serial: number, name: string, bornOn: string): Promise<string> {
  const told = await ask(token, 'POST', '/v1/me/children', { territory, iin: iinOf(serial), name, bornOn, relation: 'mother' });
  return String(told['child']);
}

async function apply(token: string, of: string): Promise<string> {
  const { consent } = (await ask(token, 'GET', `/v1/territories/${territory}/rules`)) as { consent: { version: string } };
  const wishes = { wantedStart: '2027-01-11', language: 'kk', groupType: 'general' };
  const told = await ask(token, 'POST', '/v1/me/applications', { child: of, territory, ...wishes, consent: { text: consent.version } });
  return String(told['number']);
}

const recompute = () => portal.kezek.runJob({ job: 'recomputeQueue', territory });

/** The newest code sent by SMS. */
async function lastCode(): Promise<string> {
  await portal.kezek.messagesSent();
  const inbox = (await (await fetch(`${portal.kezek.url}/local/inbox?kind=sms`, { headers: { accept: 'application/json' } })).json()) as {
    messages: readonly { message: string }[];
  };
  const codes = inbox.messages.flatMap(({ message }) => /\b(\d{6})\b/.exec(message)?.[1] ?? []);
  return codes[0] ?? '';
}

const press = async (visitor: Visitor, words: Text, role: 'button' | 'link' = 'button') => {
  await visitor.page.getByRole('main').getByRole(role, { name: words[visitor.language], exact: true }).first().click();
  await visitor.settled();
};
const field = ({ page, language }: Visitor, words: Text) => page.getByLabel(words[language], { exact: false });
const sees = ({ page, language }: Visitor, words: Text) =>
  page.getByRole('main').getByText(words[language], { exact: false }).first().waitFor();

beforeAll(async () => {
  portal = await openPortalCity();
}, 60_000);
afterAll(() => portal.stop());

describe('a new family on a phone, in Kazakh', () => {
  it('verifies its phone, names its child, applies and holds the receipt', { timeout: 120_000 }, async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page } = visitor;
    await visitor.signIn('parent-1001@arman');
    await sees(visitor, home.firstTitle);
    await visitor.look('parent-first-steps');

    await press(visitor, home.doPhone, 'link');
    await press(visitor, phone.sendCode);
    await sees(visitor, phone.numberShort);
    await field(visitor, phone.number).fill('8 700 012 34 56');
    expect(await field(visitor, phone.number).inputValue()).toBe('+7 700 012 34 56');
    await visitor.look('parent-phone');
    await press(visitor, phone.sendCode);
    const right = await lastCode();
    await field(visitor, phone.code).fill(right === '111111' ? '222222' : '111111');
    await press(visitor, phone.verify);
    await page.getByText('Тағы 4 рет').waitFor();
    await visitor.look('parent-phone-code-wrong');
    await field(visitor, phone.code).fill(right);
    await press(visitor, phone.verify);
    await sees(visitor, phone.done);
    await visitor.look('parent-phone-verified');
    await press(visitor, phone.goOn, 'link');

    await press(visitor, home.doChild, 'link');
    const iin = iinOf(7001);
    await field(visitor, child.iin).fill(iin.slice(0, 11) + String((Number(iin.slice(11)) + 1) % 10));
    await sees(visitor, child.iinCheck);
    await press(visitor, child.addChild);
    await sees(visitor, child.nameMissing);
    await visitor.look('parent-child-wrong');
    await field(visitor, child.iin).fill(iin);
    await field(visitor, child.name).fill('Айару Мысал');
    await field(visitor, child.bornOn).fill('2023-05-10');
    await field(visitor, child.mother).check();
    // What was typed outlives the page.
    await visitor.open('/my/children/add');
    await page.locator('main .button-main').first().waitFor();
    expect(await field(visitor, child.name).inputValue()).toBe('Айару Мысал');
    await visitor.look('parent-child');
    await press(visitor, child.addChild);
    await sees(visitor, child.addedPending);
    await visitor.look('parent-child-added');
    await press(visitor, child.toHome, 'link');
    await sees(visitor, home.pending);
    await visitor.look('parent-first-steps-pending');

    await confirmChildren();
    await visitor.open('/my');
    await sees(visitor, home.confirmed);
    await visitor.look('parent-first-steps-confirmed');
    await press(visitor, home.doApply, 'link');
    await press(visitor, applyWords.apply);
    await sees(visitor, applyWords.agreeMissing);
    await visitor.look('parent-apply-missing');
    await page.getByLabel('Қазақ тілі').check();
    await page.getByText(applyWords.rightsOpen.kk).click();
    await page.getByLabel('Көпбалалы').first().check();
    // The state's registers show it: only of the second one a number is asked.
    expect(await page.getByLabel('Құжаттың нөмірі').count()).toBe(0);
    await page.getByLabel('Педагогтің баласы').first().check();
    await page.getByLabel('Құжаттың нөмірі').fill('12345');
    await page.getByLabel(applyWords.agree.kk).check();
    await page.getByText(wishWords.fit.kk).click();
    await visitor.look('parent-apply');
    await press(visitor, applyWords.apply);
    await sees(visitor, applyWords.receiptTitle);
    await sees(visitor, applyWords.placeSoon);
    await sees(visitor, applyWords.thenRegisters);
    await visitor.look('parent-receipt');
    await recompute();
    await press(visitor, applyWords.lookAgain);
    await visitor.look('parent-receipt-placed');

    await press(visitor, applyWords.toCard, 'link');
    await sees(visitor, card.madeOf);
    await visitor.look('parent-card');
    await press(visitor, moveWords.change);
    await page.getByLabel('Орыс тілі').check();
    await visitor.look('parent-card-wishes');
    await press(visitor, moveWords.save);
    await sees(visitor, moveWords.saved);
    await press(visitor, moveWords.claim);
    await press(visitor, moveWords.claimSend);
    await sees(visitor, moveWords.claimWhichMissing);
    await visitor.look('parent-card-claim');
    await visitor.open('/my');
    await sees(visitor, home.doPapers);
    await visitor.look('parent-home');
    await visitor.leave();
  });
});

describe('families at a desk, in Russian', () => {
  it('sees twins together, a place that moved, and a refusal with the way on', { timeout: 120_000 }, async () => {
    const { kezek } = portal;
    const token = await kezek.token('parent', territory, 1002);
    const twins = [await nameChild(token, 7101, 'Алия Образец', '2021-04-02'), await nameChild(token, 7102, 'Диас Образец', '2021-04-02')];
    await nameChild(token, 7103, 'Тимур Образец', '2018-02-01');
    const before = await kezek.token('parent', territory, 1003);
    const firstborn = await nameChild(before, 7201, 'Инжу Пример', '2021-09-01');
    await confirmChildren();
    const ahead = await apply(before, firstborn);
    const numbers: string[] = [];
    for (const one of twins) numbers.push(await apply(token, one));
    await recompute();
    kezek.clock.move({ advanceHours: 24 * 3 });
    await ask(await kezek.token('parent', territory, 1003), 'POST', `/v1/me/applications/${ahead}/withdraw`, { understood: true });
    await recompute();

    const visitor = await portal.visit({ language: 'ru', viewport: 'desktop' });
    const { page } = visitor;
    await visitor.signIn('parent-1002@arman');
    await page.getByRole('heading', { name: 'Алия Образец' }).waitFor();
    await sees(visitor, home.twins);
    await visitor.look('parent-home-twins');
    await visitor.open(`/my/applications/${numbers[0] ?? ''}`);
    await page.getByText(card.twins.ru).waitFor();
    await page.getByText('1 место вперёд.').waitFor();
    await visitor.look('parent-card-twins');

    await visitor.open('/my/apply');
    await page.getByLabel('Казахский').check();
    await page.getByLabel(applyWords.agree.ru).check();
    await press(visitor, applyWords.apply);
    await page.getByText('Последний день в очереди').waitFor();
    await visitor.look('parent-apply-too-old');
    await visitor.leave();
  });

  it('comes back from the stop-list with one button, and withdraws only behind a tick', { timeout: 120_000 }, async () => {
    const { kezek } = portal;
    kezek.clock.move({ advanceHours: 24 * 8 });
    await kezek.runJob({ job: 'expireVouchers' });
    const visitor = await portal.visit({ language: 'ru', viewport: 'desktop' });
    const { page } = visitor;
    await visitor.signIn('parent-1@arman');
    await sees(visitor, home.restoreText);
    await visitor.look('parent-home-stopped');
    await press(visitor, home.doRestore, 'link');
    await sees(visitor, moveWords.lastChance);
    await visitor.look('parent-card-stopped');
    await press(visitor, moveWords.restore);
    await page.getByText(stateWords.waiting.ru, { exact: true }).first().waitFor();
    await recompute();
    await page.reload();
    await visitor.settled();
    await sees(visitor, card.madeOf);
    await visitor.look('parent-card-restored');

    await press(visitor, moveWords.withdraw);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('хранятся не менее чем до').waitFor();
    await visitor.look('parent-withdraw');
    const last = dialog.getByRole('button', { name: moveWords.withdrawDo.ru });
    await last.click();
    await dialog.getByRole('alert').getByText(parts.tickFirst.ru).waitFor();
    await dialog.getByLabel(moveWords.understood.ru).check();
    await last.click();
    await page.getByText(stateWords.withdrawn.ru, { exact: true }).first().waitFor();
    await page.getByText('К этому заявлению вернуться нельзя').waitFor();
    await visitor.look('parent-card-withdrawn');
    await visitor.leave();
  });
});
