import { z } from 'zod';
import { Email, KnownEmail } from '@/lib/shared/email';
import { locales } from '@/lib/shared/locale';
import { longestPassword } from '@/lib/shared/password';
import { line } from '@/lib/shared/written';
import { about, Id, Instant, listOf, MemberCard, PageUrl, Picture } from './basics';

export const NewToken = z.strictObject({
  email: Email.meta(about('email', 'borrower@example.org')),
  password: z
    .string()
    .min(1)
    .max(longestPassword)
    .meta({ examples: ['mitoyen-demo'] }),
  name: line(60).meta(about('tokenName', 'Calendar')),
  scopes: z
    .array(z.enum(['read', 'write']))
    .min(1)
    .default(['read', 'write'])
    .meta(about('scopes', ['read', 'write'])),
});

export const Token = z
  .object({
    id: Id,
    token: z.string().meta(about('token', 'mitoyen_4Tz…')),
    expiresAt: Instant,
  })
  .meta({ id: 'Token' });

export const Me = z
  .object({
    id: Id,
    name: z.string().meta({ examples: ['Awa Diallo'] }),
    handle: z.string().meta(about('handle', 'awa-diallo')),
    email: KnownEmail.meta({ format: 'email', examples: ['borrower@example.org'] }),
    locale: z.enum(locales).meta(about('locale', 'fr')),
    role: z.enum(['member', 'operator']).meta(about('memberRole', 'member')),
    isConfirmed: z.boolean().meta(about('isConfirmed', true)),
    url: PageUrl,
  })
  .meta({ id: 'Me' });

export const Review = z
  .object({
    id: Id,
    rating: z
      .int()
      .min(1)
      .max(5)
      .meta({ examples: [5] }),
    body: z.string().meta({ examples: ['Merci !'] }),
    at: Instant,
    authorRole: z.enum(['customer', 'provider', 'member', 'guest']).meta(about('authorRole', 'customer')),
    author: z.object({ id: Id, name: z.string(), handle: z.string() }),
    listing: z.object({ id: Id, title: z.string() }).nullable().meta(about('reviewListing')),
  })
  .meta({ id: 'Review' });

export const Member = MemberCard.extend({
  picture: Picture.nullable(),
  about: z.string().meta({ examples: ['J’aime bricoler.'] }),
  languages: z.array(z.string()).meta(about('languages', ['fr', 'en'])),
  area: z.string().meta(about('area', 'Rennes')),
  since: Instant,
  reviews: listOf(Review),
}).meta({ id: 'Member' });
