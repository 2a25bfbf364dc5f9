// The frame and the map of the pages. Each part is loaded when somebody goes there: whoever looks at the queue never loads the department.

import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { t } from '../language/text.ts';
import { lazy } from '../parts/Lazy.tsx';
import { Front } from '../pages/public/Front.tsx';
import { Leaving } from '../session/Leaving.tsx';
import { Foot } from './Foot.tsx';
import { NotFound } from './NotFound.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { PaperHead } from './PaperHead.tsx';
import { Top } from './Top.tsx';
import { Unbroken } from './Unbroken.tsx';
import { words } from './words.ts';

const City = lazy(async () => (await import('../pages/public/City.tsx')).City);
const Parent = lazy(async () => (await import('../pages/parent/Parent.tsx')).Parent);
const Preschool = lazy(async () => (await import('../pages/preschool/Preschool.tsx')).Preschool);
const Department = lazy(async () => (await import('../pages/department/Department.tsx')).Department);

/** Addresses the page itself answers; what is left leads out of it: the API and its files. */
const ours = /^\/(?:$|\?|(?:t|my|preschool|department)(?:[/?]|$))/;

export function App() {
  return (
    <LocationProvider scope={ours}>
      <a class="skip" href="#content">
        {t(words.skip)}
      </a>
      <Top />
      <OfflineBanner />
      <PaperHead />
      <main id="content" class="wide" tabIndex={-1}>
        <Leaving />
        <Pages />
      </main>
      <Foot />
    </LocationProvider>
  );
}

function Pages() {
  const { path } = useLocation();
  return (
    <Unbroken path={path}>
      <Router>
        <Route path="/" component={Front} />
        <Route path="/t/:territory" component={Front} />
        <Route path="/t/:territory/*" component={City} />
        <Route path="/my" component={Parent} />
        <Route path="/my/*" component={Parent} />
        <Route path="/preschool" component={Preschool} />
        <Route path="/preschool/*" component={Preschool} />
        <Route path="/department" component={Department} />
        <Route path="/department/*" component={Department} />
        <Route default component={NotFound} />
      </Router>
    </Unbroken>
  );
}
