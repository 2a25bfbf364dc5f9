// The way out of a Lambda. The client tries nothing again by itself: of an SMS that timed out nobody knows whether it was taken, so trying again is for those
// who mark and count it.

import { SNSClient } from '@aws-sdk/client-sns';
import type { Context } from '../../shared/context.ts';
import { inTime } from '../../shared/inTime.ts';
import { pacing, withCodes } from '../../shared/notifications/pacing.ts';
import type { Channel } from '../../shared/notifications/publish.ts';

/** The channel of this process, by its settings; one for everything it sends, so that its pace is kept. */
export function openChannel({ settings, now, pause }: Pick<Context, 'settings' | 'now' | 'pause'>): Channel {
  const { topicArn, smsSender, rates = {} } = settings;
  return { client: new SNSClient({ ...inTime, maxAttempts: 1 }), topicArn, smsSender, pacing: pacing(withCodes(rates), now, pause) };
}
