// A search of the audit: by days, or by whose data it was. What was looked up is itself written down, in ids alone. Who acted for the department or a
// kindergarten is named to whoever watches over it; who acted as a family never is.

import type { Context } from '../../shared/context.ts';
import { isoOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { signOf, type Shown } from '../../shared/domain/trail.ts';
import { wordsOfDoing } from '../../shared/http/doings.ts';
import type { QueryOf } from '../../shared/http/route.ts';
import type { RouteOf } from '../../shared/http/routes.ts';
import { noTerritory, readEntry, searchAudit } from '../../shared/table/auditing.ts';
import { territoriesOfChild } from '../../shared/table/childLooks.ts';
import { listGuardianshipsOf } from '../../shared/table/guardianships.ts';
import { listLooks, type FoundLook, type LookPlace } from '../../shared/table/looks.ts';
import type { Table } from '../../shared/table/table.ts';
import { nameAll } from '../../shared/table/trail.ts';
import type { AuditEntry } from '../../shared/table/trailItems.ts';
import { nameStaff } from './auditNames.ts';

type Query = QueryOf<RouteOf<'listAudit'>>;

interface Found {
  readonly shows: Shown;
  readonly looks: readonly AuditEntry[];
  readonly lookedUntil?: Instant;
  readonly next?: string;
}

/** A page of the search as it is shown. */
export async function findLooks(context: Pick<Context, 'table' | 'vault'>, territory: string, query: Query) {
  const { shows, looks, ...rest } = await findEntries(context.table, territory, query);
  const { people, nameOf } = await nameStaff(context, territory, looks);
  return { ...rest, shows: { ...shows, about: people }, looks: looks.map((look) => viewOfEntry(look, nameOf(look))) };
}

async function findEntries(table: Table, territory: string, query: Query): Promise<Found> {
  const { about, nowhere } = query;
  if (about !== undefined) return findAbout(table, territory, about, query);
  const found = await searchAudit(table, nowhere === true ? noTerritory : territory, daysOf(query), query);
  return { ...found, shows: { about: [], with: ['audit#days'] } };
}

function daysOf({ day, from = day, to = from }: Query): { readonly from: Day; readonly to: Day } {
  if (from === undefined || to === undefined) throw new Error('a search without its days');
  return { from, to };
}

/** Newest first: the same order in which the family reads it. */
async function findAbout(table: Table, territory: string, about: string, query: Query): Promise<Found> {
  const { named, places, isElsewhere } = await placesOf(table, territory, about);
  const isAsked = ({ territory: where, by, action, outcome }: FoundLook | Parameters<NonNullable<LookPlace['isMeant']>>[0]) =>
    (where === territory || (where === noTerritory && !isElsewhere)) &&
    (query.by === undefined || by === query.by || signOf(by) === query.by) &&
    (query.action === undefined || action === query.action) &&
    (query.refused !== true || outcome === 'refused');
  const meant = places.map((subject) => ({ subject, isMeant: isAsked }));
  const { looks, next, lookedUntil } = await listLooks(table, meant, { before: query.after, limit: query.limit });
  const entries = await Promise.all(looks.map(async (look) => (await readEntry(table, look)) ?? { ...look, about: [look.subject] }));
  return {
    looks: entries,
    shows: { about: [], with: ['audit#about', ...named] },
    ...(lookedUntil === undefined ? {} : { lookedUntil }),
    ...(next === undefined ? {} : { next }),
  };
}

/** Where looks at it stand; what is about a child stands under the child too. */
async function placesOf(table: Table, territory: string, about: string) {
  const [kind = '', id = '', group] = about.split('#');
  const params = {
    [kind === 'application' ? 'number' : kind === 'group' ? 'preschool' : kind]: id,
    ...(group === undefined ? {} : { group }),
  };
  const named = await nameAll(table, params);
  const places = [...new Set([about, ...named.about])];
  // What was asked for in no territory is seen by who watches over the one it is about, and by all where it is about none.
  const at = named.territory === undefined ? await territoriesOf(table, kind, id) : [named.territory];
  return { named: [...named.about, ...named.with], places, isElsewhere: at.length > 0 && !at.includes(territory) };
}

/** Where a child has applied, or the children of a guardian. */
async function territoriesOf(table: Table, kind: string, id: string): Promise<readonly string[]> {
  if (kind === 'child') return territoriesOfChild(table, id);
  if (kind !== 'person') return [];
  const children = await listGuardianshipsOf(table, id);
  return (await Promise.all(children.map(({ child }) => territoriesOfChild(table, child)))).flat();
}

function viewOfEntry(entry: AuditEntry, name: string | undefined) {
  const { at, by, as, preschool, action, what, why, way, about, with: more, from, outcome, code } = entry;
  return {
    at: isoOf(at),
    by,
    sign: signOf(by),
    ...(name === undefined ? {} : { name }),
    as,
    action,
    doing: wordsOfDoing(action),
    about: [...about],
    outcome,
    ...(preschool === undefined ? {} : { preschool }),
    ...(what === undefined ? {} : { what }),
    ...(why === undefined ? {} : { why }),
    ...(way === undefined ? {} : { way }),
    ...(more === undefined ? {} : { with: [...more] }),
    ...(from === undefined ? {} : { from }),
    ...(code === undefined ? {} : { code }),
  };
}
