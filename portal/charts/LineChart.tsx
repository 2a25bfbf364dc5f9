// A line over days: how a queue, or one family’s number in it, moved. Drawn as plain SVG; everything it shows stands in a table beside it too, for those
// who do not see it and those who want the figures.

import { useId } from 'preact/hooks';
import { inFigures } from '../language/time.ts';
import { number, t } from '../language/text.ts';
import { words } from '../parts/words.ts';
import { niceSteps, placeOn, type Scale } from './scale.ts';

export interface Point {
  /** `2026-11-24`. */
  readonly day: string;
  readonly value: number;
  /** What happened there, in words; the point is then drawn, and said in the table. */
  readonly note?: string | undefined;
}

export interface Line {
  readonly name: string;
  readonly points: readonly Point[];
}

interface LineChartProps {
  /** What the chart shows: its name for those who hear it. */
  readonly title: string;
  /** At most four are told apart. */
  readonly lines: readonly Line[];
  /** A number in a queue is better the smaller it is: then one stands at the top. */
  readonly isSmallUp?: boolean;
  /** The name of the values, over their column. */
  readonly valueName: string;
  readonly dayName: string;
}

const width = 640;
const height = 260;
const frame = { left: 72, right: 16, top: 16, bottom: 32 };
const inner = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom };

export function LineChart({ title, lines, isSmallUp = false, valueName, dayName }: LineChartProps) {
  const id = useId();
  const points = lines.flatMap((line) => line.points);
  const days = points.map(({ day }) => Date.parse(day));
  const values = points.map(({ value }) => value);
  if (points.length === 0) return null;
  const steps = niceSteps(isSmallUp ? 1 : Math.min(...values), Math.max(...values), 4);
  const across: Scale = { from: Math.min(...days), to: Math.max(...days), start: frame.left, end: frame.left + inner.width };
  const low = frame.top + inner.height;
  const up: Scale = {
    from: steps[0] ?? 0,
    to: steps.at(-1) ?? 1,
    start: isSmallUp ? frame.top : low,
    end: isSmallUp ? low : frame.top,
  };
  const x = (point: Point) => placeOn(across, Date.parse(point.day));
  const y = (point: Point) => placeOn(up, point.value);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        {steps.map((step) => (
          <g key={step} class="chart-grid">
            <line x1={frame.left} x2={width - frame.right} y1={placeOn(up, step)} y2={placeOn(up, step)} />
            <text x={frame.left - 8} y={placeOn(up, step) + 4} text-anchor="end">
              {number(step)}
            </text>
          </g>
        ))}
        <Days across={across} />
        {lines.map((line, at) => (
          <g key={line.name} class={`chart-line chart-line-${at + 1}`}>
            <polyline points={line.points.map((point) => `${x(point).toFixed(1)},${y(point).toFixed(1)}`).join(' ')} />
            {line.points
              .filter((point, index) => point.note !== undefined || line.points.length === 1 || index === line.points.length - 1)
              .map((point) => (
                <circle key={`${point.day}${point.value}`} cx={x(point)} cy={y(point)} r={5}>
                  <title>{[inFigures(point.day), number(point.value), point.note].filter(Boolean).join(' · ')}</title>
                </circle>
              ))}
          </g>
        ))}
      </svg>
      {lines.length > 1 && (
        <ul class="chart-names" aria-hidden="true">
          {lines.map((line, at) => (
            <li key={line.name} class={`chart-name-${at + 1}`}>
              {line.name}
            </li>
          ))}
        </ul>
      )}
      <details class="chart-table">
        <summary>{t(words.asTable)}</summary>
        <table class="table">
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{dayName}</th>
              {lines.length > 1 && <th scope="col" />}
              <th scope="col" class="figure">
                {valueName}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.flatMap((line) =>
              line.points.map((point) => (
                <tr key={`${line.name}${point.day}${point.value}`}>
                  <td data-title={dayName}>{inFigures(point.day)}</td>
                  {lines.length > 1 && <td data-title="">{line.name}</td>}
                  <td data-title={valueName} class="figure">
                    {number(point.value)} {point.note}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** The first and the last day, and what lies between them where there is room. */
function Days({ across }: { readonly across: Scale }) {
  const count = across.from === across.to ? 1 : 4;
  return (
    <g class="chart-days">
      {Array.from({ length: count }, (_, at) => {
        const when = across.from + ((across.to - across.from) * at) / Math.max(1, count - 1);
        const anchor = at === 0 ? 'start' : at === count - 1 ? 'end' : 'middle';
        return (
          <text key={at} x={placeOn(across, when)} y={height - 8} text-anchor={anchor}>
            {inFigures(new Date(when).toISOString().slice(0, 10))}
          </text>
        );
      })}
    </g>
  );
}
