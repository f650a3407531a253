import { z } from 'zod';
import { kindNames } from '@/lib/locality/kinds';
import { about } from './basics';

export const placeKinds = [...kindNames, 'town', 'postcode', 'address'] as const;

export const PlaceQuery = z.object({ q: z.string().min(1).max(100).meta(about('placeQuery', 'Villejean')) });

/** A place that a text may mean: what `near` of a search takes, and how far around it one looks. */
export const FoundPlace = z
  .object({
    name: z.string().meta({ examples: ['Villejean'] }),
    kind: z.enum(placeKinds).meta(about('placeKind', 'neighbourhood')),
    lat: z.number().meta({ examples: [48.12] }),
    lng: z.number().meta({ examples: [-1.7] }),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional().meta(about('placeBox')),
    context: z.string().meta(about('placeContext', 'Rennes')),
  })
  .meta({ id: 'FoundPlace' });
