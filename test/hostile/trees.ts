// JSON as a tree that can be spoilt: with a value in any place, with names twice, with text that no serialiser would write.

/** The value with another at that path; what is not there on the way is made, `*` is the first element. */
export function withValue(value: unknown, path: string, put: unknown): unknown {
  const [step, ...rest] = path.split('.');
  if (step === undefined || step === '') return put;
  const inner = rest.join('.');
  if (step === '*' && !isMap(value)) {
    const [first, ...others]: readonly unknown[] = Array.isArray(value) ? value : [];
    return [inner === '' ? put : withValue(first, inner, put), ...others];
  }
  const fields = isMap(value) ? value : {};
  const name = step === '*' ? (Object.keys(fields)[0] ?? 'A') : step;
  return { ...fields, [name]: inner === '' ? put : withValue(fields[name], inner, put) };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that stands in JSON as it is. */
export class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A map whose names may come twice, in this order. */
export class Fields {
  readonly entries: readonly (readonly [name: string, tree: Tree])[];
  constructor(entries: Fields['entries']) {
    this.entries = entries;
  }
}

export type Tree = Raw | Fields | readonly Tree[];

export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return value.map(treeOf);
  if (isMap(value)) return new Fields(Object.entries(value).map(([name, inner]) => [name, treeOf(inner)] as const));
  return new Raw(JSON.stringify(value) ?? 'null');
}

export function textOfTree(tree: Tree): string {
  if (tree instanceof Raw) return tree.text;
  if (tree instanceof Fields) return `{${tree.entries.map(([name, inner]) => `${JSON.stringify(name)}:${textOfTree(inner)}`).join()}}`;
  return `[${tree.map(textOfTree).join()}]`;
}

/** Where something stands in the tree: a name or an index for each step. */
export type Steps = readonly (string | number)[];

/** Every place of the tree, itself first. */
export function stepsIn(tree: Tree, before: Steps = []): readonly Steps[] {
  if (tree instanceof Raw) return [before];
  const inner = tree instanceof Fields ? tree.entries : tree.map((one, index) => [index, one] as const);
  return [before, ...inner.flatMap(([step, one]) => stepsIn(one, [...before, step]))];
}

/** The tree with what stands there changed. */
export function changedAt(tree: Tree, steps: Steps, change: (there: Tree) => Tree): Tree {
  const [step, ...rest] = steps;
  if (step === undefined) return change(tree);
  if (tree instanceof Fields) {
    return new Fields(tree.entries.map(([name, inner]) => [name, name === step ? changedAt(inner, rest, change) : inner] as const));
  }
  return tree instanceof Raw ? tree : tree.map((inner, index) => (index === step ? changedAt(inner, rest, change) : inner));
}
