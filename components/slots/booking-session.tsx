import { useTranslations } from 'next-intl';
import { useSessionWords } from '@/components/listing/session-words';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import type { BookingView, SessionPart } from '@/lib/booking/booking-view';
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
  actions: { show: FormAction; offer: FormAction; withdraw: FormAction };
};

type WithSession = Omit<Props, 'view'> & { view: BookingView & { session: SessionPart } };

/** The ways from a booking to its session, and to one's own calendar. */
function Ways({ locale, view }: Pick<WithSession, 'locale' | 'view'>) {
  const t = useTranslations('slot-pages');
  const say = useSessionWords(view.listing.type);
  const { session, listing, id, role } = view;
  const isGuest = role === 'customer';
  const href = paths.session(locale, listing.id, session.slot.id);
  return (
    <Card as="section" aria-labelledby="session-title">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id="session-title" className="title-3">
          {say(isGuest ? 'table' : 'guests')}
        </h2>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={href} variant="quiet" size="small">
            {t(session.gathers ? 'booking.toTable' : 'booking.toSession')}
          </LinkButton>
          <LinkButton href={paths.bookingEvent(id)} variant="quiet" size="small">
            {t('page.ics')}
          </LinkButton>
        </div>
      </div>
      {session.attended !== null && (
        <p className="mt-3 text-ink-2">{t('booking.attendedHost', { count: session.attended })}</p>
      )}
    </Card>
  );
}

function Session({ locale, view, site, now, actions }: WithSession) {
  const t = useTranslations('slot-pages.booking');
  const { session, state } = view;
  const { showsPlace, isOver } = stateMeanings[state];
  const isAhead = session.slot.startsAt > now;
  const key = session.passOnKey;
  const isGuest = view.role === 'customer';
  return (
    <>
      {isGuest && isAhead && !isOver && session.isMoved && (
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

/** What belongs to a booking of a session: nothing for any other. */
export function BookingSession({ view, ...rest }: Props) {
  const { session } = view;
  return session && <Session view={{ ...view, session }} {...rest} />;
}
