// A day that has not come: nothing is wrong, and the way to the one that has.

import { inWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words } from './words.ts';

export function DayAhead({ on, preschool }: { readonly on: string; readonly preschool: string }) {
  return (
    <Page title={inWords(on)}>
      <Note>
        <p>{t(words.ahead)}</p>
        <p>
          <a class="button button-main" href={`/preschool/${preschool}`}>
            {t(words.toToday)}
          </a>
        </p>
      </Note>
    </Page>
  );
}
