// Where the reader is, asked of the device only when they press for it, rounded to three decimals (about a hundred metres) before anything is sent, and
// kept nowhere but in the memory of the open page.

import { signal } from '@preact/signals';
import type { Point } from './projection.ts';

export const near = signal<Point | undefined>(undefined);
export const nearState = signal<'off' | 'asking' | 'refused' | 'abroad' | 'on'>('off');

/** Every point of Kazakhstan lies inside; the service knows the border better. */
const country = { south: 40, north: 56, west: 46, east: 88 };

const coarse = (degrees: number) => Math.round(degrees * 1000) / 1000;

export function askWhere(): void {
  nearState.value = 'asking';
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const [latitude, longitude] = [coarse(coords.latitude), coarse(coords.longitude)];
      const isHere = latitude > country.south && latitude < country.north && longitude > country.west && longitude < country.east;
      near.value = isHere ? { latitude, longitude } : undefined;
      nearState.value = isHere ? 'on' : 'abroad';
    },
    () => {
      near.value = undefined;
      nearState.value = 'refused';
    },
    { enableHighAccuracy: false, timeout: 15_000, maximumAge: 300_000 },
  );
}

export function forgetWhere(): void {
  near.value = undefined;
  nearState.value = 'off';
}

/** `49.802,73.088`, as the service takes it. */
export function nearText(point: Point | undefined): string | undefined {
  return point === undefined ? undefined : `${point.latitude.toFixed(3)},${point.longitude.toFixed(3)}`;
}
