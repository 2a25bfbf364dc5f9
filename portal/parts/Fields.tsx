// Fields of forms: a label over every one, what is wrong beside it.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Told } from '../api/told.ts';
import { t } from '../language/text.ts';
import { words } from './words.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with it, in the reader’s language. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
}

interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

/** A label, a hint, an error, and the field they belong to. */
export function Field({
  label,
  hint,
  error,
  isOptional = false,
  children,
}: FieldProps & { readonly children: (described: Described) => ComponentChildren }) {
  const id = useId();
  const by = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label for={id}>
        {label} {isOptional && <span class="quiet">({t(words.optional)})</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': by === '' ? undefined : by, 'aria-invalid': error === undefined ? undefined : true })}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'tel' | 'date' | 'month' | 'search' | 'email' | 'number';
  readonly inputMode?: 'numeric' | 'tel' | 'text' | 'decimal';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly min?: string;
  readonly max?: string;
  readonly placeholder?: string;
  /** More than one line. */
  readonly rows?: number;
  /** Letters and digits of one width, as for numbers and codes. */
  readonly isCode?: boolean;
}

export function TextField({
  value,
  onChange,
  rows,
  isCode = false,
  type = 'text',
  label,
  hint,
  error,
  isOptional,
  ...rest
}: TextFieldProps) {
  // The types of an input tell its kinds apart one by one; here the kind is a value.
  const kind = type as 'text';
  const given = Object.fromEntries(Object.entries(rest).filter(([, one]) => one !== undefined));
  const style = isCode ? 'input input-code' : 'input';
  return (
    <Field label={label} hint={hint} error={error} {...(isOptional === undefined ? {} : { isOptional })}>
      {(described) =>
        rows === undefined ? (
          <input
            class={style}
            type={kind}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
            {...given}
            {...described}
          />
        ) : (
          <textarea
            class={style}
            rows={rows}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
            {...given}
            {...described}
          />
        )
      }
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
}

/** One of many. Without a value it asks to choose. */
export function SelectField({ value, onChange, options, label, hint, error, isOptional }: ChoiceProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(isOptional === undefined ? {} : { isOptional })}>
      {(described) => (
        <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)} {...described}>
          {!options.some((option) => option.value === '') && value === '' && <option value="">{t(words.choose)}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of a few, all of them seen. */
export function RadioField({ value, onChange, options, label, hint, error }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset class={error === undefined ? 'field' : 'field field-wrong'}>
      <legend>{label}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {options.map((option) => (
        <label key={option.value} class="tick">
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
      {error !== undefined && <p class="field-error">{error}</p>}
    </fieldset>
  );
}

interface TickProps {
  readonly label: ComponentChildren;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly error?: string | undefined;
}

/** Yes or no. */
export function Tick({ label, value, onChange, error }: TickProps) {
  const id = useId();
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label class="tick">
        <input
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          aria-invalid={error === undefined ? undefined : true}
        />
        <span>{label}</span>
      </label>
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** What the service says of a field, for the field to show. */
export function errorOf(told: Told | undefined, field: string): string | undefined {
  const found = told?.fields.find((one) => one.field === field || one.field === `body.${field}`);
  return found === undefined ? undefined : t(found.text);
}
