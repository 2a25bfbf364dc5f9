// The cabinet of the education department, of finance and of auditors: each sees the parts their role opens.

import { Route, Router, useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { t } from '../../language/text.ts';
import { lazy } from '../../parts/Lazy.tsx';
import { Page } from '../../parts/Page.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { myRoles } from '../../session/me.ts';
import { SignedIn } from '../../session/SignedIn.tsx';
import { NotFound } from '../../shell/NotFound.tsx';
import { words as shell } from '../../shell/words.ts';
import { firstPartFor, isFor, partsFor } from './parts.ts';
import { moneyRoutes } from './money/routes.tsx';
import { reportRoutes } from './reports/routes.tsx';
import { monthRoutes } from './months/routes.tsx';
import { preschoolRoutes } from './preschools/routes.tsx';
import { peopleRoutes } from './work/routes.tsx';
import { words } from './words.ts';

const UpdatePages = lazy(async () => (await import('./updates/UpdatePages.tsx')).UpdatePages);
const RoundPages = lazy(async () => (await import('./rounds/RoundPages.tsx')).RoundPages);

export function Department() {
  return (
    <SignedIn>
      {() => (
        <Router>
          <Route path="/" component={First} />
          <Route path="/:territory" component={One} />
          <Route path="/:territory/*" component={One} />
        </Router>
      )}
    </SignedIn>
  );
}

function First() {
  const { route } = useLocation();
  const [first] = myRoles.value.territories;
  useEffect(() => {
    if (first !== undefined) route(`/department/${first}`, true);
  }, [first]);
  return first === undefined ? <Page title={t(shell.noRole)} lead={t(shell.noRoleText)} children={null} /> : null;
}

/** Without a part in the address the first of one’s own is opened. */
function One({ territory = '' }: { readonly territory?: string }) {
  const { path, route } = useLocation();
  const parts = partsFor(territory, myRoles.value.has);
  const at = `/department/${territory}`;
  const first = firstPartFor(territory, myRoles.value.has);
  useEffect(() => {
    if (path === at && first !== undefined) route(`${at}/${first.path}`, true);
  }, [path, first?.path]);
  if (parts.length === 0) return <Page title={t(shell.noRole)} lead={t(shell.noRoleText)} children={null} />;
  return (
    <>
      <Tabs label={t(words.section)} tabs={parts.map((part) => ({ href: `${at}/${part.path}`, name: t(part.name) }))} />
      {isFor(path.slice(at.length + 1), territory, myRoles.value.has) ? <Pages /> : <NotForYou at={at} first={first} />}
    </>
  );
}

function NotForYou({ at, first }: { readonly at: string; readonly first: ReturnType<typeof partsFor>[number] | undefined }) {
  return (
    <Page title={t(words.notForYou)}>
      {first !== undefined && (
        <p>
          <a class="button button-main" href={`${at}/${first.path}`}>
            {t(first.name)}
          </a>
        </p>
      )}
    </Page>
  );
}

function Pages() {
  return (
    <Router>
      <Route path="/" component={NotFound} />
      {peopleRoutes()}
      {preschoolRoutes()}
      {monthRoutes()}
      {moneyRoutes()}
      {reportRoutes()}
      <Route path="/rounds" component={RoundPages} />
      <Route path="/rounds/*" component={RoundPages} />
      <Route path="/updates" component={UpdatePages} />
      <Route path="/updates/*" component={UpdatePages} />
      <Route default component={NotFound} />
    </Router>
  );
}
