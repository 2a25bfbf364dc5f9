// What the staff of a kindergarten may ask: their own kindergarten's requests, contracts and groups.

import { lambdaContext, type Context } from '../../shared/context.ts';
import { preschoolDoor } from '../../shared/http/doors/preschool.ts';
import { serve } from '../../shared/http/serve.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Works } from '../../shared/http/work.ts';
import { work as listWaitingFamilies } from './listWaitingFamilies.ts';
import { work as showOwnPreschool } from './showOwnPreschool.ts';
import { work as setIntake } from './setIntake.ts';
import { work as endContract } from './endContract.ts';
import { work as listAbsenceDocuments } from './listAbsenceDocuments.ts';
import { work as recordAbsenceDocument } from './recordAbsenceDocument.ts';
import { work as withdrawAbsenceDocument } from './withdrawAbsenceDocument.ts';
import { work as listContracts } from './listContracts.ts';
import { work as proposeContract } from './proposeContract.ts';
import { work as refuseRequest } from './refuseRequest.ts';
import { work as sendSigningCode } from './sendSigningCode.ts';
import { work as showContract } from './showContract.ts';
import { work as signContract } from './signContract.ts';
import { work as listUnsigned } from './listUnsigned.ts';
import { work as listOwnActs } from './listOwnActs.ts';
import { work as listOwnStaff } from './listOwnStaff.ts';
import { work as appointTeacher } from './appointTeacher.ts';
import { work as dismissTeacher } from './dismissTeacher.ts';
import { work as listDisputes } from './listDisputes.ts';
import { work as answerDispute } from './answerDispute.ts';
import { work as closeTimesheet } from './closeTimesheet.ts';
import { work as listOwnTimesheets } from './listOwnTimesheets.ts';
import { work as reopenTimesheet } from './reopenTimesheet.ts';
import { work as showOwnTimesheet } from './showOwnTimesheet.ts';
import { work as listGroupDayHistory } from './listGroupDayHistory.ts';
import { work as markGroupDay } from './markGroupDay.ts';
import { work as showGroupDay } from './showGroupDay.ts';
import { work as showGroupMonth } from './showGroupMonth.ts';
import { work as showPreschoolDay } from './showPreschoolDay.ts';

export const works: Works<'preschool', Context> = {
  listWaitingFamilies,
  listContracts,
  showContract,
  proposeContract,
  refuseRequest,
  sendSigningCode,
  signContract,
  endContract,
  recordAbsenceDocument,
  listAbsenceDocuments,
  withdrawAbsenceDocument,
  showOwnPreschool,
  setIntake,
  listUnsigned,
  listOwnActs,
  listOwnStaff,
  appointTeacher,
  dismissTeacher,
  listDisputes,
  answerDispute,
  closeTimesheet,
  listOwnTimesheets,
  reopenTimesheet,
  showOwnTimesheet,
  showGroupDay,
  markGroupDay,
  listGroupDayHistory,
  showGroupMonth,
  showPreschoolDay,
};

export const handler = serve('preschool', preschoolDoor, works, () => lambdaContext(secretVault));
