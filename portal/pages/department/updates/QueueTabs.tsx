// Between the pages about the whole queue: its yearly update, extended deadlines, what comes from another system, and the rules.

import { t } from '../../../language/text.ts';
import { Tabs } from '../../../parts/Tabs.tsx';
import { myRoles } from '../../../session/me.ts';
import { words } from './words.ts';

export function QueueTabs({ territory }: { readonly territory: string }) {
  const at = `/department/${territory}/updates`;
  const { has } = myRoles.value;
  const mayImport = has('department_head', territory) || has('department_operator', territory);
  return (
    <Tabs
      label={t(words.tabs)}
      tabs={[
        { href: at, name: t(words.yearly) },
        { href: `${at}/extensions`, name: t(words.extensionsLink) },
        ...(mayImport ? [{ href: `${at}/import`, name: t(words.importLink) }] : []),
        { href: `/t/${territory}/rules`, name: t(words.rulesLink) },
      ]}
    />
  );
}
