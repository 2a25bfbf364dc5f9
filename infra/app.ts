// `cdk synth` and `cdk deploy kezek-<stage>` start here.

import { App, Tags, Validations, type AppProps } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { KezekStack } from './kezekStack.ts';
import { stageNames, stages } from './settings.ts';

/** One stack per stage. Synthesis fails on a finding of AwsSolutions that nobody has answered for. */
export function kezekApp(props: AppProps = {}): App {
  const app = new App({ ...props, context: { ...recommendedFlags, ...props.context } });
  stageNames.map((stage) => new KezekStack(app, `kezek-${stage}`, { stage, settings: stages[stage] }));
  Tags.of(app).add('product', 'kezek');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

if (import.meta.main) kezekApp().synth();
