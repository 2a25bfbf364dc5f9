// A clerk's morning and a head's: what waits is decided, families are found and their files read, and who looked is seen by those who watch.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictionalIin } from '../../local/people.ts';
import { auditQuery, emptyAudit } from '../../portal/pages/department/audit/search.ts';
import { words as audit } from '../../portal/pages/department/audit/words.ts';
import { words as contacts } from '../../portal/pages/department/families/contactsWords.ts';
import { words as cabinet } from '../../portal/pages/department/words.ts';
import { words as merging } from '../../portal/pages/department/families/mergeWords.ts';
import { words as file } from '../../portal/pages/department/families/fileWords.ts';
import { claimPapers, guardianPapers, suspendReasons, words as moves } from '../../portal/pages/department/families/moveWords.ts';
import { wayOf } from '../../portal/pages/department/families/search.ts';
import { words as families } from '../../portal/pages/department/families/words.ts';
import { roleWords, words as staff } from '../../portal/pages/department/staff/words.ts';
import { reachedWays, words as entries } from '../../portal/pages/department/work/entryWords.ts';
import { words as revocations } from '../../portal/pages/department/work/revocationWords.ts';
import { words as told } from '../../portal/pages/department/work/toldWords.ts';
import { queueWords, words as work } from '../../portal/pages/department/work/words.ts';
import { words as parts } from '../../portal/parts/words.ts';
import { departmentDoings } from '../../shared/http/doings/department.ts';
import { openPortalCity, type Portal, type Visitor } from '../support/browser.ts';

const territory = 'arman';
const here = `/department/${territory}`;
const desk = `/v1/department/territories/${territory}`;

describe('what is typed into the search', () => {
  it.each([
    ['7K2M 4Q9X', 'number'],
    ['480ce7qm', 'number'],
    ['+7 701 123-45-67', 'phone'],
    ['87011234567', 'phone'],
    ['180510 512344', 'iin'],
    ['Серикова Айлин', 'name'],
    ['Serikova', 'name'],
    ['  ', undefined],
  ])('takes %j for %s', (text, way) => {
    expect(wayOf(text)).toBe(way);
  });

  it('asks the audit for a span of days, or about somebody, and for nothing while it is not whole', () => {
    expect(auditQuery(emptyAudit)).toBeUndefined();
    expect(auditQuery({ ...emptyAudit, from: '2026-11-01', to: '2026-11-23', refused: true })).toEqual({
      from: '2026-11-01',
      to: '2026-11-23',
      refused: 'true',
    });
    expect(auditQuery({ ...emptyAudit, mode: 'about', about: ' 7k2m 4q9x' })).toEqual({ about: 'application#7K2M4Q9X' });
    expect(auditQuery({ ...emptyAudit, mode: 'about', kind: 'group', about: 'balapan/one' })).toEqual({ about: 'group#balapan#one' });
  });
});

describe('the department and its people', () => {
  let portal: Portal;
  let numbers: readonly string[];
  /** Of the second demo family, with a claim to decide. */
  let claiming: string;

  beforeAll(async () => {
    portal = await openPortalCity();
    [claiming, numbers] = await seed(portal);
  });
  afterAll(() => portal.stop());

  it('lets an operator do a morning’s work on a phone, in Kazakh', async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page, look, settled } = visitor;
    await visitor.signIn('department_operator-1@arman', `${here}/work`);
    await look('people-work');

    await page.getByRole('link', { name: queueWords.privileges.name.kk }).click();
    await look('people-claims');
    await page.getByRole('button', { name: moves.verify.kk }).click();
    await fillPaper(visitor, claimPapers.certificate.kk, '12-345');
    await look('people-claim-verify');
    await page.getByRole('dialog').getByRole('button', { name: moves.verify.kk }).click();
    await page.getByRole('status').filter({ hasText: claiming }).waitFor();
    await look('people-claims-done');

    await visitor.open(`${here}/work/duplicates`);
    await page.getByRole('button', { name: entries.compare.kk }).first().click();
    await page.getByText(merging.dryRun.kk).waitFor();
    await look('people-merge');
    const stays = numbers.slice(0, 2).toSorted()[0] ?? '';
    await page.getByRole('button', { name: merging.do.kk.replace('{into}', stays) }).click();
    await page
      .getByRole('status')
      .filter({ hasText: numbers[1] ?? '' })
      .waitFor();
    await page.getByRole('button', { name: entries.noDuplicate.kk }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: entries.noDuplicate.kk }).click();
    await page.getByText(work.emptyQueue.kk).waitFor();
    await look('people-duplicates-empty');

    await visitor.open(`${here}/work/guardianships`);
    await page.getByRole('button', { name: moves.reject.kk }).click();
    await fillPaper(visitor, guardianPapers['birth-certificate'].kk, 'AB-1');
    await look('people-guardian-reject');
    await page.getByRole('dialog').getByRole('button', { name: parts.cancel.kk }).click();

    await visitor.open(`${here}/families`);
    await look('people-search');
    await page.getByLabel(families.field.kk).fill('Омарова Дана');
    await page.locator('form button[type=submit]').click();
    await settled();
    await look('people-found');
    await page.getByRole('link', { name: stays }).click();
    await page.getByText(file.chainWhole.kk).waitFor();
    await look('people-file');
    await page.getByRole('button', { name: moves.suspend.kk }).click();
    await page.getByLabel(suspendReasons['no-contact'].kk).check();
    await look('people-suspend');
    await page.getByRole('dialog').getByRole('button', { name: moves.suspend.kk }).click();
    await page.getByText(file.suspended.kk).waitFor();
    await look('people-file-suspended');
    await visitor.leave();
  });

  it('lets a head decide and see how messages fare at a desk, in Russian', async () => {
    await portal.kezek.messagesSent();
    await portal.kezek.runJob({ job: 'reconcileNotices' });
    const visitor = await portal.visit();
    const { page, look } = visitor;
    await visitor.signIn('department_head-1@arman', `${here}/work`);
    await look('people-work');

    await visitor.open(`${here}/work/revocations`);
    await page.getByRole('button', { name: revocations.revoke.ru }).click();
    await look('people-revoke');
    await page.getByRole('dialog').getByRole('button', { name: revocations.revoke.ru }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await look('people-revocations');

    await visitor.open(`${here}/work/undeliverable`);
    await page.getByRole('button', { name: contacts.show.ru }).first().click();
    await page.getByRole('status').filter({ hasText: contacts.otherwise.ru }).waitFor();
    await look('people-undeliverable');
    await page.getByRole('button', { name: entries.reached.ru }).first().click();
    await page.getByLabel(reachedWays['by-phone'].ru).check();
    await page.getByRole('dialog').getByRole('button', { name: entries.close.ru }).click();
    await page.getByText(entries.closedNews.ru).waitFor();
    await visitor.open(`${here}/work/deadlines`);
    await page.getByRole('button', { name: contacts.show.ru }).first().click();
    await page.locator('a[href^="tel:+77"]').first().waitFor();
    await look('people-deadlines');

    await visitor.open(`${here}/work/told`);
    await look('people-told');
    await page.getByRole('link', { name: told.more.ru }).first().click();
    await page.getByText(told.kinds.ru).first().waitFor();
    await look('people-told-day');

    await visitor.leave();
  });

  it('lets a head invite and watch at a desk, in Russian', async () => {
    const visitor = await portal.visit();
    const { page, look, settled } = visitor;
    await visitor.signIn('department_head-1@arman', `${here}/staff`);
    await page.getByRole('button', { name: staff.invite.ru }).click();
    await page.getByLabel(staff.iin.ru).fill(fictionalIin(4_700_009));
    await page.getByLabel(staff.name.ru).fill('Новый Сотрудник');
    await page.getByLabel(staff.role.ru).selectOption({ label: roleWords.department_operator.ru });
    await look('people-invite');
    await page.getByRole('dialog').getByRole('button', { name: staff.send.ru }).click();
    await page.getByRole('link', { name: 'Новый Сотрудник' }).waitFor();
    await look('people-staff');
    await page.getByRole('link', { name: 'Новый Сотрудник' }).click();
    await page.getByText(staff.history.ru).waitFor();
    await page.getByRole('button', { name: staff.withdraw.ru }).waitFor();
    await look('people-appointment');

    await visitor.open(`${here}/families/${claiming}`);
    await page.getByRole('button', { name: file.whoLooked.ru }).click();
    await page.getByRole('table').waitFor();
    await page.getByText(departmentDoings.showFamilyFile[1]).first().waitFor();
    await look('people-audit');
    await page.getByRole('button', { name: audit.onlyTheirs.ru }).first().click();
    await page.getByText(audit.onlyOf.ru.replace('{who}', 'Айгүл')).waitFor();
    await page.getByText(audit.more.ru, { exact: true }).click();
    await page.getByLabel(audit.staff.ru).waitFor();
    await look('people-audit-one');
    const [taken] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: audit.csv.ru }).click()]);
    expect(taken.suggestedFilename()).toBe('kezek-audit.csv');
    await settled();
    await visitor.leave();
  });

  it('shows an auditor the file and offers nothing to change', async () => {
    const visitor = await portal.visit({ dark: true });
    const { page, look } = visitor;
    await visitor.signIn('auditor-1@arman', `${here}/families/${claiming}`);
    await page.getByText(file.chainWhole.ru).waitFor();
    for (const name of [moves.suspend.ru, moves.archive.ru, moves.verify.ru, moves.reject.ru, moves.endGuardian.ru])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    await look('people-file');
    await visitor.open(`${here}/staff`);
    expect(await page.getByRole('button', { name: staff.invite.ru }).count()).toBe(0);
    await visitor.open(`${here}/work`);
    await page.getByText(queueWords.privileges.name.ru).waitFor();
    expect(await page.getByText(queueWords.guardianships.name.ru).count()).toBe(0);
    await visitor.open(`${here}/updates/import`);
    await page.getByRole('heading', { name: cabinet.notForYou.ru }).waitFor();
    await look('people-not-for-you');
    await visitor.leave();
  });
});

async function fillPaper({ page }: Visitor, kind: string, number: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').last().selectOption({ label: kind });
  await dialog.locator('input:not([type=date])').first().fill(number);
  await dialog.locator('input[type=date]').first().fill('2026-06-01');
}

/** Two pairs that may be one child's, a claim, a guardianship and a proposed revocation; the number that claims, and those of the pairs. */
async function seed({ kezek }: Portal): Promise<readonly [string, readonly string[]]> {
  type Json = Readonly<Record<string, unknown>>;
  const ask = async (token: string, method: string, path: string, body?: object): Promise<Json> => {
    const answer = await fetch(kezek.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as Json;
  };
  const [clerk, parent] = [await kezek.token('department_operator', territory), await kezek.token('parent', territory, 2)];
  const digest = 'ab'.repeat(32);
  const opened = await ask(clerk, 'POST', `${desk}/imports`, { source: 'old-system', file: 'rows.csv', digest });
  const rows = (
    [
      [1, 'Омаров Тимур', 'Омарова Дана', 2],
      [2, 'Омаров Тимур', 'Омарова Дана', 2],
      [3, 'Ким Алина', 'Ким Олег', 3],
      [4, 'Ким Алина', 'Ким Олег', 3],
    ] as const
  ).map(([line, childName, guardianName, family]) => ({
    line,
    cells: {
      childReference: `old-${line}`,
      bornOn: '2022-05-10',
      submittedAt: `2023-03-0${line}T09:00:00.000Z`,
      childName,
      guardianName,
      guardianIin: fictionalIin(4_700_000 + family),
    },
  }));
  const sent = await ask(clerk, 'POST', `${desk}/imports/${String(opened['import'])}/rows`, { rows });
  const pairs = (sent['outcomes'] as readonly { readonly number: string }[]).map(({ number }) => number);

  const mine = await ask(parent, 'GET', '/v1/me/applications');
  const claiming = (mine['applications'] as readonly { readonly number: string }[])[0]?.number ?? '';
  await ask(parent, 'POST', `/v1/me/applications/${claiming}/claims`, { status: 'large-family', evidence: 'Куәлік № 12' });
  const child = { territory, iin: fictionalIin(4_800_001), name: 'Примеров Алан', bornOn: '2023-05-05', relation: 'mother' };
  await ask(parent, 'POST', '/v1/me/children', child);

  const offered = await ask(clerk, 'POST', `${desk}/applications/search`, { state: 'offered', limit: 1 });
  const [first] = offered['applications'] as readonly { readonly number: string }[];
  const shown = await ask(clerk, 'GET', `${desk}/applications/${first?.number ?? ''}`);
  const [held] = shown['vouchers'] as readonly { readonly voucher: string }[];
  const paper = { kind: 'letter', number: '45-02', issuedOn: '2026-06-01' };
  await ask(clerk, 'POST', `${desk}/vouchers/${held?.voucher ?? ''}/revocation`, { reason: 'moved-away', paper });
  // Nobody named a phone there: the family cannot be told.
  await ask(clerk, 'POST', `${desk}/applications/${pairs[3] ?? ''}/suspend`, { reason: 'no-contact' });
  return [claiming, pairs];
}
