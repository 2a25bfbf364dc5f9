// What the signs of the map mean.

import type { ComponentChildren } from 'preact';
import { t } from '../../../language/text.ts';
import { words } from './words.ts';
import { words as ofMap } from './mapWords.ts';

export function MapLegend({ hasHere }: { readonly hasHere: boolean }) {
  return (
    <ul class="map-legend" aria-label={t(words.legend)}>
      <li>
        <Sign>
          <circle class="dot dot-many" cx="16" cy="16" r="13" />
          <text class="dot-number" x="16" y="16" dy="0.35em" text-anchor="middle">
            25
          </text>
        </Sign>
        {t(words.legendMany)}
      </li>
      <li>
        <Sign>
          <circle class="dot dot-some" cx="16" cy="16" r="11" />
          <text class="dot-number" x="16" y="16" dy="0.35em" text-anchor="middle">
            7
          </text>
        </Sign>
        {t(words.legendSome)}
      </li>
      <li>
        <Sign>
          <circle class="dot dot-full" cx="16" cy="16" r="10" />
          <line class="dot-bar" x1="12" x2="20" y1="16" y2="16" />
        </Sign>
        {t(words.legendFull)}
      </li>
      <li>
        <Sign>
          <circle class="dot-ring" cx="16" cy="16" r="14" />
          <circle class="dot dot-some" cx="16" cy="16" r="10.5" />
        </Sign>
        {t(ofMap.legendSeveral)}
      </li>
      {hasHere && (
        <li>
          <Sign>
            <path class="map-here" d="M 16 6 l 10 10 l -10 10 l -10 -10 z" />
          </Sign>
          {t(words.youAre)}
        </li>
      )}
    </ul>
  );
}

function Sign({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      {children}
    </svg>
  );
}
