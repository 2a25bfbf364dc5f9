// A guardianship is decided where it was asked for: a clerk of another territory does not meet it.

import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Day } from '../../shared/domain/time.ts';
import { within } from '../../shared/http/access.ts';
import { parseGuardianshipId } from '../../shared/table/deciding.ts';
import { readGuardianship } from '../../shared/table/guardianships.ts';
import type { Guardianship } from '../../shared/table/items.ts';
import type { Vault } from '../../shared/vault.ts';

export async function findGuardianship(
  { table }: Pick<Context, 'table'>,
  { territory, guardianship: id }: { readonly territory: string; readonly guardianship: string },
): Promise<Guardianship | Refusal> {
  const { person, child } = parseGuardianshipId(id);
  const found = within({ territory }, await readGuardianship(table, person, child));
  return found ?? refuse('guardianship-unknown', { guardianship: id });
}

export interface Paper {
  readonly kind: string;
  readonly number: string;
  readonly issuedOn: Day;
}

/** What the event keeps of the decision. What a clerk typed may name people, so it is sealed. */
export async function evidenceOf(
  vault: Vault,
  { person, child }: Guardianship,
  { kind, issuedOn, number }: Paper,
  note: string | undefined,
  today: Day,
) {
  if (issuedOn > today) return refuse('document-not-yet-issued', { today });
  const typed = await vault.seal(`child#${child}`, `guardianship#${person}#${child}/decision`, JSON.stringify({ number, note }));
  return { by: 'department', document: kind, issuedOn, typed };
}
