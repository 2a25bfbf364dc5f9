// The paper a decision stands on: what kind, which number, of which day.

import type { Told } from '../../../api/told.ts';
import { t, type Text } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { words } from './moveWords.ts';

export interface Paper {
  readonly kind: string;
  readonly number: string;
  readonly issuedOn: string;
}
export const noPaper: Paper = { kind: '', number: '', issuedOn: '' };

export const isWhole = ({ kind, number, issuedOn }: Paper): boolean => kind !== '' && number.trim() !== '' && issuedOn !== '';

interface PaperFieldsProps {
  readonly kinds: Readonly<Record<string, Text>>;
  readonly value: Paper;
  readonly onChange: (change: Partial<Paper>) => void;
  readonly told: Told | undefined;
  /** Where it stands in the body: `document`, `paper`. */
  readonly field: string;
}

export function PaperFields({ kinds, value, onChange, told, field }: PaperFieldsProps) {
  return (
    <>
      <SelectField
        label={t(words.paperKind)}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
        options={Object.entries(kinds).map(([kind, text]) => ({ value: kind, label: t(text) }))}
        error={errorOf(told, `${field}.kind`)}
      />
      <div class="fields">
        <TextField
          label={t(words.paperNumber)}
          value={value.number}
          onChange={(number) => onChange({ number })}
          autoComplete="off"
          maxLength={40}
          error={errorOf(told, `${field}.number`)}
        />
        <TextField
          label={t(words.paperIssuedOn)}
          type="date"
          max={today()}
          value={value.issuedOn}
          onChange={(issuedOn) => onChange({ issuedOn })}
          error={errorOf(told, `${field}.issuedOn`)}
        />
      </div>
    </>
  );
}
