// What a family named as its proof, for the clerk who works off the claims: it is read from the application, where alone it stands, sealed.

import type { Context } from '../../shared/context.ts';
import { readApplication } from '../../shared/table/applications.ts';
import type { WorkEntry } from '../../shared/table/fileItems.ts';
import { openClaims } from '../../shared/table/proofs.ts';

/** To be laid over the entry's detail; nothing where no proof was named. */
export async function proofOf(
  { table, vault }: Context,
  { number, detail: { status } }: WorkEntry,
): Promise<{ readonly evidence?: string }> {
  const application = number === undefined ? undefined : await readApplication(table, number);
  const claim = application?.claims?.find((one) => one.status === status);
  if (application === undefined || claim?.evidence === undefined) return {};
  const [opened] = await openClaims(await vault(), { child: application.child, claims: [claim] });
  return opened?.evidence === undefined ? {} : { evidence: opened.evidence };
}
