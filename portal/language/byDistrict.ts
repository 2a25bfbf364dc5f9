// Districts as somebody looks for them in a list: in the order of letters of the language of the page.

import { language, t, type Text } from './text.ts';

/** Not every browser knows the order of Kazakh letters; then it is that of Russian ones. */
export function byDistrict<Of extends { readonly districtLabels: Text }>(all: readonly Of[]): readonly Of[] {
  const { compare } = new Intl.Collator([language.value, 'ru']);
  return all.toSorted((one, other) => compare(t(one.districtLabels), t(other.districtLabels)));
}
