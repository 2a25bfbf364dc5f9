import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { messageOf } from '../../shared/notifications/messages.ts';
import { isDecided } from '../../shared/table/drafts.ts';
import { NoticeItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { keepRead } from '../../shared/table/inbox.ts';
import { personKey } from '../../shared/table/keys.ts';
import { readPerson } from '../../shared/table/people.ts';
import { closeRead } from '../../shared/table/unreached.ts';

export const work: Work<'listMyNotices', Context> = async ({ caller, query, at }, { table, vault }) => {
  const locale = query.language ?? (await readPerson(table, await vault(), caller.person))?.locale ?? 'kk';
  const { pk } = personKey(caller.person);
  const page = await table.list('records', {
    pk,
    beginsWith: 'NOTICE#',
    backwards: true,
    limit: query.limit,
    ...(query.after === undefined ? {} : { after: { pk, sk: `NOTICE#${query.after}` } }),
  });
  const shown = await Promise.all(
    page.items.map(async (item) => {
      const notice = readSure(NoticeItem, item);
      return { notice, isDone: await isDecided(table, notice, at) };
    }),
  );
  const notices = shown.map(({ notice, isDone }) => {
    const { title, text } = messageOf(isDone ? { ...notice, data: { ...notice.data, decided: 1 } } : notice, locale);
    const { preschool, group, contract, month } = notice.data;
    return {
      notice: notice.notice,
      kind: notice.kind,
      at: isoOf(notice.at),
      application: notice.application,
      ...(preschool === undefined ? {} : { preschool: String(preschool) }),
      ...(group === undefined ? {} : { group: String(group) }),
      ...(contract === undefined ? {} : { contract: String(contract) }),
      ...(month === undefined ? {} : { month: String(month) }),
      ...(isDone ? { done: true as const } : {}),
      title,
      text,
    };
  });
  // The first page shows the newest: from then on no digest tells of these.
  const [newest] = page.items;
  if (query.after === undefined && newest !== undefined) await keepRead(table, caller.person, readSure(NoticeItem, newest).at);
  await closeRead(
    table,
    caller.person,
    page.items.map((item) => readSure(NoticeItem, item)),
    at,
  );
  return { notices, ...(page.next === undefined ? {} : { next: String(page.next.sk).slice('NOTICE#'.length) }) };
};
