import type { Fields } from '@/lib/listing/fields';
import { filterFieldsOf, groupsOf, isClosed, missingFields, schemaOfFields } from '@/lib/listing/fields';
import type { ListingType } from '@/lib/listing/listing-type';
import { priceStep, termsStep, whatStep } from '@/lib/listing/schema';
import { hospitality } from '@/lib/listing/types/hospitality';
import { meal } from '@/lib/listing/types/meal';
import { portion } from '@/lib/listing/types/portion';
import { listingTypes } from '@/lib/listing/types/registry';
import { skill } from '@/lib/listing/types/skill';
import { stay } from '@/lib/listing/types/stay';
import { storage } from '@/lib/listing/types/storage';
import { thing } from '@/lib/listing/types/thing';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { creditAsset } from '@/lib/shared/asset';

/** Evenings at a table, paid in whichever way. */
const meals: ListingType = {
  ...thing,
  return: {
    kind: 'money',
    rates: ['place'],
    ways: ['money', 'share', 'open', 'free'],
    fees: [],
    mayAskDeposit: false,
  },
};

const fields: Fields = {
  note: { kind: 'text', maxLength: 10 },
  name: { kind: 'text', maxLength: 10, required: true },
  size: { kind: 'number', min: 1, max: 9, required: true },
  floor: { kind: 'number', min: -3, max: 9 },
  power: { kind: 'choice', options: ['mains', 'battery'], default: 'mains' },
  tags: { kind: 'choices', options: ['a', 'b'] },
  dry: { kind: 'flag' },
  opens: { kind: 'time', default: '09:00' },
};

const problems = (input: unknown, table: Fields = fields): Record<string, string> => {
  const parsed = schemaOfFields(table).safeParse(input, { reportInput: true });
  return parsed.success
    ? {}
    : Object.fromEntries(Object.entries(fieldMessages(parsed.error)).map(([path, { key }]) => [path, key]));
};

describe('the schema of a table of fields', () => {
  test('reads a form and JSON alike', () => {
    const form = { note: '', name: ' Anna ', size: '4', floor: '-1', tags: 'a', dry: 'on', opens: '' };
    const json = { name: 'Anna', size: 4, floor: -1, tags: ['a', 'a'], dry: true };
    const both = { name: 'Anna', size: 4, floor: -1, power: 'mains', tags: ['a'], dry: true, opens: '09:00' };
    expect(schemaOfFields(fields).parse(form)).toEqual(both);
    expect(schemaOfFields(fields).parse(json)).toEqual(both);
  });

  test('drops what it does not know, and what could reach into objects', () => {
    const parsed = schemaOfFields(fields).parse(
      JSON.parse('{"name":"A","size":1,"other":2,"__proto__":{"x":1}}'),
    );
    expect(Object.keys(parsed)).toEqual(['name', 'size', 'power', 'dry', 'opens']);
  });

  test.each([
    [{ size: 1 }, { name: 'field.required' }],
    [undefined, { name: 'field.required', size: 'field.required' }],
    [{ name: 'A', size: '' }, { size: 'field.required' }],
    [{ name: 'A', size: '10' }, { size: 'field.tooBig' }],
    [{ name: 'A', size: '2.5' }, { size: 'field.wrong' }],
    [{ name: 'A', size: 'many' }, { size: 'field.wrong' }],
    [{ name: 'A', size: '1e3' }, { size: 'field.wrong' }],
    [{ name: 'far too long a name', size: 1 }, { name: 'field.tooBigText' }],
    [{ name: 'A', size: 1, power: 'steam' }, { power: 'field.choose' }],
    [{ name: 'A', size: 1, opens: '25:00' }, { opens: 'field.wrong' }],
    [{ name: ['A'], size: 1 }, { name: 'field.wrong' }],
  ])('refuses %j beside the field', (input, refused) => {
    expect(problems(input)).toEqual(refused);
  });

  test('bounds an answer by the listing’s own', () => {
    const questions = schemaOfFields(stay.questions, { sleeps: 3 });
    expect(questions.safeParse({ guests: '3' }).success).toBe(true);
    expect(questions.safeParse({ guests: '4' }).success).toBe(false);
    expect(questions.parse({})).toEqual({ guests: 1 });
  });

  test.each(listingTypes.map((type) => [type.name, type] as const))(
    'nothing said of a %s names what is missing',
    (_, type) => {
      const required = Object.entries(type.details as Fields).flatMap(([name, field]) =>
        field.required ? [name] : [],
      );
      expect(missingFields(type.details, {})).toEqual(required);
      expect(filterFieldsOf(type).length).toBeGreaterThan(0);
    },
  );
});

describe('allergens', () => {
  const statement = (allergens: unknown) =>
    problems({ main: 'Couscous', dish: 'Lasagnes', container: 'needed', allergens }, portion.details);

  test('must be stated: all of those there are, or that there is none', () => {
    expect(statement(undefined)).toEqual({ allergens: 'field.required' });
    expect(statement([])).toEqual({ allergens: 'field.required' });
    expect(statement(['gluten', 'celery'])).toEqual({});
    expect(statement('none')).toEqual({});
  });

  test('cannot be none and some', () => {
    expect(statement(['none', 'gluten'])).toEqual({ allergens: 'field.alone' });
    expect(statement(['none', 'none'])).toEqual({});
  });

  test('are the fourteen of the European list', () => {
    expect(meal.details.allergens.options.filter((name) => name !== 'none')).toHaveLength(14);
  });
});

test('fields of a group stand together, where the first of them stands', () => {
  const note = { kind: 'text', maxLength: 10 } as const;
  const table: Fields = {
    a: note,
    b: { ...note, group: 'menu' },
    c: note,
    d: { ...note, group: 'menu' },
    e: note,
  };
  expect(groupsOf(table).map(({ group, fields }) => [group, Object.keys(fields)])).toEqual([
    [null, ['a']],
    ['menu', ['b', 'd']],
    [null, ['c', 'e']],
  ]);
});

test('a host who cannot host now takes no requests', () => {
  expect(isClosed(hospitality.details, { hosting: 'cannot' })).toBe(true);
  expect(isClosed(hospitality.details, { hosting: 'maybe' })).toBe(false);
  expect(isClosed(thing.details, {})).toBe(false);
});

describe('the price page', () => {
  const read = (type: Parameters<typeof priceStep>[0], input: unknown) =>
    priceStep(type, 'EUR', { costShareCapMinor: 1500 }).safeParse(input, { reportInput: true });
  const keys = (type: Parameters<typeof priceStep>[0], input: unknown) => {
    const parsed = read(type, input);
    return parsed.success
      ? []
      : Object.entries(fieldMessages(parsed.error)).map(([path, { key }]) => `${path}: ${key}`);
  };

  test.each(
    listingTypes.filter(({ return: back }) => back.kind !== 'money').map((type) => [type.name, type]),
  )('of %s asks for no price', (_name, type) => {
    expect(keys(type as Parameters<typeof priceStep>[0], { units: '1' })).toEqual([]);
  });

  test('reads amounts as typed, longest unit first', () => {
    const parsed = read(thing, {
      price: 'money',
      rates: { hour: '', day: '6', week: '25,50' },
      deposit: '60',
      units: '2',
      labels: 'bleue\n rouge ',
    });
    expect(parsed.data).toEqual({
      priceWay: 'money',
      rates: [
        { unit: 'week', amountMinor: 2550 },
        { unit: 'day', amountMinor: 600 },
      ],
      creditCode: null,
      creditRates: [],
      fees: [],
      depositMinor: 6000,
      units: 2,
      labels: ['bleue', 'rouge'],
    });
  });

  const words = {
    fr: { name: 'heures', one: 'heure', other: 'heures' },
    en: { name: 'hours', one: 'hour', other: 'hours' },
  };
  const hours = creditAsset({ code: 'hours', unit: 'minutes', decimals: 0, words });
  const inCredit = (input: unknown, credits = [hours]) =>
    priceStep(thing, 'EUR', { costShareCapMinor: 1500, credits }).safeParse(input, { reportInput: true });

  test('takes a price in a credit beside the money, or in its place, as its type says', () => {
    const credit = { currency: 'hours', rates: { day: '1 h 30', hour: '' } };
    const creditRates = [{ unit: 'day', amountMinor: 90 }];
    expect(inCredit({ price: 'either', rates: { day: '5' }, credit }).data).toMatchObject({
      ...{ priceWay: 'either', creditCode: 'hours', creditRates },
      rates: [{ unit: 'day', amountMinor: 500 }],
    });
    expect(inCredit({ price: 'credit', rates: { day: '5' }, credit }).data).toMatchObject({
      ...{ priceWay: 'credit', creditCode: 'hours', creditRates, rates: [] },
    });
    expect(inCredit({ price: 'money', rates: { day: '5' }, credit }).data).toMatchObject({
      ...{ creditCode: null, creditRates: [] },
    });
  });

  test('refuses a price in a credit that is none, or where there is none to ask for', () => {
    const wrong = (input: unknown, credits?: (typeof hours)[]) => {
      const { error } = inCredit(input, credits);
      return error ? Object.entries(fieldMessages(error)).map(([path, { key }]) => `${path}: ${key}`) : [];
    };
    const either = (rates: object, currency = 'hours') => ({
      ...{ price: 'either', rates: { day: '5' } },
      credit: { currency, rates },
    });
    expect(wrong(either({}))).toEqual(['credit.rates.hour: listing.noPrice']);
    expect(wrong(either({ day: 'une heure' }))).toContain('credit.rates.day: amount.unreadable');
    expect(wrong(either({ day: '1 h' }, 'tokens'))).toEqual(['credit.currency: field.choose']);
    expect(wrong(either({ day: '1 h' }), [])).toHaveLength(1);
    expect(keys(meals, either({ place: '1 h' }))).toHaveLength(1);
  });

  test('bounds what each may give, where they choose it themselves; what is shared of the costs stays under the cap', () => {
    expect(
      read(meals, { price: 'open', rates: { place: '8' }, open: { min: '', max: '12' } }).data,
    ).toMatchObject({
      priceWay: 'open',
      rates: [{ unit: 'place', amountMinor: 800, minMinor: 0, maxMinor: 1200 }],
    });
    expect(read(meals, { price: 'share', rates: { place: '15' } }).data).toMatchObject({
      priceWay: 'share',
      rates: [{ unit: 'place', amountMinor: 1500 }],
    });
  });

  test('free keeps no rate, whatever was typed before', () => {
    expect(read(thing, { price: 'free', rates: { day: '6' }, deposit: '' }).data).toMatchObject({
      priceWay: 'free',
      rates: [],
      depositMinor: 0,
    });
  });

  test('a gift keeps nothing at all, and ignores the choice of a price', () => {
    expect(
      read(hospitality, { price: 'money', rates: { night: '50' }, deposit: '50', fees: { cleaning: '5' } })
        .data,
    ).toMatchObject({
      priceWay: 'free',
      rates: [],
      fees: [],
      depositMinor: 0,
      units: 1,
    });
  });

  test.each([
    [thing, { price: 'money' }, ['rates.hour: listing.noPrice']],
    [stay, {}, ['rates.night: listing.noPrice']],
    [stay, { price: 'free' }, ['price: field.choose']],
    [stay, { price: 'share', rates: { night: '6' } }, ['price: field.choose']],
    [meals, { price: 'open', rates: { place: '8' } }, ['open.max: listing.openMax']],
    [
      meals,
      { price: 'open', rates: { place: '8' }, open: { min: '9', max: '7' } },
      ['open.max: listing.openMax'],
    ],
    [
      meals,
      { price: 'open', rates: { place: '8' }, open: { min: '9', max: '12' } },
      ['open.max: listing.openProposal'],
    ],
    [meals, { price: 'share', rates: { place: '15,01' } }, ['rates.place: listing.aboveShare']],
    [thing, { rates: { day: 'six' } }, ['rates.day: amount.unreadable']],
    [thing, { rates: { day: '-6' } }, ['rates.day: amount.unreadable']],
    [thing, { rates: { day: '6,999' } }, ['rates.day: amount.meant']],
    [thing, { rates: { day: '99999999' } }, ['rates.day: amount.tooBig']],
    [thing, { rates: { day: '6' }, units: '0' }, ['units: field.tooSmall']],
    [thing, { rates: { day: '6' }, units: '21' }, ['units: field.tooBig']],
  ])('refuses %#', (type, input, refused) => {
    expect(keys(type, input)).toEqual(refused);
  });

  test('fees belong to the type', () => {
    expect(read(stay, { rates: { night: '40' }, fees: { cleaning: '15', bribe: '5' } }).data).toMatchObject({
      fees: [{ code: 'cleaning', amountMinor: 1500 }],
    });
  });
});

describe('the page of terms', () => {
  test('turns typed lengths into the grain’s own', () => {
    expect(termsStep(thing).parse({ minLength: '3', maxLength: '7' })).toMatchObject({
      minLength: 180,
      maxLength: 7 * 1440,
    });
    expect(termsStep(storage).parse({ minLength: '', maxLength: '6' })).toMatchObject({
      minLength: null,
      maxLength: 6,
    });
    // What takes some hours of one day is never counted in days.
    expect(termsStep(skill).parse({ minLength: '', maxLength: '2' })).toMatchObject({ maxLength: 120 });
  });

  test('takes the type’s own defaults, and nothing that it does not offer', () => {
    expect(termsStep(hospitality).parse({})).toMatchObject({
      approval: 'request',
      cancellation: 'flexible',
      noticeHours: 0,
    });
    expect(termsStep(hospitality).safeParse({ approval: 'instant' }).success).toBe(false);
    expect(termsStep(thing).safeParse({ cancellation: 'never' }).success).toBe(false);
  });

  test('refuses limits that leave no length', () => {
    expect(termsStep(stay).safeParse({ minLength: '5', maxLength: '2' }).success).toBe(false);
    expect(termsStep(stay).safeParse({ minLength: '500' }).success).toBe(false);
  });
});

test('text stays text: long, right to left, emoji, markup', () => {
  const description = `<script>alert(1)</script> مرحبا 🙂 ${'x'.repeat(9900)}`;
  expect(
    whatStep(thing).parse({ title: '🙂🙂🙂', description, details: { condition: 'good' } }).description,
  ).toBe(description);
  expect(
    whatStep(thing).safeParse({
      title: 'abc',
      description: 'x'.repeat(10_001),
      details: { condition: 'good' },
    }).success,
  ).toBe(false);
});
