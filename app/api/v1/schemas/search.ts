import { z } from 'zod';
import { partNames } from '@/lib/holding/rules';
import { filterFieldsOf } from '@/lib/listing/fields';
import { intents } from '@/lib/listing/intents';
import { listingTypes } from '@/lib/listing/types/registry';
import { SearchListings, sorts } from '@/lib/search/schema';
import { typedDecimal, typedWhole } from '@/lib/shared/typed';
import { about, Cursor, exampleId, Limit } from './basics';
import { AskedTypeName } from './listing-type';

/** `details.<field>` for each field that people search by; several values mean: any of them. */
const wishes = Object.fromEntries(
  [...new Set(listingTypes.flatMap((type) => filterFieldsOf(type).map(([name]) => name)))].map((name) => [
    `details.${name}`,
    z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta(about('wish')),
  ]),
);

/** What the search takes, described; read and checked by the search itself, as for its page. */
export const SearchQuery = z
  .object({
    q: z.string().max(200).optional().meta(about('q', 'perceuse')),
    type: AskedTypeName.optional(),
    category: z.string().max(60).optional().meta(about('searchCategory', 'tools')),
    intent: z.enum(intents).optional().meta(about('searchIntent', 'offer')),
    owner: z.string().max(100).optional().meta(about('searchOwner', exampleId)),
    near: z.string().optional().meta(about('near', '48.11,-1.68')),
    radiusKm: typedDecimal(z.number().positive().max(1000).optional()).meta(about('radiusKm', 5)),
    from: z.string().optional().meta(about('searchFrom', '2026-11-28')),
    to: z.string().optional().meta(about('searchTo', '2026-11-29')),
    at: z.enum(partNames).optional().meta(about('at')),
    quantity: typedWhole(z.number().int().min(1).max(1000).optional()).meta(about('searchQuantity', 1)),
    priceMaxMinor: typedWhole(z.number().int().min(0).max(2_000_000_000).optional()).meta(
      about('priceMaxMinor', 1000),
    ),
    free: z.enum(['true', 'false', '1', '0']).optional().meta(about('free', 'true')),
    bbox: z.string().optional().meta(about('bbox', '-1.75,48.08,-1.62,48.15')),
    sort: z.enum(sorts).optional().meta(about('sort', 'distance')),
    ...wishes,
    cursor: Cursor,
    limit: Limit,
  })
  .transform(({ cursor, limit, ...given }, context) => {
    const parsed = SearchListings.safeParse(given, { reportInput: true });
    if (parsed.success) return { search: parsed.data, cursor: cursor ?? null, limit };
    for (const issue of parsed.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });
