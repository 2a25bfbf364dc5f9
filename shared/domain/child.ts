// A child as a parent describes it. Nothing is read from the digits of its IIN but whether they are an IIN. A name is letters of Kazakh or Russian:
// what looks like a name and is not (hidden or reversed characters, Latin look-alikes) would be read wrongly by a clerk who compares it with a document.

import { isSameName } from './duplicates.ts';
import { identifierFault, parseIin, type Iin } from './identifiers.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Day } from './time.ts';

export interface DescribedChild {
  readonly iin: Iin;
  readonly name: string;
  readonly bornOn: Day;
}

/** Defaults: how many children of theirs a person may have waiting for an answer, and from which age nobody is a child. */
export const childDefaults = { pending: 10, years: 18, nameLetters: 100 } as const;

const letter = '[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]';
const nameShape = new RegExp(`^${letter}+(?:[ '’-]${letter}+)*$`, 'u');

/** The name in NFC, spaces around it left out and those within made one; undefined when it is none. */
export function parseName(text: string): string | undefined {
  const name = text.normalize('NFC').trim().replaceAll(/ +/g, ' ');
  return name.length <= childDefaults.nameLetters && nameShape.test(name) ? name : undefined;
}

/** The child as it may be written down, or what is wrong with its description. */
export function describeChild(
  said: { readonly iin: string; readonly name: string; readonly bornOn: Day },
  today: Day,
): DescribedChild | Refusal {
  const iin = parseIin(said.iin);
  if (iin === undefined) return refuse('iin-wrong', { fault: identifierFault(said.iin) ?? 'digits' });
  const name = parseName(said.name);
  if (name === undefined) return refuse('name-wrong', { most: childDefaults.nameLetters });
  if (said.bornOn > today) return refuse('born-in-future', { today });
  if (birthday(said.bornOn, childDefaults.years) <= today) return refuse('child-grown-up', { years: childDefaults.years });
  return { iin, name, bornOn: said.bornOn };
}

/** In what the description is not what is known of the child; what is not known differs in nothing. */
export function differsFrom(
  known: { readonly name?: string | undefined; readonly bornOn?: Day | undefined } | undefined,
  said: Pick<DescribedChild, 'name' | 'bornOn'>,
): readonly ('name' | 'bornOn')[] {
  const isOtherName = known?.name !== undefined && !isSameName(known.name, said.name);
  const isOtherDay = known?.bornOn !== undefined && known.bornOn !== said.bornOn;
  return [...(isOtherName ? (['name'] as const) : []), ...(isOtherDay ? (['bornOn'] as const) : [])];
}

/** The day on which somebody is that many years old, as text that compares; who was born on 29 February, on the day after the 28th. */
function birthday(bornOn: Day, years: number): string {
  return `${String(Number(bornOn.slice(0, 4)) + years).padStart(4, '0')}${bornOn.slice(4)}`;
}

/** Enough to tell one's own children apart, and no more: `2205…12`. */
export function maskIin(iin: string): string {
  return `${iin.slice(0, 4)}…${iin.slice(-2)}`;
}
