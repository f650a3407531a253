import autocannon from 'autocannon';
import { raceForOneUnit } from './race';
import { bareSite, ourSite, type Running } from './site';
import { scriptBytes } from './weigh';

const seconds = Number(process.env.LOAD_SECONDS ?? 8);
const connections = 50;
const rounds = 2;

/** Requests a second that came back well, after a second of warming up. */
const requestsPerSecond = async (url: string): Promise<number> => {
  await autocannon({ url, connections, duration: 2 });
  const { requests, non2xx, errors } = await autocannon({ url, connections, duration: seconds });
  if (non2xx > 0 || errors > 0)
    throw new Error(`${url}: ${non2xx} answers were no success, ${errors} errors`);
  return requests.average;
};

const firstListing = async (url: string): Promise<string> => {
  const { items } = (await (await fetch(`${url}/api/v1/listings?limit=1`)).json()) as {
    items: { id: string }[];
  };
  if (!items[0]) throw new Error('No listing to look at.');
  return `/fr/listings/${items[0].id}`;
};

const best = (figures: number[]): number => Math.max(...figures);

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const measure = async (ours: Running, bare: Running): Promise<void> => {
  const pages = { home: '/fr', search: '/fr/search', listing: await firstListing(ours.url) };
  const addresses: Record<string, string> = { bare: bare.url };
  for (const [name, path] of Object.entries(pages)) addresses[name] = ours.url + path;
  // Taken in turns, so that a slow moment of the machine falls on all alike.
  const rates: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, address] of Object.entries(addresses)) {
      rates[name] = [...(rates[name] ?? []), await requestsPerSecond(address)];
    }
  }
  const floor = best(rates.bare ?? []);
  const floorBytes = await scriptBytes(bare.url);
  console.log(`\n| page | requests a second | of bare | script, gzip | above bare |\n|---|---|---|---|---|`);
  for (const [name, address] of Object.entries(addresses)) {
    const rate = best(rates[name] ?? []);
    const bytes = await scriptBytes(address);
    const share = `${Math.round((rate / floor) * 100)} %`;
    console.log(
      `| ${name} | ${rate.toFixed(0)} | ${share} | ${kilobytes(bytes)} | ${kilobytes(bytes - floorBytes)} |`,
    );
  }
};

const main = async (): Promise<void> => {
  const ours = await ourSite();
  const bare = await bareSite();
  try {
    await measure(ours, bare);
    const race = await raceForOneUnit(ours.url, process.env.DATABASE_URL ?? '', 200);
    console.log(
      `\n200 clients for one unit: ${race.winners} won, ${race.losers} were told that it is taken, others ${JSON.stringify(race.others)}; settled in ${race.settledMs.toFixed(0)} ms`,
    );
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
