// `kezek rotate-keys` on this machine: a version is added to the ring in the folder, the product reads it at once, so that it wraps nothing by the older one
// any more, and the rotation runs on the product's own table. A rotation that was stopped before is finished first, without another version, and says so.

import type { Instant } from '../shared/domain/time.ts';
import { isRotationOpen, rotateKeys, type Rotated } from '../shared/rotating.ts';
import type { Table } from '../shared/table/table.ts';
import type { EveryItem } from './everyItem.ts';
import type { Folder } from './folder.ts';
import { addLocalVersion, foreseeLocalRing, openLocalRing } from './localVault.ts';

/** `finishes`: keys of a former rotation are left, so no version is added. */
export type RotationTold = { readonly so: Rotated } | { readonly added: number } | { readonly finishes: true } | { readonly end: Rotated };

export interface Rotation {
  readonly folder: Folder;
  readonly table: Table;
  readonly everyItem: EveryItem;
  readonly now: () => Instant;
  /** Lets the product's vault read the ring now. */
  readonly readRing: () => Promise<void>;
}

/** Rotates, or tells how much it would be; the last thing told is the end. */
export async function rotateLocally(
  { folder, table, everyItem, now, readRing }: Rotation,
  isDryRun: boolean,
  tell: (told: RotationTold) => Promise<void>,
): Promise<void> {
  const present = async () => openLocalRing(folder);
  const isNew = !(await isRotationOpen({ table, openRing: present }));
  if (!isNew) await tell({ finishes: true });
  else if (!isDryRun) {
    const added = addLocalVersion(folder, now());
    await readRing();
    await tell({ added });
  }
  const foreseen = isNew && isDryRun ? foreseeLocalRing(folder, now()) : undefined;
  const openRing = async () => foreseen ?? openLocalRing(folder);
  const end = await rotateKeys({ table, openRing, now, everyItem }, isDryRun, (so) => void tell({ so }));
  await tell({ end });
}
