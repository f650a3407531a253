import { foundCircle } from '@/lib/circle/commands/found-circle';
import { saveStep } from '@/lib/listing/commands/save-step';
import { enterValue } from '@/lib/listing/draws/entering-value';
import { rankingOf, sealOf } from '@/lib/listing/draws/protocol';
import { drawOf } from '@/lib/listing/draws/queries';
import type { Way } from '@/lib/listing/draws/ways';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { fireAll } from '@/lib/worker/lives';
import { tasks } from '@/lib/worker/tasks';
import { requestBooking } from './asking';
import { aListing, aMember } from './builders';
import { seenNow } from './circle-builders';
import { travelTo } from './clock';
import { runJobs } from './jobs';

export const hourMs = 3_600_000;
export const day = 24 * hourMs;
export const later = (ms: number) => travelTo(new Date(now().getTime() + ms));

/** The clock and the jobs, until nothing moves by itself any more. */
export const settle = async () => {
  await runJobs(tasks);
  await fireAll(now());
  await runJobs(tasks);
};

type Neighbour = Awaited<ReturnType<typeof aMember>>;

/** So many neighbours; a test takes as many by name as it asked for. */
export const people = async (count: number) => {
  const all: Neighbour[] = [];
  for (let each = 1; each <= count; each += 1) all.push(await aMember({ name: `Voisin ${each}` }));
  return all as [Neighbour, Neighbour, Neighbour, ...Neighbour[]];
};

export const aGift = async (with_: Partial<Parameters<typeof aListing>[0]> = {}) => {
  const giver = await aMember({ name: 'Jeanne Le Gall' });
  const listing = await aListing({
    ownerId: giver.id,
    type: 'give',
    title: 'Bibliothèque en chêne',
    rates: [],
    priceMinor: 0,
    depositMinor: 0,
    approval: 'instant',
    details: { condition: 'good', carrying: 'two' },
    ...with_,
  });
  return { giver, listingId: listing.id };
};

/** A gift whose draw closes in two days; a public value decides, or the numbers of those who take part. */
export const aDraw = async (unitCount = 1, drawWay: Way = 'value') => {
  const gift = await aGift({ unitCount });
  const closes = new Date(now().getTime() + 2 * day);
  await saveStep(gift.giver, {
    listingId: gift.listingId,
    step: 'terms',
    approval: 'draw',
    drawClosesAt: closes.toISOString(),
    drawWay,
    drawSource: 'loto',
  });
  return gift;
};

export type Gift = Awaited<ReturnType<typeof aGift>>;

export const ask = async ({ listingId }: Gift, who: Viewer, quantity = 1): Promise<string> =>
  (await requestBooking(who, { listingId, from: '', to: '', quantity, options: {}, message: '' })).id;

/** The same for a circle. */
export const askAs = async ({ listingId }: Gift, who: Viewer, onBehalfOf: string): Promise<string> =>
  (
    await requestBooking(await seenNow(who), {
      ...{ listingId, from: '', to: '', quantity: 1, options: {}, message: '' },
      onBehalfOf,
    })
  ).id;
export const found = async (who: Viewer): Promise<string> =>
  (await foundCircle(who, { name: 'Cercle', about: '', area: 'Rennes', isOpen: false })).id;

export const stateOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).state;
export const statesOf = (ids: readonly string[]) => Promise.all(ids.map(stateOf));
export const listingState = async ({ listingId }: Gift) =>
  (await db.listing.findUniqueOrThrow({ where: { id: listingId } })).state;
export const drawState = async ({ listingId }: Gift) => (await drawOf(listingId))?.state;

/** Closes the draw, and goes on to when the value is known. */
export const seal = async ({ listingId }: Gift) => {
  later(2 * day + 1000);
  await settle();
  const draw = await drawOf(listingId);
  if (draw) travelTo(new Date(draw.valueAt.getTime() + hourMs));
  return draw;
};

export const numbers = '4 17 23 38 49 2';
export const draw = async (gift: Gift) => {
  await enterValue(gift.giver, { listingId: gift.listingId, numbers, isChecked: 'on' });
  await settle();
};

/** The bookings in the order of the ranking, reckoned anew from what is published. */
export const inOrder = async ({ listingId }: Gift): Promise<string[]> => {
  const { codes, commitments, value } = (await drawOf(listingId)) ?? {
    codes: [],
    commitments: [],
    value: null,
  };
  const ranking = await rankingOf(await sealOf([...codes, ...commitments]), value ?? '', codes);
  const entries = await db.drawEntry.findMany({ where: { draw: { listingId } } });
  return ranking.map(({ code }) => entries.find((entry) => entry.code === code)?.bookingId ?? '');
};
