// What the service knows of whoever is signed in: asked once a session, and again when something of it changed.

import { computed, signal } from '@preact/signals';
import { ask, type Reply } from '../api/client.ts';
import { tokens } from './session.ts';

export type Me = Reply<'GET /v1/me'>;

export const me = signal<Me>();

tokens.subscribe((present) => {
  if (present === undefined) me.value = undefined;
});

export async function loadMe(): Promise<Me> {
  const told = await ask('GET /v1/me', {});
  me.value = told;
  return told;
}

/** Kindergartens and territories where one has a role, and which. */
export const myRoles = computed(() => {
  const roles = me.value?.roles ?? [];
  return {
    preschools: [...new Set(roles.flatMap(({ preschool }) => (preschool === undefined ? [] : [preschool])))],
    territories: [...new Set(roles.filter(({ preschool }) => preschool === undefined).map(({ territory }) => territory))],
    has: (role: Me['roles'][number]['role'], at: string) =>
      roles.some((one) => one.role === role && (one.preschool ?? one.territory) === at),
  };
});
