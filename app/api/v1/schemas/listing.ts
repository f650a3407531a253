import { z } from 'zod';
import { approvals } from '@/lib/listing/approvals';
import { intents } from '@/lib/listing/intents';
import { listingStates } from '@/lib/listing/schema';
import { audienceKinds } from '@/lib/standing/audiences';
import {
  AmountMinor,
  about,
  Currency,
  Day,
  DayOrInstant,
  exampleId,
  Id,
  Instant,
  listOf,
  MemberCard,
  Money,
  Needed,
  PageUrl,
  Picture,
  Price,
} from './basics';
import { PriceWayName, TypeName } from './listing-type';

const lat = z.number().meta({ examples: [48.115] });
const lng = z.number().meta({ examples: [-1.68] });

export const Place = z
  .object({ lat, lng, area: z.string().meta(about('area', 'Rennes')) })
  .meta({ id: 'Place', description: 'place' });

export const Audience = z
  .object({
    kind: z.enum(audienceKinds),
    circle: z
      .object({ id: Id, name: z.string() })
      .optional()
      .meta(about('audienceCircle', { id: exampleId, name: 'Bricothèque' })),
  })
  .meta({ id: 'Audience', ...about('audience', { kind: 'everyone' }) });

export const ListingSummary = z
  .object({
    id: Id,
    url: PageUrl,
    type: TypeName,
    intent: z.enum(intents).meta(about('intent', 'offer')),
    needed: Needed.nullable().meta(about('needed', null)),
    category: z.string().nullable().meta(about('category', 'power-tools')),
    title: z.string().meta({ examples: ['Perceuse à percussion'] }),
    picture: Picture.nullable(),
    price: Price,
    priceWay: PriceWayName.meta(about('priceWay', 'money')),
    creditPrice: Price.optional().meta({ description: 'creditPrice' }),
    audience: Audience,
    approval: z.enum(approvals).meta(about('approval', 'request')),
    place: Place.nullable(),
    distanceKm: z.number().optional().meta(about('distanceKm', 0.6)),
    provider: MemberCard,
    freePlaces: z.int().optional().meta(about('freePlaces', 1)),
    session: z
      .object({ id: Id, startsAt: Instant, free: z.int().meta(about('freeInSlot', 3)) })
      .optional()
      .meta(about('nextSlot')),
  })
  .meta({ id: 'ListingSummary' });

export const Listing = ListingSummary.extend({
  standsUntil: Day.nullable().meta(about('standsUntil', null)),
  state: z.enum(listingStates).meta(about('listingState', 'published')),
  description: z.string().meta({ examples: ['Une perceuse robuste, avec son coffret.'] }),
  wantedCategories: z.array(z.string()).meta(about('wantedCategories', [])),
  details: z.record(z.string(), z.unknown()).meta(about('details', {})),
  photos: z.array(Picture),
  rates: z.array(Price).meta({ description: 'rates' }),
  creditRates: z.array(Price).meta(about('creditRates', [])),
  fees: z
    .array(z.object({ code: z.string(), label: z.string(), amountMinor: AmountMinor, currency: Currency }))
    .meta(about('fees', [])),
  deposit: Money,
  units: z.array(z.object({ id: Id, label: z.string().meta({ examples: [''] }) })),
  rules: z.string().meta(about('houseRules', '')),
  cancellation: z.string().meta(about('cancellationTier', 'flexible')),
  drawId: Id.nullable().meta(about('drawId', null)),
  shelf: z
    .object({ id: Id, name: z.string(), address: z.string(), until: Instant })
    .nullable()
    .meta(about('shelf', null)),
  batch: z.object({ id: Id, title: z.string() }).nullable().meta(about('batch', null)),
  noticeHours: z.int().meta(about('noticeHours', 0)),
  minLength: z.int().nullable().meta(about('minLength', null)),
  maxLength: z.int().nullable().meta(about('maxLength', null)),
  timeZone: z.string().meta(about('timeZone', 'Europe/Paris')),
}).meta({ id: 'Listing' });

export const ListingPage = listOf(ListingSummary).meta({ id: 'ListingPage' });

const Feature = z.object({
  type: z.literal('Feature'),
  id: Id,
  geometry: z.object({
    type: z.literal('Point'),
    coordinates: z.tuple([lng, lat]).meta(about('coordinates', [-1.68, 48.115])),
  }),
  properties: ListingSummary,
});

export const ListingFeatures = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(Feature),
    next: z.string().nullable().meta(about('next', null)),
  })
  .meta({ id: 'ListingFeatures' });

export const AvailabilityQuery = z.object({
  from: Day.optional().meta(about('availabilityFrom', '2026-11-23')),
  to: Day.optional().meta(about('availabilityTo', '2027-01-22')),
});

export const Availability = z
  .object({
    timeZone: z.string().meta(about('timeZone', 'Europe/Paris')),
    busy: z
      .array(
        z.object({
          from: DayOrInstant,
          to: DayOrInstant,
          unitsFree: z.int().meta(about('unitsFree', 0)),
        }),
      )
      .meta({ description: 'busy' }),
    bookable: z
      .object({
        from: Day,
        until: Day,
        noticeHours: z.int(),
        shortest: z.int(),
        longest: z.int(),
        unit: z.enum(['day', 'night', 'month']),
      })
      .nullable()
      .meta(about('bookable', null)),
    slots: z
      .array(z.object({ id: Id, from: Instant, to: Instant, capacity: z.int(), taken: z.int() }))
      .meta(about('slots', [])),
    fetchTimes: z
      .array(z.object({ id: Id, from: Instant, to: Instant, left: z.int().meta(about('freePlaces', 1)) }))
      .meta(about('fetchTimes', [])),
  })
  .meta({ id: 'Availability' });
