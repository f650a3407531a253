import { stranger } from '@/tests/support/api';
import { aListing } from '@/tests/support/builders';

describe('places by their names', () => {
  it('are found in the order in which they are likely meant, with how far around one looks', async () => {
    await aListing({ area: 'Quartier des Essais', publicLat: 48.1, publicLng: -1.6 });
    const { body } = await stranger.get('/api/v1/places?q=quartier des essais');
    expect(body.items[0]).toMatchObject({
      name: 'Quartier des Essais',
      kind: 'neighbourhood',
      lat: 48.1,
      lng: -1.6,
    });
    const [west, south, east, north] = body.items[0].bbox;
    expect([west < -1.6, south < 48.1, east > -1.6, north > 48.1]).toEqual([true, true, true, true]);
    const town = await stranger.get('/api/v1/places?q=Saint-Malo');
    expect(town.body.items[0]).toMatchObject({
      name: 'Saint-Malo',
      kind: 'town',
      context: 'Saint-Malo (35)',
    });
    expect((await stranger.get('/api/v1/places?q=35000')).body.items[0]).toMatchObject({ kind: 'postcode' });
  });

  it('that nobody knows are none, and what is no question is refused', async () => {
    expect((await stranger.get('/api/v1/places?q=xqzwv')).body.items).toEqual([]);
    const none = await stranger.get('/api/v1/places');
    expect([none.status, Object.keys(none.body.fields)]).toEqual([422, ['q']]);
  });
});
