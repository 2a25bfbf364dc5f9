// The addresses of the register of kindergartens.

import { Route } from 'preact-iso';
import { lazy } from '../../../parts/Lazy.tsx';

const Preschools = lazy(async () => (await import('./Preschools.tsx')).Preschools);
const NewPreschool = lazy(async () => (await import('./NewPreschool.tsx')).NewPreschool);
const OnePreschool = lazy(async () => (await import('./OnePreschool.tsx')).OnePreschool);
const ChangePreschool = lazy(async () => (await import('./ChangePreschool.tsx')).ChangePreschool);
const PreschoolStaff = lazy(async () => (await import('./Staff.tsx')).PreschoolStaff);
const NewGroup = lazy(async () => (await import('./Group.tsx')).NewGroup);
const Group = lazy(async () => (await import('./Group.tsx')).Group);

export const preschoolRoutes = () => [
  <Route key="preschools" path="/preschools" component={Preschools} />,
  <Route key="preschools-new" path="/preschools/new" component={NewPreschool} />,
  <Route key="preschool" path="/preschools/:preschool" component={OnePreschool} />,
  <Route key="preschool-edit" path="/preschools/:preschool/edit" component={ChangePreschool} />,
  <Route key="preschool-staff" path="/preschools/:preschool/staff" component={PreschoolStaff} />,
  <Route key="preschool-group-new" path="/preschools/:preschool/groups/new" component={NewGroup} />,
  <Route key="preschool-group" path="/preschools/:preschool/groups/:group" component={Group} />,
];
