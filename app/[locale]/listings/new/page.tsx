import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BatchOffer } from '@/components/batch/batch-offer';
import { StepFrame } from '@/components/listing-form/step-frame';
import { TypeChoice } from '@/components/listing-form/type-choice';
import { WhatForm } from '@/components/listing-form/what-form';
import { PageHead } from '@/components/shell/page-head';
import { TextLink } from '@/components/ui/link';
import { choicesOf } from '@/lib/category/choices';
import { categories } from '@/lib/category/queries';
import type { Intent } from '@/lib/listing/intents';
import { receivedBy } from '@/lib/listing/lineage/queries';
import { openTypesOf } from '@/lib/listing/permitted';
import { presentName } from '@/lib/listing/types/registry';
import { env } from '@/lib/platform/env';
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
  const { type: name, intent: asked, title, from, to, onBehalfOf } = lastOf(await searchParams);
  const intent: Intent = asked === 'wish' ? 'wish' : 'offer';
  const types = await openTypesOf(intent);
  const type = types.find((each) => each.name === presentName(name ?? ''));
  const begun = { ...(intent === 'wish' && { intent }), title, from, to, onBehalfOf };
  const viewer = await memberOrPosted(locale, paths.newListing(locale, { type: type?.name, ...begun }));
  const t = await getTranslations('listing-form.new');
  if (type) {
    return (
      <StepFrame locale={locale} type={type} step="what">
        {type.batch && intent === 'offer' && (
          <BatchOffer locale={locale} type={type.name} onBehalfOf={onBehalfOf} />
        )}
        <WhatForm
          type={type}
          intent={intent}
          begun={begun}
          categories={
            type.categories && {
              choices: choicesOf(await categories(), type.categories, locale),
              chosen: null,
            }
          }
          action={begin}
          once={randomUUID()}
          circles={await circlesFor(viewer, 'listing.edit')}
          sources={viewer && type.lineage ? await receivedBy(viewer.id) : []}
          back={paths.newListing(locale, begun)}
          country={(await settings()).country}
          currency={env.COMMUNITY_CURRENCY}
        />
      </StepFrame>
    );
  }
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t(intent === 'wish' ? 'titleWish' : 'title')}
        lead={t(intent === 'wish' ? 'leadWish' : 'lead')}
      />
      <TypeChoice locale={locale} types={types} intent={intent} begun={begun} />
      {intent === 'offer' && (
        <p className="mt-8 text-ink-2">
          {t.rich('orWish', {
            link: (words) => (
              <TextLink href={paths.newListing(locale, { intent: 'wish', onBehalfOf })}>{words}</TextLink>
            ),
          })}
        </p>
      )}
    </div>
  );
}
