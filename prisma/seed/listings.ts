import { guessAtStart } from '@/lib/category/guess';
import { hoursCode } from '@/lib/ledger/assets';
import type { CreditRate } from '@/lib/listing/credit-schema';
import type { ListingType } from '@/lib/listing/listing-type';
import type { PriceWay } from '@/lib/listing/price-ways';
import { stepsOf } from '@/lib/listing/publishing';
import { pricingOf } from '@/lib/listing/returns';
import { blurredPlace, comparablePrice } from '@/lib/listing/rules';
import { passingOn } from '@/lib/listing/scarcity';
import type { Fee, Rate } from '@/lib/listing/schema';
import { listingTypeOf, typeOf } from '@/lib/listing/types/registry';
import { type RateUnit, startOfDay } from '@/lib/shared/period';
import { type Calendar, timeZone } from './calendar';
import { chanceOf, idOf, oneOf } from './chance';
import { categoryOfWritten } from './content/categories';
import { circles } from './content/circles';
import { type Place, quarterOf } from './content/quarters';
import type { WrittenListing } from './content/written-listing';
import { emblemOf, flyerOf } from './drawings/emblem';
import { sketchOf } from './drawings/registry';
import { cents, currency } from './euros';
import type { Wanted } from './gallery';
import type { Neighbour } from './neighbours';
import { typeset, typesetAll } from './typeset';

/** Longest first, as the guided form keeps them. */
const ratesOf = (type: ListingType, { rates = {}, between }: WrittenListing): Rate[] =>
  type.return.kind === 'money'
    ? type.return.rates.flatMap((unit: RateUnit) =>
        rates[unit]
          ? [
              {
                unit,
                amountMinor: cents(rates[unit]),
                ...(between && { minMinor: cents(between[0]), maxMinor: cents(between[1]) }),
              },
            ]
          : [],
      )
    : [];

/** The same in hours, kept in minutes. */
const hoursOf = (type: ListingType, { hours = {} }: WrittenListing): CreditRate[] =>
  (pricingOf(type)?.rates ?? []).flatMap((unit: RateUnit) =>
    hours[unit] ? [{ unit, amountMinor: hours[unit] * 60 }] : [],
  );

/** Somewhere in the owner's quarter, always the same: all that one member offers lies at one address. */
export const addressOf = ({ handle, area }: Pick<Neighbour, 'handle' | 'area'>) =>
  addressIn(quarterOf(area), handle, area);

/** The same in any place. */
const addressIn = ({ lat, lng, town = 'Rennes', streets }: Place, handle: string, area: string) => {
  const aside = (axis: string): number => (chanceOf(`${handle} ${axis}`) - 0.5) * 2;
  return {
    lat: Math.round((lat + aside('lat') * 0.0034) * 1e6) / 1e6,
    lng: Math.round((lng + aside('lng') * 0.0048) * 1e6) / 1e6,
    area,
    address: `${1 + Math.floor(chanceOf(`${handle} door`) * 40)} ${oneOf(streets, `${handle} street`)}, ${town}`,
  };
};

/** How old a listing is: some of this week, most of the last months, never older than its owner. */
const ageOf = ({ slug, slots, wish, isNew, since }: WrittenListing, ownerDays: number): number => {
  if (since !== undefined) return Math.min(ownerDays - 3, since);
  const chance = chanceOf(`${slug} age`);
  if (wish) return 0.5 + 6 * chance;
  if (isNew && !slots) return Math.min(ownerDays - 3, 1.2);
  if (slots) return isNew ? 2.5 + 4 * chance : Math.min(ownerDays - 3, 32 + 90 * chance);
  return Math.min(ownerDays - 3, 0.4 + 300 * chance ** 2);
};

/** The pictures of a listing in their order, its cover first. */
export const listingPictures = ({
  slug,
  type,
  touch,
  wish,
  title,
  drawnAs = slug,
  emblem,
  flyer,
}: WrittenListing): { wanted: Wanted; alt: string }[] => {
  // What nobody has yet nobody has drawn: the picture of its type stands for it.
  if (wish) return [];
  const tint = touch ?? listingTypeOf(type).tint;
  const sketch = emblem ? emblemOf(emblem, title) : flyer ? flyerOf(flyer, title) : sketchOf(drawnAs);
  return sketch.map((view, index) => ({
    wanted: { id: idOf(`picture ${slug}${index > 0 ? ` ${index}` : ''}`), view, tint },
    alt: view.alt,
  }));
};

/** When it is needed, until when it stands, and that it then ends by itself. */
const wishOf = ({ wish }: WrittenListing, { date, saturday }: Calendar) => {
  if (!wish) return {};
  const { needed, stands } = wish;
  const [from, to] = needed === 'saturday' ? [saturday, saturday] : (needed ?? []);
  const standsUntil = startOfDay(date(stands + 1), timeZone);
  const day = (days: number | undefined) => (days === undefined ? null : new Date(`${date(days)}T00:00Z`));
  return { neededFrom: day(from), neededTo: day(to), standsUntil, dueAt: standsUntil, dueName: 'pass' };
};

const audienceOf = ({ audience }: WrittenListing) =>
  typeof audience !== 'object'
    ? { audience: audience ?? 'everyone' }
    : { audience: 'circle', audienceCircleId: idOf(`circle ${audience.circle}`) };

/** Where a shelf stands: that of a circle, for everyone to see. */
export const shelfPlace = (circle: string) => {
  const found = circles.find(({ handle }) => handle === circle);
  if (!found) throw new Error(`there is no circle ${circle}`);
  return addressOf({ handle: circle, area: found.area });
};

/** On a shelf it is where that is, and goes with its time. */
const onShelf = ({ shelf }: WrittenListing, createdAt: Date) => {
  if (!shelf) return {};
  const place = shelfPlace(shelf.circle);
  const shelfUntil = new Date(createdAt.getTime() + shelf.keepDays * 86_400_000);
  return {
    ...place,
    ...{ publicLat: place.lat, publicLng: place.lng },
    shelfId: idOf(`shelf ${shelf.slug}`),
    ...{ shelfUntil, dueAt: shelfUntil, dueName: 'clear' },
  };
};

/** Which category it is in, by the id that the migration gave it. */
const categoryIdOf = ({ slug, title }: WrittenListing, { categories }: ListingType): string | null => {
  if (!categories) return null;
  const found = categoryOfWritten.get(slug) ?? guessAtStart(categories, title);
  return found && `category-${found}`;
};

/** The rows of one listing, as the guided form would have left them; of a circle's, one of its keepers did it. */
export const listingRows = (
  written: WrittenListing,
  owner: Neighbour,
  calendar: Calendar,
  byMemberId: string = owner.id,
) => {
  const { days } = calendar;
  const intent = written.wish ? 'wish' : 'offer';
  const type = typeOf({ type: written.type, intent });
  const id = idOf(`listing ${written.slug}`);
  const place = written.at ? addressIn(written.at, owner.handle, written.at.area) : addressOf(owner);
  const shown = blurredPlace(place.lat, place.lng, owner.id);
  const rates = ratesOf(type, written);
  const creditRates = hoursOf(type, written);
  const isPriced = rates.length > 0 || creditRates.length > 0;
  const priceWay: PriceWay = isPriced ? (written.way ?? 'money') : 'free';
  const fees: Fee[] = Object.entries(written.fees ?? {}).map(([code, euros]) => ({
    code,
    amountMinor: cents(euros),
  }));
  const state = written.state ?? 'published';
  const createdAt = days(-ageOf(written, owner.days));
  const publishedAt = state === 'draft' ? null : new Date(createdAt.getTime() + 25 * 60_000);
  const events = eventsOf(written, id, byMemberId, { state, createdAt, publishedAt });
  return {
    listing: {
      id,
      ownerId: owner.id,
      type: type.name,
      categoryId: categoryIdOf(written, type),
      state,
      title: typeset(written.title),
      description: typeset(written.text),
      details: typesetAll(written.details),
      rules: typeset(written.rules ?? ''),
      currency,
      priceWay,
      rates,
      creditCode: creditRates.length > 0 ? hoursCode : null,
      creditRates,
      fees,
      depositMinor: cents(written.deposit ?? 0),
      priceMinor: comparablePrice(type, rates, priceWay),
      approval: written.draw
        ? 'draw'
        : written.isInstant
          ? 'instant'
          : written.onRequest
            ? 'request'
            : (type.approvals[0] ?? 'request'),
      cancellation: written.tier ?? type.cancellations[0] ?? 'flexible',
      mayPassOn: passingOn(type).byDefault,
      noticeHours: written.noticeHours ?? type.limits.noticeHours,
      minLength: written.minLength ?? null,
      maxLength: written.maxLength ?? null,
      timeZone,
      ...place,
      ...audienceOf(written),
      intent,
      ...(written.batch && {
        batchId: idOf(`batch ${written.batch.slug}`),
        batchPlace: written.batch.place,
      }),
      ...wishOf(written, calendar),
      isPinned: true,
      publicLat: shown.lat,
      publicLng: shown.lng,
      // Of the town it lies in: Rennes, if nothing else is said.
      inhabitants: written.at?.inhabitants ?? 227_000,
      ...onShelf(written, createdAt),
      stepsDone: state === 'draft' ? ['what', 'photos'] : [...stepsOf(type)],
      createdAt,
      // Each of its events so far moved it.
      stateSince: events.at(-1)?.at ?? createdAt,
      updatedAt: publishedAt ?? createdAt,
      publishedAt,
    },
    wanted: (written.wanted ?? []).map((slug) => ({ listingId: id, categoryId: `category-${slug}` })),
    units: Array.from({ length: written.wish ? 0 : (written.units ?? 1) }, (_, index) => ({
      id: idOf(`unit ${written.slug} ${index}`),
      listingId: id,
      label: written.units ? `${index + 1}` : '',
      createdAt: new Date(createdAt.getTime() + index),
    })),
    events,
  };
};

const eventsOf = (
  { slug }: WrittenListing,
  listingId: string,
  byMemberId: string,
  { state, createdAt, publishedAt }: { state: string; createdAt: Date; publishedAt: Date | null },
) => {
  const pausedAt = state === 'paused' ? new Date(createdAt.getTime() + 7_200_000) : null;
  const steps: [name: string, fromState: string | null, toState: string, at: Date | null][] = [
    ['create', null, 'draft', createdAt],
    ['publish', 'draft', 'published', publishedAt],
    ['pause', 'published', 'paused', pausedAt],
  ];
  const events = steps.flatMap(([name, fromState, toState, at]) =>
    at ? [{ name, fromState, toState, at }] : [],
  );
  return events.map((event, index) => ({
    ...event,
    id: idOf(`listing event ${slug} ${event.name}`),
    listingId,
    sequence: index + 1,
    byRole: 'owner',
    byMemberId,
    deliveredAt: event.at,
  }));
};

export type ListingRows = ReturnType<typeof listingRows>;
