// Why each action has the rule it has, in words; a rule without a reason does not compile. Apart from the table itself, so that no function carries the words.

import { departmentReasons } from './actionReasons/department.ts';
import { moneyReasons } from './actionReasons/money.ts';
import { parentReasons } from './actionReasons/parent.ts';
import { preschoolReasons } from './actionReasons/preschool.ts';
import { publicReasons } from './actionReasons/public.ts';
import type { ActionName } from './actions.ts';

/** Kazakh, Russian, English. */
export type Reason = readonly [kk: string, ru: string, en: string];

export const actionReasons: Readonly<Record<ActionName, Reason>> = {
  ...publicReasons,
  ...parentReasons,
  ...preschoolReasons,
  ...departmentReasons,
  ...moneyReasons,
};
