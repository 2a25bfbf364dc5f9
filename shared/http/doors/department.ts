// The routes of the function for the department, and of the files they stand in, as few as can be: each is paid for at every cold start.

import { departmentRoutes } from '../routes/department.ts';
import { disputeRoutes } from '../routes/disputes.ts';
import { enrolmentRoutes } from '../routes/enrolments.ts';
import { extensionRoutes } from '../routes/extensions.ts';
import { familyRoutes } from '../routes/families.ts';
import { fileRoutes } from '../routes/files.ts';
import { historyRoutes } from '../routes/history.ts';
import { lookRoutes } from '../routes/looks.ts';
import { markingRoutes } from '../routes/marking.ts';
import { paymentRoutes } from '../routes/payments.ts';
import { registerRoutes } from '../routes/register.ts';
import { reportRoutes } from '../routes/reports.ts';
import { revocationRoutes } from '../routes/revocations.ts';
import { roundDeskRoutes } from '../routes/roundDesk.ts';
import { staffRoutes } from '../routes/staff.ts';
import { tellingRoutes } from '../routes/tellings.ts';
import { timesheetRoutes } from '../routes/timesheets.ts';
import { updateRoutes } from '../routes/updates.ts';
import { waitingListRoutes } from '../routes/waitingLists.ts';

export const departmentDoor = {
  ...departmentRoutes,
  ...enrolmentRoutes,
  ...familyRoutes,
  ...fileRoutes,
  ...updateRoutes,
  ...roundDeskRoutes,
  ...revocationRoutes,
  ...registerRoutes,
  ...waitingListRoutes,
  ...extensionRoutes,
  ...disputeRoutes,
  ...lookRoutes,
  ...paymentRoutes,
  ...reportRoutes,
  ...markingRoutes,
  ...timesheetRoutes,
  ...tellingRoutes,
  ...historyRoutes,
  ...staffRoutes,
};
