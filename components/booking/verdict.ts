import type { QuoteView } from '@/lib/booking/booking-view';
import type { Approval } from '@/lib/listing/approvals';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Bookable } from '@/lib/listing/notice';
import type { PriceWay } from '@/lib/listing/price-ways';
import type { Rate } from '@/lib/listing/schema';
import type { Asked } from './asked';

/** What the panel and the request page must know of a listing. */
export type AskedListing = {
  id: string;
  type: ListingType;
  title: string;
  timeZone: string;
  approval: Approval;
  /** How many identical units there are. */
  unitCount: number;
  details: Record<string, unknown>;
  priceWay: PriceWay;
  rates: readonly Rate[];
  currency: string;
};

/** The answer to what was asked: what it costs, or what stands in its way, already in the reader’s language. */
export type Verdict = {
  asked: Asked | null;
  /** Null: nothing was asked, or the dates are none. */
  view: QuoteView | null;
  problems: readonly string[];
  /** Where the verdict is on something else than what was asked: why, in the reader’s language. */
  notes?: readonly string[];
  /** Where one chooses what to pay in: what stands in the way of one of them, by its asset. */
  choiceProblems?: Readonly<Record<string, string>>;
  /** What the reader has of it already, where they can have it only once. */
  bookingId?: string | undefined;
  /** Nothing is left, for good. */
  isGone?: boolean | undefined;
  /** It waits for the lot. */
  isInDraw?: boolean | undefined;
  /** Today, where the listing is: the first day that can be chosen. */
  firstDay: string;
  /** What the calendar goes by: when something can begin, and how short and long it can be. */
  bookable?: Bookable | undefined;
  /** The first day that can be typed: with an hour of its own, it may be one that is too soon as a whole. */
  earliest?: string | undefined;
};

type Priced = Verdict & { asked: Asked; view: QuoteView };

/** Whether the dates are dates, so that there is a price to speak of. */
export const hasPrice = (verdict: Verdict): verdict is Priced =>
  verdict.asked !== null && verdict.view !== null;

/** Whether it can be booked as asked. */
export const isPossible = (verdict: Verdict): verdict is Priced =>
  hasPrice(verdict) && verdict.problems.length === 0;
