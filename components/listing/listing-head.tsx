import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Rating } from '@/components/ui/rating';
import { ShareLinks } from '@/components/ui/share-links';
import type { ListingPage } from '@/lib/listing/queries';
import { isGift } from '@/lib/listing/returns';
import { scarcityFacts } from '@/lib/listing/scarcity';
import { typeOf } from '@/lib/listing/types/registry';
import { paths } from '@/lib/shared/paths';
import { isForAll } from '@/lib/standing/audiences';
import { AudienceBadge } from './audience-badge';

type Props = {
  listing: ListingPage;
  url: string;
  /** The way to keep it. */
  save?: ReactNode;
};

/** What it is, where about, whose: the first lines of a listing's page. */
export function ListingHead({ listing, url, save }: Props) {
  const words = useTranslations();
  const t = useTranslations('listing');
  const locale = useLocale();
  const { provider, state, isOwner, place, type } = listing;
  const kind = typeOf(listing);
  const { isBooked, leaves } = scarcityFacts(kind);
  const count = listing.units.length;
  const facts = [
    place?.area,
    // What is given is not booked, and on a shelf nobody is asked.
    isBooked && !listing.shelf && t(`${isGift(kind) ? 'approvalGift' : 'approvalLong'}.${listing.approval}`),
    // Of what leaves for good some may be promised already: how many are left stands where one asks for it.
    isBooked &&
      count > 1 &&
      (leaves ? words('booking.panel.quantityHint', { count }) : t('units', { count })),
    listing.noticeHours > 0 && t('notice', { hours: listing.noticeHours }),
  ].filter(Boolean);
  return (
    <header>
      <p className="flex flex-wrap gap-2">
        {listing.intent === 'wish' && <Badge tone="brick">{words('wish.label')}</Badge>}
        <Badge>{words(`types.${type}.name`)}</Badge>
        <AudienceBadge of={listing} />
      </p>
      <h1 className="title-page mt-2 wrap-anywhere" dir="auto">
        {listing.title}
      </h1>
      <p className="mt-2 text-ink-2">{facts.join(' · ')}</p>
      <Link
        href={paths.holder(locale, provider)}
        className="group mt-5 flex w-fit max-w-full items-center gap-3 rounded-full pr-3"
      >
        <Avatar
          name={provider.name}
          picture={provider.pictureId ? { src: paths.photo(provider.pictureId, 320) } : null}
        />
        <span className="min-w-0">
          <span className="block truncate font-semibold group-hover:underline" dir="auto">
            {provider.name}
          </span>
          <span className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-2">
            {isBooked ? words(`types.${type}.provider`) : words('wish.wants')} ·{' '}
            <Rating value={provider.rating} count={provider.ratingCount || undefined} />
          </span>
        </span>
      </Link>
      <div className="mt-4 flex flex-wrap items-start gap-3 empty:hidden print:hidden">
        {save}
        {state === 'published' && isForAll(listing) && (
          <details className="open:basis-full">
            <summary className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-card px-4 text-[0.9375rem] font-semibold hover:border-edge">
              <Icon name="share" size={18} />
              {words('ui.share.title')}
            </summary>
            <div className="mt-3">
              <ShareLinks url={url} title={listing.title} subject={listing.title} />
            </div>
          </details>
        )}
      </div>
      {!listing.isForViewer && (
        <div className="mt-5">
          <Notice tone="warning">{t('notForYou')}</Notice>
        </div>
      )}
      {(state !== 'published' || isOwner) && (
        <div className="mt-5">
          <Notice
            tone={state === 'published' ? 'info' : 'warning'}
            action={
              isOwner && (
                <LinkButton href={paths.editListing(locale, listing.id)} variant="quiet" size="small">
                  {t('edit')}
                </LinkButton>
              )
            }
          >
            {listing.intent === 'wish' && state === 'archived'
              ? words('wish.over')
              : t(state === 'published' ? (isBooked ? 'own' : 'ownWish') : state)}
          </Notice>
        </div>
      )}
    </header>
  );
}
