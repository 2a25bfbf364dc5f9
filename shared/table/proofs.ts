// What a family named as its proof, the paper a clerk saw for it, and the conclusion that a child needs a special group: numbers of papers that say something
// of the child, so they stand sealed by the child's key. An application of before holds them as they were typed until `kezek rotate-keys` seals them.

import { isSealed, openIfKept, type Vault, type Whose } from '../vault.ts';
import type { Application, PrivilegeClaim } from './items.ts';

type Place = readonly [Whose, string];
type Opening = Pick<Vault, 'open'>;

/** Where a claim's proof or paper is sealed for. */
export const proofPlace = (child: string, status: string, part: 'evidence' | 'document'): Place => [
  `child#${child}`,
  `claim#${status}/${part}`,
];

/** Where the conclusion of a child with special needs is sealed for. */
export const conclusionPlace = (child: string): Place => [`child#${child}`, 'special-needs/conclusion'];

/** As it was typed; undefined where there is none, and where its key was destroyed. */
async function openKept(vault: Opening, place: Place, kept: string | undefined): Promise<string | undefined> {
  return kept === undefined || !isSealed(kept) ? kept : openIfKept(vault, ...place, kept);
}

/** The application's claims with their proofs as they were typed. */
export async function openClaims(
  vault: Opening,
  { child, claims = [] }: Pick<Application, 'child' | 'claims'>,
): Promise<readonly PrivilegeClaim[]> {
  return Promise.all(
    claims.map(async ({ evidence: proof, document: paper, ...claim }) => {
      const evidence = await openKept(vault, proofPlace(child, claim.status, 'evidence'), proof);
      const document = await openKept(vault, proofPlace(child, claim.status, 'document'), paper);
      return { ...claim, ...(evidence === undefined ? {} : { evidence }), ...(document === undefined ? {} : { document }) };
    }),
  );
}

/** The conclusion named with the application, as it was typed. */
export async function openConclusion(
  vault: Opening,
  { child, specialNeeds }: Pick<Application, 'child' | 'specialNeeds'>,
): Promise<Application['specialNeeds']> {
  if (specialNeeds === undefined) return undefined;
  const conclusion = await openKept(vault, conclusionPlace(child), specialNeeds.conclusion);
  return conclusion === undefined ? undefined : { ...specialNeeds, conclusion };
}

/** The same application with its proofs sealed by the key of that child: a merger may find that another id of the child is the better founded. */
export async function proofsFor(vault: Vault, application: Application, child: string): Promise<Application> {
  if (application.child === child) return application;
  const opened = await openClaims(vault, application);
  const claims = await Promise.all(
    opened.map(async ({ evidence, document, ...claim }) => ({
      ...claim,
      ...(evidence === undefined ? {} : { evidence: await vault.seal(...proofPlace(child, claim.status, 'evidence'), evidence) }),
      ...(document === undefined ? {} : { document: await vault.seal(...proofPlace(child, claim.status, 'document'), document) }),
    })),
  );
  const named = await openConclusion(vault, application);
  const { specialNeeds: _, ...rest } = application;
  const specialNeeds = named && { ...named, conclusion: await vault.seal(...conclusionPlace(child), named.conclusion) };
  return { ...rest, ...(application.claims === undefined ? {} : { claims }), ...(specialNeeds === undefined ? {} : { specialNeeds }) };
}
