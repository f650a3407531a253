import type { WrittenListing } from '../written-listing';

type Rest = Omit<WrittenListing, 'slug' | 'type' | 'owner' | 'title' | 'text' | 'details' | 'rates'> & {
  /** Prices in euros. */
  hour?: number;
  day?: number;
  weekend?: number;
  week?: number;
  condition?: 'new' | 'good' | 'worn';
  brand?: string;
  power?: 'none' | 'mains' | 'battery' | 'fuel';
  /** What goes with it. */
  kit?: string;
};

/** A thing to lend: what it is called, what one should know of it, and the rest. */
export const thing = (
  slug: string,
  owner: string,
  title: string,
  text: string,
  { hour, day, weekend, week, condition = 'good', brand, power = 'none', kit, ...rest }: Rest,
): WrittenListing => {
  const rates = { week, weekend, day, hour };
  return {
    ...rest,
    slug,
    type: 'thing',
    owner,
    title,
    text,
    rates: Object.fromEntries(Object.entries(rates).filter(([, amount]) => amount !== undefined)),
    details: { condition, power, ...(brand && { brand }), ...(kit && { accessories: kit }) },
  };
};
