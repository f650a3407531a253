import type { ListingType, Return } from './listing-type';

/* What comes back (DESIGN §1), asked for by what there is of it and never by its kind. */

type Returning = Pick<ListingType, 'return'>;
type OfKind<Kind extends Return['kind']> = Extract<Return, { kind: Kind }>;

/** What of it is priced in money; null where nothing is. */
export const moneyBack = ({ return: back }: Returning): OfKind<'money'> | null =>
  back.kind === 'money' ? back : null;

/** What of it is counted in a credit of the community's own; null where nothing is. */
export const creditBack = ({ return: back }: Returning): OfKind<'credit'> | null =>
  back.kind === 'credit' ? back : null;

/** What another thing comes back by: one asks for it with one of one's own; null where none does. */
export const swapBack = ({ return: back }: Returning): OfKind<'barter'> | null =>
  back.kind === 'barter' ? back : null;

export const isSwapped = (type: Returning): boolean => swapBack(type) !== null;

/** Whether nothing comes back. */
export const isGift = ({ return: back }: Returning): boolean => back.kind === 'gift';
