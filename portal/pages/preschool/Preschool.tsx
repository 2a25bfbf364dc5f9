// The cabinet of a kindergarten: its head’s and its teachers’.

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
import { DayPage } from './marking/DayPage.tsx';
import { KeptHere } from './marking/KeptHere.tsx';
import { keepSending } from './marking/markStore.ts';
import { words } from './words.ts';

const Months = lazy(async () => (await import('./months/Months.tsx')).Months);
const Month = lazy(async () => (await import('./months/Month.tsx')).Month);
const GroupMonthPage = lazy(async () => (await import('./months/GroupMonthPage.tsx')).GroupMonthPage);
const Unsigned = lazy(async () => (await import('./months/Unsigned.tsx')).Unsigned);
const Papers = lazy(async () => (await import('./papers/Papers.tsx')).Papers);
const Contracts = lazy(async () => (await import('./head/Contracts.tsx')).Contracts);
const ContractPage = lazy(async () => (await import('./head/ContractPage.tsx')).ContractPage);
const Places = lazy(async () => (await import('./head/Places.tsx')).Places);
const WaitingFamilies = lazy(async () => (await import('./head/WaitingFamilies.tsx')).WaitingFamilies);
const Disputes = lazy(async () => (await import('./head/Disputes.tsx')).Disputes);
const Acts = lazy(async () => (await import('./head/Acts.tsx')).Acts);
const Staff = lazy(async () => (await import('./head/Staff.tsx')).Staff);
const GroupDayPage = lazy(async () => (await import('./marking/GroupDayPage.tsx')).GroupDayPage);

/** `rest` is what stands behind `/preschool`: the kindergarten first. */
export function Preschool() {
  return (
    <SignedIn meanwhile={() => <KeptHere />}>
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
  // What was saved without a connection is sent from any page of the kindergarten.
  useEffect(() => keepSending(), []);
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
        <Route path="/" component={DayPage} preschool={preschool} />
        <Route path="/days/:day" component={DayPage} preschool={preschool} />
        <Route path="/days/:day/:group" component={GroupDayPage} preschool={preschool} isHead={isHead} />
        <Route path="/months" component={Months} preschool={preschool} />
        <Route path="/months/:month" component={Month} preschool={preschool} isHead={isHead} />
        <Route path="/months/:month/unsigned" component={isHead ? Unsigned : NotFound} preschool={preschool} />
        <Route path="/months/:month/groups/:group" component={GroupMonthPage} preschool={preschool} />
        <Route path="/months/:month/groups/:group/:contract" component={Papers} preschool={preschool} />
        <Route path="/contracts" component={isHead ? Contracts : NotFound} preschool={preschool} />
        <Route path="/contracts/:contract" component={isHead ? ContractPage : NotFound} preschool={preschool} />
        <Route path="/places" component={isHead ? Places : NotFound} preschool={preschool} />
        <Route path="/places/:group" component={isHead ? WaitingFamilies : NotFound} preschool={preschool} />
        <Route path="/disputes" component={isHead ? Disputes : NotFound} preschool={preschool} />
        <Route path="/acts" component={isHead ? Acts : NotFound} preschool={preschool} />
        <Route path="/staff" component={isHead ? Staff : NotFound} preschool={preschool} />
        <Route default component={NotFound} />
      </Router>
    </>
  );
}
