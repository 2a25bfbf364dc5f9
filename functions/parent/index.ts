// What a parent may ask: only what is about themselves and the children whose guardian they are now.

import { lambdaContext, type Context } from '../../shared/context.ts';
import { parentDoor } from '../../shared/http/doors/parent.ts';
import { serve } from '../../shared/http/serve.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Works } from '../../shared/http/work.ts';
import { work as changeWishes } from './changeWishes.ts';
import { work as makeClaim } from './makeClaim.ts';
import { work as restoreApplication } from './restoreApplication.ts';
import { work as showMyApplication } from './showMyApplication.ts';
import { work as submitApplication } from './submitApplication.ts';
import { work as withdrawApplication } from './withdrawApplication.ts';
import { work as acceptPlace } from './acceptPlace.ts';
import { work as askPlace } from './askPlace.ts';
import { work as endMyContract } from './endMyContract.ts';
import { work as reportNotThere } from './reportNotThere.ts';
import { work as showMyMarks } from './showMyMarks.ts';
import { work as listMyContracts } from './listMyContracts.ts';
import { work as listMyMonths } from './listMyMonths.ts';
import { work as sendMyMonthCode } from './sendMyMonthCode.ts';
import { work as showMyMonth } from './showMyMonth.ts';
import { work as signMyMonth } from './signMyMonth.ts';
import { work as sendMySigningCode } from './sendMySigningCode.ts';
import { work as showMyContract } from './showMyContract.ts';
import { work as signMyContract } from './signMyContract.ts';
import { work as withdrawRequest } from './withdrawRequest.ts';
import { work as declinePlace } from './declinePlace.ts';
import { work as joinWaitingList } from './joinWaitingList.ts';
import { work as leaveWaitingList } from './leaveWaitingList.ts';
import { work as listMyWaitingLists } from './listMyWaitingLists.ts';
import { work as addMyChild } from './addMyChild.ts';
import { work as addMyPhone } from './addMyPhone.ts';
import { work as confirmVoucher } from './confirmVoucher.ts';
import { work as listMyApplications } from './listMyApplications.ts';
import { work as listMyHistory } from './listMyHistory.ts';
import { work as listMyChildren } from './listMyChildren.ts';
import { work as listMyChildLooks } from './listMyChildLooks.ts';
import { work as listMyNotices } from './listMyNotices.ts';
import { work as listMyVouchers } from './listMyVouchers.ts';
import { work as listMyDevices } from './listMyDevices.ts';
import { work as registerDevice } from './registerDevice.ts';
import { work as unregisterDevice } from './unregisterDevice.ts';
import { work as refuseVoucher } from './refuseVoucher.ts';
import { work as removeMyPhone } from './removeMyPhone.ts';
import { work as showMe } from './showMe.ts';
import { work as showRefusal } from './showRefusal.ts';
import { work as updateMySettings } from './updateMySettings.ts';
import { work as verifyMyPhone } from './verifyMyPhone.ts';
import { work as showMyPosition } from './showMyPosition.ts';
import { work as showMyRevocation } from './showMyRevocation.ts';
import { work as appealRevocation } from './appealRevocation.ts';
import { work as disputeMyMonth } from './disputeMyMonth.ts';
import { work as listMyAppointments } from './listMyAppointments.ts';
import { work as answerInvitation } from './answerInvitation.ts';
import { work as leaveRole } from './leaveRole.ts';
import { work as endMySessions } from './endMySessions.ts';
import { work as takeMyData } from './takeMyData.ts';
import { work as showErasure } from './showErasure.ts';
import { work as eraseMe } from './eraseMe.ts';

export const works: Works<'parent', Context> = {
  showMe,
  listMyDevices,
  unregisterDevice,
  listMyApplications,
  showMyPosition,
  listMyHistory,
  submitApplication,
  showMyApplication,
  changeWishes,
  makeClaim,
  withdrawApplication,
  restoreApplication,
  listMyVouchers,
  listMyWaitingLists,
  joinWaitingList,
  leaveWaitingList,
  acceptPlace,
  declinePlace,
  askPlace,
  listMyContracts,
  showMyContract,
  withdrawRequest,
  sendMySigningCode,
  signMyContract,
  endMyContract,
  listMyMonths,
  showMyMonth,
  sendMyMonthCode,
  signMyMonth,
  showMyMarks,
  reportNotThere,
  confirmVoucher,
  showRefusal,
  refuseVoucher,
  listMyNotices,
  registerDevice,
  updateMySettings,
  addMyPhone,
  verifyMyPhone,
  removeMyPhone,
  addMyChild,
  listMyChildren,
  listMyChildLooks,
  showMyRevocation,
  appealRevocation,
  disputeMyMonth,
  listMyAppointments,
  answerInvitation,
  leaveRole,
  endMySessions,
  takeMyData,
  showErasure,
  eraseMe,
};

export const handler = serve('parent', parentDoor, works, () => lambdaContext(secretVault));
