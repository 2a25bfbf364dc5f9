// The page on which a family verifies its phone: the first of the three steps, and whenever they change it.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { Page } from '../../../parts/Page.tsx';
import { Phones } from './Phones.tsx';
import { words } from './words.ts';

export function PhonePage() {
  const [isDone, setDone] = useState(false);
  return (
    <Page title={t(words.title)} lead={t(words.lead)} back={{ href: '/my', label: t(words.back) }}>
      <div class="phone-page">
        <Phones onVerified={() => setDone(true)}>
          {isDone && (
            <p>
              <a class="button button-main" href="/my">
                {t(words.goOn)}
              </a>
            </p>
          )}
        </Phones>
      </div>
    </Page>
  );
}
