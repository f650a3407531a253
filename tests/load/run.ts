import autocannon from 'autocannon';
import { memberCookies } from './members';
import { raceFor } from './race';
import { bareSite, ourSite, type Running } from './site';
import { scriptBytes } from './weigh';

const seconds = Number(process.env.LOAD_SECONDS ?? 8);
const connections = 50;
const rounds = 2;

/** Who asks, one after the other, over each connection: strangers, or members with their cookies. */
type Readers = { strangers: readonly string[]; members: readonly string[] };

/** How long it takes until each of them has been there: a member's first page is rendered for them alone. */
const warmingUp = (cookies: readonly string[]): number => (cookies.length > 1 ? 8 : 2);

/** Requests a second that came back well, after some seconds of warming up. */
const requestsPerSecond = async (url: string, cookies: readonly string[]): Promise<number> => {
  const requests = cookies.map((cookie) => ({ headers: { cookie } }));
  await autocannon({ url, connections, duration: warmingUp(cookies), requests });
  const {
    requests: rate,
    non2xx,
    errors,
  } = await autocannon({ url, connections, duration: seconds, requests });
  if (non2xx > 0 || errors > 0)
    throw new Error(`${url}: ${non2xx} answers were no success, ${errors} errors`);
  return rate.average;
};

/** The first of a list of the public API. */
const firstOf = async (url: string, list: string): Promise<string> => {
  const { items } = (await (await fetch(`${url}/api/v1/${list}`)).json()) as { items: { id: string }[] };
  if (!items[0]) throw new Error(`${list}: nothing to look at.`);
  return items[0].id;
};

const best = (figures: number[]): number => Math.max(...figures);

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const measure = async (ours: Running, bare: Running): Promise<void> => {
  const readers: Readers = { strangers: [''], members: await memberCookies(connections) };
  const pages = {
    home: '/fr',
    search: '/fr/search',
    listing: `/fr/listings/${await firstOf(ours.url, 'listings?limit=1')}`,
    week: '/fr/this-week',
    campaigns: '/fr/campaigns',
    campaign: `/fr/campaigns/${await firstOf(ours.url, 'campaigns?state=live&limit=1')}`,
  };
  const addresses: Record<string, string> = { bare: bare.url };
  for (const [name, path] of Object.entries(pages)) addresses[name] = ours.url + path;
  // Taken in turns, so that a slow moment of the machine falls on all alike.
  const rates: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, address] of Object.entries(addresses)) {
      for (const [who, cookies] of Object.entries(readers)) {
        const key = `${name} ${who}`;
        rates[key] = [...(rates[key] ?? []), await requestsPerSecond(address, cookies)];
      }
    }
  }
  const floor = best(rates['bare strangers'] ?? []);
  const floorBytes = await scriptBytes(bare.url);
  console.log(
    '\n| page | strangers, a second | of bare | members, a second | of bare | script, gzip | above bare |\n|---|---|---|---|---|---|---|',
  );
  for (const [name, address] of Object.entries(addresses)) {
    const bytes = await scriptBytes(address);
    const cells = Object.keys(readers).flatMap((who) => {
      const rate = best(rates[`${name} ${who}`] ?? []);
      return [rate.toFixed(0), `${Math.round((rate / floor) * 100)} %`];
    });
    console.log(`| ${[name, ...cells, kilobytes(bytes), kilobytes(bytes - floorBytes)].join(' | ')} |`);
  }
};

const main = async (): Promise<void> => {
  const ours = await ourSite();
  const bare = await bareSite();
  try {
    await measure(ours, bare);
    for (const prize of ['oneUnit', 'sixPlaces'] as const) {
      const { winners, losers, others, settledMs } = await raceFor(
        prize,
        ours.url,
        process.env.DATABASE_URL ?? '',
        200,
      );
      console.log(
        `\n200 clients, ${prize}: ${winners} won, ${losers} were told that it is taken, others ${JSON.stringify(others)}; settled in ${settledMs.toFixed(0)} ms`,
      );
    }
  } finally {
    await bare.stop();
    await ours.stop();
  }
};

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error);
    process.exit(1);
  },
);
