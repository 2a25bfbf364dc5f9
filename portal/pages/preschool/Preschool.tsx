// The cabinet of a kindergarten.

import { Route, Router } from 'preact-iso';
import { NotFound } from '../../shell/NotFound.tsx';
import { SignedIn } from '../../session/SignedIn.tsx';

export function Preschool() {
  return (
    <SignedIn>
      {() => (
        <Router>
          <Route path="/nowhere" component={NotFound} />
          <Route default component={NotFound} />
        </Router>
      )}
    </SignedIn>
  );
}
