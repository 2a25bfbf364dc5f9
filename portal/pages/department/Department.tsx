// The cabinet of the education department, of finance and of auditors.

import { Route, Router } from 'preact-iso';
import { NotFound } from '../../shell/NotFound.tsx';
import { SignedIn } from '../../session/SignedIn.tsx';

export function Department() {
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
