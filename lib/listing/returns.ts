import type { Asset } from '@/lib/shared/asset';
import type { LifeName, ListingType, Return } from './listing-type';
import { type PriceWay, priceWays } from './price-ways';

/* What comes back (DESIGN §1), asked for by what there is of it and never by its kind. */

type Returning = Pick<ListingType, 'return'>;
type OfKind<Kind extends Return['kind']> = Extract<Return, { kind: Kind }>;

/** What of it is priced in money; null where nothing is. */
export const moneyBack = ({ return: back }: Returning): OfKind<'money'> | null =>
  back.kind === 'money' ? back : null;

/** What of it is counted in a credit of the community's own; null where nothing is. */
export const creditBack = ({ return: back }: Returning): OfKind<'credit'> | null =>
  back.kind === 'credit' ? back : null;

/** Whether those who have it together share the time that is counted, as its owner says. */
export const isTimeShared = (type: Returning, details: Readonly<Record<string, unknown>>): boolean => {
  const shared = creditBack(type)?.shared;
  return shared !== undefined && details[shared.field] === shared.is;
};

/** What another thing comes back by: one asks for it with one of one's own; null where none does. */
export const swapBack = ({ return: back }: Returning): OfKind<'barter'> | null =>
  back.kind === 'barter' ? back : null;

/** By which fields both sides of it are weighed in money; null where they are not. */
export const weighingOf = (type: Returning) => swapBack(type)?.weighed ?? null;

export const isSwapped = (type: Returning): boolean => swapBack(type) !== null;

/** Whether a mediator brings about who has some of it of whom: nobody asks for it themselves. */
export const isMediated = ({ return: back }: Returning): boolean => back.kind === 'reciprocity';

/** Whether who offers it must also say what they would like. */
export const needsWish = isMediated;

/** Whether those who had some of it are reviewed; otherwise each says a few words to who brought it about. */
export const isReviewed = ({ afterwards = 'reviews' }: Pick<ListingType, 'afterwards'>): boolean =>
  afterwards === 'reviews';

/** What of it is worth points a night; null where nothing is. */
export const nightsBack = ({ return: back }: Returning): OfKind<'nights'> | null =>
  back.kind === 'nights' ? back : null;

/** The life of those who are alike in which one gives one of one's own for it; null: it is not had so. */
export const swapLifeOf = (type: Pick<ListingType, 'return' | 'life'>): LifeName | null =>
  isSwapped(type) ? type.life : (nightsBack(type)?.swapLife ?? null);

/** Whether nothing comes back. */
export const isGift = ({ return: back }: Returning): boolean => back.kind === 'gift';

/** What an owner may ask for, and for one of what; null where there is nothing to choose. */
export const pricingOf = ({
  return: back,
}: Returning): Pick<OfKind<'money'>, 'ways' | 'rates' | 'credits'> | null => {
  if (back.kind === 'money') return back;
  return back.kind === 'gift' && back.inCredit ? { ways: ['free', 'credit'], ...back.inCredit } : null;
};

/** The credits, of those that are open, in which prices of a type may be asked for. */
export const creditsFor = <Credit extends Pick<Asset, 'code'>>(
  type: Returning,
  open: readonly Credit[],
): Credit[] => {
  const credits = pricingOf(type)?.credits ?? [];
  return open.filter(({ code }) => credits === 'any' || credits.includes(code));
};

/** How owners of a type may make their price with these credits: without any, not in one. */
export const waysFor = (type: Returning, credits: readonly unknown[]): PriceWay[] =>
  (pricingOf(type)?.ways ?? []).filter((way) => credits.length > 0 || !priceWays[way].asksCredit);

/** What of it is a credit that acts make, held until it has come; null where none is. */
export const tokenBack = ({ return: back }: Returning): OfKind<'token'> | null =>
  back.kind === 'token' ? back : null;

/** Whether an owner gives it for nothing, where a token could be asked for it. */
export const isGivenFree = (type: Returning, details: Readonly<Record<string, unknown>>): boolean => {
  const token = tokenBack(type);
  return token !== null && details[token.given] === true;
};

/** The least that so many come to: each price as often as it pays. */
export const tokensFor = (
  prices: readonly { items: number; amountMinor: number }[],
  count: number,
): number => {
  const least = [0];
  for (let items = 1; items <= count; items += 1)
    least.push(
      Math.min(...prices.map((price) => (least[Math.max(0, items - price.items)] ?? 0) + price.amountMinor)),
    );
  return least[count] ?? 0;
};
