// A stack with the stacks inside it, read from an assembly as one: what CloudFormation makes of parameters is put in where they stand.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import type { Piece, ResourcesOf } from './template.ts';

type Resources = Readonly<Record<string, Piece>>;

export interface StackTemplates {
  /** Resources of the stack and of those inside it; the ids of the latter begin with the id of theirs, as if they stood in this one. */
  readonly of: ResourcesOf;
  /** How many resources each template has, by its file: CloudFormation counts them one by one. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Ids of resources of the outer stack that take something from one inside it. */
  readonly takers: readonly string[];
  /** The folder of a function's built code. */
  readonly assetOf: (functionId: string) => string;
}

/** Throws where a template refers to what it has not, or to itself in a circle. */
export function readStack(directory: string, stackName: string): StackTemplates {
  const read = (file: string) => JSON.parse(readFileSync(join(directory, file), 'utf8'));
  const { files } = read(`${stackName}.assets.json`);
  const assetAt = (key: string): string => files[key.split('.')[0] ?? ''].source.path;
  const main = `${stackName}.template.json`;
  const sizes = new Map<string, number>();
  const resourcesIn = (file: string): { readonly Resources: Resources; readonly Parameters?: Resources } => {
    const template = read(file);
    Template.fromJSON(template);
    sizes.set(file, Object.keys(template.Resources).length);
    return template;
  };
  const outer = resourcesIn(main).Resources;
  const inner = Object.entries(outer).filter(([, { Type }]) => Type === 'AWS::CloudFormation::Stack');
  const all: Record<string, Piece> = { ...outer };
  for (const [id, { Properties }] of inner) {
    const [prefix = ''] = id.split('NestedStack');
    const template = resourcesIn(assetAt(Properties.TemplateURL['Fn::Join'][1].at(-1).replace('/', '')));
    const given: Resources = Properties.Parameters ?? {};
    for (const [name, resource] of Object.entries(template.Resources))
      all[prefix + name] = inPlace(resource, { prefix, own: template.Resources, given });
  }
  const innerIds = new Set(inner.map(([id]) => id));
  return {
    of: (type) => Object.fromEntries(Object.entries(all).filter(([, resource]) => resource.Type === type)),
    sizes,
    takers: Object.entries(outer)
      .filter(([, resource]) => namesIn(resource).some((name) => innerIds.has(name)))
      .map(([id]) => id),
    assetOf: (functionId) => join(directory, assetAt(all[functionId].Properties.Code.S3Key)),
  };
}

interface Place {
  readonly prefix: string;
  readonly own: Resources;
  /** What the outer stack says for each parameter. */
  readonly given: Resources;
}

/** The same piece as it would read in the outer stack. */
function inPlace(piece: Piece, place: Place): Piece {
  if (Array.isArray(piece)) return piece.map((one) => inPlace(one, place));
  if (typeof piece !== 'object' || piece === null) return piece;
  if (/\$\{(?!AWS::)/.test(JSON.stringify(piece['Fn::Sub'] ?? ''))) throw new Error('a text with names of resources in it is not read');
  const renamed = (id: string) => (id in place.own ? place.prefix + id : id);
  if (typeof piece.Ref === 'string') return place.given[piece.Ref] ?? { Ref: renamed(piece.Ref) };
  const got = piece['Fn::GetAtt'];
  if (Array.isArray(got)) return { 'Fn::GetAtt': [renamed(got[0]), ...got.slice(1)] };
  return Object.fromEntries(
    Object.entries(piece).map(([name, inner]) => [
      name,
      name === 'DependsOn' ? [inner].flat().map((id) => renamed(String(id))) : inPlace(inner, place),
    ]),
  );
}

/** Every resource a piece refers to. */
function namesIn(piece: Piece): readonly string[] {
  if (typeof piece !== 'object' || piece === null) return [];
  if (Array.isArray(piece)) return piece.flatMap(namesIn);
  if (typeof piece.Ref === 'string') return [piece.Ref];
  const got = piece['Fn::GetAtt'];
  if (Array.isArray(got)) return [String(got[0])];
  return Object.entries(piece).flatMap(([name, inner]) => (name === 'DependsOn' ? [inner].flat().map(String) : namesIn(inner)));
}
