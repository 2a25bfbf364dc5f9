// The addresses of months.

import { Route } from 'preact-iso';
import { lazy } from '../../../parts/Lazy.tsx';

const MonthState = lazy(async () => (await import('./MonthState.tsx')).MonthState);
const Seal = lazy(async () => (await import('./Seal.tsx')).Seal);
const MonthsToDecide = lazy(async () => (await import('./MonthsToDecide.tsx')).MonthsToDecide);
const ChildMonth = lazy(async () => (await import('./ChildMonth.tsx')).ChildMonth);
const AddMonth = lazy(async () => (await import('./AddMonth.tsx')).AddMonth);

export const monthRoutes = () => [
  <Route key="months" path="/months" component={MonthState} />,
  <Route key="months-decide" path="/months/decide" component={MonthsToDecide} />,
  <Route key="months-add" path="/months/add" component={AddMonth} />,
  <Route key="months-seal" path="/months/seal" component={Seal} />,
  <Route key="months-seal-of" path="/months/seal/:month" component={Seal} />,
  <Route key="months-of" path="/months/:month" component={MonthState} />,
  <Route key="months-child" path="/months/:month/:preschool/:contract" component={ChildMonth} />,
];
