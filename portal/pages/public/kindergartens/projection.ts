// From degrees to a drawing, without a map of anybody else’s: within a city the earth is flat enough that a degree of longitude is a degree of latitude
// times the cosine of the middle. North is up, and one metre is the same length both ways.

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Kept free on every side. */
  readonly margin: number;
}

export interface Projection {
  readonly place: (point: Point) => { readonly x: number; readonly y: number };
  readonly metresPerUnit: number;
}

const metresPerDegree = 111_195;
/** Nobody needs a drawing nearer than so many metres across: two kindergartens of one street would else stand at opposite edges. */
const leastMetres = 1_000;

/** The drawing that shows all the points as large as the frame lets it; undefined for none. */
export function projectionOf(points: readonly Point[], { width, height, margin }: Frame): Projection | undefined {
  if (points.length === 0) return undefined;
  const [south, north] = [least(points, 'latitude'), -least(points, 'latitude', -1)];
  const [west, east] = [least(points, 'longitude'), -least(points, 'longitude', -1)];
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
  const metresEast = metresPerDegree * Math.cos((middle.latitude * Math.PI) / 180);
  const [across, up] = [(east - west) * metresEast, (north - south) * metresPerDegree].map((metres) => Math.max(leastMetres, metres));
  const metresPerUnit = Math.max((across ?? leastMetres) / (width - 2 * margin), (up ?? leastMetres) / (height - 2 * margin));
  return {
    metresPerUnit,
    place: ({ latitude, longitude }) => ({
      x: width / 2 + ((longitude - middle.longitude) * metresEast) / metresPerUnit,
      y: height / 2 - ((latitude - middle.latitude) * metresPerDegree) / metresPerUnit,
    }),
  };
}

function least(points: readonly Point[], part: keyof Point, sign = 1): number {
  return points.reduce((found, point) => Math.min(found, sign * point[part]), Infinity);
}

/** The longest round length, of 1, 2 or 5 times a power of ten metres, that is at most so many units long. */
export function scaleBar(metresPerUnit: number, mostUnits: number): { readonly metres: number; readonly units: number } {
  const most = metresPerUnit * mostUnits;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2].find((times) => times * power <= most) ?? 1);
  return { metres, units: metres / metresPerUnit };
}

/** The middle of some points. */
export function middleOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const sum = points.reduce((so, { latitude, longitude }) => ({ latitude: so.latitude + latitude, longitude: so.longitude + longitude }), {
    latitude: 0,
    longitude: 0,
  });
  return { latitude: sum.latitude / points.length, longitude: sum.longitude / points.length };
}
