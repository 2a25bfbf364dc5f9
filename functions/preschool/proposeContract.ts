// The kindergarten has seen every paper the rulebook names and proposes the contract: its text is made and kept under its digest, and the family is told
// to read and sign it. Proposed anew with another first day, the place moves with it, and what was signed of the text before counts no more.

import type { Context } from '../../shared/context.ts';
import { judgeChoice, stillRunning } from '../../shared/domain/choice.ts';
import { lastDayToSign, moveContract } from '../../shared/domain/contract.ts';
import { writeContract } from '../../shared/domain/contractText.ts';
import { lapsesOf } from '../../shared/domain/legalBasis.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { leavePlace, takePlace } from '../../shared/domain/places.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { deadlinePassed, tooLateFrom } from '../../shared/domain/voucher.ts';
import { viewOfContract, viewOfText } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { contractTextWrites, openContractText } from '../../shared/table/contractTexts.ts';
import { readContract, saveContract } from '../../shared/table/contracts.ts';
import { openPlaces } from '../../shared/table/placesBook.ts';
import { readGroup, readPreschool } from '../../shared/table/preschools.ts';
import { readParties } from '../../shared/table/signing.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { readToDecide } from './ownChild.ts';
import { seatNames } from '../../shared/table/seatNames.ts';

export const work: Work<'proposeContract', Context> = async ({ params, body, caller, command }, context) => {
  const { table } = context;
  const today = dayOf(command.at);
  const contract = orRefuse(await readToDecide(context, params, caller));
  const { voucher, application } = await readParties(table, contract);
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), contract.territory, today));
  const lapses = lapsesOf(rulebook);
  const isOpen = contract.state === 'requested' || contract.state === 'proposed' || contract.state === 'lapsed';
  const late = isOpen ? deadlinePassed(voucher, command.at, lapses) : undefined;
  if (late !== undefined) return orRefuse(late);
  const state = orRefuse(moveContract(contract.state, 'propose'));
  const missing = rulebook.choice.papers.filter(({ key }) => !body.papers.includes(key)).map(({ key }) => key);
  if (missing.length > 0) return orRefuse(refuse('papers-missing', { papers: missing }));
  const known = rulebook.choice.papers.map(({ key }) => key);
  if (body.papers.some((key) => !known.includes(key))) return orRefuse(refuse('papers-unknown', { papers: known }));
  const [preschool, group] = await Promise.all([
    readPreschool(table, contract.preschool),
    readGroup(table, contract.preschool, contract.group),
  ]);
  if (preschool === undefined || group === undefined) throw new Error('a contract without its kindergarten or its group');
  const { startsOn = contract.startsOn } = body;
  const isTransfer = voucher.state === 'contracted';
  const attended = isTransfer && voucher.contract !== undefined ? await readContract(table, voucher.contract) : undefined;
  const current = attended !== undefined && stillRunning(attended, startsOn) ? attended : undefined;
  // The place was taken when the group was open: that it takes nobody new since is no reason to go back on it.
  const choice = { application, preschool, group: { ...group, open: true }, startsOn, current, today, territory: voucher.territory };
  const no = judgeChoice(choice, rulebook.choice);
  if (no !== undefined) return orRefuse(forHeads(no));
  const places = openPlaces(table, today);
  if (startsOn !== contract.startsOn) {
    const id = contract.contract;
    const moved = await places.change(contract, (before) => takePlace(leavePlace(before, id), { contract: id, from: startsOn }));
    if (moved !== undefined) return orRefuse(forHeads(moved));
  }
  const text = writeContract({ ...contract, startsOn, rulebook: rulebook.version, preschool, group });
  const reply = (proposed: Contract) => ({
    ...viewOfContract(proposed, 'preschool'),
    text: viewOfText(openContractText(text.canonical)),
  });
  // The very same again: nothing changes, and nobody is told anything.
  if (text.digest === contract.digest) return commit(table, command, [], reply(contract));
  const after = {
    ...contract,
    state,
    startsOn,
    proposedAt: command.at,
    digest: text.digest,
    signatures: undefined,
    rulebook: rulebook.version,
  };
  const saved = saveContract(contract, after, command, {
    kind: 'contract-proposed',
    data: { digest: text.digest, startsOn, papers: known },
  });
  const lastDay = lastDayToSign(startsOn, current !== undefined, tooLateFrom(voucher, lapses));
  const notices = noticesFor(saved.event, contract.digest === undefined ? 'contract-to-sign' : 'contract-changed', application, {
    ...seatNames(contract, preschool.names, group.names),
    lastDay,
    was: contract.startsOn,
    startsOn,
  });
  const kept = await contractTextWrites(table, contract.contract, text);
  const writes = [...saved.writes, ...kept, ...places.writes(), ...noticeWrites(notices)];
  return commit(table, command, writes, reply(saved.contract));
};

/** The same no, with what a head can do about it: a family would choose another group. */
function forHeads({ refusal, because }: Refusal): Refusal {
  if (refusal === 'group-age') return refuse('child-not-of-age', because);
  return refusal === 'group-full' ? refuse('day-full', { capacity: because.capacity }) : refuse(refusal, because);
}
