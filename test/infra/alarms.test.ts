import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { patienceOf } from '../../infra/constructs/patience.ts';
import { jobNames, jobs } from '../../shared/jobs.ts';
import { synthesizeStages } from '../support/template.ts';

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const headings = [...runbook.matchAll(/^## ([\w-]+)$/gm)].map(([, name]) => String(name));

describe.each(synthesizeStages())('alarms of $stage', ({ stage, of }) => {
  const alarms = Object.values(of('AWS::CloudWatch::Alarm')).map(({ Properties }) => ({
    ...Properties,
    // Those of jobs stand in a stack of their own, and their names say so.
    name: Properties.AlarmName.replace(`kezek-${stage}-`, '').replace(/^jobs-/, ''),
  }));

  it('each has its heading in the runbook, and the runbook has no heading without an alarm', () => {
    expect(headings.toSorted()).toEqual(alarms.map(({ name }) => String(name)).toSorted());
  });

  it.each(alarms)('$name says the harm, then where to look, and is heard', (alarm) => {
    expect(alarm.AlarmDescription).toMatch(/^[A-Z].{30,}\. See docs\/runbook\.md, /);
    expect(alarm.AlarmDescription).toContain(`See docs/runbook.md, ${alarm.name}.`);
    expect(alarm.AlarmActions).toHaveLength(1);
    expect(alarm.OKActions).toEqual(alarm.AlarmActions);
  });

  it.each(jobNames)('job %s rings with the harm of the job table when no run ends well, even if nothing is measured', (name) => {
    const alarm = alarms.find((one) => one.name === `${name}-not-done`);
    expect(alarm?.AlarmDescription).toContain(jobs[name].harm);
    expect(alarm?.TreatMissingData).toBe('breaching');
  });

  it('a child’s month that cannot be read rings from the logs of who drafts registers and of who pays them', () => {
    const filters = Object.values(of('AWS::Logs::MetricFilter'))
      .map(({ Properties }) => Properties)
      .filter(({ FilterPattern }) => FilterPattern.includes('months-unreadable'));
    expect(filters.map(({ LogGroupName }) => LogGroupName.Ref).toSorted()).toEqual([
      expect.stringMatching(/^JobsbuildRegistersFunctionLog/),
      expect.stringMatching(/^departmentFunctionLog/),
    ]);
    for (const { FilterPattern, MetricTransformations } of filters) {
      expect(FilterPattern).toBe('{ $.code = "months-unreadable" }');
      expect(MetricTransformations).toMatchObject([{ MetricNamespace: 'Kezek', MetricName: `${stage}-months-unreadable` }]);
    }
  });

  it('CloudWatch may use the key of the topic it rings', () => {
    const policies = Object.values(of('AWS::KMS::Key')).map(({ Properties }) => JSON.stringify(Properties.KeyPolicy));
    expect(policies.filter((policy) => policy.includes('cloudwatch.amazonaws.com'))).toHaveLength(1);
  });
});

describe('a job counts as missed', () => {
  it.each([
    ['rate(1 minute)', 5, 6],
    ['rate(5 minutes)', 5, 6],
    ['rate(15 minutes)', 15, 6],
    ['rate(1 hour)', 60, 6],
    ['rate(12 hours)', 60, 24],
    ['cron(0 3 * * ? *)', 60, 25],
  ])('%s: after periods of %i minutes, %i of them', (schedule, minutes, periods) => {
    expect(patienceOf(schedule)).toEqual({ minutes, periods });
  });

  it('a schedule nobody thought of is refused rather than watched wrongly', () => {
    expect(() => patienceOf('at(2026-11-22T10:00:00)')).toThrow('no patience');
    expect(() => patienceOf('rate(2 days)')).toThrow('no patience');
  });
});
