// The drawing of the kindergartens: where a place lies, how long a kilometre is, which dots are one; and which rules are only assumed.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../portal/pages/public/kindergartens/clusters.ts';
import { middleOf, projectionOf, scaleBar } from '../../portal/pages/public/kindergartens/projection.ts';
import { isAssumed } from '../../portal/pages/public/rules/assumed.ts';
import { metresBetween } from '../../shared/domain/catalogue.ts';

const frame = { width: 328, height: 400, margin: 40 };

/** Places of a city some ten kilometres across. */
const inTheCity = fc.record({
  latitude: fc.double({ min: 49.75, max: 49.9, noNaN: true }),
  longitude: fc.double({ min: 73, max: 73.2, noNaN: true }),
});

describe('the map', () => {
  it('is none of no place', () => {
    expect(projectionOf([], frame)).toBeUndefined();
    expect(middleOf([])).toBeUndefined();
  });

  it('puts a single place in the middle', () => {
    const place = { latitude: 49.802, longitude: 73.088 };
    expect(projectionOf([place], frame)?.place(place)).toEqual({ x: 164, y: 200 });
  });

  it('has north up and east on the right', () => {
    const [southWest, northEast] = [
      { latitude: 49.78, longitude: 73.05 },
      { latitude: 49.84, longitude: 73.12 },
    ];
    const projection = projectionOf([southWest, northEast], frame);
    const [low, high] = [projection?.place(southWest), projection?.place(northEast)];
    expect(high?.y).toBeCloseTo(40, 6);
    expect(low?.y).toBeCloseTo(360, 6);
    expect(low?.x).toBeLessThan(high?.x ?? 0);
  });

  it('keeps every place inside its margin, and every distance true to one part in a hundred', () => {
    fc.assert(
      fc.property(fc.array(inTheCity, { minLength: 2, maxLength: 30 }), (points) => {
        const projection = projectionOf(points, frame);
        const placed = points.map((point) => projection?.place(point) ?? { x: Number.NaN, y: Number.NaN });
        for (const { x, y } of placed) {
          expect(x).toBeGreaterThan(39.99);
          expect(x).toBeLessThan(288.01);
          expect(y).toBeGreaterThan(39.99);
          expect(y).toBeLessThan(360.01);
        }
        const [a, b] = points;
        const [one, other] = placed;
        if (a === undefined || b === undefined || one === undefined || other === undefined) return;
        const drawn = Math.hypot(one.x - other.x, one.y - other.y) * (projection?.metresPerUnit ?? 0);
        expect(Math.abs(drawn - metresBetween(a, b))).toBeLessThanOrEqual(0.01 * drawn + 1);
      }),
    );
  });

  it('has a scale bar of a round length that fits', () => {
    expect(scaleBar(30, 100)).toEqual({ metres: 2000, units: 2000 / 30 });
    expect(scaleBar(1, 100)).toEqual({ metres: 100, units: 100 });
    expect(scaleBar(0.7, 100)).toEqual({ metres: 50, units: 50 / 0.7 });
  });
});

describe('dots', () => {
  it('that would lie on each other are one in their middle, the others stay', () => {
    const dots = [
      { x: 10, y: 10, of: 'a' },
      { x: 100, y: 10, of: 'b' },
      { x: 20, y: 10, of: 'c' },
    ];
    expect(clustersOf(dots, 34)).toEqual([
      { x: 15, y: 10, all: ['a', 'c'] },
      { x: 100, y: 10, all: ['b'] },
    ]);
  });

  it('are never nearer than a finger is wide, and none is lost', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 328 }), y: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (places) => {
        const clusters = clustersOf(
          places.map((one, of) => ({ ...one, of })),
          34,
        );
        expect(clusters.flatMap(({ all }) => all).toSorted((a, b) => a - b)).toEqual(places.map((_, of) => of));
        for (const [at, one] of clusters.entries())
          for (const other of clusters.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(34);
      }),
    );
  });
});

describe('a value of the rulebook', () => {
  it('is assumed with what it is a part of, and not for a name that begins alike', () => {
    const defaults = ['plan.default', 'rates', 'restore.no-contract'];
    expect(
      ['rates', 'rates.0.monthTiyn', 'plan.default', 'restore.no-contract.windowDays'].map((path) => isAssumed(defaults, path)),
    ).toEqual([true, true, true, true]);
    expect(['plan', 'ratesOfOld', 'restore', 'restore.no-contact'].map((path) => isAssumed(defaults, path))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
