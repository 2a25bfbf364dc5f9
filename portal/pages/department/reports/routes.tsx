// The addresses of reports.

import { Route } from 'preact-iso';
import { lazy } from '../../../parts/Lazy.tsx';

const Attendance = lazy(async () => (await import('./Attendance.tsx')).Attendance);
const Totals = lazy(async () => (await import('./Totals.tsx')).Totals);
const Signs = lazy(async () => (await import('./Signs.tsx')).Signs);

export const reportRoutes = () => [
  <Route key="reports" path="/reports" component={Attendance} />,
  <Route key="reports-attendance" path="/reports/attendance/:month" component={Attendance} />,
  <Route key="reports-totals" path="/reports/totals/:month?" component={Totals} />,
  <Route key="reports-signs" path="/reports/signs/:month?" component={Signs} />,
];
