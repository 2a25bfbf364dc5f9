// Where a kindergarten stands, as each family reads it: a street has a name in both languages of the city.

import { describe, expect, it } from 'vitest';
import { addressKkAfter, addressLabels } from '../../shared/domain/preschool.ts';
import { askPlace, garden, head, oneFamily, propose } from '../support/contractCity.ts';
import { staffedCity } from '../support/city.ts';
import { bin, clerk, eventsOf, found, register, territory } from '../support/registerCity.ts';

const street = { address: 'проспект Абая, 12', addressKk: 'Абай даңғылы, 12' };
const inBoth = { kk: street.addressKk, ru: street.address, en: street.address };

describe('an address', () => {
  it('is read in Kazakh where it is known, and as it was written where it is not', () => {
    expect(addressLabels(street)).toEqual(inBoth);
    expect(addressLabels({ address: 'Абай даңғылы, 12' })).toEqual({
      kk: 'Абай даңғылы, 12',
      ru: 'Абай даңғылы, 12',
      en: 'Абай даңғылы, 12',
    });
  });

  it.each([
    ['nothing is said', {}, street.addressKk],
    ['the same is said again', { address: street.address }, street.addressKk],
    ['another is said in Kazakh alone', { addressKk: 'Абай көшесі, 12' }, 'Абай көшесі, 12'],
    ['it moved, in both', { address: 'улица Мира, 3', addressKk: 'Бейбітшілік көшесі, 3' }, 'Бейбітшілік көшесі, 3'],
    ['it moved, and Kazakh is not said', { address: 'улица Мира, 3' }, undefined],
    ['the Kazakh one is taken away', { addressKk: null }, undefined],
  ])('after a change in which %s is %j', (_, change, kazakh) => {
    expect(addressKkAfter(street, change)).toBe(kazakh);
  });
});

describe('a kindergarten with an address in both languages', () => {
  it('shows it to families, to the department and after a change, and its events do not', async () => {
    const city = await staffedCity();
    const preschool = await register(city, bin, street);
    const params = { territory, preschool };
    const shown = { address: street.address, addressLabels: inBoth };
    expect(await found(city)).toMatchObject([shown]);
    expect((await city.ask('showPreschool', { params })).body).toMatchObject(shown);
    expect((await city.ask('showRegistered', { params, ...clerk })).body).toMatchObject(shown);
    const body = { addressKk: 'Абай көшесі, 12' };
    expect((await city.ask('changePreschool', { params, ...clerk, body })).body).toMatchObject({
      addressLabels: { ...inBoth, kk: body.addressKk },
    });
    await city.ask('changePreschool', { params, ...clerk, body });
    const moved = await city.ask('changePreschool', { params, ...clerk, body: { address: 'улица Мира, 3' } });
    expect(moved.body).toMatchObject({ addressLabels: { kk: 'улица Мира, 3', ru: 'улица Мира, 3' } });
    expect(await found(city)).toMatchObject([{ addressLabels: { kk: 'улица Мира, 3' } }]);
    expect((await eventsOf(city, preschool)).slice(1).map(({ data }) => data)).toMatchObject([
      { changed: ['addressKk'] },
      { changed: ['address', 'addressKk'] },
    ]);
  });

  it('has it in its contracts in the language of each text', async () => {
    const city = await oneFamily();
    await city.ask('changePreschool', { params: { territory, preschool: garden }, ...clerk, body: street });
    const asked = await askPlace(city, city.family);
    const { body } = await propose(city, String(asked.body['contract']));
    const text = body['text'] as { kk: string[]; ru: string[]; canonical: string };
    expect(text.kk[1]).toContain(`(${street.addressKk})`);
    expect(text.ru[1]).toContain(`(${street.address})`);
    expect(JSON.parse(text.canonical)).toMatchObject({ preschool: street });
  });

  it('is shown to its own head in both', async () => {
    const city = await oneFamily();
    await city.ask('changePreschool', { params: { territory, preschool: garden }, ...clerk, body: street });
    const own = await city.ask('showOwnPreschool', { params: { preschool: garden }, iin: head });
    expect(own.body).toMatchObject({ addressLabels: inBoth });
  });
});
