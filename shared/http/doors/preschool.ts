// The routes of the function for the staff of kindergartens, and of the files they stand in, as few as can be: each is paid for at every cold start.

import { absenceRoutes } from '../routes/absences.ts';
import { disputeRoutes } from '../routes/disputes.ts';
import { exportRoutes } from '../routes/exports.ts';
import { markingRoutes } from '../routes/marking.ts';
import { preschoolContractRoutes } from '../routes/preschoolContracts.ts';
import { registerRoutes } from '../routes/register.ts';
import { reportRoutes } from '../routes/reports.ts';
import { timesheetRoutes } from '../routes/timesheets.ts';
import { waitingListRoutes } from '../routes/waitingLists.ts';

export const preschoolDoor = {
  ...registerRoutes,
  ...preschoolContractRoutes,
  ...absenceRoutes,
  ...waitingListRoutes,
  ...disputeRoutes,
  ...exportRoutes,
  ...reportRoutes,
  ...markingRoutes,
  ...timesheetRoutes,
};
