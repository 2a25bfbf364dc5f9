// Texts of contracts as they were proposed, each under its digest and never changed: a kindergarten may move to another street, what was signed stays.

import * as z from 'zod';
import { digestOf } from '../domain/digest.ts';
import type { ContractText } from '../domain/contractText.ts';
import { readAs } from './itemParts.ts';
import { contractTextKey } from './keys.ts';
import type { Table, Write } from './table.ts';
import { ContractTextItem } from './voucherItems.ts';

const Clauses = z.object({ text: z.object({ kk: z.array(z.string()), ru: z.array(z.string()) }) });

export interface ReadText {
  readonly canonical: string;
  /** Paragraph by paragraph. */
  readonly clauses: { readonly kk: string[]; readonly ru: string[] };
}

/** The text of that digest; throws where what is stored is not what the digest is of. */
export async function readContractText(table: Table, contract: string, digest: string): Promise<ReadText> {
  const found = readAs(ContractTextItem, await table.get('records', contractTextKey(contract, digest)));
  if (found === undefined || digestOf(found.canonical) !== digest)
    throw new Error('the text of a contract is not the one its digest names');
  return openContractText(found.canonical);
}

/** The canonical text, with its paragraphs. */
export function openContractText(canonical: string): ReadText {
  return { canonical, clauses: Clauses.parse(JSON.parse(canonical)).text };
}

/** The write that keeps a text; none where the same text was proposed before. */
export async function contractTextWrites(table: Table, contract: string, { digest, canonical }: ContractText): Promise<readonly Write[]> {
  const key = contractTextKey(contract, digest);
  if ((await table.get('records', key)) !== undefined) return [];
  return [{ verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...key, item: 'contractText', digest, canonical } }];
}
