import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OpenShelfForm } from '@/components/shelf/open-shelf-form';
import { PageHead } from '@/components/shell/page-head';
import { memberOrSignIn } from '@/lib/platform/page';
import { townFields } from '@/lib/platform/towns';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { circlesFor } from '@/lib/standing/circles';
import { begin } from './actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<'onBehalfOf'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('shelf.new'))('title'),
});

/** A new shelf, for keepers of a circle and those who run the site; there is nothing here for anyone else. */
export default async function NewShelfPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { onBehalfOf } = lastOf(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.newShelf(locale, { onBehalfOf }));
  const circles = await circlesFor(viewer, 'listing.publish');
  const isOperator = viewer.role === 'operator';
  if (circles.length === 0 && !isOperator) notFound();
  const [t, place] = await Promise.all([
    getTranslations('shelf.new'),
    townFields({ area: '', lat: null, lng: null }),
  ]);
  const owners = [
    ...circles.map(({ id, name }) => ({ value: id, label: name })),
    ...(isOperator ? [{ value: '', label: viewer.name }] : []),
  ];
  return (
    <div className="wrap-narrow pb-16">
      <PageHead title={t('title')} lead={t('lead')} />
      <OpenShelfForm {...{ owners, place, onBehalfOf }} action={begin} once={randomUUID()} />
    </div>
  );
}
