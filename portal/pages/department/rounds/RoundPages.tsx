// The pages about rounds.

import { Route, Router } from 'preact-iso';
import { lazy } from '../../../parts/Lazy.tsx';
import { Rounds } from './Rounds.tsx';

const DraftRound = lazy(async () => (await import('./DraftRound.tsx')).DraftRound);
const RoundPage = lazy(async () => (await import('./RoundPage.tsx')).RoundPage);

export function RoundPages() {
  return (
    <Router>
      <Route path="/" component={Rounds} />
      <Route path="/new" component={DraftRound} />
      <Route path="/:round" component={RoundPage} />
    </Router>
  );
}
