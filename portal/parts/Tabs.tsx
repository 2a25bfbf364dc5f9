// The parts of a section, to go between.

import { useLocation } from 'preact-iso';

export interface Tab {
  readonly href: string;
  readonly name: string;
  /** Also here when the address begins so. */
  readonly covers?: readonly string[];
}

export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const { path } = useLocation();
  const reach = ({ href, covers = [] }: Tab) =>
    Math.max(...[href, ...covers].map((one) => (path === one || path.startsWith(`${one}/`) ? one.length : 0)));
  const furthest = Math.max(...tabs.map(reach));
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={furthest > 0 && reach(tab) === furthest ? 'page' : undefined}>
          {tab.name}
        </a>
      ))}
    </nav>
  );
}
