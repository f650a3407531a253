import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnRow } from '@/components/listing-form/own-row';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreLink } from '@/components/ui/more-link';
import { ownListings } from '@/lib/listing/queries';
import { typeOf } from '@/lib/listing/types/registry';
import { memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { move } from './actions';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Asked<string>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('listing-form.mine'))('title'),
});

/** What a member shares, whatever its state. */
export default async function MyListingsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { cursor } = lastOf(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.myListings(locale));
  const { items, next } = await ownListings(viewer, {
    cursor: typeof cursor === 'string' ? cursor : undefined,
  });
  const t = await getTranslations('listing-form.mine');
  const begin = paths.newListing(locale);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        action={items.length > 0 && <LinkButton href={begin}>{t('new')}</LinkButton>}
      />
      {items.length === 0 ? (
        <EmptyState
          icon="heart"
          title={t('empty')}
          action={<LinkButton href={begin}>{t('emptyAction')}</LinkButton>}
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ul aria-label={t('list')} className="grid gap-4">
          {items.map((listing) => (
            <OwnRow key={listing.id} locale={locale} listing={listing} type={typeOf(listing)} move={move} />
          ))}
        </ul>
      )}
      <MoreLink href={next && paths.myListings(locale, { cursor: next })}>{t('more')}</MoreLink>
    </div>
  );
}
