import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StepFrame } from '@/components/listing-form/step-frame';
import { isStep, stepsOf } from '@/lib/listing/publishing';
import { ownListing } from '@/lib/listing/queries';
import { typeOf } from '@/lib/listing/types/registry';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { pages } from './pages';

type Props = { params: Promise<{ locale: Locale; id: string; step: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { step } = await params;
  const t = await getTranslations('listing-form');
  return { title: isStep(step) ? t(`titles.${step}`) : undefined };
};

/** One page of the guided form, for the listing's owner. */
export default async function EditStepPage({ params }: Props) {
  const { locale, id, step } = await params;
  const viewer = await memberOrSignIn(locale, paths.editListing(locale, id, step));
  const listing = await foundOr404(ownListing(viewer, id));
  const type = typeOf(listing);
  if (!isStep(step) || !stepsOf(type).includes(step)) notFound();
  const StepPage = pages[step];
  return (
    <StepFrame locale={locale} type={type} step={step} listing={listing}>
      <StepPage locale={locale} listing={listing} type={type} viewer={viewer} />
    </StepFrame>
  );
}
