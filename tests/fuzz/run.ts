import { request } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ourSite } from '@/tests/load/site';
import { Chance } from './chance';
import { type Door, doorOf } from './door';
import { apiTargets, type FuzzRequest, type Known, pageTargets, requestTo } from './requests';

/*
 * npm run fuzz -- --requests 10000 [--seed 7]: hostile requests to every page, handler and operation of a site that it
 * starts itself, by strangers, members and an operator, on this machine alone. Fails on an answer of 5xx, on none, and on one that takes longer than a second.
 * --url http://127.0.0.1:3000 takes a running site of this machine instead, as a stranger.
 */

const longestMs = 1_000;
const givenUpMs = 20_000;
const mostFindings = 40;

type Answer = { status: number; ms: number };

const send = (origin: string, { method, path, headers, body }: FuzzRequest): Promise<Answer> => {
  const began = performance.now();
  return new Promise((done) => {
    const answered = (status: number) => done({ status, ms: performance.now() - began });
    const { hostname, port } = new URL(origin);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request({ hostname, port, path, method, headers: { ...headers, ...length } }, (answer) => {
      answer.resume();
      answer.once('end', () => answered(answer.statusCode ?? 0));
      answer.once('error', () => answered(0));
    });
    sent.setTimeout(givenUpMs, () => sent.destroy());
    sent.once('error', () => answered(0));
    sent.end(body);
  });
};

const idsOf = async (origin: string, list: string): Promise<string[]> => {
  const answer = await fetch(`${origin}/api/v1/${list}`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
};

/** What is there to be asked for: so that requests come past the door. */
const knownOn = async (origin: string): Promise<Known> => {
  const listings = await idsOf(origin, 'listings?limit=20');
  const campaigns = await idsOf(origin, 'campaigns?state=all&limit=20');
  const slots = await idsOf(origin, 'slots?limit=20');
  return {
    id: [...listings, ...campaigns, ...slots],
    '/{locale}/campaigns/{id} id': campaigns,
    '/{locale}/listings/{id} id': listings,
    slotId: slots,
    key: ['0193f1c2-0000-7000-8000-000000000000'],
    part: ['news', 'backers', 'delivery'],
    step: ['what', 'place'],
    file: campaigns.map((id) => `${id}.atom`),
  };
};

const isOfThisMachine = (origin: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname);

const strangers: Door = { tokens: [], cookies: [], known: {} };

const fuzz = async (origin: string, count: number, seed: number, door = strangers): Promise<number> => {
  if (!isOfThisMachine(origin)) throw new Error('Only a site of this machine is asked like this.');
  const chance = new Chance(seed);
  const targets = [...apiTargets, ...pageTargets(resolve(__dirname, '../..'))];
  const known = { ...(await knownOn(origin)), ...door.known };
  console.log(`${count} requests to ${targets.length} targets, seed ${seed}`);
  const statuses = new Map<number, number>();
  let findings = 0;
  // What a page needs to be read for the first time is not what it costs.
  for (const target of targets) await send(origin, requestTo(new Chance(seed), target, known, door));
  for (let done = 0; done < count && findings < mostFindings; done++) {
    const sent = requestTo(chance, chance.of(targets), known, door);
    let { status, ms } = await send(origin, sent);
    // A busy machine is slow once; what costs too much is slow again.
    if (status !== 0 && ms > longestMs) ({ status, ms } = await send(origin, sent));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status !== 0 && status < 500 && ms <= longestMs) continue;
    findings += 1;
    console.log(
      `${status || 'no answer'} after ${ms.toFixed(0)} ms: ${JSON.stringify(sent).slice(0, 1_500)}`,
    );
  }
  console.log(
    `Answers: ${JSON.stringify(Object.fromEntries([...statuses].sort()))}; seed ${seed}; findings: ${findings}`,
  );
  return findings;
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
