import { describe, expect, it } from 'vitest';
import { parsePhone } from '../../shared/domain/phone.ts';
import { maskPhone } from '../../shared/domain/phoneMask.ts';

describe('phones', () => {
  it.each([
    ['+77011234567', '+77011234567'],
    ['87011234567', '+77011234567'],
    ['8 (747) 123-45-67', '+77471234567'],
    ['+7 778 123 45 67', '+77781234567'],
    ['7011234567', '+77011234567'],
    ['77011234567', '+77011234567'],
  ])('reads %s as %s', (text, phone) => expect(parsePhone(text)).toBe(phone));

  it.each([
    ['a Russian mobile', '+79161234567'],
    ['a Russian mobile with 8', '89161234567'],
    ['a landline of Astana', '+7 7172 12 34 56'],
    ['the code +997 that never came', '+997 701 123 45 67'],
    ['another country', '+996555123456'],
    ['a free number', '8 800 080 14 14'],
    ['an extension', '+7 701 123 45 67 ext 5'],
    ['words around it', 'mother 87011234567'],
    ['a digit too few', '+7701123456'],
    ['a digit too many', '+770112345678'],
    ['nothing', ''],
    ['a very long text', '8'.repeat(100_000)],
  ])('refuses %s', (_what, text) => expect(parsePhone(text)).toBeUndefined());

  it('shows only the last two digits', () => {
    const phone = parsePhone('+77011234512');
    expect(phone && maskPhone(phone)).toBe('+7…12');
  });
});
