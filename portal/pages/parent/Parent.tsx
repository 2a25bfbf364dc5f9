// The cabinet of a family.

import { Route, Router } from 'preact-iso';
import { t } from '../../language/text.ts';
import { lazy } from '../../parts/Lazy.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { SignedIn } from '../../session/SignedIn.tsx';
import { NotFound } from '../../shell/NotFound.tsx';
import { words } from './words.ts';

const Home = lazy(async () => (await import('./home/Home.tsx')).Home);
const PhonePage = lazy(async () => (await import('./phone/PhonePage.tsx')).PhonePage);
const AddChild = lazy(async () => (await import('./apply/AddChild.tsx')).AddChild);
const Apply = lazy(async () => (await import('./apply/Apply.tsx')).Apply);
const Receipt = lazy(async () => (await import('./apply/Receipt.tsx')).Receipt);
const Card = lazy(async () => (await import('./card/Card.tsx')).Card);

const Voucher = lazy(async () => (await import('./voucher/Voucher.tsx')).Voucher);
const Refuse = lazy(async () => (await import('./voucher/Refuse.tsx')).Refuse);
const Revocation = lazy(async () => (await import('./voucher/Revocation.tsx')).Revocation);
const Choose = lazy(async () => (await import('./choose/Choose.tsx')).Choose);
const Contract = lazy(async () => (await import('./contract/Contract.tsx')).Contract);
const Months = lazy(async () => (await import('./months/Months.tsx')).Months);
const Month = lazy(async () => (await import('./months/Month.tsx')).Month);

const Inbox = lazy(async () => (await import('./inbox/Inbox.tsx')).Inbox);
const Looks = lazy(async () => (await import('./looks/Looks.tsx')).Looks);
const Settings = lazy(async () => (await import('./settings/Settings.tsx')).Settings);
const Erase = lazy(async () => (await import('./settings/Erase.tsx')).Erase);

export function Parent() {
  return (
    <SignedIn>
      {() => (
        <>
          <Tabs
            label={t(words.section)}
            tabs={[
              {
                href: '/my',
                name: t(words.children),
                covers: ['/my/applications', '/my/vouchers', '/my/contracts', '/my/apply', '/my/phone', '/my/children'],
              },
              { href: '/my/months', name: t(words.months) },
              { href: '/my/inbox', name: t(words.inbox) },
              { href: '/my/looks', name: t(words.looks) },
              { href: '/my/settings', name: t(words.settings), covers: ['/my/erase'] },
            ]}
          />
          <Router>
            <Route path="/" component={Home} />
            <Route path="/phone" component={PhonePage} />
            <Route path="/children/add" component={AddChild} />
            <Route path="/apply" component={Apply} />
            <Route path="/applications/:number" component={Card} />
            <Route path="/applications/:number/receipt" component={Receipt} />
            <Route path="/vouchers/:voucher" component={Voucher} />
            <Route path="/vouchers/:voucher/refuse" component={Refuse} />
            <Route path="/vouchers/:voucher/revocation" component={Revocation} />
            <Route path="/vouchers/:voucher/choose" component={Choose} />
            <Route path="/contracts/:contract" component={Contract} />
            <Route path="/months" component={Months} />
            <Route path="/months/:contract/:month" component={Month} />
            <Route path="/nowhere" component={NotFound} />
            <Route path="/inbox" component={Inbox} />
            <Route path="/looks" component={Looks} />
            <Route path="/settings" component={Settings} />
            <Route path="/erase" component={Erase} />
            <Route default component={NotFound} />
          </Router>
        </>
      )}
    </SignedIn>
  );
}
