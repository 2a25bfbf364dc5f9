import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { readApplication } from '../../shared/table/applications.ts';
import type { Application } from '../../shared/table/items.ts';

/** The application of the path; whose child it is about has been checked at the door. */
export async function readMine({ table }: Context, { number }: { readonly number: string }): Promise<Application | Refusal> {
  return (await readApplication(table, number)) ?? refuse('application-unknown', { number });
}
