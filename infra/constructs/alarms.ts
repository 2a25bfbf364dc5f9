// What rings, and what it means for families. Each alarm's description is the harm; each has a heading of the same name in docs/runbook.md.

import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, MathExpression, Metric, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { audiences, type Audience } from '../../shared/http/route.ts';
import { jobs, type JobName } from '../../shared/jobs.ts';
import { tables as shapes } from '../../shared/table/tables.ts';
import type { Api } from './api.ts';
import type { HouseFunction } from './houseFunction.ts';
import type { Jobs } from './jobs.ts';
import type { Notices } from './notices.ts';
import { patienceOf } from './patience.ts';
import type { Receipts } from './receipts.ts';
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

  /** Every job, and the runs that could not be started; these alarms stand beside the jobs, in their stack. */
  watchJobs(jobs: Jobs): void {
    for (const [name, fn] of jobs.functions) this.watchJob(name, fn, jobs);
    this.watchSchedules(jobs);
  }

  /** Rings when no run ended well for several runs in a row: failed, timed out and never started all look the same to a family. */
  private watchJob(name: JobName, fn: HouseFunction, beside: Jobs): void {
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
    this.ring({ name: `${name}-not-done`, harm: jobs[name].harm, metric, threshold: 1, below: true, periods }, beside);
  }

  private watchSchedules(jobs: Jobs): void {
    const metric = jobs.deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' });
    const harm = 'A scheduled job could not be started: the queue, rounds or deadlines may be behind for families.';
    this.ring({ name: 'schedules-dead-letters', harm, metric, threshold: 1 }, jobs);
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
    const given = { metricNamespace: 'Kezek', metricName: `${this.stage}-notices-given-up` };
    const filterPattern = FilterPattern.stringValue('$.code', '=', 'notice-given-up');
    const found = new MetricFilter(notices.fn, 'GivenUp', { logGroup: notices.fn.logGroup, filterPattern, metricValue: '1', ...given });
    this.ring({
      name: 'notices-given-up',
      harm: 'Some messages could not be sent and were set aside: those families were told by the inbox alone and may miss a deadline.',
      metric: found.metric({ period: fiveMinutes, statistic: 'Sum' }),
      threshold: 1,
    });
    this.ring({
      name: 'sms-over-budget',
      harm: 'The SMS budget of the day is spent: families learn of a deadline a day late, or from a clerk.',
      // News that are over their budget are no error; deadlines are.
      metric: this.errorsOf(notices.fn, 'OverBudget', 'sms-over-budget'),
      threshold: 1,
    });
  }

  /** Error lines of that code in the function's log. */
  private errorsOf(fn: HouseFunction, id: string, code: string): Metric {
    const level = FilterPattern.stringValue('$.level', '=', 'error');
    const filterPattern = FilterPattern.all(level, FilterPattern.stringValue('$.code', '=', code));
    const named = { metricNamespace: 'Kezek', metricName: `${this.stage}-${code}` };
    const found = new MetricFilter(fn, id, { logGroup: fn.logGroup, filterPattern, metricValue: '1', ...named });
    return found.metric({ period: fiveMinutes, statistic: 'Sum' });
  }

  watchReceipts(receipts: Receipts): void {
    this.ring({
      name: 'receipts-function-fails',
      harm: 'Nobody learns which SMS did not arrive: second numbers are not tried and those families may miss a deadline.',
      metric: receipts.fn.metricErrors({ period: fiveMinutes, statistic: 'Sum' }),
      threshold: 1,
    });
    this.ring({
      name: 'receipts-dead-letters',
      harm: 'Receipts of some SMS were given up: second numbers are not tried and those families may miss a deadline.',
      metric: receipts.deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' }),
      threshold: 1,
    });
    this.ring({
      name: 'sms-not-taken',
      harm: 'SMS do not go out for a reason that is ours or the provider’s: families learn of deadlines from a clerk, and get no codes.',
      metric: this.errorsOf(receipts.fn, 'NotTaken', 'sms-not-taken'),
      threshold: 1,
    });
  }

  /** What cannot be read of a child's month fails nothing: those who draft and pay registers log it, and that is counted. */
  watchMonths(functions: readonly (HouseFunction | undefined)[]): void {
    const named = { metricNamespace: 'Kezek', metricName: `${this.stage}-months-unreadable` };
    functions.map((fn) => {
      if (fn === undefined) throw new Error('a function that pays months is not there');
      const filterPattern = FilterPattern.stringValue('$.code', '=', 'months-unreadable');
      return new MetricFilter(fn, 'MonthsUnreadable', { logGroup: fn.logGroup, filterPattern, metricValue: '1', ...named });
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

  /** `beside`: in the stack of the jobs. Names there begin otherwise: an account has each name once, and a stage may come from where they stood here. */
  private ring(ring: Ring, beside?: Jobs): void {
    const periods = ring.periods ?? 1;
    const alarm = new Alarm(beside ?? this, ring.name, {
      alarmName: `kezek-${this.stage}-${beside === undefined ? '' : 'jobs-'}${ring.name}`,
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
