import type { Approval } from '@/lib/listing/approvals';
import { saveStep } from '@/lib/listing/commands/save-step';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { inDays } from '../booking-builders';
import { aListing, aMember } from '../builders';
import { aCircle } from '../circle-builders';
import { hoursFromNow } from '../clock';
import { theHours } from '../credits';
import { inHours } from '../in-credit';
import { aMeal, aSlot } from '../slots';
import { aCellar } from '../tenancies';

/** Something to agree on: whose it is, how much there is of it, and how it is asked for. */
export type Offer = {
  listingId: string;
  /** Who answers for it. */
  provider: Viewer;
  capacity: number;
  /** `day`: which of a few, so that people want the same ones. */
  asking: (day: number, length: number) => { from: string; to: string; slotIds?: string[] };
  /** In what it can be paid, where one chooses. */
  payIn?: readonly (string | undefined)[];
  /** What the type asks of who asks. */
  options?: Record<string, unknown>;
  /** Its dates, where it has some: they can be called off. */
  slotIds: readonly string[];
  /** The lot decides, once its value is entered. */
  isDrawn?: true;
  /** What is owed each month ends with it, not by itself. */
  isMonthly?: true;
};

const free = { rates: [], priceMinor: 0, depositMinor: 0 };

const ownerOf = async (id: string): Promise<Viewer> => {
  const viewer = await viewerById(id);
  if (!viewer) throw new Error('the listing has no owner');
  return viewer;
};

const dated = async (
  with_: Parameters<typeof aListing>[0],
  { provider, shortest = 0 }: { provider?: Viewer | undefined; shortest?: number } = {},
): Promise<Offer> => {
  const listing = await aListing({ ownerId: provider?.id ?? (await aMember()).id, ...with_ });
  return {
    listingId: listing.id,
    provider: provider ?? (await ownerOf(listing.ownerId)),
    capacity: listing.units.length,
    slotIds: [],
    asking: (day, length) => ({ from: inDays(4 + day), to: inDays(4 + day + Math.max(length, shortest)) }),
  };
};

const inSlots = async (
  capacity: number,
  with_: Parameters<typeof aMeal>[0] = {},
  provider?: Viewer,
): Promise<Offer> => {
  const listing = await aMeal({ mayPassOn: true, ...with_ });
  const slots = await Promise.all(
    [5, 6, 7].map((days) => aSlot({ listingId: listing.id, capacity, startsAt: hoursFromNow(days * 24) })),
  );
  const slotIds = slots.map(({ id }) => id);
  return {
    listingId: listing.id,
    provider: provider ?? (await ownerOf(listing.ownerId)),
    capacity,
    slotIds,
    // One date, or several in one agreement.
    asking: (day, length) => ({
      from: '',
      to: '',
      slotIds: Array.from(
        { length: 1 + Math.min(length, slotIds.length - 1) },
        (_, at) => slotIds[(day + at) % slotIds.length] ?? '',
      ),
    }),
  };
};

/** Items that leave for good: two or three of them, for more people than that. */
const aGift = async (
  approval: Approval,
  unitCount: number,
  with_: Parameters<typeof aListing>[0] = {},
): Promise<Offer> => {
  const details = { condition: 'good', carrying: 'two' };
  const offer = await dated({
    ...free,
    type: 'give',
    title: 'Une chaise',
    details,
    approval,
    unitCount,
    ...with_,
  });
  return { ...offer, asking: () => ({ from: '', to: '' }) };
};

/** The same by a draw that closes before long. */
const aDraw = async (unitCount: number): Promise<Offer> => {
  const offer = await aGift('instant', unitCount);
  await saveStep(offer.provider, {
    ...{ listingId: offer.listingId, step: 'terms', approval: 'draw', drawSource: 'loto' },
    drawClosesAt: hoursFromNow(3).toISOString(),
  });
  return { ...offer, isDrawn: true };
};

/** From month to month, from one of the next days on. */
const byTheMonth = async (unitCount: number): Promise<Offer> => {
  const { id, ownerId } = await aCellar({ unitCount });
  return {
    ...{ listingId: id, provider: await ownerOf(ownerId), capacity: unitCount, slotIds: [], isMonthly: true },
    options: { goods: 'Quinze cartons.' },
    asking: (day) => ({ from: inDays(1 + day), to: '' }),
  };
};

/** Every kind of agreement there is. A new one: a row. */
export const offers: Record<string, () => Promise<Offer>> = {
  'two drills for money or hours, as one likes': async () => ({
    ...(await dated({ unitCount: 2, depositMinor: 0, priceWay: 'either', ...inHours })),
    payIn: [theHours, theHours, 'EUR', undefined],
  }),
  'two drills for money and hours together, with a deposit': () =>
    dated({ unitCount: 2, priceWay: 'both', ...inHours }),
  'a drill for hours alone, at once': () =>
    dated({ ...free, priceWay: 'credit', approval: 'instant', ...inHours }),
  'two drills for money, with a deposit': () => dated({ unitCount: 2 }),
  'a drill for nothing, at once': () => dated({ ...free, approval: 'instant' }),
  'three drills for nothing but a deposit': () =>
    dated({ ...free, depositMinor: 6000, unitCount: 3, approval: 'instant' }),
  'a circle’s drill for nothing': async () => {
    const { id, people } = await aCircle(['keeper', 'keeper']);
    return dated({ ...free, ownerId: id }, { provider: people[0] });
  },
  'a bed for travellers': () =>
    dated(
      { ...free, type: 'hospitality', title: 'Un canapé', details: { sleeps: 2 }, priceWay: 'free' },
      { shortest: 1 },
    ),
  'a room by the night': () =>
    dated(
      {
        type: 'stay',
        title: 'Une chambre',
        details: { sleeps: 2 },
        rates: [{ unit: 'night', amountMinor: 4000 }],
        priceMinor: 4000,
        depositMinor: 0,
      },
      { shortest: 1 },
    ),
  'places at a table, paid at once': () => inSlots(3),
  'places at a circle’s table, paid at once': async () => {
    const { id, people } = await aCircle(['keeper', 'keeper']);
    return inSlots(2, { ownerId: id }, people[1]);
  },
  'places at a table for nothing, on request': () =>
    inSlots(2, { ...free, priceWay: 'free', approval: 'request' }),
  'two chairs, given to whom their giver chooses': () => aGift('request', 2),
  'three chairs, given to who comes first': () => aGift('instant', 3),
  'two chairs, given by a draw': () => aDraw(2),
  'two chairs, given for an hour each': async () => ({
    ...(await aGift('request', 2, {
      priceWay: 'credit',
      creditCode: theHours,
      creditRates: [{ unit: 'item', amountMinor: 60 }],
    })),
  }),
  'two cellars by the month': () => byTheMonth(2),
};

/** Those of which whoever asks owes money at once. */
export const paidAtOnce = ['places at a table, paid at once', 'places at a circle’s table, paid at once'];
