// What the staff of a kindergarten may ask: their own kindergarten's requests, contracts and groups.

import { lambdaContext, type Context } from '../../shared/context.ts';
import { serve } from '../../shared/http/serve.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Works } from '../../shared/http/work.ts';
import { work as listWaitingFamilies } from './listWaitingFamilies.ts';
import { work as showOwnPreschool } from './showOwnPreschool.ts';
import { work as setIntake } from './setIntake.ts';
import { work as endContract } from './endContract.ts';
import { work as listContracts } from './listContracts.ts';
import { work as proposeContract } from './proposeContract.ts';
import { work as refuseRequest } from './refuseRequest.ts';
import { work as sendSigningCode } from './sendSigningCode.ts';
import { work as showContract } from './showContract.ts';
import { work as signContract } from './signContract.ts';
import { work as listOwnStaff } from './listOwnStaff.ts';
import { work as appointTeacher } from './appointTeacher.ts';
import { work as dismissTeacher } from './dismissTeacher.ts';

export const works: Works<'preschool', Context> = {
  listWaitingFamilies,
  listContracts,
  showContract,
  proposeContract,
  refuseRequest,
  sendSigningCode,
  signContract,
  endContract,
  showOwnPreschool,
  setIntake,
  listOwnStaff,
  appointTeacher,
  dismissTeacher,
};

export const handler = serve('preschool', works, () => lambdaContext(secretVault));
