// An extension as the department sees it. It is looked for in the territory the caller was let into, so one territory's clerk cannot meet another's.

import type { Context } from '../../shared/context.ts';
import { lapsesOn } from '../../shared/domain/legalBasis.ts';
import { extensionMovesOpen } from '../../shared/domain/extension.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { dayOf, isoOf, type Instant } from '../../shared/domain/time.ts';
import { within } from '../../shared/http/access.ts';
import type { ExtensionTerms } from '../../shared/table/extendable.ts';
import type { Extension, ExtensionProgress } from '../../shared/table/extensionItems.ts';
import { readExtension, readExtensionProgress } from '../../shared/table/extensions.ts';
import { drafterOf } from './drafterOf.ts';

/** By what deadlines of the territory are judged at that instant. */
export function extensionTerms({ rulebooks, calendar }: Context, territory: string, at: Instant): ExtensionTerms {
  return { territory, calendar: calendar(), lapses: lapsesOn(rulebooks(), territory, dayOf(at)) };
}

export interface FoundExtension {
  readonly extension: Extension;
  readonly progress: ExtensionProgress;
}

export async function findExtension(
  { table }: Pick<Context, 'table'>,
  { territory, extension: id }: { readonly territory: string; readonly extension: string },
): Promise<FoundExtension | Refusal> {
  const extension = within({ territory }, await readExtension(table, territory, id));
  return extension === undefined
    ? refuse('extension-unknown', { extension: id })
    : { extension, progress: await readExtensionProgress(table, territory, id) };
}

export function viewOfExtension(extension: Extension, { moved, spans }: Pick<ExtensionProgress, 'moved' | 'spans'>, person: string) {
  const { approvedAt, finishedAt } = extension;
  return {
    extension: extension.extension,
    territory: extension.territory,
    state: extension.state,
    reason: extension.reason,
    calendarVersion: extension.calendarVersion,
    draftedAt: isoOf(extension.draftedAt),
    drafter: drafterOf(extension, person),
    ...(approvedAt === undefined ? {} : { approvedAt: isoOf(approvedAt) }),
    ...(finishedAt === undefined ? {} : { finishedAt: isoOf(finishedAt) }),
    expected: [...extension.expected],
    moved,
    spans: [...spans],
    moves: [...extensionMovesOpen(extension.state)],
  };
}
