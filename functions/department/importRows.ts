// Rows arrive as canonical text and are judged here, by the same pure reading for every city. A bad cell rejects its own row and no other; a dry
// run judges in the same way and writes nothing.

import type { Context } from '../../shared/context.ts';
import { isRejection, readImportRow, type ImportNote, type RejectionCode } from '../../shared/domain/importRow.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Reply, Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { readImport } from '../../shared/table/imports.ts';
import { ClaimItem, ImportedRowItem } from '../../shared/table/items.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { childApplicationKey, importedRowKey } from '../../shared/table/keys.ts';
import { enrolRows } from './enrolRows.ts';
import { importBatch, type RowOutcome } from './importBatch.ts';
import { candidateOf, ownFamilyIn, type Candidate, type Importing } from './importing.ts';

type Outcome = Reply<'importRows'>['outcomes'][number];

const ownFamily: RejectionCode = 'own-family';

export const work: Work<'importRows', Context> = async ({ params, body, caller, command }, context) => {
  const { territory } = params;
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(command.at)));
  const opened = await readImport(context.table, territory, params.import);
  if (opened === undefined) return orRefuse(refuse('import-unknown', { import: params.import }));
  if (opened.state === 'finished') return orRefuse(refuse('import-closed', { import: params.import }));
  if (opened.kind === 'enrolment')
    return commit(context.table, command, [], { outcomes: await enrolRows(body.rows, opened, rulebook, { command, caller }, context) });
  const { source, dryRun } = opened;
  const importing: Importing = {
    territory,
    source,
    rulebook,
    vault: await context.vault(),
    command,
    now: context.now,
    ownChildren: caller.children,
  };
  const against = { source, receivedAt: command.at, statuses: rulebook.statuses.map(({ key }) => key) };
  const outcomes: Outcome[] = [];
  const candidates: Candidate[] = [];
  const judged = await Promise.all(
    body.rows.map(async ({ line, cells }): Promise<Candidate | Outcome> => {
      const imported = readImportRow(cells, against);
      if (isRejection(imported)) return { line, outcome: 'rejected', reason: imported.rejected, field: imported.field };
      const candidate = await candidateOf(line, imported, importing);
      if (isRefusal(candidate)) return { line, outcome: 'rejected', reason: candidate.refusal, field: 'bornOn' };
      const { child, guardians } = candidate.content;
      const own = ownFamilyIn({ child, guardian: guardians[0] }, importing);
      return own === undefined ? candidate : { line, outcome: 'rejected', reason: ownFamily, field: own };
    }),
  );
  for (const one of judged) {
    if ('outcome' in one) outcomes.push(one);
    else candidates.push(one);
  }
  const taken = dryRun ? await foresee(candidates, importing, context) : await importBatch(candidates, importing, context);
  const notes = new Map(candidates.map(({ line, imported }) => [line, imported.notes]));
  outcomes.push(...taken.map((outcome) => withNotes(outcome, notes.get(outcome.line) ?? [])));
  return commit(context.table, command, [], { outcomes: outcomes.sort((a, b) => a.line - b.line) });
};

function withNotes(outcome: RowOutcome, notes: readonly ImportNote[]): Outcome {
  const all = ['note' in outcome ? outcome.note : undefined, ...notes].filter((note) => note !== undefined);
  const { note: _, ...rest } = { note: undefined, ...outcome };
  return { ...rest, ...(all.length === 0 ? {} : { note: all.join(' ') }) };
}

/** What would become of the candidates, from reads alone. */
async function foresee(candidates: readonly Candidate[], importing: Importing, { table }: Context): Promise<readonly RowOutcome[]> {
  const { territory, source } = importing;
  return Promise.all(
    candidates.map(async ({ line, row, content }, index): Promise<RowOutcome> => {
      const known = readAs(ImportedRowItem, await table.get('records', importedRowKey(territory, source, row)));
      if (known !== undefined) return { line, outcome: known.outcome, number: known.number, note: 'already-there' };
      const claim = readAs(ClaimItem, await table.get('records', childApplicationKey(content.child, territory)));
      const twin = candidates.slice(0, index).find((other) => other.content.child === content.child);
      if (claim !== undefined) return { line, outcome: 'merged', number: claim.number };
      return { line, outcome: twin === undefined ? 'accepted' : 'merged', number: content.number };
    }),
  );
}
