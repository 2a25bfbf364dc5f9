// What somebody is told of a role of theirs: asked, begun, ended. It is about the person and goes to nobody else's systems, so it names no territory that
// would announce it; what the place is called stands in its data, as it was called then.

import type { Event } from '../domain/event.ts';
import { noticeToPerson } from '../domain/notice.ts';
import type { Post } from '../domain/staffing.ts';
import { noticeWrites } from './commit.ts';
import type { Write } from './table.ts';

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
