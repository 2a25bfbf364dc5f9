// The key ring of tests: one version, of a secret everybody knows; and how it goes on, with a version more for each rotation.

import { encoded, ringOf, withNewVersion, type WrittenRing } from '../../shared/keyRing.ts';
import { instant, type Instant } from '../../shared/domain/time.ts';

export const testSecret = new Uint8Array(32).fill(7);
export const firstRing: WrittenRing = {
  versions: [{ version: 1, secret: `${encoded}${Buffer.from(testSecret).toString('base64url')}`, idsFrom: 0 }],
};
export const testRing = ringOf(firstRing);

/** A ring of so many versions, the last of which was added at that instant. */
export function ringWith(versions: number, addedAt: Instant = instant(0)): WrittenRing {
  let ring = firstRing;
  while (ring.versions.length < versions) ring = withNewVersion(ring, new Uint8Array(32).fill(ring.versions.length), addedAt);
  return ring;
}
