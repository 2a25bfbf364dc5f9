// Nothing moves by a draft: it says why and to which calendar, and how many deadlines would move now.

import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { countExtendable } from '../../shared/table/extendable.ts';
import { nothingMoved, readOpenExtension, saveExtension } from '../../shared/table/extensions.ts';
import { tellOfDraft } from '../../shared/table/staffNotices.ts';
import { extensionTerms, viewOfExtension } from './extensionView.ts';

export const work: Work<'draftExtension', Context> = async ({ params: { territory }, body: { reason }, command }, context) => {
  const open = await readOpenExtension(context.table, territory);
  if (open !== undefined) orRefuse(refuse('extension-open', { extension: open }));
  const calendarVersion = context.calendar().version;
  const { spans: expected } = await countExtendable(context.table, extensionTerms(context, territory, command.at), command.at);
  if (expected.length === 0) orRefuse(refuse('extension-empty', { calendarVersion }));
  const id = `${dayOf(command.at).replaceAll('-', '')}${digestOf(`${territory}|${command.by}|${command.key}`).slice(0, 8)}`;
  const content = {
    extension: id,
    territory,
    state: 'draft' as const,
    reason,
    calendarVersion,
    draftedAt: command.at,
    draftedBy: command.by,
    expected,
  };
  const fact = { kind: 'extension-drafted' as const, data: { reason, calendarVersion } };
  const { extension, writes } = saveExtension(undefined, content, undefined, command, fact);
  const told = await tellOfDraft(context.table, territory, { hash: extension.eventHash, at: command.at }, { draft: 'extension', id }, [
    command.by,
  ]);
  return commit(context.table, command, [...writes, ...told], viewOfExtension(extension, nothingMoved, command.by));
};
