import { postcodeIn } from '@/lib/platform/postcodes';
import { findTown, townLabel } from '@/lib/platform/towns';

beforeAll(() => {
  Object.assign(process.env, {
    DEMO: 'on',
    DATABASE_URL: 'postgres://nobody@localhost/none',
    AUTH_SECRET: 'a secret that only this test has, 32 long',
    STRIPE_API_URL: 'http://127.0.0.1:1',
  });
});

const named = async (typed: string): Promise<string | string[]> => {
  const found = await findTown(typed);
  return found.town ? townLabel(found.town) : found.meant.map(townLabel);
};

it.each([
  ['35000', 'Rennes (35)'],
  ['35700', 'Rennes (35)'],
  ['35 200', 'Rennes (35)'],
  [' 35000 Rennes ', 'Rennes (35)'],
  ['35510', 'Cesson-Sévigné (35)'],
  ['75011', 'Paris'],
  ['13005', 'Marseille (13)'],
  ['97400', 'Saint-Denis'],
])('the postcode %s is that of %s', async (typed, town) => {
  expect(await named(typed)).toBe(town);
});

it('a postcode of several communes asks which, the largest first; with a name it is that one', async () => {
  const asked = await named('35140');
  expect(asked).toContain('Saint-Aubin-du-Cormier (35)');
  expect(Array.isArray(asked) && asked.length > 1).toBe(true);
  expect(await named('35140 saint aubin du cormier')).toBe('Saint-Aubin-du-Cormier (35)');
  expect(await named('35140 Rennes')).toEqual([]);
});

it('a postcode that nobody has names nothing', async () => {
  for (const typed of ['00000', '99999', '35999']) expect(await named(typed)).toEqual([]);
});

it.each(['3500', '350000', '35 0 00', '35000a', '35-000', 'x35000', '', '35\n000', '٣٥٠٠٠'])(
  '“%s” is no postcode',
  (typed) => {
    expect(postcodeIn(typed)).toBeNull();
  },
);
