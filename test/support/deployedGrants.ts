// The grants of a template, applied as AWS would: what a role does not allow is refused. DynamoDB Local and the stand-ins check no rights, so
// a missing grant would otherwise be found by the first family.

import { listOf, statementsOf, type Piece, type ResourcesOf } from './template.ts';

/** Gives what a reference or a joined text of the template stands for on this machine. */
export type Resolve = (piece: Piece) => string;

export interface Call {
  readonly action: string;
  readonly resource: string;
  /** Partition keys of the items meant, where they are known. */
  readonly leadingKeys?: readonly string[];
}

/** Whether a text is like a pattern of IAM, where `*` stands for anything. */
function fits(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[\\^$.+?()[\]{}|]/g, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 's').test(text);
}

/** Whether the role of a function allows a call. Conditions other than on leading keys (which service a key is used by) are taken as met. */
export function mayCall(of: ResourcesOf, resolve: Resolve, functionId: string, call: Call): boolean {
  const role = of('AWS::Lambda::Function')[functionId]?.Properties.Role;
  if (role === undefined) return false;
  const all = statementsOf(of, role);
  // One no outweighs every yes.
  if (all.some((statement) => statement.Effect === 'Deny' && isDenied(resolve, statement, call))) return false;
  return all.some((statement) => {
    const isAllowed = statement.Effect === 'Allow' && listOf(statement.Action).includes(call.action);
    const isMeant =
      statement.NotResource === undefined
        ? listOf(statement.Resource).some((resource) => fits(resolve(resource), call.resource))
        : !listOf(statement.NotResource).some((resource) => fits(resolve(resource), call.resource));
    const keys: readonly string[] | undefined = statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
    const keysFit = keys === undefined || (call.leadingKeys ?? []).every((key) => keys.some((pattern) => fits(pattern, key)));
    return isAllowed && isMeant && keysFit;
  });
}

function isDenied(resolve: Resolve, statement: Piece, { action, resource, leadingKeys = [] }: Call): boolean {
  const isMeant = listOf(statement.Action).includes(action) && listOf(statement.Resource).some((one) => fits(resolve(one), resource));
  const keys: readonly string[] | undefined = statement.Condition?.['ForAnyValue:StringLike']?.['dynamodb:LeadingKeys'];
  return isMeant && (keys === undefined || leadingKeys.some((key) => keys.some((pattern) => fits(pattern, key))));
}
