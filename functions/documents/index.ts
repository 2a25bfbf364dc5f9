// What is printed. Fonts and layout weigh more than all the rest of the product, so they have a function of their own.

import { lambdaContext, type Context } from '../../shared/context.ts';
import { documentsDoor } from '../../shared/http/doors/documents.ts';
import { serve } from '../../shared/http/serve.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Works } from '../../shared/http/work.ts';
import { work as exportBills } from './exportBills.ts';
import { work as exportLines } from './exportLines.ts';
import { work as exportRegister } from './exportRegister.ts';
import { work as exportWorkbook } from './exportWorkbook.ts';
import { work as printAct } from './printAct.ts';
import { work as printMyData } from './printMyData.ts';
import { work as printOwnAct } from './printOwnAct.ts';
import { work as printVoucher } from './printVoucher.ts';

export const works: Works<'documents', Context> = {
  exportBills,
  exportLines,
  exportRegister,
  exportWorkbook,
  printAct,
  printMyData,
  printOwnAct,
  printVoucher,
};

export const handler = serve('documents', documentsDoor, works, () => lambdaContext(secretVault));
