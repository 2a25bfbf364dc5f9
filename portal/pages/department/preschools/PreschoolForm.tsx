// The form of a kindergarten in the register: a new one, or a change of what is said of one.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Told } from '../../../api/told.ts';
import { t } from '../../../language/text.ts';
import { errorOf, RadioField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { words } from './formWords.ts';
import { ownerships, words as register } from './words.ts';

export const emptyPreschool = {
  number: '',
  nameKk: '',
  nameRu: '',
  nameEn: '',
  district: '',
  address: '',
  addressKk: '',
  ownership: '',
  phone: '',
  latitude: '',
  longitude: '',
};
export type PreschoolDraft = typeof emptyPreschool;

interface PreschoolFormProps {
  readonly draft: PreschoolDraft;
  readonly onChange: (change: Partial<PreschoolDraft>) => void;
  readonly onSubmit: () => void;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly told: Told | undefined;
  readonly isNew?: boolean;
  readonly more?: ComponentChildren;
}

/** What the form says of the place on the map: nothing where both fields are empty. */
export function locationIn({ latitude, longitude }: PreschoolDraft): { readonly latitude: number; readonly longitude: number } | undefined {
  const degrees = (text: string) => Number(text.trim().replace(',', '.'));
  return latitude.trim() === '' ? undefined : { latitude: degrees(latitude), longitude: degrees(longitude) };
}

export function namesIn({ nameKk: kk, nameRu: ru, nameEn }: PreschoolDraft) {
  return { kk, ru, ...(nameEn.trim() === '' ? {} : { en: nameEn }) };
}

export function ownershipIn({ ownership }: PreschoolDraft): 'state' | 'private' | 'departmental' {
  return ownership === 'private' || ownership === 'departmental' ? ownership : 'state';
}

export function PreschoolForm({ draft, onChange, onSubmit, submit, isBusy, told, isNew = false, more }: PreschoolFormProps) {
  const [isHalf, setHalf] = useState(false);
  const place = (name: 'latitude' | 'longitude') =>
    errorOf(told, `location.${name}`) ?? (isHalf && draft[name].trim() === '' ? t(words.bothOrNone) : undefined);
  const send = () => {
    const half = (draft.latitude.trim() === '') !== (draft.longitude.trim() === '');
    setHalf(half);
    if (!half) onSubmit();
  };
  return (
    <Form onSubmit={send} submit={submit} isBusy={isBusy} told={told} more={more}>
      {isNew && (
        <TextField
          label={t(words.number)}
          hint={t(words.numberHint)}
          value={draft.number}
          onChange={(number) => onChange({ number })}
          inputMode="numeric"
          maxLength={20}
          isCode
          error={errorOf(told, 'number')}
        />
      )}
      <TextField
        label={t(words.nameKk)}
        value={draft.nameKk}
        onChange={(nameKk) => onChange({ nameKk })}
        maxLength={120}
        error={errorOf(told, 'names.kk')}
      />
      <TextField
        label={t(words.nameRu)}
        value={draft.nameRu}
        onChange={(nameRu) => onChange({ nameRu })}
        maxLength={120}
        error={errorOf(told, 'names.ru')}
      />
      <TextField
        label={t(words.nameEn)}
        isOptional
        value={draft.nameEn}
        onChange={(nameEn) => onChange({ nameEn })}
        maxLength={120}
        error={errorOf(told, 'names.en')}
      />
      <RadioField
        label={t(register.ownership)}
        value={draft.ownership}
        onChange={(ownership) => onChange({ ownership })}
        options={Object.entries(ownerships).map(([value, label]) => ({ value, label: t(label) }))}
        error={errorOf(told, 'ownership')}
      />
      <TextField
        label={t(words.district)}
        value={draft.district}
        onChange={(district) => onChange({ district })}
        maxLength={80}
        error={errorOf(told, 'district')}
      />
      <TextField
        label={t(words.addressKk)}
        hint={t(words.addressKkHint)}
        isOptional
        value={draft.addressKk}
        onChange={(addressKk) => onChange({ addressKk })}
        maxLength={200}
        error={errorOf(told, 'addressKk')}
      />
      <TextField
        label={t(words.address)}
        value={draft.address}
        onChange={(address) => onChange({ address })}
        maxLength={200}
        error={errorOf(told, 'address')}
      />
      <TextField
        label={t(words.phone)}
        hint={t(words.phoneHint)}
        isOptional
        type="tel"
        value={draft.phone}
        onChange={(phone) => onChange({ phone })}
        maxLength={40}
        error={errorOf(told, 'phone')}
      />
      <div class="fields">
        <TextField
          label={t(words.latitude)}
          hint={t(words.latitudeHint)}
          isOptional
          inputMode="decimal"
          value={draft.latitude}
          onChange={(latitude) => onChange({ latitude })}
          error={place('latitude')}
        />
        <TextField
          label={t(words.longitude)}
          hint={t(words.longitudeHint)}
          isOptional
          inputMode="decimal"
          value={draft.longitude}
          onChange={(longitude) => onChange({ longitude })}
          error={place('longitude')}
        />
      </div>
    </Form>
  );
}
