// What is printed. Fonts and layout weigh more than all the rest of the product, so they have a function of their own.

import { lambdaContext, type Context } from '../../shared/context.ts';
import { serve } from '../../shared/http/serve.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Works } from '../../shared/http/work.ts';
import { work as printVoucher } from './printVoucher.ts';

export const works: Works<'documents', Context> = { printVoucher };

export const handler = serve('documents', works, () => lambdaContext(secretVault));
