// What a route does, in a few words, for whoever reads the record of looks: the name of a route says nothing to an auditor. A route without its words does not
// compile. Routes open to everybody have none: nobody is known there. Apart from the route table, so that no other function carries the words.

import { departmentDoings } from './doings/department.ts';
import { parentDoings } from './doings/parent.ts';
import { preschoolDoings } from './doings/preschool.ts';
import type { Text } from './problemTexts.ts';

/** Kazakh, Russian, English. */
export type Doing = readonly [kk: string, ru: string, en: string];

const doings: Readonly<Record<string, Doing>> = { ...parentDoings, ...preschoolDoings, ...departmentDoings };

/** What whoever asked the route did or tried; a route there is no more stands for itself. */
export function wordsOfDoing(route: string): Text {
  const [kk, ru, en] = (Object.hasOwn(doings, route) ? doings[route] : undefined) ?? [route, route, route];
  return { kk, ru, en };
}
