// The open pages of a city.

import { Route, Router } from 'preact-iso';
import { NotFound } from '../../shell/NotFound.tsx';

export function City() {
  return (
    <Router>
      <Route path="/nowhere" component={NotFound} />
      <Route default component={NotFound} />
    </Router>
  );
}
