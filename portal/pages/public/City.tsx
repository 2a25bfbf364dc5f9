// The open pages of a city. Each is loaded when somebody goes there; whoever opens one has chosen its city.

import { Route, Router, useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { lazy } from '../../parts/Lazy.tsx';
import { chosenCity } from '../../shell/city.ts';
import { NotFound } from '../../shell/NotFound.tsx';

const Category = lazy(async () => (await import('./Category.tsx')).Category);
const NumberPage = lazy(async () => (await import('./Number.tsx')).NumberPage);
const OpenData = lazy(async () => (await import('./OpenData.tsx')).OpenData);
const Rounds = lazy(async () => (await import('./rounds/Rounds.tsx')).Rounds);
const Round = lazy(async () => (await import('./rounds/Round.tsx')).Round);
const Kindergartens = lazy(async () => (await import('./kindergartens/Kindergartens.tsx')).Kindergartens);
const Kindergarten = lazy(async () => (await import('./kindergartens/Kindergarten.tsx')).Kindergarten);
const Rules = lazy(async () => (await import('./rules/Rules.tsx')).Rules);

/** The end of an address was cut off: what is left is the queue. */
function ToFront({ territory }: { readonly territory: string }) {
  const { route } = useLocation();
  useEffect(() => route(`/t/${territory}`, true), [territory]);
  return null;
}

export function City({ territory = '' }: { readonly territory?: string }) {
  useEffect(() => {
    chosenCity.value = territory;
  }, [territory]);
  return (
    <Router>
      <Route path="/queue/:category" component={Category} territory={territory} />
      <Route path="/number/:number" component={NumberPage} territory={territory} />
      <Route path="/queue" component={ToFront} territory={territory} />
      <Route path="/open-data" component={OpenData} territory={territory} />
      <Route path="/rounds" component={Rounds} />
      <Route path="/rounds/:round" component={Round} />
      <Route path="/kindergartens" component={Kindergartens} />
      <Route path="/kindergartens/:preschool" component={Kindergarten} />
      <Route path="/rules" component={Rules} />
      <Route default component={NotFound} />
    </Router>
  );
}
