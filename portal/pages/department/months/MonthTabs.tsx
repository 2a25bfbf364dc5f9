// The pages of months, to go between.

import { t } from '../../../language/text.ts';
import { Tabs } from '../../../parts/Tabs.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { words } from './words.ts';
import '../preschools/preschools.css';
import './months.css';

export function MonthTabs() {
  const { territory, at } = usePlace();
  const tabs = [
    { href: `${at}/months`, name: t(words.tabState) },
    ...(mayOf(territory).seesChildren ? [{ href: `${at}/months/decide`, name: t(words.tabDecide) }] : []),
    { href: `${at}/months/seal`, name: t(words.tabSeal) },
  ];
  return <Tabs label={t(words.section)} tabs={tabs} />;
}
