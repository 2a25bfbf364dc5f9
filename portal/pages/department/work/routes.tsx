// The addresses of the department's work with people: what waits, families' files, who looked, who works here.

import { Route } from 'preact-iso';
import { lazy } from '../../../parts/Lazy.tsx';

const Work = lazy(async () => (await import('./Work.tsx')).Work);
const Queue = lazy(async () => (await import('./Queue.tsx')).Queue);
const Told = lazy(async () => (await import('./Told.tsx')).Told);
const ToldDay = lazy(async () => (await import('./Told.tsx')).ToldDay);
const ToldRound = lazy(async () => (await import('./Told.tsx')).ToldRound);
const Families = lazy(async () => (await import('../families/Families.tsx')).Families);
const FamilyFile = lazy(async () => (await import('../families/FamilyFile.tsx')).FamilyFile);
const Audit = lazy(async () => (await import('../audit/Audit.tsx')).Audit);
const Staff = lazy(async () => (await import('../staff/Staff.tsx')).Staff);
const AppointmentFile = lazy(async () => (await import('../staff/AppointmentFile.tsx')).AppointmentFile);

export const peopleRoutes = () => [
  <Route key="work" path="/work" component={Work} />,
  <Route key="told" path="/work/told" component={Told} />,
  <Route key="told-round" path="/work/told/rounds/:round" component={ToldRound} />,
  <Route key="told-day" path="/work/told/:day" component={ToldDay} />,
  <Route key="queue" path="/work/:queue" component={Queue} />,
  <Route key="families" path="/families" component={Families} />,
  <Route key="family" path="/families/:number" component={FamilyFile} />,
  <Route key="audit" path="/audit" component={Audit} />,
  <Route key="staff" path="/staff" component={Staff} />,
  <Route key="appointment" path="/staff/:appointment" component={AppointmentFile} />,
];
