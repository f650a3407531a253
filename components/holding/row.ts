import type { ReactNode } from 'react';
import type { Asked, SearchParams } from '@/components/booking/asked';
import type { AskedListing, Verdict } from '@/components/booking/verdict';
import type { Describe } from '@/components/listing/offer-data';
import type { StepProps } from '@/components/listing-form/step';
import type { QuoteView } from '@/lib/booking/booking-view';
import type { Message } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import type { Grain } from '@/lib/shared/period';

/** What one way of being scarce reads and says its own way, beside what it does (`lib/holding`). */
export type Saying = {
  /** What an address asks for; null: nothing yet. */
  asked: (grain: Grain, params: SearchParams) => Asked | null;
  /** What can be had of what was asked for, where it is less; null: it is asked for as it is. */
  atMostFree: (asked: Asked, view: QuoteView) => Asked | null;
  /** Why it cannot be had, in words of its own. */
  refusal: (message: Message, view: QuoteView) => Message;
  /** Where its owner sees when it can be had. */
  datesPath: (locale: Locale, listingId: string) => string;
  /** What it is to a search engine; null: nothing for now. */
  describe: Describe;
};

export type QuantityProps = Pick<Verdict, 'asked' | 'view'> & {
  locale: Locale;
  listing: AskedListing;
  t: (key: string) => string;
  /** The words that the type has for its slots. */
  say: (key: string) => string;
};

export type TermsProps = Pick<StepProps, 'listing' | 'type'>;

/** What it shows its own way. */
export type Screens = {
  quantityFacts: (props: QuantityProps) => { term: string; detail: ReactNode }[];
  /** What its owner sets of the terms besides. */
  OwnTerms: (props: TermsProps) => ReactNode;
};
