// What people type, as shapes: each route says which of these a field is and how long, and the rule of what may be typed stands once, in the domain.

import * as z from 'zod';
import { isLine, isPaperNumber, isPersonName, isText, tidyLine, tidyText } from '../../domain/typedText.ts';

/** Length first: composing half a megabyte of accents takes seconds. What was typed in parts may be longer than what it is composed to. */
const typed = (most: number, tidy: (text: string) => string, fits: (text: string) => boolean, words: string) =>
  z
    .string()
    .max(most * 3, { abort: true })
    .overwrite(tidy)
    .min(1)
    .max(most)
    .refine(fits, words);

/** One line: of an address, a kindergarten's name, whoever issued a paper. */
export const typedLine = (most: number) => typed(most, tidyLine, isLine, 'letters, digits and signs in one line, nothing hidden');

/** Several lines, as a parent explains something. */
export const typedText = (most: number) => typed(most, tidyText, isText, 'letters, digits and signs, nothing hidden');

/** The number of a paper. */
export const paperNumber = (most: number) => typed(most, tidyLine, isPaperNumber, 'letters, digits, dots, dashes and strokes');

/** A person's name. */
export const personName = (most: number) =>
  typed(most, tidyLine, isPersonName, 'a name: letters, each word of one alphabet, spaces, hyphens and full stops');
