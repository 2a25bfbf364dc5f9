// Reading a request: size before parsing, JSON before shape, every field named that does not fit, and no input echoed.

import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { Problem, type FieldProblem } from './problems.ts';
import type { Route } from './route.ts';

export interface Input {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Import batches carry up to 200 rows; everything else is far smaller. */
export const bodyLimitBytes = 512 * 1024;

/** Parameters, query and body as the route's shapes read them, or `request-invalid` naming every field at once. */
export function readInput(route: Route, event: APIGatewayProxyEventV2): Input {
  const problems: FieldProblem[] = [];
  const read = (shape: z.ZodType | undefined, value: unknown, place: string): unknown => {
    if (shape === undefined) return undefined;
    const result = shape.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) problems.push({ field: [place, ...issue.path].join('.'), message: issue.message });
    return undefined;
  };
  const params = read(route.params, event.pathParameters ?? {}, 'path');
  const query = read(route.query, event.queryStringParameters ?? {}, 'query');
  const body = route.body === undefined ? undefined : read(route.body, readJson(event), 'body');
  if (problems.length > 0) throw new Problem('request-invalid', problems);
  return { params: (params ?? {}) as Input['params'], query: (query ?? {}) as Input['query'], body };
}

function readJson(event: APIGatewayProxyEventV2): unknown {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (Buffer.byteLength(text) > bodyLimitBytes) throw new Problem('body-too-large');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('request-invalid', [{ field: 'body', message: 'not JSON' }]);
  }
}
