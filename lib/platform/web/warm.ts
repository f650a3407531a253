import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { locales } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** As many at once as the database has connections for, and a few rounds of them: code runs fast once it has run often. */
const atOnce = 10;
const rounds = 6;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const send = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** What readers ask for most, asked for by nobody: it writes nothing, and its answers are thrown away. */
const ask = async (url: string): Promise<void> => {
  const [locale] = locales;
  const get = async (path: string, init?: RequestInit): Promise<string> =>
    (await fetch(url + path, init)).text();
  const { items = [] } = JSON.parse(await get('/api/v1/listings?limit=1')) as { items?: { id: string }[] };
  const html = (await get(paths.home(locale))) + (await get(paths.search(locale)));
  // Files of every page: asked for once, they are packed by the time somebody comes.
  const files = new Set(html.match(/\/_next\/static\/[\w./~-]+\.(?:css|js)/g));
  await Promise.all([...files].map((file) => get(file, { headers: { 'accept-encoding': 'br' } })));
  const listingId = items[0]?.id;
  if (!listingId) return;
  await get(paths.listing(locale, listingId));
  const wish = { listingId, from: inDays(40), to: inDays(41) };
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        await get('/api/v1/quotes', send(wish));
        await get('/api/v1/bookings', send(wish, { authorization: 'Bearer nobody' }));
      }),
    );
  }
};

/**
 * Lets the site answer itself, at an address of its own, before anybody else can ask: modules are loaded, the database
 * is connected, and the first crowd does not wait for either; it takes some two seconds. What goes wrong here will be told to those who ask.
 */
export const warm = async (answer: RequestListener): Promise<void> => {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await ask(`http://127.0.0.1:${port}`).catch((error: Error) => console.error(`Not warm: ${error.message}`));
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
};
