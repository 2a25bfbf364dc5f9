// A month that has not begun, and the way back to those that have.

import { t } from '../../../language/text.ts';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { monthTitle } from './monthTitle.ts';
import { words } from './words.ts';

export function MonthAhead({ month, preschool }: { readonly month: string; readonly preschool: string }) {
  return (
    <Page title={monthTitle(month)} back={{ href: `/preschool/${preschool}/months`, label: t(words.back) }}>
      <Empty title={t(words.ahead)}>
        <p>{t(words.aheadText)}</p>
      </Empty>
    </Page>
  );
}
