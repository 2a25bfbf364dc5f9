// The parts of a section, to go between.

import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';

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
  const row = useRef<HTMLElement>(null);
  // On a phone the row is wider than the screen: where one is, is seen.
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return (
    <nav class="tabs" aria-label={label} ref={row}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={furthest > 0 && reach(tab) === furthest ? 'page' : undefined}>
          {tab.name}
        </a>
      ))}
    </nav>
  );
}
