// What the education department may ask, each person in the territories where they hold a role.

import { lambdaContext, type Context } from '../../shared/context.ts';
import { serve } from '../../shared/http/serve.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Works } from '../../shared/http/work.ts';
import { work as approveRound } from './approveRound.ts';
import { work as cancelRound } from './cancelRound.ts';
import { work as checkRound } from './checkRound.ts';
import { work as draftRound } from './draftRound.ts';
import { work as finishImport } from './finishImport.ts';
import { work as importRows } from './importRows.ts';
import { work as listRounds } from './listRounds.ts';
import { work as openImport } from './openImport.ts';
import { work as showRound } from './showRound.ts';

export const works: Works<'department', Context> = {
  draftRound,
  listRounds,
  showRound,
  checkRound,
  approveRound,
  cancelRound,
  openImport,
  importRows,
  finishImport,
};

export const handler = serve('department', works, () => lambdaContext(secretVault));
