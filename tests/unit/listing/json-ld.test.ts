import { jsonLdOf } from '@/components/holding/json-ld';
import { listingTypeOf, listingTypes } from '@/lib/listing/types/registry';
import { atLeastOne } from '../../support/at-least-one';
import vocabulary from './schema-org.json';

type Data = Record<string, unknown>;

const classes: Record<string, { parents: string[]; properties: string[] }> = vocabulary.classes;

const propertiesOf = (name: string): string[] => {
  const found = classes[name];
  if (!found) throw new Error(`schema.org has no ${name}`);
  return [...found.properties, ...found.parents.flatMap(propertiesOf)];
};

/** Names that the vocabulary does not have where they stand. */
const strays = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => strays(each, path));
  if (typeof value !== 'object' || value === null) return [];
  const { '@type': type, '@context': _, '@graph': graph, ...rest } = value as Data;
  if (graph) return strays(graph, '@graph');
  const known = [type].flat().flatMap((each) => propertiesOf(String(each)));
  return Object.entries(rest).flatMap(([name, inner]) => [
    ...(known.includes(name) ? [] : [`${path}/${type}.${name}`]),
    ...strays(inner, `${path}/${type}.${name}`),
  ]);
};

const enumerated = new Set(Object.values(vocabulary.enumerations).flat());

const termsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"https:\/\/schema\.org\/(\w+)"/g)].map(([, name = '']) => name);

const site = {
  url: 'https://example.org/l',
  slotUrl: (id: string) => `https://example.org/l?slot=${id}`,
  picture: (id: string) => `https://example.org/${id}`,
};

type Listing = Parameters<typeof jsonLdOf>[0];
type Slot = Parameters<typeof jsonLdOf>[3][number];

const aListing = (with_: Partial<Listing>): Listing =>
  ({
    id: 'l',
    title: 'Couscous du dimanche',
    description: 'Sept légumes.',
    photos: [{ id: 'p', width: 4, height: 3, alt: '' }],
    rates: [{ unit: 'place', amountMinor: 900 }],
    currency: 'EUR',
    timeZone: 'Europe/Paris',
    place: { lat: 48.1, lng: -1.7, area: 'Thabor' },
    provider: { name: 'Karim' },
    ...with_,
  }) as Listing;

const aSlot = (with_: Partial<Slot> = {}): Slot => ({
  id: 's',
  startsAt: new Date('2027-03-28T17:30Z'),
  endsAt: new Date('2027-03-28T20:30Z'),
  closesAt: new Date('2027-03-27T18:30Z'),
  capacity: 6,
  free: 2,
  minimum: 0,
  state: 'open',
  note: '',
  isBookable: true,
  ...with_,
});

describe.each(listingTypes.map((type) => [type.name, type] as const))(
  'a %s for search engines',
  (_, type) => {
    it('uses only words that schema.org has', () => {
      const rates = [
        { unit: type.comparedBy, amountMinor: 900 },
        { unit: type.comparedBy, amountMinor: 1000, minMinor: 500, maxMinor: 1500 },
      ];
      for (const each of atLeastOne([...rates.map((rate) => [rate]), []])) {
        const data = jsonLdOf(aListing({ rates: each, type: type.name }), type, site, [
          aSlot(),
          aSlot({ free: 0, state: 'called_off' }),
        ]);
        expect(strays(data)).toEqual([]);
        expect(termsIn(data).filter((term) => !enumerated.has(term))).toEqual([]);
      }
    });
  },
);

describe('an event for search engines', () => {
  const meal = listingTypeOf('meal');
  const eventOf = (listing: Partial<Listing>, slot: Partial<Slot> = {}) =>
    (jsonLdOf(aListing(listing), meal, site, [aSlot(slot)])?.['@graph'] as Data[] | undefined)?.[0];

  it('says when on the clock of the place, where only roughly, and what is left', () => {
    expect(eventOf({})).toMatchObject({
      '@type': 'FoodEvent',
      startDate: '2027-03-28T19:30:00+02:00',
      endDate: '2027-03-28T22:30:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: 'Thabor' },
      organizer: { '@type': 'Person', name: 'Karim' },
      maximumAttendeeCapacity: 6,
      remainingAttendeeCapacity: 2,
      isAccessibleForFree: false,
      offers: {
        price: '9.00',
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
        availabilityEnds: '2027-03-27T19:30:00+01:00',
        url: 'https://example.org/l?slot=s',
      },
    });
    expect(JSON.stringify(eventOf({}))).not.toMatch(/latitude|streetAddress/);
  });

  it('says the bounds where each gives what they can, and when nothing is left', () => {
    const rates = [{ unit: 'place' as const, amountMinor: 1000, minMinor: 500, maxMinor: 1500 }];
    expect(eventOf({ rates })?.offers).toMatchObject({
      price: '10.00',
      priceSpecification: { minPrice: '5.00', maxPrice: '15.00', priceCurrency: 'EUR' },
    });
    expect(eventOf({}, { free: 0 })?.offers).toMatchObject({ availability: 'https://schema.org/SoldOut' });
    expect(eventOf({}, { state: 'called_off' })?.eventStatus).toBe('https://schema.org/EventCancelled');
    expect(eventOf({ rates: [] })).toMatchObject({ isAccessibleForFree: true, offers: { price: '0.00' } });
  });

  it('is nothing when there is none', () => {
    expect(jsonLdOf(aListing({}), meal, site, [])).toBeNull();
  });
});
