import { useTranslations } from 'next-intl';
import { RentState } from '@/components/due/rent-state';
import { useSlotWords } from '@/components/listing/slot-words';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import type { BookingView } from '@/lib/booking/booking-view';
import { fetchStates } from '@/lib/booking/lifecycle';
import { shownDates } from '@/lib/booking/shown-dates';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { FetchBy, hasDates, isFetched } from './booked-when';
import { BookingTimeline } from './booking-timeline';
import { DatesText } from './dates-text';
import { Facts } from './facts';
import { HoursState } from './hours-state';
import { ListingSummary } from './listing-summary';
import { MoneyState } from './money-state';
import { Party } from './party';
import { TokenState } from './token-state';

type Props = { locale: Locale; view: BookingView; now: Date };

/** All that was asked for in one go. */
function Together({ locale, items }: { locale: Locale; items: BookingView['items'] }) {
  const t = useTranslations('booking');
  if (items.length === 0) return null;
  return (
    <div>
      <p className="text-sm text-ink-2">{t('items')}</p>
      <ul className="list-disc pl-5">
        {items.map(({ id, title }) => (
          <li key={id}>
            <TextLink href={paths.listing(locale, id)}>{title}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Before the first month is paid, nothing is taken by itself: the way to pay stands above. */
const hasBegunToPay = (rent: NonNullable<BookingView['rent']>): boolean =>
  rent.times.some(({ state }) => state !== 'coming' && state !== 'off');

/** What it is, when, between whom, for how much; and how far it has come. */
export function BookingAside({ locale, view, now }: Props) {
  const t = useTranslations('booking');
  const { listing, timeZone, startsAt, endsAt, quantity, role } = view;
  const say = useSlotWords(listing.type);
  const places = shownDates(view.eachDate).length > 1 ? 'placesEach' : 'places';
  const when = (
    <DatesText
      {...{ timeZone, startsAt, endsAt }}
      grain={listing.grain}
      dates={view.eachDate}
      isOngoing={view.ongoing !== null}
    />
  );
  const facts = [
    ...(hasDates(listing.type) ? [{ term: t('fact.when'), detail: when }] : []),
    ...(isFetched(listing.type) && fetchStates.has(view.state)
      ? [{ term: t('fact.when'), detail: <FetchBy {...view} /> }]
      : []),
    ...(view.slotPlace || quantity > 1
      ? [
          {
            term: view.slotPlace ? say('capacity') : t('fact.quantity'),
            detail: view.slotPlace ? say(places, { count: quantity }) : quantity,
          },
        ]
      : []),
  ];
  return (
    <div className="stack gap-6">
      {view.rent && hasBegunToPay(view.rent) && role !== 'operator' && role !== 'member' && (
        <Card>
          <RentState
            rent={view.rent}
            side={role}
            timeZone={timeZone}
            endsAt={view.ongoing ? null : endsAt}
            cardHref={view.mayLeaveCard ? paths.bookingCard(locale, view.id) : null}
          />
        </Card>
      )}
      <Card as="section" aria-labelledby="timeline-title">
        <h2 id="timeline-title" className="title-3 mb-4">
          {t('timelineTitle')}
        </h2>
        <BookingTimeline view={view} now={now} />
      </Card>
      <Card>
        <div className="stack divide-y divide-line *:not-last:pb-5">
          <section aria-labelledby="summary-title" className="stack gap-4">
            <h2 id="summary-title" className="sr-only">
              {t('page.summary')}
            </h2>
            <ListingSummary locale={locale} listing={listing} />
            <Together locale={locale} items={view.items} />
            <Facts type={listingTypeOf(listing.type)} options={view.options} before={facts} />
          </section>
          {view.ring.length === 0 && (
            <section aria-label={t('fact.people')} className="stack gap-3">
              {(['provider', 'customer'] as const).map((side) => (
                <Party
                  key={side}
                  locale={locale}
                  party={view[side]}
                  side={side}
                  typeName={listing.type}
                  isViewer={role === side}
                />
              ))}
            </section>
          )}
          <MoneyState view={view} now={now} />
          <HoursState view={view} />
          <TokenState view={view} />
        </div>
      </Card>
    </div>
  );
}
