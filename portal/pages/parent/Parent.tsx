// The cabinet of a family.

import { Route, Router } from 'preact-iso';
import { t } from '../../language/text.ts';
import { Tabs } from '../../parts/Tabs.tsx';
import { SignedIn } from '../../session/SignedIn.tsx';
import { NotFound } from '../../shell/NotFound.tsx';
import { words } from './words.ts';

export function Parent() {
  return (
    <SignedIn>
      {() => (
        <>
          <Tabs
            label={t(words.section)}
            tabs={[
              { href: '/my', name: t(words.children), covers: ['/my/applications', '/my/vouchers', '/my/contracts', '/my/apply'] },
              { href: '/my/months', name: t(words.months) },
              { href: '/my/inbox', name: t(words.inbox) },
              { href: '/my/looks', name: t(words.looks) },
              { href: '/my/settings', name: t(words.settings) },
            ]}
          />
          <Router>
            <Route path="/nowhere" component={NotFound} />
            <Route default component={NotFound} />
          </Router>
        </>
      )}
    </SignedIn>
  );
}
