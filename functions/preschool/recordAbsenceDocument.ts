// A paper is taken whenever it comes: before the days are marked, after the month is closed, too late. What it does is said in the answer; where the month
// is closed the department hears of it, which alone can put the month right.

import type { Context } from '../../shared/context.ts';
import { absenceDocumentId, isSamePaper, judgePaper, mostPapers } from '../../shared/domain/absencePapers.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { dayOf, type Day } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { noAbsences, openPaper, paperPart, readAbsences, saveAbsences } from '../../shared/table/absences.ts';
import { commit } from '../../shared/table/commit.ts';
import { listContractsOf } from '../../shared/table/contracts.ts';
import { latePaperWrites } from '../../shared/table/latePapers.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import type { Vault } from '../../shared/vault.ts';
import { attendanceOf, noticesOfPaper, viewDone } from './absencePapers.ts';
import { readTheirContract } from './theirContract.ts';

export const work: Work<'recordAbsenceDocument', Context> = async ({ params, body, command }, context) => {
  const { table } = context;
  const contract = orRefuse(await readTheirContract(context, params));
  const attendance = orRefuse(attendanceOf(context, contract, command.at));
  const today = dayOf(command.at);
  const { startsOn } = contract;
  if (contract.state !== 'active' && contract.state !== 'ended') return orRefuse(refuse('absence-outside-contract', { startsOn }));
  orRefuse(judgePaper(body, contract, attendance, today));
  const vault = await context.vault();
  orRefuse(await findSame(context, vault, contract, body));
  const before = await readAbsences(table, contract.contract);
  const { code, from, to, issuedOn } = body;
  if (before !== undefined && before.documents.length >= mostPapers)
    return orRefuse(refuse('absence-documents-too-many', { most: mostPapers }));
  const document = absenceDocumentId(contract.contract, (before?.version ?? 0) + 1);
  const seal = (part: 'number' | 'issuer') => vault.seal(...paperPart(contract, document, part), body[part]);
  const words = { number: await seal('number'), issuer: await seal('issuer') };
  const paper = { document, code, from, to, ...words, issuedOn, recordedAt: command.at, recordedBy: command.by };
  const content = before ?? noAbsences(contract);
  const saved = saveAbsences(before, { ...content, documents: [...content.documents, paper] }, command, {
    kind: 'absence-document-recorded',
    data: { document, code, from, to, issuedOn },
  });
  const told = await noticesOfPaper(context, saved.event, 'absence-document-recorded', contract, paper);
  const reply = orRefuse(await viewDone(context, contract, { absences: saved.absences, paper }, { attendance, today }));
  const marked = reply.days.filter(({ outcome }) => outcome === 'justified' || outcome === 'late').map(({ day }) => day);
  const work = await latePaperWrites(table, contract, paper, marked);
  return commit(table, command, [...saved.writes, ...told, ...work], reply);
};

interface Said {
  readonly number: string;
  readonly issuer: string;
  readonly code: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * The same paper, recorded for the child before. After a transfer it may stand under both contracts, where it says the same: a day belongs to one of
 * them alone.
 */
async function findSame({ table }: Context, vault: Vault, contract: Contract, said: Said): Promise<Refusal | undefined> {
  const contracts = await listContractsOf(table, contract.voucher);
  for (const one of contracts) {
    const isHere = one.contract === contract.contract;
    for (const paper of (await readAbsences(table, one.contract))?.documents ?? []) {
      if (paper.withdrawn !== undefined || !isSamePaper(await openPaper(vault, one, paper), said)) continue;
      const saysTheSame = paper.code === said.code && paper.from === said.from && paper.to === said.to;
      if (isHere || !saysTheSame)
        return refuse('absence-document-known', { document: paper.document, recordedOn: dayOf(paper.recordedAt) });
    }
  }
  return undefined;
}
