// Sends rows in batches, one after the other, each under a key of its own: cut off, it goes on with the batch that was not answered, and nothing happens
// twice. Opened anew with the same file, the service recognises what it has.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, newKey, type Reply } from '../../../api/client.ts';
import type { Told } from '../../../api/told.ts';
import { toldOf } from '../../../api/useAsk.ts';
import { batchesOf, type SentRow } from './importFile.ts';

export type Outcome = Reply<'POST /v1/department/territories/{territory}/imports/{import}/rows'>['outcomes'][number];

export interface ImportOf {
  readonly territory: string;
  readonly source: string;
  readonly file: string;
  readonly digest: string;
  readonly rows: readonly SentRow[];
  readonly dryRun: boolean;
}

interface Run extends ImportOf {
  readonly key: string;
  readonly batches: readonly (readonly SentRow[])[];
  opened?: string;
  sent: number;
}

export interface Importing {
  readonly state: 'still' | 'running' | 'broken' | 'done';
  readonly dryRun: boolean;
  readonly outcomes: readonly Outcome[];
  readonly all: number;
  readonly told: Told | undefined;
  readonly begin: (what: ImportOf) => void;
  /** From the batch that was not answered. */
  readonly goOn: () => void;
  readonly clear: () => void;
}

export function useImport(): Importing {
  const run = useRef<Run>(undefined);
  const [state, setState] = useState<Importing['state']>('still');
  const [told, setTold] = useState<Told>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const goOn = (): void => {
    const present = run.current;
    if (present === undefined) return;
    const isCurrent = () => run.current === present;
    setState('running');
    setTold(undefined);
    send(present, isCurrent, (more) => setOutcomes((before) => [...before, ...more])).then(
      () => isCurrent() && setState('done'),
      (error: unknown) => {
        if (!isCurrent()) return;
        setTold(toldOf(error));
        setState('broken');
      },
    );
  };
  // Whoever leaves the page has stopped it: no further batch goes out.
  useEffect(
    () => () => {
      run.current = undefined;
    },
    [],
  );
  const begin = (what: ImportOf): void => {
    run.current = { ...what, key: newKey(), batches: batchesOf(what.rows), sent: 0 };
    setOutcomes([]);
    goOn();
  };
  const clear = (): void => {
    run.current = undefined;
    setOutcomes([]);
    setTold(undefined);
    setState('still');
  };
  return { state, dryRun: run.current?.dryRun ?? true, outcomes, all: run.current?.rows.length ?? 0, told, begin, goOn, clear };
}

/** Stops before the next step once it is not the one that runs. */
async function send(run: Run, isCurrent: () => boolean, take: (outcomes: readonly Outcome[]) => void): Promise<void> {
  const { territory, source, file, digest, dryRun, key, batches } = run;
  if (run.opened === undefined) {
    const body = { source, file, digest, ...(dryRun ? { dryRun } : {}) };
    const opened = await ask('POST /v1/department/territories/{territory}/imports', { params: { territory }, body }, { key });
    run.opened = opened.import;
  }
  const params = { territory, import: run.opened };
  for (const [at, rows] of batches.entries()) {
    if (at < run.sent) continue;
    if (!isCurrent()) return;
    const asking = { params, body: { rows: rows.map(({ line, cells }) => ({ line, cells: { ...cells } })) } };
    const { outcomes } = await ask('POST /v1/department/territories/{territory}/imports/{import}/rows', asking, { key: `${key}-${at}` });
    run.sent = at + 1;
    if (isCurrent()) take(outcomes);
  }
  if (!isCurrent()) return;
  await ask('POST /v1/department/territories/{territory}/imports/{import}/finish', { params }, { key: `${key}-end` });
}
