import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findAddress } from '@/lib/platform/geocoder';

const rennes = { lat: 48.1119, lng: -1.6743 };
const asked: string[] = [];
let answer: { status?: number; body: string };
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.GEOCODER_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const point = (lng: number, lat: number): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ geometry: { type: 'Point', coordinates: [lng, lat] } }],
  });

test('an address is looked for near its town', async () => {
  answer = { body: point(-1.6794, 48.1147) };
  expect(await findAddress('12 rue Saint-Malo, Rennes', rennes, 40_000)).toEqual({
    lat: 48.1147,
    lng: -1.6794,
  });
  expect(asked.at(-1)).toBe('/api/?q=12+rue+Saint-Malo%2C+Rennes&lat=48.1119&lon=-1.6743&limit=5');
});

test.each([
  ['it finds one far away', { body: point(2.35, 48.85) }],
  ['it finds nothing', { body: '{"features":[]}' }],
  ['it answers nonsense', { body: '<html>' }],
  ['it is out of order', { status: 503, body: '{}' }],
])('nothing is found, and nothing breaks, when %s', async (_, given) => {
  answer = given;
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await findAddress('12 rue Saint-Malo', rennes, 40_000)).toBeNull();
  warned.mockRestore();
});
