import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { steps as campaignSteps } from '@/lib/campaign/schema';
import { steps as listingSteps } from '@/lib/listing/publishing';
import { ourSite } from '@/tests/load/site';
import { Chance } from './chance';
import { type Door, doorOf } from './door';
import { FormPages } from './form-pages';
import { apiTargets, type FuzzRequest, type Known, ledOn, pageTargets, requestTo } from './requests';
import { type Answer, send } from './send';

/*
 * npm run fuzz -- --requests 10000 [--seed 7]: hostile requests to every page, handler and operation of a site that it
 * starts itself, by strangers, members and an operator, on this machine alone. Fails on an answer of 5xx, on none, and on one that takes longer than a second.
 * --url http://127.0.0.1:3000 takes a running site of this machine instead, as a stranger.
 */

/** What a parser of HTTP lets through and no browser sends. */
const oddMethods = [
  'TRACE',
  'PURGE',
  'PROPFIND',
  'QUERY',
  'M-SEARCH',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'HEAD',
];

const longestMs = 1_000;
const mostFindings = 40;
/** Whoever sends so much is slowed down, signs out, or deletes the account. */
const renewedEach = 100;

const jsonOf = async (origin: string, path: string, token: string | undefined): Promise<unknown> => {
  const answer = await fetch(origin + path, token ? { headers: { authorization: `Bearer ${token}` } } : {});
  return answer.json();
};

const idsOf = async (origin: string, list: string): Promise<string[]> => {
  const { items } = (await jsonOf(origin, `/api/v1/${list}`, undefined)) as { items: { id: string }[] };
  return items.map(({ id }) => id);
};

/** What is there to be asked for: so that requests come past the door. */
const knownOn = async (origin: string): Promise<Known> => {
  const listings = await idsOf(origin, 'listings?limit=20');
  const campaigns = await idsOf(origin, 'campaigns?state=all&limit=20');
  const slots = await idsOf(origin, 'slots?limit=20');
  return {
    id: [...listings, ...campaigns, ...slots],
    'campaigns/{id}': campaigns,
    'listings/{id}': listings,
    slotId: slots,
    key: ['0193f1c2-0000-7000-8000-000000000000'],
    part: ['news', 'backers', 'delivery'],
    step: [...new Set([...listingSteps, ...campaignSteps])],
    file: campaigns.map((id) => `${id}.atom`),
  };
};

const isOfThisMachine = (origin: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname);

const strangers: Door = { tokens: [], cookies: [], known: {}, renew: async () => undefined };

/** What is counted and judged of all that is sent. */
class Judge {
  private readonly statuses: Record<string, Map<number, number>> = { addresses: new Map(), forms: new Map() };
  findings = 0;
  count = 0;

  constructor(private readonly origin: string) {}

  /** Sends it, and says so if the site could not stand it. */
  async ask(sent: FuzzRequest, kind: 'addresses' | 'forms' = 'addresses'): Promise<Answer> {
    let answer = await send(this.origin, sent);
    // A busy machine is slow once; what costs too much is slow again.
    if (answer.status !== 0 && answer.ms > longestMs) answer = await send(this.origin, sent);
    const { status, ms } = answer;
    this.count += 1;
    const counted = this.statuses[kind];
    counted?.set(status, (counted.get(status) ?? 0) + 1);
    if (status === 0 || status >= 500 || ms > longestMs) {
      this.findings += 1;
      const shown = JSON.stringify({ ...sent, body: sent.body?.toString('latin1').slice(0, 3_000) });
      console.log(`${status || 'no answer'} after ${ms.toFixed(0)} ms: ${shown.slice(0, 4_000)}`);
    }
    return answer;
  }

  summary(): string {
    const said = Object.entries(this.statuses).map(
      ([kind, counted]) => `${kind} ${JSON.stringify(Object.fromEntries([...counted].sort()))}`,
    );
    return `Answers: ${said.join(', ')}`;
  }
}

const fuzz = async (origin: string, count: number, seed: number, door = strangers): Promise<number> => {
  if (!isOfThisMachine(origin)) throw new Error('Only a site of this machine is asked like this.');
  const chance = new Chance(seed);
  const pages = pageTargets(resolve(__dirname, '../..'));
  const targets = [...apiTargets, ...pages];
  const there = { ...(await knownOn(origin)), ...door.known };
  const known = { ...there, ...(await ledOn(there, (_, path) => jsonOf(origin, path, door.tokens[0]))) };
  const forms = new FormPages(pages, known, origin);
  console.log(`${count} requests to ${targets.length} targets, seed ${seed}`);
  // What a page needs to be read for the first time is not what it costs.
  for (const target of targets) await send(origin, requestTo(new Chance(seed), target, known, door));
  const judge = new Judge(origin);
  for (let turn = 0; judge.count < count && judge.findings < mostFindings; turn++) {
    if (turn % renewedEach === 0) await door.renew();
    if (door.cookies.length === 0 || chance.once(2)) {
      const sent = requestTo(chance, chance.of(targets), known, door);
      await judge.ask(chance.once(50) ? { ...sent, method: chance.of(oddMethods) } : sent);
      continue;
    }
    const page = forms.page(chance, door.cookies);
    const posted = forms.post(chance, page, await judge.ask(page.sent));
    if (posted) await judge.ask(posted, 'forms');
  }
  console.log(`${judge.summary()}; ${forms.summary()}; seed ${seed}; findings: ${judge.findings}`);
  return judge.findings;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      url: { type: 'string' },
    },
  });
  const [count, seed] = [Number(values.requests), Number(values.seed)];
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000)
    throw new Error('--requests: from 1 to a million.');
  if (!Number.isInteger(seed)) throw new Error('--seed: a whole number.');
  if (values.url) return fuzz(new URL(values.url).origin, count, seed);
  const site = await ourSite();
  try {
    return await fuzz(site.url, count, seed, await doorOf(process.env.DATABASE_URL ?? ''));
  } finally {
    await site.stop();
  }
};

main().then(
  (findings) => process.exit(findings > 0 ? 1 : 0),
  (error: Error) => {
    console.error(error);
    process.exit(1);
  },
);
