import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StepFrame } from '@/components/listing-form/step-frame';
import { TypeChoice } from '@/components/listing-form/type-choice';
import { WhatForm } from '@/components/listing-form/what-form';
import { PageHead } from '@/components/shell/page-head';
import { findListingType, listingTypes } from '@/lib/listing/types/registry';
import { memberOrPosted } from '@/lib/platform/page';
import { settings } from '@/lib/platform/settings';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { circlesFor } from '@/lib/standing/circles';
import { begin } from './actions';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Asked<string>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('listing-form.new'))('title'),
});

/** A new listing: what kind of thing it is, then the first page of its form. */
export default async function NewListingPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { type: name } = lastOf(await searchParams);
  const type = typeof name === 'string' ? findListingType(name) : undefined;
  const viewer = await memberOrPosted(locale, paths.newListing(locale, { type: type?.name }));
  const t = await getTranslations('listing-form.new');
  if (type) {
    return (
      <StepFrame locale={locale} type={type} step="what">
        <WhatForm
          type={type}
          action={begin}
          once={randomUUID()}
          circles={await circlesFor(viewer, 'listing.edit')}
          back={paths.newListing(locale)}
          country={(await settings()).country}
        />
      </StepFrame>
    );
  }
  return (
    <div className="wrap-narrow pb-16">
      <PageHead title={t('title')} lead={t('lead')} />
      <TypeChoice locale={locale} types={listingTypes} />
    </div>
  );
}
