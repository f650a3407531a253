import { typePicture } from '@/components/listing/type-pictures';
import { Link } from '@/components/ui/link';
import { tintClass } from '@/components/ui/tint';
import type { BookingView } from '@/lib/booking/booking-view';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Listing = Pick<BookingView['listing'], 'id' | 'title' | 'type' | 'area' | 'picture'>;
type Summarised = Listing & Partial<Pick<BookingView['listing'], 'isSeen'>>;

/** A picture of what it is about, or its type’s own. */
export function ListingPicture({ listing, width }: { listing: Listing; width: 320 | 640 }) {
  const { picture, type } = listing;
  const { tint: tintName, picture: ownPicture } = listingTypeOf(type);
  const tint = tintClass(tintName);
  if (!picture) {
    return (
      <span className={`flex size-full items-center justify-center ${tint}`}>
        <img
          src={typePicture(ownPicture).src}
          alt=""
          width={44}
          height={44}
          loading="lazy"
          className="size-11"
        />
      </span>
    );
  }
  return (
    <img
      src={paths.photo(picture.id, width)}
      width={picture.width}
      height={picture.height}
      alt=""
      loading="lazy"
      decoding="async"
      className={`size-full object-cover ${tint}`}
    />
  );
}

/** What a booking is about: picture, name, whereabouts; the way to its page, for whom it is still there. */
export function ListingSummary({ locale, listing }: { locale: Locale; listing: Summarised }) {
  return (
    <div className="flex items-center gap-4">
      <div className="aspect-4/3 w-24 shrink-0 overflow-hidden rounded-field">
        <ListingPicture listing={listing} width={320} />
      </div>
      <div className="min-w-0">
        <p className="title-3 line-clamp-3 wrap-anywhere" dir="auto">
          {listing.isSeen === false ? (
            listing.title
          ) : (
            <Link href={paths.listing(locale, listing.id)} className="hover:underline">
              {listing.title}
            </Link>
          )}
        </p>
        {listing.area && <p className="text-sm text-ink-2">{listing.area}</p>}
      </div>
    </div>
  );
}
