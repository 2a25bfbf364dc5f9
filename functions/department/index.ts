// What the education department may ask, each person in the territories where they hold a role.

import { lambdaContext, type Context } from '../../shared/context.ts';
import { departmentDoor } from '../../shared/http/doors/department.ts';
import { serve } from '../../shared/http/serve.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Works } from '../../shared/http/work.ts';
import { work as showWaitingList } from './showWaitingList.ts';
import { work as approveRound } from './approveRound.ts';
import { work as cancelRound } from './cancelRound.ts';
import { work as checkRound } from './checkRound.ts';
import { work as compareRounds } from './compareRounds.ts';
import { work as setBudget } from './setBudget.ts';
import { work as showBudget } from './showBudget.ts';
import { work as decideGuardianship } from './decideGuardianship.ts';
import { work as draftRound } from './draftRound.ts';
import { work as endGuardianship } from './endGuardianship.ts';
import { work as finishImport } from './finishImport.ts';
import { work as importRows } from './importRows.ts';
import { work as listGuardianships } from './listGuardianships.ts';
import { work as listRounds } from './listRounds.ts';
import { work as openImport } from './openImport.ts';
import { work as showRound } from './showRound.ts';
import { work as approveUpdate } from './approveUpdate.ts';
import { work as cancelUpdate } from './cancelUpdate.ts';
import { work as checkUpdate } from './checkUpdate.ts';
import { work as diffUpdate } from './diffUpdate.ts';
import { work as draftUpdate } from './draftUpdate.ts';
import { work as listTimesheets } from './listTimesheets.ts';
import { work as listUpdates } from './listUpdates.ts';
import { work as showUpdate } from './showUpdate.ts';
import { work as archiveApplication } from './archiveApplication.ts';
import { work as closeWork } from './closeWork.ts';
import { work as decideClaim } from './decideClaim.ts';
import { work as listAudit } from './listAudit.ts';
import { work as tableAudit } from './tableAudit.ts';
import { work as listDuplicates } from './listDuplicates.ts';
import { work as listWork } from './listWork.ts';
import { work as mergeApplication } from './mergeApplication.ts';
import { work as resolveDoubleEnrolment } from './resolveDoubleEnrolment.ts';
import { work as searchApplications } from './searchApplications.ts';
import { work as showContacts } from './showContacts.ts';
import { work as showFamilyFile } from './showFamilyFile.ts';
import { work as showWork } from './showWork.ts';
import { work as suspendApplication } from './suspendApplication.ts';
import { work as approveExtension } from './approveExtension.ts';
import { work as cancelExtension } from './cancelExtension.ts';
import { work as checkExtension } from './checkExtension.ts';
import { work as draftExtension } from './draftExtension.ts';
import { work as listExtensions } from './listExtensions.ts';
import { work as showExtension } from './showExtension.ts';
import { work as registerPreschool } from './registerPreschool.ts';
import { work as listRegister } from './listRegister.ts';
import { work as showRegistered } from './showRegistered.ts';
import { work as changePreschool } from './changePreschool.ts';
import { work as enlistPreschool } from './enlistPreschool.ts';
import { work as delistPreschool } from './delistPreschool.ts';
import { work as openGroup } from './openGroup.ts';
import { work as changeGroup } from './changeGroup.ts';
import { work as listPreschoolStaff } from './listPreschoolStaff.ts';
import { work as appointPreschoolStaff } from './appointPreschoolStaff.ts';
import { work as dismissPreschoolStaff } from './dismissPreschoolStaff.ts';
import { work as proposeRevocation } from './proposeRevocation.ts';
import { work as showRevocation } from './showRevocation.ts';
import { work as listRevocations } from './listRevocations.ts';
import { work as decideRevocation } from './decideRevocation.ts';
import { work as settleAppeal } from './settleAppeal.ts';
import { work as listMonthsToDecide } from './listMonthsToDecide.ts';
import { work as showChildMonth } from './showChildMonth.ts';
import { work as decideMonth } from './decideMonth.ts';
import { work as correctMonth } from './correctMonth.ts';
import { work as addMonth } from './addMonth.ts';
import { work as listMarkHistory } from './listMarkHistory.ts';
import { work as listSealable } from './listSealable.ts';
import { work as sealTimesheet } from './sealTimesheet.ts';
import { work as sealTimesheets } from './sealTimesheets.ts';
import { work as draftPayments } from './draftPayments.ts';
import { work as listPayments } from './listPayments.ts';
import { work as showPayments } from './showPayments.ts';
import { work as checkPayments } from './checkPayments.ts';
import { work as listPaymentLines } from './listPaymentLines.ts';
import { work as listPaymentBills } from './listPaymentBills.ts';
import { work as approvePayments } from './approvePayments.ts';
import { work as cancelPayments } from './cancelPayments.ts';
import { work as importAttendanceHistory } from './importAttendanceHistory.ts';
import { work as showAttendanceTotals } from './showAttendanceTotals.ts';
import { work as reportAttendance } from './reportAttendance.ts';
import { work as reportClosing } from './reportClosing.ts';
import { work as reportPayments } from './reportPayments.ts';
import { work as reportSigns } from './reportSigns.ts';
import { work as reportSigning } from './reportSigning.ts';
import { work as tableAttendance } from './tableAttendance.ts';
import { work as listToldDays } from './listToldDays.ts';
import { work as showToldDay } from './showToldDay.ts';
import { work as showToldRound } from './showToldRound.ts';
import { work as listStaff } from './listStaff.ts';
import { work as inviteStaff } from './inviteStaff.ts';
import { work as showAppointment } from './showAppointment.ts';
import { work as decideInvitation } from './decideInvitation.ts';
import { work as dismissStaff } from './dismissStaff.ts';

export const works: Works<'department', Context> = {
  importAttendanceHistory,
  listToldDays,
  showToldDay,
  showToldRound,
  showAttendanceTotals,
  draftRound,
  listRounds,
  showRound,
  checkRound,
  approveRound,
  cancelRound,
  compareRounds,
  showBudget,
  setBudget,
  openImport,
  importRows,
  finishImport,
  listGuardianships,
  decideGuardianship,
  endGuardianship,
  approveUpdate,
  cancelUpdate,
  checkUpdate,
  diffUpdate,
  draftUpdate,
  listTimesheets,
  listUpdates,
  showUpdate,
  archiveApplication,
  closeWork,
  decideClaim,
  listAudit,
  tableAudit,
  listDuplicates,
  listWork,
  mergeApplication,
  resolveDoubleEnrolment,
  searchApplications,
  showContacts,
  showFamilyFile,
  showWork,
  suspendApplication,
  draftExtension,
  listExtensions,
  showExtension,
  checkExtension,
  approveExtension,
  cancelExtension,
  showWaitingList,
  registerPreschool,
  listRegister,
  showRegistered,
  changePreschool,
  enlistPreschool,
  delistPreschool,
  openGroup,
  changeGroup,
  listPreschoolStaff,
  appointPreschoolStaff,
  dismissPreschoolStaff,
  proposeRevocation,
  showRevocation,
  listRevocations,
  decideRevocation,
  settleAppeal,
  listMonthsToDecide,
  showChildMonth,
  decideMonth,
  correctMonth,
  addMonth,
  listSealable,
  sealTimesheet,
  sealTimesheets,
  draftPayments,
  listPayments,
  showPayments,
  checkPayments,
  listPaymentLines,
  listPaymentBills,
  approvePayments,
  cancelPayments,
  listMarkHistory,
  reportAttendance,
  reportClosing,
  reportPayments,
  reportSigning,
  reportSigns,
  tableAttendance,
  listStaff,
  inviteStaff,
  showAppointment,
  decideInvitation,
  dismissStaff,
};

export const handler = serve('department', departmentDoor, works, () => lambdaContext(secretVault));
