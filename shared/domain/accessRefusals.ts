// Why somebody with the right role may not do it all the same, since it is their own affair; a part of `refusal.ts`.

export interface AccessRefusals {
  'own-family': Record<string, never>;
  'own-guardianship': Record<string, never>;
}
