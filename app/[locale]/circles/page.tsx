import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CircleCard } from '@/components/circle/circle-card';
import { PageHead } from '@/components/shell/page-head';
import { Button, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreLink } from '@/components/ui/more-link';
import { TextField } from '@/components/ui/text-fields';
import { listCircles } from '@/lib/circle/queries';
import { alternatesOf } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<'q' | 'cursor'>> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations('circle.list');
  const { locale } = await params;
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternatesOf(locale, (each) => paths.circles(each)),
  };
};

/** The circles that are here, by name. */
export default async function CirclesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { q: typed = '', cursor } = lastOf(await searchParams);
  const q = typed.trim().slice(0, 80);
  const [{ items, next }, t] = await Promise.all([listCircles({ q, cursor }), getTranslations('circle')]);
  const found = <LinkButton href={paths.newCircle(locale)}>{t('new.go')}</LinkButton>;
  return (
    <div className="wrap pb-12">
      <PageHead title={t('list.title')} lead={t('list.lead')} action={items.length > 0 && found} />
      <form action={paths.circles(locale)} className="mb-6 flex flex-wrap items-end gap-3">
        <div className="min-w-40 flex-1 sm:max-w-96">
          <TextField name="q" type="search" label={t('list.name')} defaultValue={q} required />
        </div>
        <Button type="submit" variant="quiet">
          {t('list.search')}
        </Button>
      </form>
      {items.length === 0 ? (
        <EmptyState
          as="h2"
          icon="people"
          title={t(q ? 'list.noneFound' : 'list.none')}
          action={
            <>
              {q && (
                <LinkButton href={paths.circles(locale)} variant="quiet">
                  {t('list.all')}
                </LinkButton>
              )}
              {found}
            </>
          }
        >
          {t('list.noneHint')}
        </EmptyState>
      ) : (
        <ul aria-label={t('list.title')} className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {items.map((circle) => (
            <li key={circle.id} className="min-w-0">
              <CircleCard locale={locale} circle={circle} />
            </li>
          ))}
        </ul>
      )}
      <MoreLink href={next && paths.circles(locale, { q, cursor: next })}>{t('list.more')}</MoreLink>
    </div>
  );
}
