import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHead } from '@/components/shell/page-head';
import { Steps } from '@/components/ui/steps';
import type { ListingType } from '@/lib/listing/listing-type';
import { isStepDone, type Progress, type Step, stepsOf } from '@/lib/listing/publishing';
import { moneyBack, pricingOf } from '@/lib/listing/returns';
import { scarcityFacts } from '@/lib/listing/scarcity';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: Locale;
  type: ListingType;
  step: Step;
  /** Nothing yet: it is being begun. */
  listing?: { id: string; title: string; state: string } & Progress;
  children: ReactNode;
};

/** Where there is nothing to pay, that step only asks how many there are. */
const isCount = (type: ListingType, step: Step): boolean => step === 'price' && moneyBack(type) === null;

/** What a page of the form asks, as its heading and its tab say it: the key of these words. */
export const stepTitle = (words: { has(key: string): boolean }, type: ListingType, step: Step): string => {
  if (isCount(type, step))
    return pricingOf(type) ? 'listing-form.titles.gift' : `types.${type.name}.units.label`;
  const wished = `listing-form.wishTitles.${step}`;
  return !scarcityFacts(type).isBooked && words.has(wished) ? wished : `listing-form.titles.${step}`;
};

/** One page of the guided form: where one is, what it is about, and the way to the other pages. */
export function StepFrame({ locale, type, step, listing, children }: Props) {
  const t = useTranslations('listing-form');
  const words = useTranslations();
  const mine = { href: paths.myListings(locale), label: t('mine.title') };
  // What is wanted is asked in words of its own where those of an offer would be wrong.
  const saysOwn = (key: string) => (!scarcityFacts(type).isBooked && t.has(key) ? key : undefined);
  const isBegun = listing !== undefined && listing.state !== 'draft';
  const isDone = (each: Step): boolean => isBegun || (listing !== undefined && isStepDone(each, listing));
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={words(stepTitle(words, type, step))}
        lead={t(isCount(type, step) ? 'count.lead' : (saysOwn(`wishLeads.${step}`) ?? `leads.${step}`))}
        breadcrumb={[mine, { label: listing?.title || t('preview.untitled') }]}
      />
      <div className="mb-8">
        <Steps
          label={t('steps.label')}
          items={stepsOf(type).map((each) => ({
            label: t(isCount(type, each) ? 'count.step' : `steps.${each}`),
            href: listing && paths.editListing(locale, listing.id, each),
            state: each === step ? 'current' : isDone(each) ? 'past' : 'future',
          }))}
        />
      </div>
      {children}
    </div>
  );
}
