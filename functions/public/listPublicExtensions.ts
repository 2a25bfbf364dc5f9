import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { pageAfter } from '../../shared/http/pages.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { PublicExtensionItem } from '../../shared/table/extensionItems.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { extensionsPk } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';

export const work: Work<'listPublicExtensions', Context> = async ({ params: { territory }, query, at }, { table, rulebooks }) => {
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const extensions = [];
  for await (const item of listAll(table, 'published', { pk: extensionsPk(territory), backwards: true, stale: true })) {
    const { extension, state, reason, calendarVersion, approvedAt, finishedAt, moved, spans } = readSure(PublicExtensionItem, item);
    const times = { approvedAt: isoOf(approvedAt), ...(finishedAt === undefined ? {} : { finishedAt: isoOf(finishedAt) }) };
    extensions.push({ extension, state, reason, calendarVersion, ...times, moved, spans: [...spans] });
  }
  const { page, ...more } = pageAfter(extensions, ({ extension }) => extension, query);
  return { extensions: [...page], ...more };
};
