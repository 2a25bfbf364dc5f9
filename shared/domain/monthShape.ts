// A month where data comes in. Apart from the month itself, which the web page computes with and which carries no parser there.

import * as z from 'zod';
import { month } from './month.ts';

export const monthShape = z
  .string()
  .regex(/^(20|21)\d{2}-(0[1-9]|1[0-2])$/, 'expected a month as YYYY-MM')
  .transform(month);
