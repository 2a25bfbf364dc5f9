// A parent's applications are found through their children, never through a list that somebody else's could slip into.

import type { Context } from '../../shared/context.ts';
import type { Caller } from '../../shared/domain/command.ts';
import { maySee } from '../../shared/http/access.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { ClaimItem, type Application } from '../../shared/table/items.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { childKey } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';

/** The applications of the caller's children, in the order of children. */
export async function listApplications({ table }: Context, caller: Caller): Promise<readonly Application[]> {
  const applications = new Map<string, Application>();
  for (const child of caller.children) {
    for await (const item of listAll(table, 'records', { pk: childKey(child).pk, beginsWith: 'APPLICATION#' })) {
      const application = await readApplication(table, readSure(ClaimItem, item).number);
      // After a merger two children's claims may lead to one application, which is seen by the guardians of the child it is about now.
      if (application !== undefined && maySee('own application: look', { caller }, application))
        applications.set(application.number, application);
    }
  }
  return [...applications.values()];
}

/** The newest voucher of every application that has had one. */
export async function listVouchers(context: Context, caller: Caller): Promise<readonly Voucher[]> {
  const applications = await listApplications(context, caller);
  const vouchers = await Promise.all(
    applications.flatMap(({ voucher }) => (voucher === undefined ? [] : [readVoucher(context.table, voucher)])),
  );
  return vouchers.filter((voucher) => voucher !== undefined);
}
