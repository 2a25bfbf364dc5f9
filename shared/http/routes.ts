// THE route table: read its three parts aloud and you know the API. The key of a route is the name of its file under functions/<audience>/.

import { absenceRoutes } from './routes/absences.ts';
import { applicationRoutes } from './routes/applications.ts';
import { contractRoutes } from './routes/contracts.ts';
import { departmentRoutes } from './routes/department.ts';
import { deviceRoutes } from './routes/devices.ts';
import { disputeRoutes } from './routes/disputes.ts';
import { documentRoutes } from './routes/documents.ts';
import { exportRoutes } from './routes/exports.ts';
import { extensionRoutes } from './routes/extensions.ts';
import { enrolmentRoutes } from './routes/enrolments.ts';
import { fileRoutes } from './routes/files.ts';
import { familyRoutes } from './routes/families.ts';
import { historyRoutes } from './routes/history.ts';
import { lookRoutes } from './routes/looks.ts';
import { markingRoutes } from './routes/marking.ts';
import { myMonthRoutes } from './routes/myMonths.ts';
import { parentRoutes } from './routes/parent.ts';
import { positionRoutes } from './routes/positions.ts';
import { paymentRoutes } from './routes/payments.ts';
import { preschoolContractRoutes } from './routes/preschoolContracts.ts';
import { privacyRoutes } from './routes/privacy.ts';
import { protocolRoutes } from './routes/protocol.ts';
import { publicRoutes } from './routes/public.ts';
import { registerRoutes } from './routes/register.ts';
import { roundDeskRoutes } from './routes/roundDesk.ts';
import { reportRoutes } from './routes/reports.ts';
import { revocationRoutes } from './routes/revocations.ts';
import { staffRoutes } from './routes/staff.ts';
import { tellingRoutes } from './routes/tellings.ts';
import { timesheetRoutes } from './routes/timesheets.ts';
import { updateRoutes } from './routes/updates.ts';
import { waitingListRoutes } from './routes/waitingLists.ts';

export const routes = {
  ...publicRoutes,
  ...protocolRoutes,
  ...parentRoutes,
  ...deviceRoutes,
  ...applicationRoutes,
  ...departmentRoutes,
  ...enrolmentRoutes,
  ...familyRoutes,
  ...fileRoutes,
  ...updateRoutes,
  ...roundDeskRoutes,
  ...positionRoutes,
  ...revocationRoutes,
  ...documentRoutes,
  ...registerRoutes,
  ...contractRoutes,
  ...myMonthRoutes,
  ...preschoolContractRoutes,
  ...absenceRoutes,
  ...waitingListRoutes,
  ...extensionRoutes,
  ...disputeRoutes,
  ...paymentRoutes,
  ...exportRoutes,
  ...reportRoutes,
  ...markingRoutes,
  ...timesheetRoutes,
  ...tellingRoutes,
  ...historyRoutes,
  ...lookRoutes,
  ...staffRoutes,
  ...privacyRoutes,
};

export type RouteName = keyof typeof routes;
export type RouteOf<Name extends RouteName> = (typeof routes)[Name];

export const routeNames = Object.keys(routes) as readonly RouteName[];
