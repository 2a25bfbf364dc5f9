// The reports, to go between. A ministry sees attendance alone, in numbers.

import { t } from '../../../language/text.ts';
import { Tabs } from '../../../parts/Tabs.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { words } from './words.ts';
import '../preschools/preschools.css';

export function ReportTabs() {
  const { territory, at } = usePlace();
  const may = mayOf(territory);
  const tabs = [
    { href: `${at}/reports`, name: t(words.tabAttendance) },
    ...(may.seesMoney ? [{ href: `${at}/reports/totals`, name: t(words.tabTotals) }] : []),
    ...(may.seesSigns ? [{ href: `${at}/reports/signs`, name: t(words.tabSigns) }] : []),
  ];
  return tabs.length === 1 ? null : <Tabs label={t(words.section)} tabs={tabs} />;
}
