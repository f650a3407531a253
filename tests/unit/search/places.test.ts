import { plainName, townNear, townsLike, townsWithin } from '@/lib/platform/places';
import { boundsAround } from '@/lib/shared/geo';

const names = async (text: string) => (await townsLike(text)).map(({ name }) => name);

describe('towns', () => {
  beforeAll(() => {
    Object.assign(process.env, {
      DEMO: 'on',
      DATABASE_URL: 'postgres://nobody@localhost/none',
      AUTH_SECRET: 'a secret that only this test has, 32 long',
      STRIPE_API_URL: 'http://127.0.0.1:1',
    });
  });

  it('are found without their accents, hyphens and capitals', async () => {
    expect((await names('cesson sevigne'))[0]).toBe('Cesson-Sévigné');
    expect((await names('PACÉ'))[0]).toBe('Pacé');
    expect((await names('st malo'))[0]).toBe('Saint-Malo');
    expect((await names('sevigne'))[0]).toBe('Cesson-Sévigné');
  });

  it('come near the community first, then by how many people live there', async () => {
    expect((await townsLike('renn'))[0]).toMatchObject({ name: 'Rennes', area: '35', country: 'FR' });
    expect((await names('vern'))[0]).toBe('Vern-sur-Seiche');
    expect((await names('paris'))[0]).toBe('Paris');
    expect((await townsLike('saint', 5)).length).toBe(5);
  });

  it('are none for next to nothing, and for what no town begins with', async () => {
    expect(await names('')).toEqual([]);
    expect(await names('r')).toEqual([]);
    expect(await names('xqzv')).toEqual([]);
    expect(await names('%_\\')).toEqual([]);
  });

  it('name the point they reach over, the large one rather than the village at its gate', async () => {
    expect(await townNear(48.1119, -1.6802)).toMatchObject({ name: 'Rennes' });
    expect(await townNear(48.12, -1.61)).toMatchObject({ name: 'Cesson-Sévigné' });
    expect(await townNear(0, -30)).toBeNull();
  });

  it('fill a map with the largest first', async () => {
    const towns = await townsWithin(boundsAround({ lat: 48.11, lng: -1.68 }, 12), 5);
    expect(towns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Rennes', 'Cesson-Sévigné', 'Bruz']),
    );
    expect(towns[0]?.name).toBe('Rennes');
    expect((await townsWithin({ west: -180, south: -85, east: 180, north: 85 }, 3)).length).toBe(3);
  });
});

it('plain names keep what tells towns apart', () => {
  expect(plainName("  L'Haÿ-les-Roses ")).toBe('l hay les roses');
  expect(plainName('Ste-Foy')).toBe('sainte foy');
});
