// What anyone may ask, without a token. This function may read the published queue and number items, and nothing about a person.

import { lambdaContext, type Context } from '../../shared/context.ts';
import { publicDoor } from '../../shared/http/doors/public.ts';
import { serve } from '../../shared/http/serve.ts';
import type { Works } from '../../shared/http/work.ts';
import { work as findPosition } from './findPosition.ts';
import { work as listHistory } from './listHistory.ts';
import { work as listPreschools } from './listPreschools.ts';
import { work as listPublicExtensions } from './listPublicExtensions.ts';
import { work as listPublicRounds } from './listPublicRounds.ts';
import { work as listQueue } from './listQueue.ts';
import { work as listQueueDays } from './listQueueDays.ts';
import { work as listTerritories } from './listTerritories.ts';
import { work as showPreschool } from './showPreschool.ts';
import { work as showOpenData } from './showOpenData.ts';
import { work as showProof } from './showProof.ts';
import { work as showProtocol } from './showProtocol.ts';
import { work as showProtocolPage } from './showProtocolPage.ts';
import { work as showQueue } from './showQueue.ts';
import { work as showRules } from './showRules.ts';
import { work as showStatistics } from './showStatistics.ts';
import { work as checkVoucher } from './checkVoucher.ts';

export const works: Works<'public', Context> = {
  listTerritories,
  showQueue,
  listQueue,
  listQueueDays,
  findPosition,
  listHistory,
  listPublicRounds,
  listPublicExtensions,
  showProtocol,
  showProtocolPage,
  showProof,
  listPreschools,
  showPreschool,
  showRules,
  showStatistics,
  showOpenData,
  checkVoucher,
};

export const handler = serve('public', publicDoor, works, () => lambdaContext());
