import type { ReactNode } from 'react';
import type { SearchParams } from '@/components/booking/asked';
import type { ListingType } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import type { SlotView } from '@/lib/listing/slots/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Locale } from '@/lib/shared/locale';

export type PartsProps = {
  locale: Locale;
  viewer: Viewer | null;
  listing: ListingPage;
  type: ListingType;
  /** What the address asks for. */
  asks: SearchParams;
  price: ReactNode;
};

/** What of a listing's page depends on how it is scarce: the panel that asks for it, and when it can be had. */
export type Parts = {
  panel: ReactNode;
  /** What leads to the panel from below; null: there is nothing to ask for. */
  toPanel: ReactNode | null;
  when: ReactNode;
  /** Those that are shown, of what has slots. */
  slots: readonly SlotView[];
};
