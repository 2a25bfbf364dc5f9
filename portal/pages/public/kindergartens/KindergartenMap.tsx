// The kindergartens on a drawing of our own: no outside server is told who looks where. A dot is a link and bears the number of its free places; dots that
// would lie on each other are one, and open when they are pressed. The list beside it says the same in words.

import { useLocation } from 'preact-iso';
import { useMemo } from 'preact/hooks';
import { number, t, tn } from '../../../language/text.ts';
import { clustersOf, type Cluster } from './clusters.ts';
import { MapGround, MapHere, MapScale } from './MapGround.tsx';
import { MapLegend } from './MapLegend.tsx';
import { freeOfAll, nameOf, placesInWords } from './places.ts';
import { middleOf, projectionOf, type Point } from './projection.ts';
import type { FoundPreschool } from './useKindergartens.ts';
import { forms, words } from './words.ts';
import { words as ofMap } from './mapWords.ts';

export type OnMap = FoundPreschool & { readonly location: Point };

const frames = {
  phone: { width: 328, height: 400, margin: 40 },
  wide: { width: 460, height: 520, margin: 48 },
} as const;
const leastApart = 34;
/** So far out of the city, the reader's own place is not drawn. */
const farDegrees = 0.3;

interface MapProps {
  readonly territory: string;
  readonly preschools: readonly FoundPreschool[];
  readonly day: string;
  readonly isWide: boolean;
  readonly here: Point | undefined;
  /** The dots that were one and are looked at closer: ids, kept where the page is kept. */
  readonly opened: readonly string[];
  readonly open: (preschools: readonly string[]) => void;
}

export function KindergartenMap({ territory, preschools, day, isWide, here, opened, open }: MapProps) {
  const all = useMemo(() => preschools.filter((one): one is OnMap => one.location !== undefined), [preschools]);
  const inside = all.filter(({ preschool }) => opened.includes(preschool));
  const isOpened = inside.length > 0;
  const seen = isOpened ? inside : all;
  const frame = isWide ? frames.wide : frames.phone;
  const middle = middleOf(seen.map(({ location }) => location));
  const isHereNear =
    here !== undefined &&
    middle !== undefined &&
    Math.hypot(here.latitude - middle.latitude, here.longitude - middle.longitude) < farDegrees;
  const hereShown = isHereNear && !isOpened ? here : undefined;
  const projection = projectionOf([...seen.map(({ location }) => location), ...(hereShown === undefined ? [] : [hereShown])], frame);
  if (projection === undefined) return <p class="quiet">{t(words.notOnMapAny)}</p>;
  const dots = seen.map((of) => ({ ...projection.place(of.location), of }));
  const clusters = clustersOf(dots, leastApart);
  const missing = preschools.length - all.length;
  return (
    <section class="map" aria-label={t(words.mapLabel)}>
      <svg class="map-drawing" viewBox={`0 0 ${frame.width} ${frame.height}`} width={frame.width} height={frame.height}>
        <MapGround frame={frame} projection={projection} dots={dots} />
        {clusters.map((cluster) => (
          <Dot
            key={cluster.all.map(({ preschool }) => preschool).join()}
            of={cluster}
            territory={territory}
            day={day}
            open={(found) => open(found.map(({ preschool }) => preschool))}
          />
        ))}
        {hereShown !== undefined && <MapHere at={projection.place(hereShown)} />}
        <MapScale frame={frame} projection={projection} />
      </svg>
      {isOpened && (
        <>
          <button type="button" class="button button-small" onClick={() => open([])}>
            {t(ofMap.whole)}
          </button>
          <ul class="map-inside">
            {inside.map((one) => (
              <li key={one.preschool}>
                <a href={`/t/${territory}/kindergartens/${one.preschool}`}>{nameOf(one)}</a>{' '}
                <span class="quiet">· {placesInWords(one, day)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <MapLegend hasHere={hereShown !== undefined} />
      {missing > 0 && <p class="small quiet">{t(words.notOnMap, { n: number(missing) })}</p>}
    </section>
  );
}

interface DotProps {
  readonly of: Cluster<OnMap>;
  readonly territory: string;
  readonly day: string;
  readonly open: (all: readonly OnMap[]) => void;
}

const many = 20;

function Dot({ of: { x, y, all }, territory, day, open }: DotProps) {
  const { route } = useLocation();
  const [first] = all;
  if (first === undefined) return null;
  const isSeveral = all.length > 1;
  const free = all.reduce((sum, one) => sum + freeOfAll(one, day), 0);
  const radius = free === 0 ? 10 : free < many ? 12 : 15;
  const label = isSeveral
    ? t(ofMap.several, { count: tn(all.length, forms.found), places: tn(free, forms.places) })
    : `${nameOf(first)}, ${placesInWords(first, day)}`;
  const body = (
    <>
      <title>{label}</title>
      <circle class="dot-target" cx={x} cy={y} r={16} />
      {isSeveral && <circle class="dot-ring" cx={x} cy={y} r={radius + 3.5} />}
      <circle class={free === 0 ? 'dot dot-full' : free < many ? 'dot dot-some' : 'dot dot-many'} cx={x} cy={y} r={radius} />
      {free === 0 ? (
        <line class="dot-bar" x1={x - 4} x2={x + 4} y1={y} y2={y} />
      ) : (
        <text class="dot-number" x={x} y={y} dy="0.35em" text-anchor="middle">
          {free > 999 ? '999+' : free}
        </text>
      )}
    </>
  );
  if (!isSeveral) {
    const href = `/t/${territory}/kindergartens/${first.preschool}`;
    return (
      <a
        href={href}
        aria-label={label}
        onClick={(event) => {
          // The router follows links of the page, not those of a drawing.
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          route(href);
        }}
      >
        {body}
      </a>
    );
  }
  return (
    <g
      role="button"
      tabindex={0}
      aria-label={label}
      onClick={() => open(all)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open(all);
      }}
    >
      {body}
    </g>
  );
}
