// The city whose queue is looked at: the one in the address; else the one chosen here before; else the only one there is.

import { computed, effect, signal } from '@preact/signals';
import { ask, type Reply } from '../api/client.ts';
import type { Told } from '../api/told.ts';
import { toldOf } from '../api/useAsk.ts';
import { keep, recall } from '../session/browserMemory.ts';

const kept = 'kezek.city';

export const cities = signal<Reply<'GET /v1/territories'>['territories'] | undefined>(undefined);
export const citiesTold = signal<Told>();
export const chosenCity = signal<string | undefined>(recall('browser', kept));

effect(() => {
  if (chosenCity.value !== undefined) keep('browser', kept, chosenCity.value);
});

/** The id of the city to show; undefined while none is known or one has to be chosen. */
export const city = computed(() => {
  const known = cities.value;
  if (known === undefined) return undefined;
  const chosen = known.find(({ territory }) => territory === chosenCity.value);
  const published = known.filter((one) => one.published);
  return (chosen ?? (published.length === 1 ? published[0] : undefined))?.territory;
});

export async function loadCities(): Promise<void> {
  citiesTold.value = undefined;
  try {
    cities.value = (await ask('GET /v1/territories', {})).territories;
  } catch (error) {
    citiesTold.value = toldOf(error);
  }
}
