// What lies under the dots: a grid as wide as the scale bar, and the districts as soft shapes with their names; and over them the reader’s own place, north
// and how far is far.

import { number, t } from '../../../language/text.ts';
import type { Placed } from './clusters.ts';
import type { OnMap } from './KindergartenMap.tsx';
import { scaleBar, type Frame, type Projection } from './projection.ts';
import { words } from './words.ts';

interface GroundProps {
  readonly frame: Frame;
  readonly projection: Projection;
  readonly dots: readonly Placed<OnMap>[];
}

export function MapGround({ frame: { width, height }, projection, dots }: GroundProps) {
  const districts = [...Map.groupBy(dots, ({ of }) => t(of.districtLabels))];
  const step = scaleBar(projection.metresPerUnit, width / 3).units;
  const lines = (length: number) => Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step + ((length / 2) % step || step));
  return (
    <g aria-hidden="true">
      <rect class="map-ground" width={width} height={height} />
      <g class="map-grid">
        {lines(width).map((x) => (
          <line key={`x${x}`} x1={x} x2={x} y1={0} y2={height} />
        ))}
        {lines(height).map((y) => (
          <line key={`y${y}`} x1={0} x2={width} y1={y} y2={y} />
        ))}
      </g>
      {districts.map(([district, inside]) => (
        <g key={district} class="map-district">
          {inside.map(({ x, y, of }) => (
            <circle key={of.preschool} cx={x} cy={y} r={30} />
          ))}
        </g>
      ))}
      {districts.map(([district, inside]) => {
        const name = namePlace(inside, district, width);
        return (
          <text key={district} class="map-name" x={name.x} y={name.y} text-anchor="middle">
            {district}
          </text>
        );
      })}
    </g>
  );
}

/** Over the middle of the district, above its northernmost dot, and inside the drawing. */
function namePlace(inside: readonly Placed<OnMap>[], district: string, width: number): { readonly x: number; readonly y: number } {
  const x = inside.reduce((sum, dot) => sum + dot.x, 0) / inside.length;
  const y = Math.min(...inside.map((dot) => dot.y));
  const half = district.length * 4 + 6;
  return { x: Math.max(half, Math.min(width - half, x)), y: Math.max(16, y - 22) };
}

/** About where the reader is. */
export function MapHere({ at: { x, y } }: { readonly at: { readonly x: number; readonly y: number } }) {
  return <path class="map-here" aria-hidden="true" d={`M ${x} ${y - 10} l 10 10 l -10 10 l -10 -10 z`} />;
}

/** How far is far, and where north is. */
export function MapScale({ frame: { width, height }, projection }: { readonly frame: Frame; readonly projection: Projection }) {
  const { metres, units } = scaleBar(projection.metresPerUnit, width / 3);
  const right = width - 12;
  const y = height - 12;
  const label = metres >= 1000 ? t(words.kilometres, { n: number(metres / 1000) }) : t(words.metres, { n: number(metres) });
  return (
    <g class="map-scale" aria-hidden="true">
      <path d={`M ${right - units} ${y - 5} v 5 h ${units} v -5`} />
      <text x={right - units / 2} y={y - 6} text-anchor="middle">
        {label}
      </text>
      <path d={`M 20 ${height - 30} l 6 14 l -6 -4 l -6 4 z`} class="map-north" />
      <text x={20} y={height - 34} text-anchor="middle">
        {t(words.north)}
      </text>
    </g>
  );
}
