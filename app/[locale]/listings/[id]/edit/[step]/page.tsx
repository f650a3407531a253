import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { StepFrame, stepTitle } from '@/components/listing-form/step-frame';
import { isStep, stepsOf } from '@/lib/listing/publishing';
import { ownListing } from '@/lib/listing/queries';
import { typeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { pages } from './pages';

/** The listing and how it is shared, once for the page and its tab. */
const shown = cache(async (viewer: Viewer, id: string) => {
  const listing = await foundOr404(ownListing(viewer, id));
  return { listing, type: typeOf(listing) };
});

type Props = { params: Promise<{ locale: Locale; id: string; step: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, id, step } = await params;
  if (!isStep(step)) return {};
  const [words, viewer] = await Promise.all([
    getTranslations(),
    memberOrSignIn(locale, paths.editListing(locale, id, step)),
  ]);
  const { type } = await shown(viewer, id);
  return { title: words(stepTitle(words, type, step)) };
};

/** One page of the guided form, for the listing's owner. */
export default async function EditStepPage({ params }: Props) {
  const { locale, id, step } = await params;
  const viewer = await memberOrSignIn(locale, paths.editListing(locale, id, step));
  const { listing, type } = await shown(viewer, id);
  if (!isStep(step) || !stepsOf(type).includes(step)) notFound();
  const StepPage = pages[step];
  return (
    <StepFrame locale={locale} type={type} step={step} listing={listing}>
      <StepPage locale={locale} listing={listing} type={type} viewer={viewer} />
    </StepFrame>
  );
}
