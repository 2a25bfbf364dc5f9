// The protocol as it is answered: the sealed shapes of the domain, and beside them what a person needs to go on.

import * as z from 'zod';
import { protocolHeadShape, protocolPageShape, protocolRowShape } from '../../domain/protocolFile.ts';
import { labels } from './shapes.ts';

export const Protocol = protocolHeadShape.extend({ howToVerify: labels }).meta({ id: 'Protocol' });

export const ProtocolPage = protocolPageShape.meta({ id: 'ProtocolPage' });

export const Proof = z
  .object({
    territory: z.string(),
    round: z.string(),
    line: protocolRowShape,
    /** The text whose hash, with a zero byte before it, is the leaf. */
    leaf: z.string(),
    index: z.int(),
    of: z.int(),
    /** Neighbours on the way to the root, the nearest first. */
    hashes: z.array(z.string()),
    root: z.string(),
    digest: z.string(),
    howToVerify: labels,
  })
  .meta({ id: 'ProtocolProof' });
