// All jobs behind one handler: a schedule, a button or the command line names the job.

import type { Context as LambdaContext } from 'aws-lambda';
import { lambdaContext, type Context } from '../../shared/context.ts';
import { parseInstant } from '../../shared/domain/time.ts';
import type { JobEvent } from '../../shared/jobs.ts';
import { errorFields } from '../../shared/log.ts';
import { secretVault } from '../../shared/secretVault.ts';
import { applyExtensions } from './applyExtensions.ts';
import { applyUpdates } from './applyUpdates.ts';
import { applySilence } from './applySilence.ts';
import { buildRegisters } from './buildRegisters.ts';
import { closeOverAge } from './closeOverAge.ts';
import { endContracts } from './endContracts.ts';
import { erasePeople } from './erasePeople.ts';
import { escalateTimesheets } from './escalateTimesheets.ts';
import { expireClaims } from './expireClaims.ts';
import { expireVouchers } from './expireVouchers.ts';
import { issueRounds } from './issueRounds.ts';
import { offerPlaces } from './offerPlaces.ts';
import { pinMarks } from './pinMarks.ts';
import { presentSheets } from './presentSheets.ts';
import { publishProtocols } from './publishProtocols.ts';
import { publishStatistics } from './publishStatistics.ts';
import { sealAudit } from './sealAudit.ts';
import { scheduleRounds } from './scheduleRounds.ts';
import { recomputeQueue } from './recomputeQueue.ts';
import { reconcileNotices } from './reconcileNotices.ts';
import { remindFamilies } from './remindFamilies.ts';
import { remindToSign } from './remindToSign.ts';
import { sendWaiting } from './sendWaiting.ts';
import { settleRevocations } from './settleRevocations.ts';
import { tellMovedUp } from './tellMovedUp.ts';
import { verifyGuardianships } from './verifyGuardianships.ts';
import { warnOverAge } from './warnOverAge.ts';
import { watchAbsence } from './watchAbsence.ts';

/** Runs a job to its end, or until `timeIsUp`; its result is for people to look at. */
export async function runJob(event: JobEvent, context: Context, timeIsUp: () => boolean = () => false): Promise<object> {
  const at = event.at === undefined ? undefined : parseInstant(event.at);
  if (event.at !== undefined && at === undefined) throw new Error('the job was given an instant that is none');
  const asked = { at, territory: event.territory };
  const work = {
    recomputeQueue: () => recomputeQueue(context, asked),
    offerPlaces: () => offerPlaces(context, asked, timeIsUp),
    issueRounds: () => issueRounds(context, asked, timeIsUp),
    expireVouchers: () => expireVouchers(context, asked, timeIsUp),
    verifyGuardianships: () => verifyGuardianships(context, asked, timeIsUp),
    expireClaims: () => expireClaims(context, asked, timeIsUp),
    publishProtocols: () => publishProtocols(context, asked, timeIsUp),
    publishStatistics: () => publishStatistics(context, asked, timeIsUp),
    applyUpdates: () => applyUpdates(context, asked, timeIsUp),
    applyExtensions: () => applyExtensions(context, asked, timeIsUp),
    sendWaiting: () => sendWaiting(context, asked, timeIsUp),
    remindFamilies: () => remindFamilies(context, asked, timeIsUp),
    scheduleRounds: () => scheduleRounds(context, asked, timeIsUp),
    warnOverAge: () => warnOverAge(context, asked, timeIsUp),
    tellMovedUp: () => tellMovedUp(context, asked, timeIsUp),
    settleRevocations: () => settleRevocations(context, asked, timeIsUp),
    closeOverAge: () => closeOverAge(context, asked, timeIsUp),
    remindToSign: () => remindToSign(context, asked, timeIsUp),
    applySilence: () => applySilence(context, asked, timeIsUp),
    buildRegisters: () => buildRegisters(context, asked, timeIsUp),
    endContracts: () => endContracts(context, asked, timeIsUp),
    watchAbsence: () => watchAbsence(context, asked, timeIsUp),
    presentSheets: () => presentSheets(context, asked, timeIsUp),
    sealAudit: () => sealAudit(context, asked, timeIsUp),
    pinMarks: () => pinMarks(context, asked, timeIsUp),
    escalateTimesheets: () => escalateTimesheets(context, asked, timeIsUp),
    erasePeople: () => erasePeople(context, asked, timeIsUp),
    reconcileNotices: () => reconcileNotices(context, asked, timeIsUp),
  }[event.job];
  const result = await work();
  context.log.info('job-finished', { job: event.job });
  return result;
}

/** The rest of a Lambda's time that is kept for ending what was begun. */
const spareMilliseconds = 20_000;

export async function handler(event: JobEvent, lambda: LambdaContext): Promise<object> {
  // Of the jobs only those that have a right to its secret can open the vault.
  const context = lambdaContext(secretVault);
  try {
    return await runJob(event, context, () => lambda.getRemainingTimeInMillis() < spareMilliseconds);
  } catch (error) {
    context.log.error('job-failed', { job: event.job, ...errorFields(error) });
    throw error;
  }
}
