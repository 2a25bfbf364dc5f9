// What an action is, as data: whether it only shows, only counts or changes something, and who may in which relation. The types leave no room for a
// mistake that a reader would have to find: who only reads stands in no rule of a change, and who sees sums alone in no rule that shows a person.

import type { PreschoolRole, ReadOnlyRole, Role } from '../domain/roles.ts';

/** What is about a child, and can be named in a path. */
export type Thing = 'voucher' | 'application' | 'contract' | 'child';

export type TerritoryRole = Exclude<Role, PreschoolRole>;

type OneOf<R> = readonly [R, ...R[]];

/**
 * Who may, and how they stand to what is asked for. It is judged before any work, from what the caller is now:
 * `anyone` needs no token;
 * `self` is anyone whose identity is verified, and meets only what is their own;
 * `guardian-now` is a person who is guardian, now, of the child the named thing is about; to anybody else it is not found;
 * `own-kindergarten` holds one of the roles in the kindergarten named by the path. What it has of a child is its own contracts: after a move they and the
 * months it closed stay with it, and what the next kindergarten has is not found;
 * `own-territory` holds one of the roles in the territory named by the path.
 */
export type RuleOf<R extends TerritoryRole> =
  | { readonly relation: 'anyone' }
  | { readonly relation: 'self' }
  | { readonly relation: 'guardian-now'; readonly of: Thing }
  | { readonly relation: 'own-kindergarten'; readonly roles: OneOf<PreschoolRole> }
  | { readonly relation: 'own-territory'; readonly roles: OneOf<R> };

export type Rule = RuleOf<TerritoryRole>;
export type Relation = Rule['relation'];

/** Shows what may be about a person: not for who sees sums alone. */
export interface Look {
  readonly does: 'look';
  readonly may: RuleOf<Exclude<TerritoryRole, 'ministry_analyst'>>;
}

/** Shows sums alone, from which nobody can be told. */
export interface Count {
  readonly does: 'count';
  readonly may: Rule;
}

export interface Change {
  readonly does: 'change';
  readonly may: RuleOf<Exclude<TerritoryRole, ReadOnlyRole>>;
}

export type Action = Look | Count | Change;
