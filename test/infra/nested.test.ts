import { App, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { Jobs } from '../../infra/constructs/jobs.ts';
import { KezekStack } from '../../infra/kezekStack.ts';
import { stages } from '../../infra/settings.ts';
import { jobNames } from '../../shared/jobs.ts';
import { one, synthesizeStages } from '../support/template.ts';

/** CloudFormation takes 500. What is left is for whoever must add something on a bad day. */
const mostResources = 400;

describe.each(synthesizeStages())('the stacks of $stage', ({ stage, of, sizes, takers }) => {
  it('the jobs are a stack inside the stack', () => {
    expect([...sizes.keys()]).toEqual([`kezek-${stage}.template.json`, expect.stringMatching(/Jobs.*\.nested\.template\.json$/)]);
    expect(Object.keys(of('AWS::CloudFormation::Stack'))).toEqual([expect.stringMatching(/^Jobs/)]);
  });

  it.each([...sizes])(`%s has at most ${mostResources} resources, and so room for more`, (file, count) => {
    expect(count).toBeGreaterThan(jobNames.length);
    expect(count, file).toBeLessThanOrEqual(mostResources);
  });

  it('the stack takes nothing from the jobs, so neither ever waits for the other', () => {
    expect(takers).toEqual([]);
  });

  it('what an account has once by its name is named as it was not before, for a stage may still have the jobs in the stack itself', () => {
    expect(one(of('AWS::Scheduler::ScheduleGroup'), 'Jobs')[1].Name).toBe(`kezek-${stage}-jobs`);
    const names = Object.values(of('AWS::CloudWatch::Alarm')).map(({ Properties }) => String(Properties.AlarmName));
    const ofJobs = names.filter((name) => name.startsWith(`kezek-${stage}-jobs-`));
    expect(ofJobs.toSorted()).toEqual(
      [...jobNames.map((name) => `${name}-not-done`), 'schedules-dead-letters'].map((name) => `kezek-${stage}-jobs-${name}`).toSorted(),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('every alarm of a job rings the one topic that people listen to', () => {
    const rung = Object.values(of('AWS::CloudWatch::Alarm')).map(({ Properties }) => JSON.stringify(Properties.AlarmActions));
    const [topic] = one(of('AWS::SNS::Topic'), 'AlarmsTopic');
    expect(new Set(rung)).toEqual(new Set([JSON.stringify([{ Ref: topic }])]));
  });
});

describe('the stack of the jobs', () => {
  const cityOf = (bundled: readonly string[] = []) => {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': bundled } });
    const stack = new KezekStack(app, 'kezek-city', { stage: 'city', settings: stages.prod });
    const jobs = stack.node.findChild('Jobs');
    if (!(jobs instanceof Jobs)) throw new Error('no jobs');
    return { app, stack, jobs };
  };

  it('is looked through by the rule pack as the stack around it', () => {
    const { app, jobs } = cityOf();
    const pack = new AwsSolutionsChecks(app);
    Validations.of(app).addPlugins(pack);
    expect(pack.validateScope(app)).toMatchObject({ success: true });
    const unsafe = new Queue(jobs, 'Unsafe');
    const found = pack.validateScope(app).violations.flatMap(({ violatingResources }) => violatingResources);
    expect(found.length).toBeGreaterThan(0);
    for (const { constructPath } of found) expect(constructPath?.startsWith(unsafe.node.path)).toBe(true);
  });

  it('is bundled exactly when the stack around it is, even when that one alone is asked for', () => {
    const asked: string[] = [];
    const { stack, jobs } = cityOf(asked);
    expect([stack.bundlingRequired, jobs.bundlingRequired]).toEqual([false, false]);
    // What `--exclusively kezek-city` says; only now, for nothing is built here.
    asked.push('kezek-city');
    expect([stack.bundlingRequired, jobs.bundlingRequired]).toEqual([true, true]);
  });
});
