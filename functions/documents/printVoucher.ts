import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { deadlineWith, lapsesOf } from '../../shared/domain/legalBasis.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { deadlineOf, isOverdue } from '../../shared/domain/voucher.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readPerson } from '../../shared/table/people.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { printVoucher } from './voucherPage.ts';
import type { PrintedLanguage } from './voucherWords.ts';

/** What the family can do after each is another thing, so each has a no of its own. */
const endings = ['expired', 'refused', 'revoked', 'closed'] as const;

export const work: Work<'printVoucher', Context> = async ({ params, query, at, caller }, context) => {
  const { table, rulebooks, settings } = context;
  if (settings.publicUrl === undefined) throw new Error('PUBLIC_URL is not set: a printed voucher leads nowhere without it');
  const voucher = await readVoucher(table, params.voucher);
  if (voucher === undefined) return orRefuse(refuse('voucher-unknown', { voucher: params.voucher }));
  const rulebook = orRefuse(rulebookOn(rulebooks(), voucher.territory, dayOf(at)));
  const lapses = lapsesOf(rulebook);
  const isLate = isOverdue(voucher, at, lapses);
  const ended = endings.find((state) => state === (isLate ? 'expired' : voucher.state));
  if (ended !== undefined) return orRefuse(refuse(`voucher-${ended}`, { voucher: voucher.voucher }));
  if (voucher.check === undefined || voucher.state === 'issued') return orRefuse(refuse('voucher-not-confirmed', { state: voucher.state }));
  const language = query.language ?? (await languageOf(context, caller.person));
  const running = deadlineOf(voucher);
  const file = await printVoucher({
    language,
    territory: rulebook.names[language],
    voucher: voucher.voucher,
    application: voucher.application,
    issuedAt: voucher.issuedAt,
    issuedOn: dayOf(voucher.issuedAt),
    confirmedOn: voucher.answeredAt === undefined ? undefined : dayOf(voucher.answeredAt),
    validUntil: running && deadlineWith(running, lapses)?.lastDay,
    contract: await contractOf(context, voucher, language),
    address: `${settings.publicUrl}/v1/vouchers/${voucher.check}/check`,
  });
  return { file };
};

/** The person's own, where it can be printed. */
async function languageOf({ table, vault }: Context, person: string): Promise<PrintedLanguage> {
  const found = await readPerson(table, await vault(), person);
  return found?.locale === 'ru' ? 'ru' : 'kk';
}

/** The kindergarten of the contract in force, and the first day there. */
async function contractOf({ table }: Context, { contract: id }: Voucher, language: PrintedLanguage) {
  const contract = id === undefined ? undefined : await readContract(table, id);
  const preschool = contract === undefined ? undefined : await readPreschool(table, contract.preschool);
  if (contract?.state !== 'active' || preschool === undefined) return undefined;
  return { preschool: preschool.names[language], startsOn: contract.startsOn };
}
