import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { slotWordsOf } from '@/components/listing/slot-words';
import { PageHead } from '@/components/shell/page-head';
import { AddCard } from '@/components/slots/add-card';
import { SlotList } from '@/components/slots/slot-list';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { MoreLink } from '@/components/ui/more-link';
import { Notice } from '@/components/ui/notice';
import { Tabs } from '@/components/ui/tabs';
import { slotsForHost } from '@/lib/booking/slots/booked';
import { now as clockNow } from '@/lib/platform/clock';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { add } from './actions';
import { ownWithSlots } from './own';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Asked<'past' | 'cursor'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('slots'))('mine'),
  robots: { index: false },
});

const pageSize = 12;

/** The host's own slots, a screenful at a time, and the form for one more. */
export default async function SlotsPage({ params, searchParams }: Props) {
  const [{ locale, id }, { past, cursor }] = [await params, lastOf(await searchParams)];
  const viewer = await memberOrSignIn(locale, paths.slots(locale, id, { past, cursor }));
  const { listing, type } = await ownWithSlots(viewer, id);
  const isPast = Boolean(past);
  const [{ items, next }, words] = await Promise.all([
    foundOr404(slotsForHost(viewer, id, { past: isPast, cursor, limit: pageSize })),
    getTranslations(),
  ]);
  const now = clockNow();
  const today = plainDateAt(now, listing.timeZone);
  const t = await getTranslations('slot-pages.own');
  const mayAdd = !isPast && listing.state !== 'archived';
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[
          { href: paths.myListings(locale), label: words('listing-form.mine.title') },
          { label: listing.title },
        ]}
        title={slotWordsOf(words, type.name)('mine')}
        lead={<TextLink href={paths.listing(locale, id)}>{t('see')}</TextLink>}
        action={mayAdd && <LinkButton href="#add">{t('add')}</LinkButton>}
      />
      <div className="stack gap-8">
        {listing.state !== 'published' && <Notice>{t('notPublished')}</Notice>}
        <Tabs
          label={t('label')}
          items={[
            { href: paths.slots(locale, id), label: t('ahead'), current: !isPast },
            { href: paths.slots(locale, id, { past: true }), label: t('past'), current: isPast },
          ]}
        />
        <SlotList {...{ locale, listing, type, now, isPast }} slots={items} />
        <MoreLink href={next && paths.slots(locale, id, { past: isPast, cursor: next })}>
          {t('more')}
        </MoreLink>
        {mayAdd && (
          <AddCard listingId={id} type={type} firstDay={today} after={String(items.length)} action={add} />
        )}
      </div>
    </div>
  );
}
