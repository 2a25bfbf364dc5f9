// The routes of the function for families, and of the files they stand in, as few as can be: each is paid for at every cold start.

import { absenceRoutes } from '../routes/absences.ts';
import { applicationRoutes } from '../routes/applications.ts';
import { contractRoutes } from '../routes/contracts.ts';
import { deviceRoutes } from '../routes/devices.ts';
import { disputeRoutes } from '../routes/disputes.ts';
import { familyRoutes } from '../routes/families.ts';
import { lookRoutes } from '../routes/looks.ts';
import { myMonthRoutes } from '../routes/myMonths.ts';
import { parentRoutes } from '../routes/parent.ts';
import { positionRoutes } from '../routes/positions.ts';
import { privacyRoutes } from '../routes/privacy.ts';
import { revocationRoutes } from '../routes/revocations.ts';
import { staffRoutes } from '../routes/staff.ts';
import { waitingListRoutes } from '../routes/waitingLists.ts';

export const parentDoor = {
  ...parentRoutes,
  ...deviceRoutes,
  ...applicationRoutes,
  ...familyRoutes,
  ...positionRoutes,
  ...revocationRoutes,
  ...contractRoutes,
  ...myMonthRoutes,
  ...absenceRoutes,
  ...waitingListRoutes,
  ...disputeRoutes,
  ...lookRoutes,
  ...staffRoutes,
  ...privacyRoutes,
};
