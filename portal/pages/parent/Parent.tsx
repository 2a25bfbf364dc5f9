// The cabinet of a family.

import { Route, Router } from 'preact-iso';
import { NotFound } from '../../shell/NotFound.tsx';
import { SignedIn } from '../../session/SignedIn.tsx';

export function Parent() {
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
