import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { sessionWordsOf } from '@/components/listing/session-words';
import { PageHead } from '@/components/shell/page-head';
import { AddForm } from '@/components/slots/add-form';
import { SessionList } from '@/components/slots/session-list';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { MoreLink } from '@/components/ui/more-link';
import { Notice } from '@/components/ui/notice';
import { Tabs } from '@/components/ui/tabs';
import { ownSlots } from '@/lib/listing/slots/queries';
import { now as clockNow } from '@/lib/platform/clock';
import { memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { addToDate, plainDateAt } from '@/lib/shared/period';
import { add } from './actions';
import { ownWithSessions } from './own';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ past?: string; cursor?: string }>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('slots'))('mine'),
  robots: { index: false },
});

const pageSize = 12;

/** The host's own sessions, a screenful at a time, and the form for one more. */
export default async function SessionsPage({ params, searchParams }: Props) {
  const [{ locale, id }, { past, cursor }] = [await params, await searchParams];
  const viewer = await memberOrSignIn(locale, paths.sessions(locale, id, { past, cursor }));
  const { listing, type, allocation } = await ownWithSessions(viewer, id);
  const isPast = Boolean(past);
  const [{ items, next }, words] = await Promise.all([
    ownSlots(viewer, id, { past: isPast, cursor, limit: pageSize }),
    getTranslations(),
  ]);
  const now = clockNow();
  const today = plainDateAt(now, listing.timeZone);
  const t = await getTranslations('slot-pages.own');
  const values = { ...allocation.session, date: addToDate(today, { days: 7 }), minimum: 0, note: '' };
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[
          { href: paths.myListings(locale), label: words('listing-form.mine.title') },
          { label: listing.title },
        ]}
        title={sessionWordsOf(words, type.name)('mine')}
        lead={t('lead', { title: listing.title })}
        action={
          <LinkButton href={paths.listing(locale, id)} variant="quiet">
            {t('see')}
          </LinkButton>
        }
      />
      <div className="stack gap-8">
        {listing.state !== 'published' && <Notice>{t('notPublished')}</Notice>}
        <Tabs
          label={t('label')}
          items={[
            { href: paths.sessions(locale, id), label: t('ahead'), current: !isPast },
            { href: paths.sessions(locale, id, { past: true }), label: t('past'), current: isPast },
          ]}
        />
        <SessionList {...{ locale, listing, type, now, isPast }} sessions={items} />
        <MoreLink href={next && paths.sessions(locale, id, { past: isPast, cursor: next })}>
          {t('more')}
        </MoreLink>
        {!isPast && listing.state !== 'archived' && (
          <Card as="section" aria-labelledby="add-title">
            <h2 id="add-title" className="title-2 mb-4">
              {sessionWordsOf(words, type.name)('add')}
            </h2>
            <AddForm
              listingId={id}
              type={type}
              values={values}
              firstDay={today}
              after={String(items.length)}
              action={add}
            />
          </Card>
        )}
      </div>
    </div>
  );
}
