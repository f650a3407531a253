import { z } from 'zod';
import type { Asset } from '@/lib/shared/asset';
import { type RateUnit, rateUnits } from '@/lib/shared/period';
import { oneLine } from '@/lib/shared/text';
import { decimalOrNull, typedAmount, typedWhole, wholeOrNull } from '@/lib/shared/typed';
import { line, lineOrNone, prose, proseOrNone } from '@/lib/shared/written';
import { AudienceChoice } from '@/lib/standing/schema';
import { type Approval, approvalFacts } from './approvals';
import { creditSchema, readCredit } from './credit-schema';
import { drawFields } from './draws/schema';
import { schemaOfFields } from './fields';
import { intents } from './intents';
import { lengthLimits, titleLength, typedLengths } from './lengths';
import type { ListingType } from './listing-type';
import { type PriceWay, priceWays } from './price-ways';
import { creditsFor, moneyBack, pricingOf, waysFor } from './returns';
import { passingOn } from './scarcity';

/** States of a listing. */
export const listingStates = ['draft', 'published', 'paused', 'gone', 'met', 'archived'] as const;
export type ListingState = (typeof listingStates)[number];

/** A price for one unit, as stored. */
export const Rate = z.object({
  unit: z.enum(rateUnits),
  /** What is asked, or (`open`) proposed. */
  amountMinor: z.number().int().positive(),
  /** The bounds of what each may give, where they choose it themselves. */
  minMinor: z.number().int().nonnegative().optional(),
  maxMinor: z.number().int().positive().optional(),
});
export type Rate = z.output<typeof Rate>;
export const Rates = z.array(Rate);

/** A fee taken once a booking, as stored. */
export const Fee = z.object({ code: z.string(), amountMinor: z.number().int().positive() });
export type Fee = z.output<typeof Fee>;
export const Fees = z.array(Fee);

const amountsBy = (names: readonly string[], currency: string) =>
  z
    .object(Object.fromEntries(names.map((name) => [name, typedAmount(currency)])))
    .prefault({}) as unknown as z.ZodType<Record<string, number>>;

const lines = z
  .string()
  .max(2000)
  .default('')
  .transform((text) => text.split('\n').map((label) => oneLine(label).slice(0, 60)));

/** How owners of a type may make their price; to a gift there is nothing to choose. */
const waySchema = (ways: readonly PriceWay[]): z.ZodType<PriceWay> =>
  ways.length > 0
    ? z.enum(ways as [PriceWay]).default(ways[0] ?? 'free')
    : z
        .unknown()
        .optional()
        .transform((): PriceWay => 'free');

type OpenBounds = { min: number; max: number };

/** Why bounds that were typed are none. */
const wrongBounds = (rate: number, { min, max }: OpenBounds): string | null => {
  if (max === 0 || max < min) return 'openMax';
  return rate < min || rate > max ? 'openProposal' : null;
};

/** What the community sets to prices, and its credits that are open. */
export type PriceCaps = { costShareCapMinor: number; credits?: readonly Asset[] };

/** So many kinds of things somebody may want for theirs. */
export const mostWanted = 5;

/** Boxes that were ticked, with an empty one before them: only a form that does not ask leaves it out. */
const slugs = z.preprocess(
  (value) => (value === undefined ? undefined : [value].flat().filter((each) => each !== '')),
  z
    .array(z.string().max(60))
    .max(mostWanted)
    .transform((all) => [...new Set(all)])
    .optional(),
);

/** Step 1: what it is. */
export const whatStep = (type: ListingType) =>
  z.object({
    title: line(titleLength.max, titleLength.min),
    description: prose(10_000),
    /** A slug, `?` (as the title says) or nothing; null: none. Read by `categoryOf`. */
    category: z.string().max(60).nullish(),
    /** Slugs of what one would like for it, of a type that says what comes back; left out: as it was. Read by `wantedOf`. */
    wanted: slugs,
    /** A lot that came to its owner and from which it grew, of what has a lineage; nothing: none, or as it was. */
    sourceId: z.string().max(100).optional(),
    details: schemaOfFields(type.details),
  });

/**
 * Step 3: what comes back, and how many there are. Rates come out longest first, fees and deposit only where the type has
 * them; `open` bounds the (one) rate, a share of the costs is capped by the community. A price in credit comes beside the money, or in its place.
 */
export const priceStep = (
  type: ListingType,
  currency: string,
  { costShareCapMinor, credits: inUse = [] }: PriceCaps,
) => {
  const money = moneyBack(type);
  const credits = creditsFor(type, inUse);
  const units = pricingOf(type)?.rates ?? [];
  return z
    .object({
      price: waySchema(waysFor(type, credits)),
      rates: amountsBy(money?.rates ?? [], currency),
      credit: creditSchema(units),
      open: z.object({ min: typedAmount(currency), max: typedAmount(currency) }).prefault({}),
      fees: amountsBy(money?.fees ?? [], currency),
      deposit: typedAmount(currency),
      units: typedWhole(z.number().int().min(1).max(type.allocation.maxUnits).default(1)),
      labels: lines,
    })
    .transform(({ price, rates, credit, open, fees, deposit, units: count, labels }, context) => {
      const { isPaid, isOpen, isCapped, asksCredit } = priceWays[price];
      const refuse = (message: string, path: string[]) =>
        context.addIssue({ code: 'custom', message: `listing.${message}`, path });
      const inCredit =
        asksCredit &&
        readCredit(credit, { units, credits }, ({ key, values }, path) =>
          context.addIssue({ code: 'custom', message: key, path, ...(values && { params: values }) }),
        );
      const set = (names: readonly string[], amounts: Record<string, number>) =>
        names.flatMap((name) => (amounts[name] ? [{ name, amountMinor: amounts[name] }] : []));
      const chosen = isPaid ? set(units, rates) : [];
      if (isPaid && chosen.length === 0) refuse('noPrice', ['rates', units.at(-1) ?? '']);
      for (const { name, amountMinor } of chosen) {
        if (isCapped && amountMinor > costShareCapMinor) refuse('aboveShare', ['rates', name]);
        const wrong = isOpen && wrongBounds(amountMinor, open);
        if (wrong) refuse(wrong, ['open', 'max']);
      }
      return {
        priceWay: price,
        rates: chosen.map(({ name, amountMinor }) => ({
          unit: name as RateUnit,
          amountMinor,
          ...(isOpen && { minMinor: open.min, maxMinor: open.max }),
        })),
        fees: (isPaid ? set(money?.fees ?? [], fees) : []).map(({ name: code, amountMinor }) => ({
          code,
          amountMinor,
        })),
        ...(inCredit || { creditCode: null, creditRates: [] }),
        depositMinor: money?.mayAskDeposit ? deposit : 0,
        units: count,
        labels,
      };
    });
};

/** Where in its town a listing is: at a point, or its middle will do. */
export const spots = ['point', 'middle'] as const;

/** Step 4: where it is. The town is looked up, the pin may stay empty; a quarter is what others read in its stead. */
export const PlaceStep = z
  .object({
    town: line(80),
    quarter: lineOrNone(60),
    address: lineOrNone(200),
    lat: decimalOrNull(z.number().min(-85).max(85)),
    lng: decimalOrNull(z.number().min(-180).max(180)),
    /** Who says neither this nor an address means the town as such. */
    spot: z.enum(spots).optional(),
  })
  .refine(({ lat, lng }) => (lat === null) === (lng === null), { error: 'listing.halfPoint', path: ['lng'] })
  // The middle of the town under a quarter's name would be a false map.
  .refine(({ spot, quarter }) => spot !== 'middle' || quarter === '', {
    error: 'listing.quarterInMiddle',
    path: ['spot'],
  });

/** A box that may be ticked, with a hidden `off` before it: only a form that does not ask leaves it out. */
const box = z.preprocess(
  (value) => (value === undefined ? undefined : ['on', 'true', '1', true].includes(value as string | true)),
  z.boolean().optional(),
);

/** Step 5: on what terms. Lengths are typed in the measure of `typedLengths`. */
export const termsStep = (type: ListingType) => {
  const { minLength: least, maxLength: most } = typedLengths(type);
  return z
    .object({
      approval: z.enum(type.approvals as [Approval]).default(type.approvals[0] ?? 'request'),
      cancellation: z.enum(type.cancellations as [string]).default(type.cancellations[0] ?? ''),
      noticeHours: typedWhole(
        z
          .number()
          .int()
          .min(0)
          .max(24 * 60)
          .default(type.limits.noticeHours),
      ),
      minLength: wholeOrNull(z.number().int().min(1).max(10_000)),
      maxLength: wholeOrNull(z.number().int().min(1).max(10_000)),
      rules: proseOrNone(5000),
      ...drawFields,
      /** Who may see and take it; left out: as it was. */
      audience: AudienceChoice.optional(),
      /** Guests may pass their places on; left out: as it was. */
      mayPassOn: box,
    })
    .transform(
      (
        { minLength, maxLength, mayPassOn, audience, drawClosesAt, drawWay, drawSource, ...terms },
        context,
      ) => {
        const limits = {
          minLength: minLength === null ? null : minLength * least.size,
          maxLength: maxLength === null ? null : maxLength * most.size,
        };
        const allowed = lengthLimits(type, limits);
        if (allowed.minLength > allowed.maxLength) {
          context.addIssue({ code: 'custom', message: 'listing.lengthOrder', path: ['maxLength'] });
        }
        return {
          ...terms,
          ...limits,
          ...audience,
          /** Where the lot decides. */
          draw: approvalFacts[terms.approval].isDrawn ? { drawClosesAt, drawWay, drawSource } : null,
          ...(mayPassOn !== undefined && passingOn(type).isChoice && { mayPassOn }),
        };
      },
    );
};

/** A new listing: its type, and the first step. */
export const CreateDraft = z.looseObject({
  type: z.string(),
  /** Whether one offers it or wants it. */
  intent: z.enum(intents).default('offer'),
  /** The circle it belongs to; left out or empty: the member themselves. */
  onBehalfOf: z.string().max(100).optional(),
  _once: z.uuid().optional(),
});
export type CreateDraft = z.input<typeof CreateDraft>;

/** Any later step: which listing, which step, and the step's own fields, read once the listing's type is known. */
export const SaveStep = z.looseObject({
  listingId: z.string(),
  step: z.enum(['what', 'price', 'place', 'terms', 'need', 'availability']),
});
export type SaveStep = z.output<typeof SaveStep>;

export const OwnListingId = z.object({ listingId: z.string() });

export const MoveListing = z.object({
  listingId: z.string(),
  name: z.enum(['publish', 'pause', 'resume', 'archive']),
});
export type MoveListing = z.output<typeof MoveListing>;

const chosenFiles = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.instanceof(File)),
);

/** Alternative texts of all photos, and what is done with one of them (`up:<id>`, `down:<id>`, `remove:<id>`). */
export const ArrangePhotos = z.object({
  listingId: z.string(),
  alt: z.record(z.string(), line(300, 0)).default({}),
  do: z
    .string()
    .default('save')
    .transform((text) => {
      const [verb = '', pictureId = ''] = text.split(':');
      return { verb, pictureId };
    }),
});
export type ArrangePhotos = z.output<typeof ArrangePhotos>;

/** One post of the photo page: whatever its button does, the files that were chosen come along. */
export const KeepPhotos = ArrangePhotos.extend({
  photos: chosenFiles,
  taken: chosenFiles,
}).transform(({ photos, taken, ...rest }, context) => {
  const files = [...photos, ...taken];
  if (rest.do.verb === 'add' && files.length === 0)
    context.addIssue({ code: 'custom', message: 'photo.none', path: ['photos'] });
  return { ...rest, files };
});

export const BlockDates = z.object({
  listingId: z.string(),
  from: z.string().min(1),
  to: z.string().min(1),
  /** Nothing: all of them. */
  quantity: wholeOrNull(z.number().int().min(1)).optional(),
  note: lineOrNone(120),
});
export type BlockDates = z.output<typeof BlockDates>;

export const UnblockDates = z.object({ listingId: z.string(), blockId: z.string() });
export type UnblockDates = z.output<typeof UnblockDates>;
