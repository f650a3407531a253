import type { Fields } from '@/lib/listing/fields';
import type { ListingType } from '@/lib/listing/listing-type';
import { listingTypes } from '@/lib/listing/types/registry';
import { type Words, wordsFor } from '@/lib/platform/i18n/words';
import { locales } from '@/lib/shared/locale';

const always = [
  'name',
  'plural',
  'chip',
  'about',
  'provider',
  'customer',
  'request',
  'free',
  'titleExample',
  'searchExample',
  'calledToo',
  'descriptionHint',
  'message.label',
  'message.hint',
  'period.from',
  'period.to',
  'handover.start',
  'handover.end',
  'units.label',
  'units.hint',
  'empty.title',
  'empty.body',
];

/** The keys that a type's tables ask for. */
const keysOf = (type: ListingType): string[] => [
  ...always,
  ...Object.entries({ ...type.details, ...type.questions }).flatMap(([name, field]) => [
    `fields.${name}.label`,
    ...('options' in field ? field.options.map((option) => `fields.${name}.options.${option}`) : []),
  ]),
  ...(type.return.kind === 'money' ? type.return.fees.map((code) => `fees.${code}`) : []),
  ...(type.handover ? [...type.handover.start, ...type.handover.end].map((item) => `checklist.${item}`) : []),
  ...Object.keys(type.groups ?? {}).map((group) => `groups.${group}`),
  ...(type.notices ?? []).flatMap((notice) => [`notices.${notice}.title`, `notices.${notice}.other`]),
];

const flat = (words: Words, before = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : flat(value, `${before}${key}.`),
  );

const mayHave =
  /^(fields\.\w+\.(hint|shown|unit|yes)|offeredBy|whereHint|booking\..+|notices\.\w+\.[A-Z]{2}|slot\.\w+|mail\..+|notice\..+)$/;

/** What is said of all types, by the part of a type's own words that stands in its place. */
const general: Record<string, (key: string) => string[]> = {
  slot: (key) => [`slots.${key}`],
  booking: (key) => [`slot-booking.${key}`, `booking.${key}`],
  mail: (key) => [`mail.${key}`],
  notice: (key) => [`notice.kinds.${key}`],
};

describe.each(listingTypes.map((type) => [type.name, type] as const))('the words of %s', (name, type) => {
  const of = (locale: (typeof locales)[number]): string[] =>
    flat((wordsFor(locale).types as Record<string, Words>)[name] ?? {});

  test.each(locales)('are complete in %s, with none to spare', (locale) => {
    const there = of(locale);
    const wanted = new Set(keysOf(type));
    expect([...wanted].filter((key) => !there.includes(key))).toEqual([]);
    expect(
      there.filter((key) => !wanted.has(key.replace('.shownOptions.', '.options.')) && !mayHave.test(key)),
    ).toEqual([]);
  });

  test.each(locales)('say in %s what a wish for it is about, where one can be made', (locale) => {
    expect(flat(wordsFor(locale)).includes(`wish.about.${name}`)).toBe(type.intents.includes('wish'));
  });

  test('say the same things in both languages', () => {
    expect(of('fr').sort()).toEqual(of('en').sort());
  });

  test('say of its slots, bookings, mails and notices only what is said of all types', () => {
    const all = new Set(flat(wordsFor('fr')));
    const spare = of('fr').filter((key) => {
      const [part = '', ...rest] = key.split('.');
      const keys = general[part]?.(rest.join('.'));
      return keys && !keys.some((each) => all.has(each));
    });
    expect(spare).toEqual([]);
    const slots = of('fr').filter((key) => key.startsWith('slot.'));
    expect(type.allocation.kind === 'places' || slots.length === 0).toBe(true);
  });

  test('title groups that have fields, and fields that have a group', () => {
    const groups = Object.keys(type.groups ?? {});
    const used = Object.values(type.details as Fields).flatMap(({ group }) => (group ? [group] : []));
    expect([...new Set(used)].sort()).toEqual(groups.sort());
  });

  test('name each field once', () => {
    const names = Object.keys(type.details);
    expect(Object.keys(type.questions).filter((name) => names.includes(name))).toEqual([]);
  });
});
