// The department's kindergartens, months, money and reports in a real browser: a register is kept on a phone in Kazakh, and a month goes from closed to paid
// on a desktop in Russian, by the people whose part each step is.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kezek } from '../../local/kezek.ts';
import { fictionalIin } from '../../local/people.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { daysOfMonth, lastDayOf, monthAfter, monthOf, type Month } from '../../shared/domain/month.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { words as money } from '../../portal/pages/department/money/words.ts';
import { words as sheets, reasons } from '../../portal/pages/department/months/sheetWords.ts';
import { words as months } from '../../portal/pages/department/months/words.ts';
import { words as forms } from '../../portal/pages/department/preschools/formWords.ts';
import { words as register } from '../../portal/pages/department/preschools/words.ts';
import { words as reports } from '../../portal/pages/department/reports/words.ts';
import { openPortalCity, type Portal } from '../support/browser.ts';

const at = '/department/arman';

type Reply = Record<string, unknown>;
type Login = readonly ['parent' | 'preschool_head' | 'preschool_teacher' | 'department_head', number];
const [parent, head, teacher, department]: readonly [Login, Login, Login, Login] = [
  ['parent', 3],
  ['preschool_head', 1],
  ['preschool_teacher', 1],
  ['department_head', 1],
];

let portal: Portal;
beforeAll(async () => {
  portal = await openPortalCity();
}, 120_000);
afterAll(() => portal.stop());

/** Asks as somebody of the demo city; throws what was refused. */
async function ask(kezek: Kezek, [as, person]: Login, method: string, path: string, body?: object): Promise<Reply> {
  const response = await fetch(kezek.url + path, {
    method,
    headers: {
      authorization: `Bearer ${await kezek.token(as, 'arman', person)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return (await response.json()) as Reply;
}

function goTo(kezek: Kezek, set: string): void {
  const why = kezek.clock.move({ set });
  if (why !== undefined) throw new Error(why);
}

/** A child’s contract, and the day on which it is said not to have been there. */
interface Missed {
  readonly contract: string;
  readonly day: string;
}

/** The kindergarten with children marks and closes this month; one family was there on a day that says it was not. */
async function closeMonth(kezek: Kezek, of: Month): Promise<Missed> {
  const { roles } = (await ask(kezek, head, 'GET', '/v1/me')) as { roles: { preschool: string }[] };
  const own = `/v1/preschool/${roles[0]?.preschool}`;
  const { groups } = (await ask(kezek, head, 'GET', own)) as { groups: { group: string; taken: number }[] };
  const group = groups.find(({ taken }) => taken > 0)?.group;
  const { contracts } = (await ask(kezek, parent, 'GET', '/v1/me/contracts')) as { contracts: { contract: string }[] };
  const contract = contracts[0]?.contract ?? '';
  goTo(kezek, `${lastDayOf(of)}T19:00:00+05:00`);
  const days = daysOfMonth(of).filter((on) => isWorkingDay(on, kezek.context.calendar()) === true);
  for (const [place, on] of days.entries()) {
    const path = `${own}/groups/${group}/days/${on}`;
    const { version, late } = await ask(kezek, teacher, 'GET', path);
    const except = place === 3 ? [{ contract, code: 'N' }] : [];
    const reason = late === true ? { reason: 'no-connection' } : {};
    await ask(kezek, teacher, 'PUT', path, { seen: version, everybody: 'P', except, ...reason });
  }
  const { digest } = await ask(kezek, head, 'GET', `${own}/timesheets/${of}`);
  await ask(kezek, head, 'POST', `${own}/timesheets/${of}/close`, { digest });
  return { contract, day: days[3] ?? '' };
}

/** That family objects, the kindergarten keeps to its mark, everybody else is silent until the days to sign are over. */
async function letFamiliesSay(kezek: Kezek, of: Month, { contract, day }: Missed): Promise<void> {
  const after = monthAfter(of);
  goTo(kezek, `${after}-01T00:20:00+05:00`);
  await kezek.runJob({ job: 'presentSheets' });
  goTo(kezek, `${after}-03T10:00:00+05:00`);
  const path = `/v1/me/contracts/${contract}/months/${of}`;
  const { digest } = await ask(kezek, parent, 'GET', path);
  const comment = 'Ол күні баламды өзім әкелдім';
  await ask(kezek, parent, 'POST', `${path}/dispute`, { digest, days: [{ day, says: 'present' }], comment });
  const { roles } = (await ask(kezek, head, 'GET', '/v1/me')) as { roles: { preschool: string }[] };
  const answer = `/v1/preschool/${roles[0]?.preschool}/timesheets/${of}/sheets/${contract}/answer`;
  await ask(kezek, head, 'POST', answer, { outcome: 'kept', comment: 'Журналда жоқ деп тұр' });
  goTo(kezek, `${after}-11T00:30:00+05:00`);
  await kezek.runJob({ job: 'applySilence' });
  goTo(kezek, `${after}-11T09:00:00+05:00`);
}

/** The department decides most months nobody signed, as they were shown. */
async function decideSilent(kezek: Kezek): Promise<void> {
  const territory = '/v1/department/territories/arman';
  const { months: held } = (await ask(kezek, department, 'GET', `${territory}/sheets?work=review`)) as {
    months: { month: string; preschool: string; contract: string; digest: string }[];
  };
  for (const { month, preschool, contract, digest } of held.slice(1)) {
    const path = `${territory}/timesheets/${month}/${preschool}/sheets/${contract}/decide`;
    await ask(kezek, department, 'POST', path, { digest, outcome: 'as-shown', reason: 'family-not-reached' });
  }
}

describe('the register of kindergartens', () => {
  it('is searched and kept on a phone, in Kazakh', async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page, look } = visitor;
    await visitor.signIn('department_head-1@arman', `${at}/preschools`);
    await look('department-preschools');
    await page.getByLabel(register.search.kk).fill('жоқ сөз');
    await page.getByText(register.none.kk).waitFor();
    await page.getByLabel(register.search.kk).fill('№ 7 ');
    await page.getByRole('link', { name: /№ 7 / }).waitFor();
    await page.getByRole('link', { name: register.add.kk }).click();
    await page.getByRole('button', { name: forms.enter.kk }).click();
    await page.locator('.field-error').first().waitFor();
    await look('department-preschool-new-refused');
    const fields: readonly (readonly [{ kk: string }, string])[] = [
      [forms.number, fictionalIin(77_001)],
      [forms.nameKk, '№ 61 «Үлгі» балабақшасы'],
      [forms.nameRu, 'Детский сад № 61 «Образец»'],
      [forms.district, 'Степной'],
      [forms.addressKk, 'Абай даңғылы, 61'],
      [forms.address, 'проспект Абая, 61'],
    ];
    for (const [label, value] of fields) await page.getByLabel(label.kk).fill(value);
    await page.getByRole('button', { name: forms.enter.kk }).click();
    await page.getByRole('heading', { level: 1, name: '№ 61 «Үлгі» балабақшасы' }).waitFor();
    await page.getByText(forms.noGroups.kk).waitFor();
    await page.getByText('Абай даңғылы, 61').waitFor();
    await look('department-preschool-empty');

    await page.getByRole('button', { name: register.enlist.kk }).click();
    await look('department-preschool-enlist');
    await page.getByRole('dialog').getByRole('button', { name: register.enlist.kk }).click();
    await page.getByText(register.enlisted.kk).waitFor();

    await page.getByRole('link', { name: forms.openGroup.kk }).click();
    await page.getByLabel(forms.nameKk.kk).fill('Кіші топ');
    await page.getByLabel(forms.nameRu.kk).fill('Младшая группа');
    await page.getByLabel(forms.ageFrom.kk).fill('36');
    await page.getByLabel(forms.ageTo.kk).fill('47');
    await page.getByLabel(forms.capacity.kk).fill('20');
    await look('department-group-new');
    await page.getByRole('button', { name: forms.openGroup.kk }).click();
    await page.getByRole('link', { name: 'Кіші топ' }).click();
    await page.getByText(forms.noWaiting.kk).waitFor();
    await look('department-group');
    await page.goBack();

    await page.getByRole('link', { name: register.staff.kk }).click();
    await page.getByText(forms.noStaff.kk).waitFor();
    await page.getByLabel(forms.iin.kk, { exact: true }).fill(fictionalIin(77_002));
    await page.getByLabel(forms.person.kk).fill('Үлгі Меңгеруші');
    await page.getByRole('button', { name: forms.appoint.kk }).click();
    await page.locator('.note-good').waitFor();
    await look('department-preschool-staff');
    await page.goBack();

    await page.getByRole('button', { name: register.delist.kk }).click();
    await look('department-preschool-delist');
    await page.getByRole('dialog').getByRole('button', { name: register.delist.kk }).click();
    await page.getByText(register.notListed.kk).waitFor();
    await visitor.leave();
  }, 180_000);
});

describe('a month', () => {
  it('goes from closed to paid on a desktop, in Russian', async () => {
    const { kezek } = portal;
    const of = monthOf(dayOf(kezek.clock.now()));
    const missed = await closeMonth(kezek, of);
    await letFamiliesSay(kezek, of, missed);
    await decideSilent(kezek);
    const visitor = await portal.visit({ language: 'ru' });
    const { page, look } = visitor;
    await visitor.signIn('department_head-1@arman', `${at}/months`);
    await page.getByRole('cell', { name: /№ 1 / }).waitFor();
    await look('department-months');

    await page.getByRole('link', { name: months.tabDecide.ru }).click();
    await look('department-months-decide');
    await page.getByRole('link', { name: /№ 1 / }).click();
    await page.getByText('Ол күні баламды өзім әкелдім').waitFor();
    await look('department-child-month');
    await page.getByLabel(sheets.changed.ru).check();
    await page.getByLabel(sheets.decideReason.ru).selectOption({ label: reasons['family-is-right'].ru });
    await page.getByRole('button', { name: sheets.decide.ru }).click();
    await look('department-child-month-sure');
    await page.getByRole('dialog').getByRole('button', { name: sheets.decide.ru }).click();
    await page.getByText(sheets.revision.ru.replace('{n}', '2')).waitFor();
    await page.getByText(sheets.correct.ru, { exact: true }).click();
    await page.getByRole('button', { name: sheets.tryFirst.ru }).click();
    await page.getByText(sheets.paintFirst.ru).waitFor();
    // One mark is chosen, then the days are tapped, or met by the arrows.
    const firstDay = page.locator('.paint-day > button').first();
    await page.getByRole('button', { name: /^N / }).click();
    await firstDay.click();
    await firstDay.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.getByText(sheets.painted.ru.replace('{n}', '2')).waitFor();
    await page.getByRole('button', { name: sheets.tryFirst.ru }).click();
    await page.getByRole('button', { name: sheets.correctNow.ru }).waitFor();
    await look('department-child-month-corrected');
    // What was shown is of the days as they were: changed, they have to be looked at anew.
    await firstDay.click();
    expect(await page.getByRole('button', { name: sheets.correctNow.ru }).count()).toBe(0);

    await visitor.open(`${at}/months/add`);
    await page.getByLabel(sheets.month.ru, { exact: true }).selectOption('2025-01');
    // People worked on Sunday 5 January 2025 and rested on Friday the 3rd for it.
    await page.locator('[data-day="2025-01-05"]').waitFor();
    expect(await page.locator('.paint-day').count()).toBe(20);
    expect(await page.locator('[data-day="2025-01-03"]').count()).toBe(0);
    await page.getByRole('button', { name: sheets.paintAll.ru.replace('{mark}', 'В группе') }).click();
    await page.getByText(sheets.painted.ru.replace('{n}', '20')).waitFor();
    await page.getByRole('button', { name: sheets.add.ru }).click();
    await page.getByText(sheets.contractFirst.ru).waitFor();
    await look('department-month-add');
    await visitor.open(`${at}/months/seal`);
    await page.getByRole('button', { name: months.sealAll.ru.replace('{n}', '1') }).click();
    await look('department-seal-sure');
    await page.getByRole('dialog').getByRole('button', { name: months.sealOne.ru }).click();
    await page.getByText(months.sealedNow.ru.replace('{n}', '1')).waitFor();
    await look('department-sealed');
    // What was sealed a moment ago waits for the next draft.
    kezek.clock.move({ advanceHours: 0.02 });

    const payer = await portal.visit({ language: 'ru', viewport: 'phone' });
    await payer.signIn('finance_operator-1@arman', `${at}/money`);
    await payer.look('department-money-empty');
    await payer.page.getByRole('button', { name: money.draft.ru }).click();
    await payer.page.getByRole('heading', { name: money.checkTitle.ru }).waitFor();
    await payer.look('department-register-drafted');
    await payer.leave();

    await visitor.open(`${at}/money/${of}-1`);
    await page.getByRole('cell', { name: /№ 1 / }).waitFor();
    await look('department-register-draft');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: money.approve.ru }).click();
    await look('department-register-sure');
    await page.getByRole('dialog').getByRole('button', { name: money.approve.ru }).click();
    await page.getByText(money.writingText.ru).waitFor();
    await look('department-register-writing');
    await kezek.runJob({ job: 'buildRegisters' });
    await page.getByRole('heading', { name: money.files.ru }).waitFor();
    await look('department-register-finished');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: money.billsCsv.ru }).click();
    expect((await coming).suggestedFilename()).toBe(`bills-${of}-1.csv`);
    await page.getByRole('link', { name: money.allLines.ru }).click();
    await page.getByText(missed.contract).waitFor();
    await look('department-register-lines');
    await visitor.open(`${at}/money`);
    await page.getByRole('link', { name: `${of}-1` }).waitFor();
    await look('department-money');
    await visitor.leave();

    const auditor = await portal.visit({ language: 'kk', viewport: 'phone', dark: true });
    await auditor.signIn('auditor-1@arman', `${at}/reports/signs`);
    await auditor.page.getByText(reports.toGroup.kk).waitFor();
    await auditor.look('department-signs');
    await auditor.page.getByRole('link', { name: reports.tabTotals.kk }).click();
    await auditor.look('department-totals');
    await auditor.leave();

    const analyst = await portal.visit({ language: 'ru' });
    await analyst.signIn('ministry_analyst-1@arman', `${at}/reports`);
    await analyst.page.getByRole('heading', { name: reports.byDay.ru }).waitFor();
    await analyst.look('department-attendance');
    expect(await analyst.page.getByRole('link', { name: reports.tabSigns.ru }).count()).toBe(0);
    await analyst.leave();
  }, 240_000);
});
