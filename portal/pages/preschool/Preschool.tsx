// The cabinet of a kindergarten: its head’s and its teachers’.

import { Route, Router, useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { t } from '../../language/text.ts';
import { Page } from '../../parts/Page.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { myRoles } from '../../session/me.ts';
import { SignedIn } from '../../session/SignedIn.tsx';
import { NotFound } from '../../shell/NotFound.tsx';
import { words as shell } from '../../shell/words.ts';
import { words } from './words.ts';

/** `rest` is what stands behind `/preschool`: the kindergarten first. */
export function Preschool() {
  return (
    <SignedIn>
      {() => (
        <Router>
          <Route path="/" component={First} />
          <Route path="/:preschool" component={One} />
          <Route path="/:preschool/*" component={One} />
        </Router>
      )}
    </SignedIn>
  );
}

/** Nobody types the id of a kindergarten: the first of one’s own is opened. */
function First() {
  const { route } = useLocation();
  const [first] = myRoles.value.preschools;
  useEffect(() => {
    if (first !== undefined) route(`/preschool/${first}`, true);
  }, [first]);
  return first === undefined ? <Page title={t(shell.noRole)} lead={t(shell.noRoleText)} children={null} /> : null;
}

function One({ preschool = '' }: { readonly preschool?: string }) {
  const { preschools, has } = myRoles.value;
  if (!preschools.includes(preschool)) return <Page title={t(shell.noRole)} lead={t(shell.noRoleText)} children={null} />;
  const isHead = has('preschool_head', preschool);
  const at = `/preschool/${preschool}`;
  return (
    <>
      <Tabs
        label={t(words.section)}
        tabs={[
          { href: at, name: t(words.today), covers: [`${at}/days`] },
          { href: `${at}/months`, name: t(words.month) },
          ...(isHead
            ? [
                { href: `${at}/contracts`, name: t(words.contracts) },
                { href: `${at}/places`, name: t(words.places) },
                { href: `${at}/disputes`, name: t(words.disputes) },
                { href: `${at}/acts`, name: t(words.acts) },
                { href: `${at}/staff`, name: t(words.staff) },
              ]
            : []),
        ]}
      />
      <Router>
        <Route path="/nowhere" component={NotFound} />
        <Route default component={NotFound} />
      </Router>
    </>
  );
}
