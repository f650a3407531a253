import { getTranslations } from 'next-intl/server';
import { BookingPanel } from '@/components/booking/booking-panel';
import { Section } from '@/components/listing/section';
import { verdictFor } from './book/verdict';
import { Days, monthsShown } from './days';
import { busyMonths, firstMonth } from './listing';
import type { Parts, PartsProps } from './page-parts';

/** Dates to choose, and the calendar of what is free. */
export const periodParts = async (props: PartsProps): Promise<Parts> => {
  const { locale, viewer, listing, type, asks, price } = props;
  const { listing: offered, verdict } = await verdictFor(viewer, listing, asks, locale);
  const first = firstMonth(asks.month, verdict.asked?.from, verdict.firstDay);
  const [busy, t] = await Promise.all([busyMonths(listing, first, monthsShown), getTranslations('listing')]);
  return {
    panel: (
      <BookingPanel
        locale={locale}
        listing={offered}
        verdict={verdict}
        price={price}
        isOwn={listing.isOwner}
      />
    ),
    toPanel: t('panel.period'),
    when: (
      <Section id="days" title={t('calendar.title')}>
        <Days {...{ locale, listing, type, verdict, first, busy, params: asks }} />
      </Section>
    ),
    slots: [],
  };
};
