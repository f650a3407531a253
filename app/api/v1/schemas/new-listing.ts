import { z } from 'zod';
import { type CancellationTierName, cancellationTiers } from '@/lib/booking/cancellation';
import { approvals } from '@/lib/listing/approvals';
import { type SourceName, sourceNames } from '@/lib/listing/draws/sources';
import { ways } from '@/lib/listing/draws/ways';
import { intents } from '@/lib/listing/intents';
import { mostWanted, spots } from '@/lib/listing/schema';
import { rateUnits } from '@/lib/shared/period';
import { line, lineOrNone, prose } from '@/lib/shared/written';
import { audienceKinds } from '@/lib/standing/audiences';
import { about, Day, exampleId, Needed, Picture } from './basics';
import { AskedTypeName, PriceWayName } from './listing-type';

const amount = z.int().min(0).max(100_000_000);
const length = () => z.int().min(1).max(1_000_000).nullable().optional();
const tiers = Object.keys(cancellationTiers) as CancellationTierName[];

const Rate = z
  .object({
    per: z.enum(rateUnits),
    amountMinor: amount,
    minMinor: amount.optional().meta(about('minMinor', 500)),
    maxMinor: amount.optional().meta(about('maxMinor', 1500)),
  })
  .refine(({ minMinor = 0, maxMinor }) => maxMinor === undefined || minMinor <= maxMinor, {
    error: 'listing.openMax',
    path: ['maxMinor'],
  })
  .refine(
    ({ amountMinor, minMinor = 0, maxMinor = amountMinor }) =>
      minMinor > maxMinor || (minMinor <= amountMinor && amountMinor <= maxMinor),
    { error: 'listing.openProposal', path: ['amountMinor'] },
  );

/** Who may see and take it; a circle by its id. What else an answer says of it may come back. */
const AudienceInput = z
  .object({ kind: z.enum(audienceKinds), circle: z.object({ id: z.string().min(1).max(100) }).optional() })
  .meta(about('newAudience', { kind: 'members' }));

/** In the shapes in which a listing is answered; `place` is the exact one, which is never answered. */
const fields = {
  title: line(200, 0).meta({ examples: ['Perceuse à percussion'] }),
  description: prose(10_000, 0).meta({ examples: ['Une perceuse robuste, avec son coffret.'] }),
  category: z.string().max(60).nullable().meta(about('newCategory', 'power-tools')),
  wantedCategories: z
    .array(z.string().max(60))
    .max(mostWanted)
    .meta(about('newWantedCategories', ['camping'])),
  details: z.record(z.string(), z.unknown()).meta(about('details', {})),
  priceWay: PriceWayName.meta(about('priceWay', 'money')),
  rates: z
    .array(Rate)
    .max(rateUnits.length)
    .meta(about('newRates', [{ per: 'day', amountMinor: 600 }])),
  creditRates: z
    .array(z.object({ per: z.enum(rateUnits), amountMinor: amount, currency: z.string().max(40) }))
    .max(rateUnits.length)
    .meta(about('newCreditRates', [{ per: 'day', amountMinor: 60, currency: 'hours' }])),
  fees: z.array(z.object({ code: z.string(), amountMinor: amount })).meta(about('fees', [])),
  deposit: z.object({ amountMinor: amount }).meta(about('newDeposit', { amountMinor: 6000 })),
  units: z
    .array(z.object({ label: lineOrNone(60) }))
    .min(1)
    .max(1000)
    .meta(about('newUnits', [{ label: '' }])),
  place: z
    .strictObject({
      town: line(80),
      address: line(200, 0).optional(),
      lat: z.number().min(-85).max(85).optional(),
      lng: z.number().min(-180).max(180).optional(),
      spot: z.enum(spots).optional(),
    })
    .meta(about('newPlace', { town: 'Rennes', address: '12 rue Saint-Malo', lat: 48.1147, lng: -1.6794 })),
  audience: AudienceInput,
  needed: Needed.nullable().meta(about('needed', null)),
  standsUntil: Day.nullable().meta(about('standsUntil', null)),
  approval: z.enum(approvals).meta(about('approval', 'request')),
  drawClosesAt: z.string().max(40).meta(about('drawClosesAt', '2026-12-05T12:00')),
  drawWay: z.enum(ways).meta(about('drawWay', 'value')),
  drawSource: z.enum(sourceNames as [SourceName]).meta(about('drawSource', 'loto')),
  cancellation: z.enum(tiers).meta(about('cancellationTier', 'flexible')),
  mayPassOn: z.boolean().meta(about('mayPassOn', false)),
  noticeHours: z.int().min(0).max(1440).meta(about('noticeHours', 0)),
  minLength: length().meta(about('minLength', null)),
  maxLength: length().meta(about('maxLength', null)),
  rules: prose(5000, 0).meta(about('houseRules', '')),
};

export const EditListing = z.strictObject(fields).partial();
export type EditListing = z.output<typeof EditListing>;

export const NewListing = EditListing.extend({
  type: AskedTypeName,
  intent: z.enum(intents).optional().meta(about('intent', 'offer')),
  onBehalfOf: z.string().max(100).optional().meta(about('onBehalfOf', exampleId)),
  title: fields.title,
  description: fields.description,
});

export const NewPhotos = z.object({ photos: z.array(z.file()).min(1, { error: 'photo.none' }) });

export const AddedPhotos = z
  .object({ photos: z.array(Picture), refused: z.array(z.string()).meta(about('refusedPhotos', [])) })
  .meta({ id: 'AddedPhotos' });
