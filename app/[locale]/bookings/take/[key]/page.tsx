import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { OfferedPlace } from '@/components/slots/offered-place';
import { TakeForm } from '@/components/slots/take-form';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { placeOffered } from '@/lib/booking/slots/queries';
import type { Details } from '@/lib/listing/fields';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { currentViewer } from '@/lib/platform/auth/session';
import { translator } from '@/lib/platform/i18n/words';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { take } from './actions';

type Props = { params: Promise<{ locale: Locale; key: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('slot-pages.take'))('title'),
  robots: { index: false },
  // Whoever has the address may take the place: no other site is told of it.
  referrer: 'same-origin',
});

const goneIsNull = (error: unknown): null => {
  if (error instanceof AppError && error.code === 'not_found') return null;
  throw error;
};

/** Where a link leads with which someone passes their places on. */
export default async function TakePlacePage({ params }: Props) {
  const { locale, key } = await params;
  const viewer = await currentViewer();
  const place = await placeOffered(viewer, key).catch(goneIsNull);
  const t = await getTranslations('slot-pages.take');
  if (!place)
    return (
      <div className="wrap-narrow py-12">
        <EmptyState
          as="h1"
          icon="calendar"
          title={t('goneTitle')}
          action={<LinkButton href={paths.search(locale)}>{t('search')}</LinkButton>}
        >
          <p>{t('gone')}</p>
        </EmptyState>
      </div>
    );
  const type = listingTypeOf(place.listing.type);
  const { problem } = place;
  const signIn = paths.signIn(locale, { next: paths.takePlace(locale, key) });
  return (
    <div className="wrap-narrow pb-16">
      <PageHead title={t('title')} />
      <div className="stack gap-8">
        <OfferedPlace locale={locale} type={type} place={place} />
        {problem && (
          <Notice tone="warning">{translator(locale, 'errors')(problem.key, problem.values)}</Notice>
        )}
        {!viewer && (
          <LinkButton href={signIn} size="large" className="self-start">
            {t('signIn')}
          </LinkButton>
        )}
        {viewer && !problem && (
          <TakeForm placeKey={key} type={type} details={place.listing.details as Details} action={take} />
        )}
      </div>
    </div>
  );
}
