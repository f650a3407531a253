import { z } from 'zod';
import { approvals } from '@/lib/listing/approvals';
import { intents } from '@/lib/listing/intents';
import { type PriceWay, priceWays } from '@/lib/listing/price-ways';
import { allocationKinds } from '@/lib/listing/scarcity';
import { listingTypes, presentName } from '@/lib/listing/types/registry';
import { grains, rateUnits } from '@/lib/shared/period';
import { about } from './basics';

/** The name of a type, as an example: whichever stands first. */
export const exampleType = listingTypes[0]?.name ?? '';

export const TypeName = z.enum(listingTypes.map(({ name }) => name)).meta(about('type', exampleType));

/** The name of a type that a program asks by: also what it was called before. */
export const AskedTypeName = z.preprocess(
  (name) => (typeof name === 'string' ? presentName(name) : name),
  TypeName,
);

export const PriceWayName = z.enum(Object.keys(priceWays) as PriceWay[]);

const Choice = z.object({ value: z.string(), label: z.string() });

export const TypeField = z
  .object({
    name: z.string(),
    kind: z
      .enum(['text', 'number', 'choice', 'choices', 'flag', 'time', 'months', 'year', 'money'])
      .meta(about('fieldKind', 'text')),
    label: z.string(),
    hint: z.string().optional(),
    required: z.boolean(),
    filter: z.boolean().meta(about('fieldFilter', true)),
    group: z.string().optional().meta(about('fieldGroup', 'menu')),
    options: z.array(Choice).optional(),
    alone: z.string().optional().meta(about('fieldAlone', 'none')),
    min: z.number().optional(),
    max: z.number().optional(),
    atMost: z.string().optional().meta(about('fieldAtMost')),
    maxLength: z.int().optional(),
    default: z.union([z.string(), z.number()]).optional(),
  })
  .meta({ id: 'Field', description: 'field' });

export const Category = z
  .object({
    slug: z.string().meta(about('category', 'power-tools')),
    name: z.string().meta({ examples: ['Power tools'] }),
    parent: z.string().nullable().meta(about('categoryParent', 'tools')),
    types: z.array(z.string()).meta(about('categoryTypes', [exampleType])),
  })
  .meta({ id: 'Category', description: 'categoryAbout' });

export const ListingType = z
  .object({
    name: z.string().meta(about('type', exampleType)),
    intents: z.array(z.enum(intents)).meta(about('intents', ['offer', 'wish'])),
    allocation: z
      .object({
        kind: z.enum(allocationKinds),
        grain: z.enum(grains).meta(about('grain')),
        maxUnits: z.int(),
        maxCapacity: z.int().optional().meta(about('maxCapacity', 60)),
        gathers: z.boolean().optional().meta(about('gathers', true)),
        mayHaveMinimum: z.boolean().optional().meta(about('mayHaveMinimum', true)),
        session: z
          .object({ time: z.string(), minutes: z.int(), capacity: z.int(), cutoffMinutes: z.int() })
          .optional()
          .meta(about('slotDefaults', { time: '19:30', minutes: 180, capacity: 6, cutoffMinutes: 1440 })),
        payWithinMinutes: z.int().optional().meta(about('payWithinMinutes', 120)),
      })
      .meta({ description: 'allocation' }),
    returns: z
      .object({
        kind: z.enum(['money', 'credit', 'token', 'gift', 'barter', 'reciprocity', 'nights']),
        asset: z.string().optional().meta(about('returnAsset', 'hours')),
        rates: z.array(z.enum(rateUnits)),
        fees: z.array(Choice),
        ways: z.array(PriceWayName).meta(about('priceWays', ['money', 'free'])),
        credits: z
          .union([z.literal('any'), z.array(z.string())])
          .optional()
          .meta(about('priceCredits', 'any')),
        mayBeFree: z.boolean(),
        mayAskDeposit: z.boolean(),
      })
      .meta({ description: 'returns' }),
    comparedBy: z.enum(rateUnits).meta(about('comparedBy')),
    approvals: z.array(z.enum(approvals)),
    cancellations: z.array(z.string()).meta(about('cancellationTiers', ['flexible', 'moderate', 'strict'])),
    handover: z
      .object({ by: z.enum(['both', 'clock']), start: z.array(Choice), end: z.array(Choice) })
      .meta({ description: 'handover' }),
    message: z
      .object({ isRequired: z.boolean(), minCharacters: z.int() })
      .meta({ description: 'typeMessage' }),
    limits: z
      .object({ noticeHours: z.int(), minLength: z.int(), maxLength: z.int() })
      .meta({ description: 'typeLimits' }),
    fields: z.array(TypeField).meta({ description: 'typeFields' }),
    questions: z.array(TypeField).meta({ description: 'typeQuestions' }),
    words: z
      .object({
        name: z.string(),
        plural: z.string(),
        about: z.string(),
        provider: z.string(),
        customer: z.string(),
        request: z.string(),
        free: z.string(),
      })
      .meta({ description: 'typeWords' }),
  })
  .meta({ id: 'ListingType' });
