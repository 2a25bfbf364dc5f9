// The templates as CloudFormation would get them, with the rule pack run over them but without bundles.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';
import { kezekApp } from '../../infra/app.ts';
import { stageNames, type StageName } from '../../infra/settings.ts';
import { readStack, type StackTemplates } from './nestedTemplates.ts';

type Resources = ReturnType<Template['findResources']>;
/** A piece of a template: JSON of no fixed shape. */
export type Piece = Resources[string][string];

/** Resources of one type by logical id. */
export type ResourcesOf = (type: string) => Readonly<Record<string, Piece>>;

export interface StageTemplate extends StackTemplates {
  readonly stage: StageName;
}

/** Throws where the rule pack has a finding that is not acknowledged. */
export function synthesizeStages(): readonly StageTemplate[] {
  const outdir = mkdtempSync(join(tmpdir(), 'kezek-template-'));
  try {
    const assembly = kezekApp({ outdir, context: { 'aws:cdk:bundling-stacks': [] } }).synth();
    return stageNames.map((stage) => ({ stage, ...readStack(assembly.directory, `kezek-${stage}`) }));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Every statement of the role that `Role: { 'Fn::GetAtt': [id, 'Arn'] }` names. */
export function statementsOf(of: ResourcesOf, role: { readonly 'Fn::GetAtt': readonly [string, string] }): readonly Piece[] {
  const [id] = role['Fn::GetAtt'];
  return Object.values(of('AWS::IAM::Policy'))
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === id))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
}

/** The functions of the product by logical id; CDK's own, which copies the files of the page while deploying, is none of them. */
export function houseFunctions(of: ResourcesOf): Readonly<Record<string, Piece>> {
  return Object.fromEntries(Object.entries(of('AWS::Lambda::Function')).filter(([id]) => !id.startsWith('CustomCDKBucketDeployment')));
}

/** The one resource whose logical id begins so. */
export function one(resources: Readonly<Record<string, Piece>>, begins: string): readonly [id: string, properties: Piece] {
  const found = Object.entries(resources).filter(([id]) => id.startsWith(begins));
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} resources begin with ${begins}`);
  return [first[0], first[1].Properties];
}

export const listOf = (value: Piece): readonly Piece[] => (Array.isArray(value) ? value : [value]);
