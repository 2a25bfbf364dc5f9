import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openapiText } from '../../local/cli/openapi.ts';
import { exampleBodies } from '../../shared/http/exampleBodies.ts';
import { doorCodesOf, openapiDocument } from '../../shared/http/openapi.ts';
import { isChange, isOpen, type Route } from '../../shared/http/route.ts';
import { routeNames, routes } from '../../shared/http/routes.ts';

const document = openapiDocument({ version: '0.0.0' });

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly unknown[];
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { readonly examples?: object }>> }>>;
}

function operationOf(route: Route): Operation {
  const paths = document.paths as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const operation = paths[route.path]?.[route.method.toLowerCase()];
  if (operation === undefined) throw new Error(`${route.method} ${route.path} is missing`);
  return operation;
}

describe.each(routeNames)('%s', (name) => {
  const route: Route = routes[name];
  const operation = operationOf(route);

  test('stands in the document under its name and audience', () => {
    expect(operation.operationId).toBe(name);
    expect(operation.tags).toEqual([route.audience]);
  });

  test('asks for a token exactly where the route does', () => {
    expect(operation.security).toHaveLength(isOpen(route) ? 0 : 1);
  });

  test('names every parameter of its path, and the idempotency key exactly where it changes something', () => {
    const parameters = operation.parameters ?? [];
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
    expect(inPath.sort()).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter).sort());
    const key = parameters.find((parameter) => parameter.name === 'Idempotency-Key');
    expect(key?.required ?? false).toBe(isChange(route));
  });

  test('lists every no it may say, and nothing else', () => {
    const replies = Object.values(operation.responses).flatMap(({ content }) =>
      Object.keys(content['application/problem+json']?.examples ?? {}),
    );
    expect(replies.sort()).toEqual(
      [...new Set([...doorCodesOf(route), ...route.refusals, ...(route.limit === undefined ? [] : ['requests-too-many'])])].sort(),
    );
  });

  test('its example body, where it has one, is one it would take', () => {
    const example = exampleBodies[name];
    if (example !== undefined) expect(route.body?.safeParse(example).success).toBe(true);
  });
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(references.length).toBeGreaterThan(20);
  for (const path of new Set(references)) {
    const found = path.split('/').reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], document);
    expect(found, path).toBeDefined();
  }
});

test('docs/openapi.json is up to date; npm run openapi writes it', () => {
  expect(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')).toBe(openapiText());
});
