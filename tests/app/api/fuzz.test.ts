import { join, resolve } from 'node:path';
import { sendMessage } from '@/lib/conversation/commands';
import { createToken } from '@/lib/member/commands/tokens';
import { Chance } from '@/tests/fuzz/chance';
import { apiTargets, type FuzzRequest, type Known, ledOn, requestTo } from '@/tests/fuzz/requests';
import { routeFileOf } from '@/tests/support/api';
import { aBooking } from '@/tests/support/booking-builders';
import { aListing, aMember } from '@/tests/support/builders';
import { aCampaign } from '@/tests/support/campaign-builders';
import { aCircle } from '@/tests/support/circle-builders';
import { aMeal, aSlot } from '@/tests/support/slots';
import { openStripe, type TestStripe } from '@/tests/support/stripe';

const seed = 20_261_129;
const root = resolve(__dirname, '../../..');

/** The values of a path's names, as Next hands them to a handler. */
const paramsOf = (pattern: string, pathname: string): Record<string, string> | undefined => {
  const [names, parts] = [pattern.split('/'), pathname.split('/')];
  const pairs = names.flatMap((name, index) =>
    name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(parts[index] ?? '')]] : [],
  );
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
};

const answerTo = async (pattern: string, sent: FuzzRequest & { body?: string }): Promise<Response> => {
  const url = new URL(sent.path, 'http://localhost:3000');
  const request = new Request(url, { method: sent.method, headers: sent.headers, body: sent.body ?? null });
  const handlers = await import(join(root, routeFileOf(pattern)));
  return handlers[sent.method](request, { params: Promise.resolve(paramsOf(pattern, url.pathname)) });
};

/** Something of each kind that an address can name, most of it the member's own; read by a page of one, so that there is a next. */
let stripe: TestStripe;
let there: { token: string; known: Known };

beforeAll(async () => {
  stripe = await openStripe();
  const member = await aMember();
  const [thing, meal] = [await aListing({ ownerId: member.id }), await aMeal({ ownerId: member.id })];
  const slots = [await aSlot({ listingId: meal.id }), await aSlot({ listingId: meal.id })];
  const bookings = [await aBooking({ listing: thing }), await aBooking({ customer: member })];
  const campaigns = [await aCampaign({ state: 'live' }), await aCampaign({ state: 'live' })];
  for (const { id } of bookings) await sendMessage(member, { bookingId: id, body: 'Bonjour' });
  const circles = [await aCircle(), await aCircle()];
  const { token } = await createToken(member, { name: 'fuzz', scopes: ['read', 'write'] });
  const known: Known = {
    'listings/{id}': [thing.id, meal.id],
    'slots/{id}': slots.map(({ id }) => id),
    'bookings/{id}': bookings.map(({ id }) => id),
    'campaigns/{id}': campaigns.map(({ id }) => id),
    'members/{id}': [member.id],
    'circles/{id}': circles.map(({ id }) => id),
  };
  const lists = await ledOn(known, async (pattern, path) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await answerTo(pattern, { method: 'GET', path, headers });
    return answer.json();
  });
  there = { token, known: { ...known, ...lists, id: Object.values(known).flat() } };
});

afterAll(() => stripe.close());

/** What asks for more is asked more often. */
const timesFor = ({ query, body }: (typeof apiTargets)[number]): number =>
  12 + 5 * Object.keys(query).length + (body ? 12 : 0);

test('lists are read on from their first row, in each of their orders', () => {
  const lists = Object.entries(there.known).filter(([name]) => name.startsWith('?'));
  expect(Object.fromEntries(lists.map(([name, led]) => [name, led.length]))).toEqual({
    '?/api/v1/bookings': 1,
    '?/api/v1/bookings/{id}/messages': 2,
    '?/api/v1/campaigns': 4,
    '?/api/v1/circles': 1,
    '?/api/v1/listings': 4,
    '?/api/v1/listings.geojson': 4,
    '?/api/v1/slots': 1,
  });
});

test.each(apiTargets.map((target) => [target.method, target.path, target] as const))(
  '%s %s has an answer for whatever is sent',
  async (_method, pattern, target) => {
    const chance = new Chance(seed);
    const [tokens, { known }] = [[there.token], there];
    for (let left = timesFor(target); left > 0; left--) {
      const sent = requestTo(chance, target, known, { tokens, cookies: [] });
      const { status } = await answerTo(pattern, sent);
      expect({ seed, sent, isFailure: status >= 500 }).toEqual({ seed, sent, isFailure: false });
    }
  },
);
