// What rings, and what it means for families. Each alarm's description is the harm; each has a heading of the same name in docs/runbook.md.

import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, MathExpression, Metric, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { audiences, type Audience } from '../../shared/http/route.ts';
import { jobs, type JobName } from '../../shared/jobs.ts';
import { tables as shapes } from '../../shared/table/tables.ts';
import type { Api } from './api.ts';
import type { HouseFunction } from './houseFunction.ts';
import type { Notices } from './notices.ts';
import type { Tables } from './tables.ts';

const harmOfAudience: Readonly<Record<Audience, string>> = {
  public: 'Families cannot look up their place in the open queue.',
  parent: 'Parents cannot see or confirm vouchers, and their days to confirm run on.',
  preschool: 'Kindergartens cannot answer requests, and families lose days of their deadline.',
  documents: 'Nobody can print a voucher: families who were asked for the paper come away without it.',
  department: 'Clerks cannot import applications or run rounds; vouchers come late.',
};

const fiveMinutes = Duration.minutes(5);

interface Ring {
  /** Its heading in the runbook. */
  readonly name: string;
  readonly harm: string;
  readonly metric: IMetric;
  /** Rings when the metric is this or more (`below`: less). */
  readonly threshold: number;
  readonly below?: true;
  /** Periods in a row that must be bad; 1 unless said. */
  readonly periods?: number;
}

export class Alarms extends Construct {
  readonly topic: Topic;
  private readonly stage: string;

  constructor(scope: Construct, id: string, props: { readonly stage: string; readonly emails: readonly string[]; readonly key: Key }) {
    super(scope, id);
    this.stage = props.stage;
    this.topic = new Topic(this, 'Topic', { displayName: `Kezek ${props.stage} alarms`, masterKey: props.key, enforceSSL: true });
    // An alarm that may not use the topic's key is lost without a word.
    props.key.grant(new ServicePrincipal('cloudwatch.amazonaws.com'), 'kms:Decrypt', 'kms:GenerateDataKey');
    for (const email of props.emails) this.topic.addSubscription(new EmailSubscription(email));
  }

  watchApi(api: Api, functions: Readonly<Record<Audience, HouseFunction>>): void {
    for (const audience of audiences) {
      const metric = functions[audience].metricErrors({ period: fiveMinutes, statistic: 'Sum' });
      this.ring({ name: `${audience}-function-fails`, harm: harmOfAudience[audience], metric, threshold: 1 });
    }
    this.ring({
      name: 'api-answers-5xx',
      harm: 'People get an error page instead of an answer.',
      metric: api.stage.metricServerError({ period: fiveMinutes }),
      threshold: 3,
    });
  }

  /** Rings when no run ended well for several runs in a row: failed, timed out and never started all look the same to a family. */
  watchJob(name: JobName, fn: HouseFunction): void {
    const { minutes, periods } = patienceOf(jobs[name].schedule);
    const period = Duration.minutes(minutes);
    const metric = new MathExpression({
      expression: 'FILL(runs, 0) - FILL(failures, 0)',
      usingMetrics: {
        runs: fn.metricInvocations({ period, statistic: 'Sum' }),
        failures: fn.metricErrors({ period, statistic: 'Sum' }),
      },
      period,
      label: 'runs that ended well',
    });
    this.ring({ name: `${name}-not-done`, harm: jobs[name].harm, metric, threshold: 1, below: true, periods });
  }

  watchSchedules(deadLetters: Queue): void {
    this.ring({
      name: 'schedules-dead-letters',
      harm: 'A scheduled job could not be started: the queue, rounds or deadlines may be behind for families.',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' }),
      threshold: 1,
    });
  }

  watchNotices(notices: Notices): void {
    this.ring({
      name: 'stream-function-fails',
      harm: 'Messages to families are being tried again and again and come late.',
      metric: notices.fn.metricErrors({ period: fiveMinutes, statistic: 'Sum' }),
      threshold: 1,
    });
    this.ring({
      name: 'notices-late',
      harm: 'Families learn of their vouchers more than 15 minutes late, and their days to confirm run on.',
      metric: notices.fn.metric('IteratorAge', { period: fiveMinutes, statistic: 'Maximum' }),
      threshold: 15 * 60 * 1000,
    });
    this.ring({
      name: 'notices-dead-letters',
      harm: 'Some messages were given up: those families were not told and may miss a deadline.',
      metric: notices.deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' }),
      threshold: 1,
    });
  }

  /** What cannot be read of a child's month fails nothing: those who draft and pay registers log it, and that is counted. */
  watchMonths(functions: readonly (HouseFunction | undefined)[]): void {
    const named = { metricNamespace: 'Kezek', metricName: `${this.stage}-months-unreadable` };
    functions.map((fn, place) => {
      if (fn === undefined) throw new Error('a function that pays months is not there');
      const filterPattern = FilterPattern.stringValue('$.code', '=', 'months-unreadable');
      return new MetricFilter(this, `MonthsUnreadable${place}`, { logGroup: fn.logGroup, filterPattern, metricValue: '1', ...named });
    });
    this.ring({
      name: 'months-unreadable',
      harm: 'What is kept of some children’s months is damaged: their kindergartens are not paid for them until it is repaired.',
      metric: new Metric({ namespace: named.metricNamespace, metricName: named.metricName, period: fiveMinutes, statistic: 'Sum' }),
      threshold: 1,
    });
  }

  watchTables(tables: Tables): void {
    for (const [name, table] of tables.each()) {
      const index = shapes[name].index?.name;
      const dimensions = [
        { TableName: table.tableName },
        ...(index === undefined ? [] : [{ TableName: table.tableName, GlobalSecondaryIndexName: index }]),
      ];
      const throttles = dimensions.flatMap((dimensionsMap) =>
        ['ReadThrottleEvents', 'WriteThrottleEvents'].map(
          (metricName) => new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, period: fiveMinutes, statistic: 'Sum' }),
        ),
      );
      const usingMetrics = Object.fromEntries(throttles.map((metric, place) => [`m${place}`, metric]));
      this.ring({
        name: `${name}-throttled`,
        harm: 'The service is slow or refuses people for a while: storage is asked for more than it gives.',
        metric: new MathExpression({ expression: 'SUM(METRICS())', usingMetrics, period: fiveMinutes, label: 'throttled requests' }),
        threshold: 10,
        periods: 2,
      });
    }
  }

  private ring(ring: Ring): void {
    const periods = ring.periods ?? 1;
    const alarm = new Alarm(this, ring.name, {
      alarmName: `kezek-${this.stage}-${ring.name}`,
      alarmDescription: `${ring.harm} See docs/runbook.md, ${ring.name}.`,
      metric: ring.metric,
      threshold: ring.threshold,
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      comparisonOperator: ring.below ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nothing measured is good news about errors and bad news about jobs.
      treatMissingData: ring.below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }
}

/**
 * How long to wait before a job counts as missed: six runs of a `rate`, but no less than 30 minutes, for a long run counts when it began;
 * 25 hours for a `cron`, which here is never rarer than daily.
 */
export function patienceOf(schedule: string): { readonly minutes: number; readonly periods: number } {
  const [, count, unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(schedule) ?? [];
  if (count === undefined || unit === undefined) {
    if (schedule.startsWith('cron(')) return { minutes: 60, periods: 25 };
    throw new RangeError(`no patience is known for ${schedule}`);
  }
  const every = Number(count) * (unit === 'hour' ? 60 : 1);
  return every <= 60
    ? { minutes: Math.max(5, Math.ceil(every / 5) * 5), periods: 6 }
    : { minutes: 60, periods: Math.ceil((every / 60) * 2) };
}
