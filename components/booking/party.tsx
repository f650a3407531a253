import { useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { Avatar } from '@/components/ui/avatar';
import { Link } from '@/components/ui/link';
import { Rating } from '@/components/ui/rating';
import type { PartyView } from '@/lib/booking/booking-view';
import type { Party as Side } from '@/lib/booking/lives/terms';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; party: PartyView; side: Side; typeName: string; isViewer: boolean };

/** One of the two, by the type's own word for what they are in it. */
export function Party({ locale, party, side, typeName, isViewer }: Props) {
  const t = useTranslations('booking');
  const types = useTranslations(`types.${typeName}`);
  const name = useNameOf()(party);
  const picture = party.pictureId ? { src: paths.photo(party.pictureId, 320) } : null;
  return (
    <div className="flex items-center gap-3">
      <Avatar name={name} picture={picture} />
      <div className="min-w-0">
        <p className="text-sm text-ink-2">
          {types(side)}
          {isViewer && ` · ${t('you')}`}
        </p>
        <p className="flex flex-wrap items-baseline gap-x-2">
          {party.name ? (
            <Link
              href={paths.holder(locale, party)}
              dir="auto"
              className="font-semibold underline decoration-line underline-offset-4 wrap-anywhere hover:decoration-ink"
            >
              {name}
            </Link>
          ) : (
            <span className="font-semibold">{name}</span>
          )}
          {!isViewer && party.rating !== null && (
            <span className="text-sm">
              <Rating value={party.rating} count={party.ratingCount} />
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
