// Reading a request: size before parsing, JSON before shape, every field named that does not fit. Nothing of the input is echoed, neither a value
// nor a name the caller made up: what comes back may be shown, logged or forwarded by people who never saw the request.

import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { notJson, textOfIssue } from './fieldTexts.ts';
import { Problem, type FieldProblem } from './problems.ts';
import type { Text } from './problemTexts.ts';
import type { Route } from './route.ts';

export interface Input {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Import batches carry up to 200 rows; everything else is far smaller. */
export const bodyLimitBytes = 512 * 1024;

/** A body can be wrong in a hundred thousand places; a reply that named them all would not fit through the gateway. */
const mostProblems = 50;

/** What a route takes that names no shape. */
const nothing = z.strictObject({});

/** Parameters, query and body as the route's shapes read them, or `request-invalid` naming what does not fit. */
export function readInput(route: Route, event: APIGatewayProxyEventV2): Input {
  const problems: FieldProblem[] = [];
  const read = (shape: z.ZodType, value: unknown, place: string): unknown => {
    const result = shape.safeParse(value);
    if (result.success) return result.data;
    // What is left empty breaks every rule of its field: the first says enough.
    const firstOfEach = new Map<string, z.core.$ZodIssue>();
    for (const issue of result.error.issues) {
      // What is wrong with the whole is several things, of no one field.
      const at = issue.path.length === 0 ? issue.code : issue.path.join('\0');
      if (!firstOfEach.has(at)) firstOfEach.set(at, issue);
    }
    for (const issue of [...firstOfEach.values()].slice(0, mostProblems)) {
      problems.push(fieldProblem([place, ...namesOf(shape, issue.path)].join('.'), textOfIssue(issue)));
    }
    return undefined;
  };
  const params = read(route.params ?? nothing, event.pathParameters ?? {}, 'path');
  const query = read(route.query ?? nothing, event.queryStringParameters ?? {}, 'query');
  const body = readBody(route, event, read);
  if (problems.length > 0) throw new Problem('request-invalid', problems.slice(0, mostProblems));
  return { params: (params ?? {}) as Input['params'], query: (query ?? {}) as Input['query'], body };
}

function readBody(
  route: Route,
  event: APIGatewayProxyEventV2,
  read: (shape: z.ZodType, value: unknown, place: string) => unknown,
): unknown {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (Buffer.byteLength(text) > bodyLimitBytes) throw new Problem('body-too-large');
  if (route.body !== undefined) return read(route.body, text === '' && mayBeLeftOut(route.body) ? undefined : parseJson(text), 'body');
  // A change without a body is often sent with an empty one.
  if (text !== '') read(nothing, parseJson(text), 'body');
  return undefined;
}

/** A body of which nothing has to be said. */
export function mayBeLeftOut(body: z.ZodType): boolean {
  return body.safeParse(undefined).success;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('request-invalid', [fieldProblem('body', notJson)]);
  }
}

/** The path of an issue in the words of our own shapes: a name the caller chose is written `*`. */
function namesOf(shape: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable || shape instanceof z.ZodDefault)
    return namesOf(shape.unwrap(), path);
  if (shape instanceof z.ZodPipe) return namesOf(shape.in, path);
  if (shape instanceof z.ZodArray) return [String(step), ...namesOf(shape.element, rest)];
  const inner = shape instanceof z.ZodObject && Object.hasOwn(shape.shape, step) ? shape.shape[String(step)] : undefined;
  return inner === undefined ? ['*'] : [String(step), ...namesOf(inner, rest)];
}

function fieldProblem(field: string, { kk, ru, en }: Text): FieldProblem {
  return { field, message: en, messageKk: kk, messageRu: ru };
}
