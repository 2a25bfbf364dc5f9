// How a family can be rung: the only place where the department is shown a number in full.

import * as z from 'zod';
import { relations } from '../../domain/guardianship.ts';
import { ringReasons } from '../../domain/telling.ts';
import { iso } from './shapes.ts';

export const AskContacts = z
  .strictObject({ reason: z.enum(ringReasons).describe('What for: it is written down with the look, and the family reads it') })
  .meta({ id: 'AskContacts' });

export const FamilyContacts = z
  .object({
    guardians: z
      .array(
        z.object({
          person: z.string(),
          name: z.string().optional(),
          relation: z.enum(relations),
          locale: z.enum(['kk', 'ru', 'en']).describe('The language they chose to be told in'),
          phones: z.array(
            z.object({
              phone: z.string().describe('In full, as +77011234567'),
              verified: z.boolean().describe('They have shown by a code that it is theirs; else a list or they themselves named it'),
              failingSince: iso.optional().describe('It takes no messages since then'),
            }),
          ),
        }),
      )
      .describe('Guardians in force'),
  })
  .meta({ id: 'FamilyContacts' });
