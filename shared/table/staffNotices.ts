// What somebody is told of a role of theirs: asked, begun, ended; and heads of a draft that waits for one of them. It is about the person and goes to nobody else's systems, so it names no territory that
// would announce it; what the place is called stands in its data, as it was called then.

import type { ApprovalKind } from '../domain/approval.ts';
import type { Event } from '../domain/event.ts';
import { noticeToPerson } from '../domain/notice.ts';
import type { Post } from '../domain/staffing.ts';
import { noticeWrites } from './commit.ts';
import { listActiveHeads } from './staffing.ts';
import type { Table, Write } from './table.ts';

export interface PlaceNames {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

type Kind = 'staff-invited' | 'staff-role-begun' | 'staff-role-ended';

/** `names`: of the territory or of the kindergarten. */
export function tellOfRole({ hash, at }: Event, kind: Kind, { role, person, preschool }: Post, names: PlaceNames): readonly Write[] {
  const place =
    preschool === undefined
      ? { placeKk: names.kk, placeRu: names.ru, placeEn: names.en }
      : { preschool, preschoolKk: names.kk, preschoolRu: names.ru, preschoolEn: names.en };
  return noticeWrites([noticeToPerson({ hash, at }, kind, person, { role, ...place })]);
}

/** Every head who may decide the draft, in their account: not who drafted it, nor whose role it is to be. Which draft it is stands with it (`shared/table/drafts.ts`). */
export async function tellOfDraft(
  table: Table,
  territory: string,
  { hash, at }: Pick<Event, 'hash' | 'at'>,
  of: { readonly draft: ApprovalKind; readonly id: string },
  except: readonly string[],
): Promise<readonly Write[]> {
  const heads = await listActiveHeads(table, territory);
  const told = heads.filter(({ person }) => !except.includes(person));
  return noticeWrites(told.map(({ person }) => noticeToPerson({ hash, at }, 'staff-approval-waits', person, { ...of, place: territory })));
}
