// Everything that is known of a child's month, in one look, which is written down before it is shown.

import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { openDispute, viewOfMonth } from '../../shared/http/sheetView.ts';
import { causeWords, wordsOfReason } from '../../shared/http/words/decisions.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { documentsOf, readAbsences } from '../../shared/table/absences.ts';
import { listMarkChanges, listSheetEvents, listSheetTexts } from '../../shared/table/sheetHistory.ts';
import { reading } from '../../shared/vault.ts';
import { findMonth } from './sheetDesk.ts';
import { showData } from './shownData.ts';

export const work: Work<'showChildMonth', Context> = async ({ params, at }, context) => {
  const { table } = context;
  const sheet = orRefuse(await findMonth(context, params));
  const { application, child, contract, signature, decision, paid } = sheet;
  const [texts, events, absences, marks] = await Promise.all([
    listSheetTexts(table, sheet),
    listSheetEvents(table, sheet),
    readAbsences(table, contract),
    listMarkChanges(table, sheet),
  ]);
  const vault = await context.vault();
  const { dispute, ...view } = viewOfMonth(sheet, at);
  return {
    [replyShows]: { about: [`child#${child}`], with: [`application#${application}`, `contract#${contract}`] },
    ...view,
    presentedAt: isoOf(sheet.presentedAt),
    dispute: dispute === undefined ? undefined : await openDispute(dispute, sheet, reading(vault)),
    signature: signature && { at: isoOf(signature.at), method: signature.method, digest: signature.digest },
    decision: decision && { ...decision, at: isoOf(decision.at), words: wordsOfReason(decision.reason) },
    paid: paid && { amountTiyn: paid.amount, digest: paid.digest, register: paid.register, at: isoOf(paid.at) },
    texts: texts.map(({ revision, digest, replaces, codes, payableDays, amount, moved }) => ({
      revision,
      digest,
      because: replaces?.because,
      words: replaces === undefined ? undefined : causeWords[replaces.because],
      codes,
      payableDays,
      amountTiyn: amount,
      moved: [...moved],
    })),
    marks: marks.map((change) => ({ ...change, at: isoOf(change.at) })),
    documents: documentsOf(absences).map((one) => ({ ...one })),
    reports: (absences?.reports ?? []).map(({ day }) => day),
    events: events.map(({ seq, kind, at: then, by, as, data }) => ({ seq, kind, at: isoOf(then), by, as, data: showData(data) })),
  };
};
