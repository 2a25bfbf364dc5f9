// A child who is missing in a month that was closed and shown, as after a late enrolment. The department says which days it was there, the text says that
// nobody marked them then, and the parent signs it in the days of their own that a late month has. It is paid only after that, as any other.

import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { lastDayOfWindow, ownWindow, windowRulebook } from '../../shared/domain/signingWindow.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { within } from '../../shared/http/access.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { viewOfMonth } from '../../shared/http/sheetView.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { inForceSince, readContract } from '../../shared/table/contracts.ts';
import { writeAddedMonth } from '../../shared/table/correcting.ts';
import { contractKey } from '../../shared/table/keys.ts';
import { timesheetKey } from '../../shared/table/timesheetKeys.ts';
import { openText } from '../../shared/table/sheetHistory.ts';
import { readSheet, saveSheet } from '../../shared/table/sheets.ts';
import type { Write } from '../../shared/table/table.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { judgeOwnMonth, tellBoth } from './sheetDesk.ts';

export const work: Work<'addMonth', Context> = async ({ params, body, caller, command }, context) => {
  const { table, rulebooks, calendar } = context;
  const { territory, month, preschool, contract: id } = params;
  const { at } = command;
  const contract = within({ territory, preschool }, await readContract(table, id));
  if (contract === undefined || (contract.state !== 'active' && contract.state !== 'ended'))
    return orRefuse(refuse('contract-unknown', { contract: id }));
  orRefuse(await judgeOwnMonth(context, contract, caller));
  const timesheet = await readTimesheet(table, preschool, month);
  if (timesheet?.presentedAt === undefined) return orRefuse(refuse('month-still-open', {}));
  if ((await readSheet(table, preschool, month, id)) !== undefined) return orRefuse(refuse('sheet-there', {}));
  const rules = { rulebooks: rulebooks(), calendar: calendar(), today: dayOf(at) };
  const text = orRefuse(await writeAddedMonth(table, contract, month, body.days, rules));
  const { revision, amount } = openText(text);
  const { group, voucher, application, child } = contract;
  const shown = { state: 'presented' as const, presentedAt: at, enrolledAt: inForceSince(contract) };
  // Where registers have met the month already they meet this child again through what is not settled.
  const paid = timesheet.state === 'sealed' ? { paid: { amount: 0, digest: text.digest, register: '-', at } } : {};
  const place = { territory, preschool, month, group, contract: id };
  const content = { ...place, ...shown, ...text, voucher, application, child, revision, amount, ...paid };
  const data = { digest: text.digest, because: 'enrolled-late', days: body.days.map((one) => ({ ...one })) };
  const saved = saveSheet(undefined, content, command, { kind: 'sheet-presented', data });
  const window = orRefuse(ownWindow(month, shown, orRefuse(windowRulebook(rulebooks(), territory, month)).attendance, calendar()));
  const lastDay = lastDayOfWindow(window);
  const notices = await tellBoth(table, saved.event, 'month-added', saved.sheet, { lastDay });
  // Told now, the guardians are reminded later and not asked a second time today.
  const told = { on: dayOf(at), lastDay };
  const writes = saved.writes.map((write) =>
    write.verb === 'put' && write.item['item'] === 'sheetWork' ? { ...write, item: { ...write.item, told } } : write,
  );
  // The contract too: the child may be moved elsewhere at this moment.
  const same = [
    { key: timesheetKey(preschool, month), guard: { ifVersion: timesheet.version } },
    { key: contractKey(id), guard: { ifVersion: contract.version } },
  ].map((one): Write => ({ verb: 'check', table: 'records', ...one }));
  return commit(table, command, [...writes, ...same, ...noticeWrites(notices)], viewOfMonth(saved.sheet, at));
};
