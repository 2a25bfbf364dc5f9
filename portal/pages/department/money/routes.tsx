// The addresses of payment registers.

import { Route } from 'preact-iso';
import { lazy } from '../../../parts/Lazy.tsx';

const Money = lazy(async () => (await import('./Money.tsx')).Money);
const OneRegister = lazy(async () => (await import('./OneRegister.tsx')).OneRegister);
const Lines = lazy(async () => (await import('./Lines.tsx')).Lines);

export const moneyRoutes = () => [
  <Route key="money" path="/money" component={Money} />,
  <Route key="money-one" path="/money/:register" component={OneRegister} />,
  <Route key="money-lines" path="/money/:register/lines/:preschool?" component={Lines} />,
];
