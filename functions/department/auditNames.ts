// Who the staff in entries of the audit are, by the name they were appointed under, also after they have left. Only who acted in a role is named, never who
// acted as a family; a role held in another territory is that one's to name.

import type { Context } from '../../shared/context.ts';
import { roles } from '../../shared/domain/roles.ts';
import { appointmentIdOf, type Post } from '../../shared/domain/staffing.ts';
import type { Subject } from '../../shared/domain/trail.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { namePlace, readAppointment } from '../../shared/table/staffing.ts';
import type { AuditEntry } from '../../shared/table/trailItems.ts';
import { openIfKept } from '../../shared/vault.ts';

const readsAtOnce = 16;

type Acting = Pick<AuditEntry, 'by' | 'as' | 'preschool'>;

interface NamedStaff {
  /** Whose names are shown. */
  readonly people: readonly Subject[];
  readonly nameOf: (look: Acting) => string | undefined;
}

export async function nameStaff(
  { table, vault }: Pick<Context, 'table' | 'vault'>,
  territory: string,
  looks: readonly Acting[],
): Promise<NamedStaff> {
  const posts = new Map(looks.flatMap((look) => postOf(territory, look) ?? []).map((post) => [appointmentIdOf(post), post]));
  const keys = await vault();
  const names = new Map<string, string>();
  await forEachAtOnce([...posts], readsAtOnce, async ([id, { person }]) => {
    const sealed = (await readAppointment(table, id))?.name;
    const name = sealed === undefined ? undefined : await openIfKept(keys, `person#${person}`, namePlace(id), sealed);
    if (name !== undefined) names.set(id, name);
  });
  const people = [...posts].flatMap(([id, { person }]) => (names.has(id) ? [`person#${person}` as const] : []));
  return {
    people: [...new Set(people)],
    nameOf: (look) => {
      const post = postOf(territory, look);
      return post === undefined ? undefined : names.get(appointmentIdOf(post));
    },
  };
}

/** The post somebody acted in; nothing of a family. */
function postOf(territory: string, { by: person, as, preschool }: Acting): Post | undefined {
  const role = roles.find((one) => one === as);
  return role === undefined ? undefined : { territory, role, person, ...(preschool === undefined ? {} : { preschool }) };
}
