// The web page as this tree makes it: built once for a whole run, by whichever story needs it first, and taken by all others.

import { existsSync, renameSync, rmSync } from 'node:fs';
import { inject } from 'vitest';
import { buildPortal } from '../../local/portal.ts';

/** The folder it stands in. */
export async function builtPortal(): Promise<string> {
  const folder = inject('portalFolder');
  if (existsSync(folder)) return folder;
  const own = await buildPortal(`${folder}-${process.pid}`);
  try {
    renameSync(own, folder);
  } catch {
    // Another story was sooner.
    rmSync(own, { recursive: true });
  }
  return folder;
}
