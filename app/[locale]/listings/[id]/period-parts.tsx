import { getTranslations } from 'next-intl/server';
import { BookingPanel } from '@/components/booking/booking-panel';
import { Section } from '@/components/listing/section';
import { NightParts, NightPrice } from '@/components/nights/night-value';
import { SwapInstead } from '@/components/nights/swap-instead';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { foundStates } from '@/lib/listing/lifecycle';
import { worthOf } from '@/lib/listing/night-worth';
import { swapLifeOf } from '@/lib/listing/returns';
import { openEndOf } from '@/lib/listing/scarcity';
import { paths } from '@/lib/shared/paths';
import { verdictFor } from './book/verdict';
import { Days, monthsShown } from './days';
import { busyMonths, firstMonth, isLetOut } from './listing';
import type { Parts, PartsProps } from './page-parts';

/** Dates to choose, and the calendar of what is free. */
export const periodParts = async (props: PartsProps): Promise<Parts> => {
  const { locale, viewer, listing, type, asks, price } = props;
  const { listing: offered, verdict } = await verdictFor(viewer, listing, asks, locale);
  const first = firstMonth(asks.month, verdict.asked?.from, verdict.firstDay);
  const [busy, isLet, worth, t] = await Promise.all([
    busyMonths(listing, first, monthsShown),
    openEndOf(type) !== null && isLetOut(listing.id),
    worthOf(type, listing.details, listing),
    getTranslations('listing'),
  ]);
  const isOpen = foundStates.has(listing.state) && listing.isForViewer;
  return {
    panel: (
      <BookingPanel
        locale={locale}
        listing={offered}
        verdict={verdict}
        before={
          isLet && (
            <Notice
              title={t('let.title')}
              action={<TextLink href={paths.search(locale, { type: type.name })}>{t('let.others')}</TextLink>}
            >
              {t('let.text')}
            </Notice>
          )
        }
        canAsk={!isLet}
        price={worth ? <NightPrice points={worth.points} /> : price}
        below={
          swapLifeOf(type) &&
          isOpen && (
            <SwapInstead
              isOwn={listing.isOwner}
              href={(listing.isOwner ? paths.destinations : paths.swap)(locale, listing.id)}
            />
          )
        }
        isOwn={listing.isOwner}
      />
    ),
    toPanel: t('panel.period'),
    when: (
      <>
        {worth && <NightParts worth={worth} />}
        <Section id="days" title={t('calendar.title')}>
          <Days {...{ locale, listing, type, verdict, first, busy, params: asks }} />
        </Section>
      </>
    ),
    slots: [],
  };
};
