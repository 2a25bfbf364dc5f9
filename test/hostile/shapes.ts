// The shapes of requests as JSON Schema, walked: what may stand where, how long it may be, and values that fit. What a route takes is read from the
// route table alone, so a new route is attacked on the day it is written.

import * as fc from 'fast-check';
import * as z from 'zod';
import type { Route } from '../../shared/http/route.ts';

/** One node of a JSON Schema, as far as our shapes use it. */
export interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

export type Part = 'params' | 'query' | 'body';
export const parts: readonly Part[] = ['params', 'query', 'body'];

export interface Place {
  /** `rows.*.cells`, `*` for every element and every name a caller may choose. */
  readonly path: string;
  readonly shape: Shape;
}

const shapes = new WeakMap<z.ZodType, Shape>();

/** What may come in there; undefined where nothing may. */
export function shapeOf(route: Route, part: Part): Shape | undefined {
  const type: z.ZodType | undefined = route[part];
  if (type === undefined) return undefined;
  const known = shapes.get(type);
  if (known !== undefined) return known;
  const shape = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Shape;
  shapes.set(type, shape);
  return shape;
}

/** The shape itself where it was only named. */
export function resolve(shape: Shape, root: Shape): Shape {
  const name = shape.$ref?.replace('#/$defs/', '');
  return name === undefined ? shape : resolve(root.$defs?.[name] ?? {}, root);
}

/** Every place of the shape, the whole first. */
export function placesOf(root: Shape, named: Shape = root, path = ''): readonly Place[] {
  const shape = resolve(named, root);
  const under = (name: string) => (path === '' ? name : `${path}.${name}`);
  return [
    { path, shape },
    ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])].flatMap((one) => placesOf(root, one, path)),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => placesOf(root, inner, under(name))),
    ...(shape.items === undefined ? [] : placesOf(root, shape.items, under('*'))),
    ...(typeof shape.additionalProperties === 'object' ? placesOf(root, shape.additionalProperties, under('*')) : []),
    ...(shape.propertyNames === undefined ? [] : placesOf(root, shape.propertyNames, under('(name)'))),
  ];
}

/** No text of any length fits: a length, a list of values, or a pattern that ends. */
export function isBoundedText({ maxLength, enum: values, const: only, pattern }: Shape): boolean {
  return maxLength !== undefined || values !== undefined || only !== undefined || (pattern !== undefined && endsSomewhere(pattern));
}

/** A pattern from beginning to end in which nothing repeats without end. */
export function endsSomewhere(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\p\{[^}]*\}|\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  return /^\^.*\$$/s.test(bare) && !/[*+]|\{\d+,\}/.test(bare);
}

/** Values that fit, or nearly: what no pattern generator can draw comes as any text of that length. */
export function valuesFor(named: Shape, root: Shape): fc.Arbitrary<unknown> {
  const shape = resolve(named, root);
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const either = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (either !== undefined) return fc.oneof(...either.map((one) => valuesFor(one, root)));
  switch (shape.type ?? 'any') {
    case 'object':
      return objectsFor(shape, root);
    case 'array': {
      const most = Math.min(shape.maxItems ?? 3, 3);
      return fc.array(valuesFor(shape.items ?? {}, root), { minLength: Math.min(shape.minItems ?? 0, most), maxLength: most });
    }
    case 'string':
      return textsFor(shape);
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(shape.minimum ?? -(2 ** 31), -(2 ** 31)),
        max: Math.min(shape.maximum ?? 2 ** 31 - 1, 2 ** 31 - 1),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectsFor(shape: Shape, root: Shape): fc.Arbitrary<unknown> {
  const { properties, additionalProperties, required = [] } = shape;
  if (properties === undefined && typeof additionalProperties === 'object') {
    const names = textsFor(shape.propertyNames ?? {}).map(String);
    return fc.dictionary(names, valuesFor(additionalProperties, root), { maxKeys: 3 });
  }
  const fields = Object.entries(properties ?? {}).map(([name, inner]) => [name, valuesFor(inner, root)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required.filter((name) => name in (properties ?? {})) });
}

const drawn = new Map<string, fc.Arbitrary<string> | undefined>();

function textsFor({ pattern, format, minLength = 0, maxLength = 40 }: Shape): fc.Arbitrary<string> {
  if (format === 'date')
    return fc.integer({ min: 0, max: 900 }).map((day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10));
  const longest = Math.min(maxLength, 400);
  const any = fc.string({ unit: 'grapheme', minLength: Math.min(minLength, longest), maxLength: Math.max(longest, minLength) });
  if (pattern === undefined || pattern.includes('\\p')) return any;
  if (!drawn.has(pattern)) drawn.set(pattern, textsOf(pattern));
  return (drawn.get(pattern) ?? any).map((text) => text.slice(0, longest));
}

function textsOf(pattern: string): fc.Arbitrary<string> | undefined {
  try {
    const texts = fc.stringMatching(new RegExp(pattern));
    fc.sample(texts, 1);
    return texts;
  } catch {
    return undefined;
  }
}
