import type { Quote } from '@/lib/booking/rules';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Asked } from './asked';

/** What the panel and the request page must know of a listing. */
export type OfferedListing = {
  id: string;
  type: ListingType;
  title: string;
  currency: string;
  timeZone: string;
  approval: 'instant' | 'request';
  cancellation: string;
  /** How many identical units there are. */
  unitCount: number;
  details: Record<string, unknown>;
};

/** An answer to what was asked: what it would cost, what stands in its way (already in the reader's language). */
export type Offer = {
  asked: Asked | null;
  quote: Quote | null;
  /** Units free for the whole of it; null when no possible dates were given. */
  unitsFree: number | null;
  problems: readonly { field: string; text: string }[];
  /** Today, where the listing is. */
  firstDay: string;
};
