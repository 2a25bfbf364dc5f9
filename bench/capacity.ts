// What DynamoDB says a request cost. A client that is metered asks for it with every request; the product's own code knows nothing of it.

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export interface Spent {
  /** Requests sent, by command: `GetItem`. */
  readonly requests: Record<string, number>;
  /** Capacity units as reported: read units of reads, write units of writes. */
  units: number;
}

interface Consumed {
  readonly CapacityUnits?: number;
}

/** Meters the client from now on; `take` gives what was spent since the last call of it. */
export function meterOf(client: DynamoDBClient): { take(): Spent } {
  let spent: Spent = { requests: {}, units: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const command = (context.commandName ?? 'unknown').replace(/Command$/, '');
      spent.requests[command] = (spent.requests[command] ?? 0) + 1;
      const { ConsumedCapacity: consumed } = answer.output as { readonly ConsumedCapacity?: Consumed | readonly Consumed[] };
      for (const one of consumed === undefined ? [] : [consumed].flat()) spent.units += one.CapacityUnits ?? 0;
      return answer;
    },
    // Innermost of its step: there the document client's words are already the plain client's.
    { step: 'initialize', priority: 'low', name: 'meterCapacity' },
  );
  return {
    take() {
      const taken = spent;
      spent = { requests: {}, units: 0 };
      return taken;
    },
  };
}
