// THE table of actions: who may do what, in which relation to it. Each route names its action, so what a page of the portal shows, what a list counts and
// what an export holds obey one rule. Why each is so stands in actionReasons/, and all of it as a page to read in docs/access.md.

import { departmentActions } from './actions/department.ts';
import { parentActions } from './actions/parent.ts';
import { preschoolActions } from './actions/preschool.ts';
import { publicActions } from './actions/public.ts';
import type { Action } from './rule.ts';

const table = { ...publicActions, ...parentActions, ...preschoolActions, ...departmentActions };

export type ActionName = keyof typeof table;

type Doing<Does extends Action['does']> = { [Name in ActionName]: (typeof table)[Name]['does'] extends Does ? Name : never }[ActionName];

/** What only shows or counts. */
export type LookName = Doing<'look' | 'count'>;

/** What changes something. */
export type ChangeName = Doing<'change'>;

export const actions: Readonly<Record<ActionName, Action>> = table;

export const actionNames = Object.keys(table) as readonly ActionName[];
