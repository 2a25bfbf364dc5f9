// A value about somebody that must not slip out: it does not print, does not compare, does not become JSON, and is opened only where the code says so by
// name. A test lists the files that may, so that another one is a decision and no accident.

const shown = '[secret]';

export class Secret<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself, for whoever it belongs to or has to work on it. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return shown;
  }

  toJSON(): never {
    throw new TypeError('a secret does not become JSON');
  }

  /** In a text it is a mark; compared or counted with, it is a mistake. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return shown;
    throw new TypeError('a secret is not compared');
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown;
  }
}

export const secret = <T>(value: T): Secret<T> => new Secret(value);
