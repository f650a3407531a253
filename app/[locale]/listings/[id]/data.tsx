import { jsonLdOf } from '@/components/holding/json-ld';
import { scriptJson } from '@/components/listing/json-ld';
import type { ListingType } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import type { SlotView } from '@/lib/listing/slots/queries';
import { env } from '@/lib/platform/env';
import { paths } from '@/lib/shared/paths';
import { isForAll } from '@/lib/standing/audiences';

type Props = {
  listing: ListingPage;
  type: ListingType;
  /** Those to come, of what has slots. */
  slots: readonly SlotView[];
  locale: string;
  nonce: string | undefined;
};

/** A listing for everyone, for search engines (JSON-LD): a block of data, which nothing runs. */
export function ListingData({ listing, type, slots, locale, nonce }: Props) {
  const site = {
    url: env.APP_URL + paths.listing(locale, listing.id),
    slotUrl: (slot: string) => env.APP_URL + paths.listing(locale, listing.id, { slot }),
    picture: (photo: string) => env.APP_URL + paths.photo(photo, 1280),
  };
  const data = isForAll(listing) && jsonLdOf(listing, type, site, slots);
  if (!data) return null;
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson lets nothing out of its element
      dangerouslySetInnerHTML={{ __html: scriptJson(data) }}
    />
  );
}
