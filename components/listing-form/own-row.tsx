import { useTranslations } from 'next-intl';
import { sayingOf } from '@/components/holding/kinds';
import { AudienceBadge } from '@/components/listing/audience-badge';
import { typePicture } from '@/components/listing/type-pictures';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Picture } from '@/components/ui/picture';
import { tintClass } from '@/components/ui/tint';
import type { ListingType } from '@/lib/listing/listing-type';
import type { OwnListingSummary } from '@/lib/listing/queries';
import { moneyBack } from '@/lib/listing/returns';
import { scarcityFacts } from '@/lib/listing/scarcity';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { MoveButtons } from './move-buttons';
import { PriceText } from './price-text';
import { StateBadge } from './state-badge';

type Props = { locale: Locale; listing: OwnListingSummary; type: ListingType; move: FormAction };

/** A listing among one's own: its state, and what to do with it. */
export function OwnRow({ locale, listing, type, move }: Props) {
  const t = useTranslations('listing-form');
  const words = useTranslations(`types.${type.name}`);
  const { id, title, state, photo, area, owner } = listing;
  const isDraft = state === 'draft';
  const edit = paths.editListing(locale, id);
  const { isBooked } = scarcityFacts(type);
  const hasPrice =
    listing.rates.length > 0 ||
    listing.creditPrice !== null ||
    listing.stepsDone.includes('price') ||
    !moneyBack(type);
  return (
    <Card
      as="li"
      padded={false}
      className="grid grid-cols-[6.5rem_minmax(0,1fr)] sm:grid-cols-[11rem_minmax(0,1fr)] sm:grid-rows-[1fr_auto]"
    >
      <div
        className={`flex items-center justify-center overflow-hidden ${tintClass(type.tint)} max-sm:m-4 max-sm:mr-0 max-sm:aspect-square max-sm:self-start max-sm:rounded-lg sm:row-span-2 sm:min-h-32`}
      >
        {photo ? (
          <Picture
            src={paths.photo(photo.id, 320)}
            width={photo.width}
            height={photo.height}
            alt=""
            className="size-full"
          />
        ) : (
          <img src={typePicture(type.picture).src} alt="" width={80} height={80} className="size-20" />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-2 p-4 pb-0 sm:px-5">
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
          {!isBooked && <Badge tone="brick">{t('mine.wanted')}</Badge>}
          <StateBadge state={state} /> <AudienceBadge of={listing} /> {words('name')} {area && `· ${area}`}
          {owner.kind === 'circle' && <bdi>· {owner.name}</bdi>}
        </p>
        <h2 className="title-3" dir="auto">
          <Link href={isDraft ? edit : paths.listing(locale, id)} className="hover:underline">
            {title || t('preview.untitled')}
          </Link>
        </h2>
        {hasPrice && isBooked && <PriceText {...listing} type={type} />}
      </div>
      <div className="flex flex-wrap items-center gap-2 p-4 pt-3 max-sm:col-span-2 sm:px-5">
        <LinkButton href={edit} size="small" variant={isDraft ? 'primary' : 'quiet'}>
          {t(isDraft ? 'mine.continue' : 'mine.edit')}
        </LinkButton>
        {!isDraft && isBooked && (
          <LinkButton href={sayingOf(type).datesPath(locale, id)} size="small" variant="quiet">
            {t('mine.dates')}
          </LinkButton>
        )}
        <MoveButtons
          listing={listing}
          action={move}
          size="small"
          only={isBooked ? ['pause', 'resume', 'archive'] : ['archive']}
        />
      </div>
    </Card>
  );
}
