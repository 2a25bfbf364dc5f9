// What Lambda hands to every function beside its event.

import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';

const ignored = () => undefined;

/** The invocation context of a function that may run that long, from now. */
export function lambdaContextFor(functionName: string, seconds: number): Context {
  const endsAt = Date.now() + seconds * 1000;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${functionName}`,
    memoryLimitInMB: '1024',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
    done: ignored,
    fail: ignored,
    succeed: ignored,
  };
}
