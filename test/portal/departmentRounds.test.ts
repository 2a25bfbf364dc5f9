// The department spends a city's money: a round from draft to protocol by two people, the yearly update, and applications of another system.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCity, demoRulebook } from '../../local/demo/city.ts';
import { demoFamilies } from '../../local/demo/families.ts';
import { words as draft } from '../../portal/pages/department/rounds/draftWords.ts';
import { words as round } from '../../portal/pages/department/rounds/roundWords.ts';
import { words as told } from '../../portal/pages/department/rounds/toldWords.ts';
import { words as whatIf } from '../../portal/pages/department/rounds/whatIfWords.ts';
import { words as rounds } from '../../portal/pages/department/rounds/words.ts';
import { words as extension } from '../../portal/pages/department/updates/extensionWords.ts';
import { words as loading } from '../../portal/pages/department/updates/importWords.ts';
import { words as update } from '../../portal/pages/department/updates/words.ts';
import { words as approvals } from '../../portal/pages/department/work/approvalWords.ts';
import { queueWords } from '../../portal/pages/department/work/words.ts';
import { parseRulebook } from '../../shared/domain/rulebook.ts';
import { openPortalCity, type Portal, type Visitor } from '../support/browser.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortalCity({ rulebooks: [nextYear()] });
});
afterAll(() => portal.stop());

/** The rules of the next year: every category takes the children born a year later. */
function nextYear() {
  const older = (text: string) => text.replaceAll(/20\d\d/g, (year) => String(Number(year) + 1));
  const rulebook = demoRulebook();
  const categories = JSON.parse(JSON.stringify(rulebook.categories), (name, value: unknown) =>
    name === 'bornYears' && Array.isArray(value) ? value.map((year: number) => year + 1) : typeof value === 'string' ? older(value) : value,
  ) as unknown;
  return parseRulebook({ ...rulebook, version: 'arman-2027-1', effectiveFrom: '2027-01-01', categories });
}

const at = `/department/${demoCity}`;
const families = 30;
/** Where the round stands that came to its end. */
let finished = '';

/** Presses a button, or the one of these that came last: a dialog stands behind the page in the document. */
async function press({ page, settled }: Visitor, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click();
  await settled();
}

describe('a round', () => {
  it('is drafted by one head, approved by another, issued, and its money is bound', async () => {
    const first = await portal.visit({ language: 'ru' });
    const { page } = first;
    await first.signIn('department_head-1@arman', `${at}/rounds`);
    await page.getByText(rounds.noBudget.ru).waitFor();
    await press(first, rounds.setButton.ru);
    await page.getByLabel(rounds.amount.ru).fill('сто');
    await press(first, rounds.setButton.ru);
    await page.getByText(rounds.amountWrong.ru).waitFor();
    await first.look('department-budget-wrong');
    await page.getByLabel(rounds.amount.ru).fill('6 000 000');
    await press(first, rounds.setButton.ru);
    await page.getByText(rounds.changeButton.ru).waitFor();
    await first.look('department-rounds');

    await page.getByRole('link', { name: rounds.draftNew.ru }).click();
    await first.settled();
    await press(first, draft.submit.ru);
    await page.getByText(draft.countWrong.ru).waitFor();
    await page.getByLabel(draft.countField.ru).fill(String(families));
    await first.look('department-round-new');
    await press(first, draft.submit.ru);
    await page.getByText(round.yours.ru).waitFor();
    expect(await page.getByRole('button', { name: round.approve.ru, exact: true }).count()).toBe(0);

    await page.getByLabel(draft.how.ru).selectOption('count');
    await page.getByLabel(draft.countField.ru).fill('60');
    await page.getByLabel(draft.plan.ru).selectOption('weighted');
    await press(first, whatIf.add.ru);
    await page.getByLabel(draft.how.ru).selectOption('places');
    await press(first, whatIf.add.ru);
    const table = page.getByRole('table', { name: whatIf.table.ru });
    await expect.poll(() => table.getByRole('columnheader').count()).toBe(4);
    expect(await table.innerText()).toContain(`60 +${60 - families}`.replace(' ', ''));
    await first.look('department-round-what-if');
    finished = new URL(page.url()).pathname;
    await first.open(`${at}/work/approvals`);
    await page.getByRole('heading', { name: approvals.otherHead.ru }).waitFor();
    expect(await page.getByRole('link', { name: approvals.decide.ru }).count()).toBe(0);
    await first.look('department-approvals');
    await first.open(finished);

    const second = await portal.visit({ language: 'kk', viewport: 'phone' });
    // Nobody sent them anything: it stands in their work.
    await second.signIn('department_head-2@arman', `${at}/work`);
    await second.page.getByRole('link', { name: queueWords.approvals.name.kk }).click();
    await second.page.getByRole('heading', { name: approvals.yours.kk }).waitFor();
    await second.look('department-approvals');
    await second.page.getByRole('link', { name: approvals.decide.kk }).click();
    await second.page.getByText(round.mayApprove.kk).waitFor();
    expect(new URL(second.page.url()).pathname).toBe(finished);
    await second.look('department-round-check');
    await press(second, round.approve.kk);
    await second.look('department-round-approve');
    await press(second, round.approveDo.kk);
    await second.page.getByText(round.waitsJob.kk).waitFor();
    await second.look('department-round-approved');
    await portal.kezek.runJob({ job: 'issueRounds', territory: demoCity });
    await portal.kezek.messagesSent();
    // The page follows by itself.
    await second.page.getByText(round.over.kk).waitFor();
    expect(await second.page.getByText(`${families} ішінен ${families} берілді`).count()).toBe(1);
    await second.look('department-round-finished');
    await second.leave();

    await first.open(`${at}/rounds`);
    await page.getByText(rounds.byRounds.ru).click();
    await first.look('department-rounds-after');
    await first.leave();
  });

  it('is stopped by a head, and looked at by an auditor and by finance, who press nothing', async () => {
    const head = await portal.visit({ language: 'kk', viewport: 'phone' });
    await head.signIn('department_head-1@arman', `${at}/rounds/new`);
    await head.page.getByRole('radio', { name: draft.budgetWhat.kk }).check();
    await head.page.getByLabel(draft.budgetField.kk).fill('900 000 000');
    await head.look('department-round-by-money');
    await press(head, draft.submit.kk);
    await head.page.getByText(round.warnings.kk).waitFor();
    await head.look('department-round-too-dear');
    const address = new URL(head.page.url()).pathname;
    const auditor = await portal.visit({ language: 'ru' });
    await auditor.signIn('auditor-1@arman', address);
    await auditor.page.getByText(round.notHead.ru).waitFor();
    expect(await auditor.page.getByRole('button', { name: round.cancel.ru }).count()).toBe(0);
    await auditor.leave();
    await press(head, round.cancel.kk);
    await head.look('department-round-cancel');
    await press(head, round.cancelDo.kk);
    await head.page.getByText(round.stopped.kk).first().waitFor();
    await head.look('department-round-cancelled');
    await head.leave();
    const finance = await portal.visit({ language: 'ru', viewport: 'phone', dark: true });
    await finance.signIn('finance_operator-1@arman', `${at}/rounds`);
    await finance.look('department-rounds-finance');
    await finance.open(finished);
    await finance.page.getByText(round.over.ru).waitFor();
    expect(await finance.page.getByText(told.title.ru).count()).toBe(0);
    await finance.look('department-round-finance');
    await finance.leave();
  });
});

describe('the queue', () => {
  it('is updated by two people who saw who changes, and no deadline is extended without a corrected calendar', async () => {
    const first = await portal.visit({ language: 'ru', viewport: 'phone' });
    await first.signIn('department_head-1@arman', `${at}/updates`);
    await first.look('department-updates');
    await first.page.getByLabel(update.day.ru).fill('2027-01-15');
    await press(first, update.newOne.ru);
    const address = new URL(first.page.url()).pathname;
    await portal.kezek.runJob({ job: 'applyUpdates', territory: demoCity });
    await first.page.getByText(update.yours.ru).waitFor();
    await first.look('department-update-drafter');
    await first.open(`${at}/updates/extensions`);
    await press(first, extension.newOne.ru);
    await first.look('department-extension-none');
    await first.leave();

    const second = await portal.visit({ language: 'kk' });
    await second.signIn('department_head-2@arman', address);
    const file = second.page.waitForEvent('download');
    await press(second, update.csv.kk);
    expect((await file).suggestedFilename()).toMatch(/^kezek-update-\w+\.csv$/);
    await press(second, update.approve.kk);
    await second.look('department-update-approve');
    await press(second, update.approveDo.kk);
    await second.page.getByText(new RegExp(update.progress.kk.replaceAll(/\{\w+\}/g, '.+'))).waitFor();
    await second.look('department-update-approved');
    await press(second, update.cancel.kk);
    await press(second, update.cancelDo.kk);
    await second.page.getByText(update.stopped.kk).waitFor();
    await second.leave();
  });

  it('takes applications of a file: checked first, then loaded, and every row has an end', async () => {
    const clerk = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page } = clerk;
    await clerk.signIn('department_operator-1@arman', `${at}/updates/import`);
    await clerk.look('department-import');
    await page.getByLabel(loading.file.kk).setInputFiles(fileOf('a.csv', 'childIin,Имя\n1,2\n'));
    await page.getByText('Имя').waitFor();
    await clerk.look('department-import-strangers');
    const [known] = demoFamilies(demoRulebook());
    const rows = [
      { childReference: 'A-1', childName: 'Сынақ Айым', bornOn: '2023-03-15', submittedAt: '2026-06-01T09:15:00+05:00' },
      { childReference: 'A-2', childName: 'Сынақ Дана', bornOn: '2023-13-15', submittedAt: '2026-06-01T09:16:00+05:00' },
      { ...known },
    ];
    await page.getByLabel(loading.file.kk).setInputFiles(fileOf('b.json', JSON.stringify(rows)));
    await page.getByLabel(loading.source.kk).fill('old-queue');
    await press(clerk, loading.check.kk);
    await page.getByText(loading.checked.kk).waitFor();
    await clerk.look('department-import-checked');
    await press(clerk, loading.load.kk);
    await clerk.look('department-import-sure');
    // The connection is lost on the way: what was chosen stays, and it goes on from there.
    await clerk.context.setOffline(true);
    await page.getByRole('dialog').getByRole('button', { name: loading.load.kk }).click();
    await page.getByText(loading.broken.kk).waitFor();
    await clerk.context.setOffline(false);
    await press(clerk, loading.resume.kk);
    await page.getByText(loading.loaded.kk, { exact: true }).waitFor();
    const file = page.waitForEvent('download');
    await press(clerk, loading.report.kk);
    expect((await file).suggestedFilename()).toBe('kezek-report-b.csv');
    const table = page.getByRole('table', { name: loading.rejectedRows.kk });
    expect(await table.getByRole('row').count()).toBe(2);
    await clerk.look('department-import-loaded');
    await clerk.leave();
  });
});

function fileOf(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}
