import { z } from 'zod';
import { holderKinds } from '@/lib/circle/roles';
import { rateUnits } from '@/lib/shared/period';
import { typedWhole } from '@/lib/shared/typed';

/*
 * What the schemas of the public API are made of. A description is a key of `developers.field` in the words files;
 * an `id` makes a schema a component of the document of its own.
 */

/** What a field is, for the document: a key of `developers.field`, and an example. */
export const about = (description: string, example?: unknown) => ({
  description,
  ...(example !== undefined && { examples: [example] }),
});

export const exampleId = '0199f3a2-7c1e-7d5b-9a44-2f6f0c9d1e37';

export const Id = z.string().meta(about('id', exampleId));
export const Instant = z.iso.datetime({ offset: true }).meta(about('instant', '2026-11-28T09:00:00+01:00'));
export const PageUrl = z.url().meta(about('url', 'https://partage.example.org/fr'));
export const Currency = z.string().meta(about('currency', 'EUR'));
export const AmountMinor = z.int().meta(about('amountMinor', 600));

export const Money = z
  .object({ amountMinor: AmountMinor, currency: Currency })
  .meta({ id: 'Money', description: 'money' });

export const Price = z
  .object({
    amountMinor: AmountMinor,
    currency: Currency,
    per: z.enum(rateUnits).nullable().meta(about('per', 'day')),
    minMinor: z.int().optional().meta(about('minMinor', 500)),
    maxMinor: z.int().optional().meta(about('maxMinor', 1500)),
  })
  .meta({ id: 'Price', description: 'price' });

export const Picture = z
  .object({
    url: PageUrl,
    width: z.int().meta({ examples: [1280] }),
    height: z.int().meta({ examples: [960] }),
    alt: z.string().meta(about('alt', '')),
  })
  .meta({ id: 'Picture' });

/** A date or a moment as people send it. */
export const Day = z.string().min(1).max(40).meta(about('day', '2026-11-28'));

/** A plain date, or a moment with its offset, as we answer. */
export const DayOrInstant = z.string().meta(about('dayOrInstant', '2026-11-28'));

export const Rating = z.number().min(1).max(5).nullable().meta(about('rating', 4.8));

export const MemberCard = z
  .object({
    id: Id,
    kind: z.enum(holderKinds).meta(about('holderKind', 'member')),
    name: z.string().meta({ examples: ['Awa Diallo'] }),
    handle: z.string().meta(about('handle', 'awa-diallo')),
    url: PageUrl,
    rating: Rating,
    ratingCount: z.int().meta({ examples: [12] }),
  })
  .meta({ id: 'MemberCard', description: 'memberCard' });

export const Limit = typedWhole(z.number().int().min(1).max(50).default(24)).meta(about('limit', 24));
export const Cursor = z.string().max(300).optional().meta(about('cursor'));

export const PageQuery = z.object({ cursor: Cursor, limit: Limit });

/** One page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable().meta(about('next', null)) });

/** The days on which something is needed, both included. */
export const Needed = z.object({ from: Day, to: Day });
