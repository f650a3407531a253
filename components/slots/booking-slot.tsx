import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import type { BookingView, SlotPlace } from '@/lib/booking/booking-view';
import { stateMeanings } from '@/lib/booking/lifecycle';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { GuestAside } from './guest-aside';

type Props = {
  locale: Locale;
  view: BookingView;
  /** Where the site is, for a link that is passed on. */
  site: string;
  now: Date;
  actions: { show: FormAction; passOn: FormAction; withdraw: FormAction };
};

type WithSlot = Omit<Props, 'view'> & { view: BookingView & { slotPlace: SlotPlace } };

/** The ways from a booking to its slot, and to one's own calendar. */
function Ways({ locale, view }: Pick<WithSlot, 'locale' | 'view'>) {
  const t = useTranslations('slot-pages');
  const say = useSlotWords(view.listing.type);
  const { slotPlace, listing, id, role } = view;
  const isGuest = role === 'customer';
  const href = paths.slot(locale, listing.id, slotPlace.slot.id);
  return (
    <Card as="section" aria-labelledby="slot-title">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id="slot-title" className="title-3">
          {say(isGuest ? 'table' : 'guests')}
        </h2>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={href} variant="quiet" size="small">
            {t(slotPlace.gathers ? 'booking.toTable' : 'booking.toSlot')}
          </LinkButton>
          <LinkButton href={paths.bookingEvent(id)} variant="quiet" size="small">
            {t('page.ics')}
          </LinkButton>
        </div>
      </div>
      {slotPlace.attended !== null && (
        <p className="mt-3 text-ink-2">{t('booking.attendedHost', { count: slotPlace.attended })}</p>
      )}
    </Card>
  );
}

function Slot({ locale, view, site, now, actions }: WithSlot) {
  const t = useTranslations('slot-pages.booking');
  const { slotPlace, state } = view;
  const { showsPlace, isOver } = stateMeanings[state];
  const isAhead = slotPlace.slot.startsAt > now;
  const key = slotPlace.passOnKey;
  const isGuest = view.role === 'customer';
  return (
    <>
      {isGuest && isAhead && !isOver && slotPlace.isMoved && (
        <Notice tone="warning" title={t('moved')}>
          <p>{t('movedText')}</p>
        </Notice>
      )}
      {showsPlace && view.role !== 'operator' && <Ways locale={locale} view={view} />}
      {showsPlace && isGuest && isAhead && (
        <GuestAside
          booking={view}
          passOnLink={key ? site + paths.takePlace(locale, key) : null}
          isAhead={isAhead}
          back={paths.booking(locale, view.id)}
          actions={actions}
        />
      )}
    </>
  );
}

/** What belongs to a booking of a slot: nothing for any other. */
export function BookingSlot({ view, ...rest }: Props) {
  const { slotPlace } = view;
  return slotPlace && <Slot view={{ ...view, slotPlace }} {...rest} />;
}
