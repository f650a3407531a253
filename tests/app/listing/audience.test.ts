import sharp from 'sharp';
import { homeRows } from '@/app/[locale]/home';
import { askedSearch } from '@/app/[locale]/search/asked';
import { foundListings } from '@/app/[locale]/search/found';
import { GET as photo } from '@/app/api/photos/[...key]/route';
import { GET as atom } from '@/app/feeds/sessions.atom/route';
import { GET as ics } from '@/app/feeds/sessions.ics/route';
import { seenListing } from '@/lib/booking/seen-listing';
import { tableOf } from '@/lib/booking/slots/queries';
import { encodeSession, newSessionClaims } from '@/lib/platform/auth/claims';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { storePicture } from '@/lib/platform/pictures';
import { reviewsAbout } from '@/lib/review/queries';
import { placesNamed } from '@/lib/search/areas';
import { weekOf } from '@/lib/search/week';
import { audienceKinds } from '@/lib/standing/audiences';
import { callsOf, stranger } from '@/tests/support/api';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aBooking } from '@/tests/support/booking-builders';
import { aListing, aMember } from '@/tests/support/builders';
import { aCircle, seenNow } from '@/tests/support/circle-builders';
import { travelTo } from '@/tests/support/clock';
import { aMeal, aSlot } from '@/tests/support/slots';

// The framework's own request scope, which a page has only inside a running server.
let cookie: string | undefined;
jest.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (cookie === undefined ? undefined : { value: cookie }) }),
  headers: async () => new Headers(),
}));

const signIn = async (who: { id: string } | null) => {
  cookie = who ? await encodeSession(newSessionClaims(who.id, 0)) : undefined;
};

type Who = { name: string; viewer: Viewer | null; sees: readonly string[] };
type Shared = { audience: string; owner: string; thing: string; meal: string; slot: string; picture: string };

let readers: Who[];
let shared: Shared[];

/** A word that stands in whatever is for an audience, and nowhere else. */
const wordOf = (audience: string) => `Zx${audience}`;

const aPicture = async (ownerId: string) => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  return (await storePicture(db, ownerId, new File([new Uint8Array(bytes)], 'a.png'))).id;
};

/** A thing that was lent and reviewed, and a meal to come, both for one audience. */
const share = async (audience: string, circleId: string): Promise<Shared> => {
  const word = wordOf(audience);
  const named = { title: `${word} à partager`, area: `${word}ville` };
  const thing = await aListing({ ...named, depositMinor: 0, rates: [], priceMinor: 0 });
  await aBooking({ state: 'closed', listing: thing });
  const picture = await aPicture(thing.ownerId);
  await db.listingPhoto.create({ data: { listingId: thing.id, pictureId: picture, position: 0 } });
  const meal = await aMeal({ ...named, ownerId: thing.ownerId, title: `${word} à table` });
  const slot = await aSlot({ listingId: meal.id, startsAt: new Date('2026-11-26T19:30+01:00') });
  await db.listing.updateMany({
    where: { id: { in: [thing.id, meal.id] } },
    data: { audience, ...(audience === 'circle' && { audienceCircleId: circleId }) },
  });
  return { audience, owner: thing.ownerId, thing: thing.id, meal: meal.id, slot: slot.id, picture };
};

beforeAll(async () => {
  travelTo(new Date('2026-11-24T10:00:00Z'));
  const { id, people } = await aCircle(['keeper', 'member']);
  shared = [];
  for (const audience of audienceKinds) shared.push(await share(audience, id));
  // Lending takes its time.
  travelTo(new Date('2026-11-24T10:00:00Z'));
  const other = await aCircle(['keeper']);
  readers = [
    { name: 'a stranger', viewer: null, sees: ['everyone'] },
    { name: 'a member', viewer: await aMember({ emailConfirmedAt: null }), sees: ['everyone', 'members'] },
    { name: 'a confirmed member', viewer: await aMember(), sees: ['everyone', 'members', 'confirmed'] },
    {
      name: 'somebody of another circle',
      viewer: other.people[0] as Viewer,
      sees: ['everyone', 'members', 'confirmed'],
    },
    { name: 'somebody of the circle', viewer: people[1] as Viewer, sees: audienceKinds },
  ];
});

/** What somebody is shown, as one text. */
type Surface = (who: Who) => Promise<unknown>;

const calls = async ({ viewer }: Who) => (viewer ? callsOf(viewer) : stranger);
const got =
  (path: string): Surface =>
  async (who) =>
    (await (await calls(who)).get(path)).body;

/** Every list that anyone can ask for: whatever is not for a reader is in none of them. */
const lists: Record<string, Surface> = {
  'the home page': ({ viewer }) => homeRows(viewer),
  'the search page': async () => foundListings(await askedSearch({ sort: 'newest' }, 'fr')),
  'the search page with words': async () =>
    Promise.all(
      audienceKinds.map(async (each) => foundListings(await askedSearch({ q: wordOf(each) }, 'fr'))),
    ),
  'the places of the search': async ({ viewer }) =>
    Promise.all(audienceKinds.map((each) => placesNamed(viewer, `${wordOf(each)}ville`))),
  'this week': ({ viewer }) =>
    weekOf(viewer, {
      from: '2026-11-24',
      timeZone: 'Europe/Paris',
      type: undefined,
      near: undefined,
      radiusKm: undefined,
    }),
  'the API’s search': got('/api/v1/listings?limit=50'),
  'the API’s GeoJSON': got('/api/v1/listings.geojson?limit=50'),
  'the API’s sessions': got('/api/v1/slots?limit=50'),
  'what a member shares': (who) =>
    Promise.all(shared.map(({ owner }) => got(`/api/v1/listings?owner=${owner}`)(who))),
  'the reviews of a member': ({ viewer }) =>
    Promise.all(shared.map(({ owner }) => reviewsAbout(viewer, owner))),
  'the API’s member': (who) => Promise.all(shared.map(({ owner }) => got(`/api/v1/members/${owner}`)(who))),
};

const feeds: Record<string, () => Promise<string>> = {
  'the Atom feed': async () => (await atom(new Request('http://localhost:3000/feeds/sessions.atom'))).text(),
  'the calendar of all': async () =>
    (await ics(new Request('http://localhost:3000/feeds/sessions.ics'))).text(),
};

/** What leads to one thing: to whoever it is not for, it is not there. */
const pages: Record<string, (who: Who, of: Shared) => Promise<number>> = {
  'its page': ({ viewer }, { thing }) => statusOf(seenListing(viewer, thing)),
  'its guests': ({ viewer }, { slot }) => statusOf(tableOf(viewer, slot)),
  'the API’s listing': async (who, { thing }) =>
    (await (await calls(who)).get(`/api/v1/listings/${thing}`)).status,
  'the API’s availability': async (who, { thing }) =>
    (await (await calls(who)).get(`/api/v1/listings/${thing}/availability`)).status,
  'the API’s session': async (who, { slot }) =>
    (await (await calls(who)).get(`/api/v1/slots/${slot}`)).status,
  'a quote': async (who, { thing }) => {
    const asked = { listingId: thing, from: '2026-12-01', to: '2026-12-02', quantity: 1 };
    return (await (await calls(who)).post('/api/v1/quotes', asked)).status;
  },
  'its photo': async (_, { picture }) =>
    (
      await photo(new Request(`http://localhost:3000/api/photos/${picture}?w=320`), {
        params: Promise.resolve({ key: [picture] }),
      })
    ).status,
};

const statusOf = (found: Promise<unknown>): Promise<number> =>
  found.then(
    () => 200,
    (error: { code?: string }) => {
      if (error.code === 'not_found') return 404;
      throw error;
    },
  );

describe('what is for some', () => {
  it.each(Object.keys(lists))('shows to nobody else: %s', async (name) => {
    for (const who of atLeastOne(readers)) {
      await signIn(who.viewer);
      const text = JSON.stringify(await lists[name]?.(who));
      const seen = audienceKinds.filter((audience) => text.includes(wordOf(audience)));
      expect({ who: who.name, seen }).toEqual({ who: who.name, seen: who.sees });
    }
  });

  it.each(Object.keys(feeds))('is in nothing that is the same for all: %s', async (name) => {
    await signIn(readers.at(-1)?.viewer ?? null);
    const text = (await feeds[name]?.()) ?? '';
    expect(audienceKinds.filter((audience) => text.includes(wordOf(audience)))).toEqual(['everyone']);
  });

  it.each(Object.keys(pages))('is not there for the others: %s', async (name) => {
    for (const who of atLeastOne(readers)) {
      await signIn(who.viewer);
      for (const each of atLeastOne(shared)) {
        const status = await pages[name]?.(who, each);
        const expected = who.sees.includes(each.audience) ? 200 : 404;
        expect({ who: who.name, audience: each.audience, status }).toEqual({
          who: who.name,
          audience: each.audience,
          status: expected,
        });
      }
    }
  });

  it('is there for whose it is, and for who runs the community, who takes nothing by it', async () => {
    const operator = await aMember({ role: 'operator' });
    for (const { thing, owner, audience } of atLeastOne(shared)) {
      expect(await seenListing(await seenNow({ id: owner }), thing)).toMatchObject({ isForViewer: true });
      expect(await seenListing(operator, thing)).toMatchObject({ isForViewer: audience !== 'circle' });
    }
    await signIn(operator);
    const [last] = shared.slice(-1);
    expect(await pages['its photo']?.({ name: 'operator', viewer: operator, sees: [] }, last as Shared)).toBe(
      200,
    );
  });

  it('counts among what a circle shares only what the reader finds', async () => {
    const { id, people } = await aCircle(['keeper']);
    await aListing({ ownerId: id, rates: [], priceMinor: 0, depositMinor: 0 });
    await aListing({ ownerId: id, audience: 'circle', audienceCircleId: id, rates: [], priceMinor: 0 });
    const count = async (who: Viewer | null) =>
      (await (who ? await callsOf(who) : stranger).get(`/api/v1/circles/${id}`)).body.listings;
    expect(await count(null)).toBe(1);
    expect(await count(people[0] as Viewer)).toBe(2);
  });
});
