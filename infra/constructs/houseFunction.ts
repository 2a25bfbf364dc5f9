// Every function of the house: its own role with no right but to its own log, a log with an end, one runtime, one way of bundling.

import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { Charset, NodejsFunction, OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { BuildOptions } from 'esbuild';
import type { Audience } from '../../shared/http/route.ts';
import type { StageSettings } from '../settings.ts';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** A folder under functions/ whose index.ts exports `handler`. */
export type Entry = Audience | 'jobs' | 'stream' | 'receipts';

export const entryFile = (entry: Entry): string => `${projectRoot}functions/${entry}/index.ts`;

/** The conditions by which a bundle takes its files; `bundled` leads `#font` (package.json) to the font itself. */
const conditions = ['bundled', 'module'];

/** CommonJS starts 12-20 ms sooner than ES modules, and a bundled, minified SDK 20 ms sooner than the one the runtime brings. */
export const bundling = {
  minify: true,
  format: OutputFormat.CJS,
  target: 'node24',
  mainFields: ['module', 'main'],
  // Cyrillic as it is: escaped, every letter is six bytes. Said twice: this version of CDK takes `charset` and does not hand it on.
  charset: Charset.UTF8,
  // A font is carried inside the one function that prints, as bytes.
  loader: { '.ttf': 'binary' as const },
  esbuildArgs: { '--conditions': conditions.join(','), '--charset': Charset.UTF8 },
  // A bundle of CommonJS has none; the library that prints wants one when it is loaded, for files it is never asked for.
  define: { 'import.meta.url': '"file:///var/task/index.js"' },
  externalModules: [] as string[],
  forceDockerBundling: false,
} satisfies BundlingOptions;

/** The same for esbuild itself: what is measured and tried outside a deployment is what is deployed. */
export function esbuildOptions(file: string) {
  const { minify, format, target, mainFields, charset, loader, define } = bundling;
  return {
    entryPoints: [file],
    bundle: true,
    platform: 'node',
    minify,
    format,
    target,
    mainFields,
    charset,
    loader,
    define,
    conditions,
  } satisfies BuildOptions;
}

export const notGranted = 'not-granted';

export interface HouseFunctionProps {
  readonly entry: Entry;
  readonly stage: string;
  readonly settings: StageSettings;
  readonly iinClaim: string;
  /** How staff must have signed in, where the issuer lets people in by less. */
  readonly staffMethods?: readonly string[];
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly reservedConcurrency: number | undefined;
}

export class HouseFunction extends NodejsFunction {
  readonly timeoutSeconds: number;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    const { settings, stage, iinClaim } = props;
    const logGroup = new LogGroup(scope, `${id}Log`, { retention: settings.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }));
    super(scope, id, {
      entry: entryFile(props.entry),
      handler: 'handler',
      projectRoot,
      depsLockFilePath: `${projectRoot}package-lock.json`,
      bundling,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: Tracing.DISABLED,
      timeout: Duration.seconds(props.timeoutSeconds),
      memorySize: props.memoryMegabytes,
      logGroup,
      role,
      environment: {
        STAGE: stage,
        // The settings of a function want three names. Until a table is bound its name is one no table has, so that a mistake fails at once.
        RECORDS_TABLE: notGranted,
        WAITING_TABLE: notGranted,
        PUBLISHED_TABLE: notGranted,
        IN_FLIGHT_SECONDS: String(settings.inFlightSeconds),
        IIN_CLAIM: iinClaim,
        ...(props.staffMethods === undefined ? {} : { STAFF_SIGN_IN: props.staffMethods.join(' ') }),
      },
      ...(props.reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
    this.timeoutSeconds = props.timeoutSeconds;
  }
}
