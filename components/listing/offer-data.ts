import type { ListingType } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import type { SlotView } from '@/lib/listing/slots/queries';
import { currencyAsset } from '@/lib/shared/asset';
import { decimalText } from '@/lib/shared/money';

/** Where a listing's pages and pictures are. */
export type Site = { url: string; slotUrl: (slotId: string) => string; picture: (id: string) => string };

export type Data = Record<string, unknown>;

export type Describe = (
  listing: ListingPage,
  type: ListingType,
  site: Site,
  slots: readonly SlotView[],
) => Data | null;

export const priceText = (amountMinor: number, currency: string): string =>
  decimalText(amountMinor, currencyAsset(currency));

export const aboutOf = ({ title, description, photos }: ListingPage, { picture }: Site): Data => ({
  name: title,
  description: description.slice(0, 500),
  image: photos.map(({ id }) => picture(id)),
});
