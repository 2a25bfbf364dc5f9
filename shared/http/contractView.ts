// How both sides see a contract. Who signed is not said: each side knows its own, and the events know all.

import { contractMovesOpen, type ContractEnd, type ContractState, type RequestRefusal, type Side } from '../domain/contract.ts';
import { isoOf, type Day, type Instant } from '../domain/time.ts';

interface Signed {
  readonly method: string;
  readonly at: Instant;
}

/** What is shown of a stored contract. */
export interface Shown {
  readonly contract: string;
  readonly preschool: string;
  readonly group: string;
  readonly voucher: string;
  readonly application: string;
  readonly state: ContractState;
  readonly requestedAt: Instant;
  readonly startsOn: Day;
  readonly endsOn?: Day | undefined;
  readonly replaces?: string | undefined;
  readonly proposedAt?: Instant | undefined;
  readonly digest?: string | undefined;
  readonly signatures?: { readonly parent?: Signed | undefined; readonly preschool?: Signed | undefined } | undefined;
  readonly refusal?: RequestRefusal | undefined;
  readonly ending?: ContractEnd | undefined;
}

export function viewOfContract(shown: Shown, side: Side) {
  const { contract, preschool, group, voucher, application, state, startsOn, endsOn, replaces, digest, refusal, ending } = shown;
  const { parent, preschool: theirs } = shown.signatures ?? {};
  return {
    contract,
    preschool,
    group,
    voucher,
    application,
    state,
    requestedAt: isoOf(shown.requestedAt),
    startsOn,
    endsOn,
    replaces,
    proposedAt: shown.proposedAt === undefined ? undefined : isoOf(shown.proposedAt),
    digest,
    signatures: { parent: viewOfSignature(parent), preschool: viewOfSignature(theirs) },
    refusal,
    ending,
    moves: [...contractMovesOpen(shown, side)],
  };
}

function viewOfSignature(signed: Signed | undefined) {
  return signed === undefined ? undefined : { method: signed.method, at: isoOf(signed.at) };
}

/** The text to be read, where one was proposed. */
export function viewOfText(text: { readonly canonical: string; readonly clauses: { readonly kk: string[]; readonly ru: string[] } }) {
  return { ...text.clauses, canonical: text.canonical };
}
