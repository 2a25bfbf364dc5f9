// What a parent may ask: only what is about themselves and the children whose guardian they are now.

import { lambdaContext, type Context } from '../../shared/context.ts';
import { serve } from '../../shared/http/serve.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Works } from '../../shared/http/work.ts';
import { work as confirmVoucher } from './confirmVoucher.ts';
import { work as listMyApplications } from './listMyApplications.ts';
import { work as listMyNotices } from './listMyNotices.ts';
import { work as listMyVouchers } from './listMyVouchers.ts';
import { work as registerDevice } from './registerDevice.ts';
import { work as refuseVoucher } from './refuseVoucher.ts';
import { work as showMe } from './showMe.ts';

export const works: Works<'parent', Context> = {
  showMe,
  listMyApplications,
  listMyVouchers,
  confirmVoucher,
  refuseVoucher,
  listMyNotices,
  registerDevice,
};

export const handler = serve('parent', works, () => lambdaContext(secretVault));
