// What a rulebook says of itself: a value whose path stands under `defaults` was found in no source, it is only assumed.

/** Whether the value at the path, or something it is a part of, is assumed: `plan` takes `plan.default` with it. */
export function isAssumed(defaults: readonly string[], path: string): boolean {
  return defaults.some((one) => path === one || path.startsWith(`${one}.`));
}
