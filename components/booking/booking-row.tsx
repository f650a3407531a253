import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { useNameOf } from '@/components/member/name';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { BookingSummary } from '@/lib/booking/booking-view';
import { fetchStates } from '@/lib/booking/lifecycle';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { BookedWhen, hasDates } from './booked-when';
import { ListingPicture } from './listing-summary';
import { StateBadge } from './state-badge';
import { useTypeWords } from './words';

type Props = { locale: Locale; booking: BookingSummary; unread: number; isTodo: boolean };

/** A booking in a list; what it waits for comes before what it is. */
export function BookingRow({ locale, booking, unread, isTodo }: Props) {
  const t = useTranslations('booking.list');
  const { id, state, role, listing, other, slotId, quantity } = booking;
  const { lateSince, unpaidSince, amendmentTask, starts, ringSize } = booking;
  const { has, say } = useTypeWords(listing.type);
  const slotWord = useSlotWords(listing.type);
  const name = useNameOf()(other);
  const task = amendmentTask
    ? `list.task.amend.${amendmentTask}`
    : `list.task.${unpaidSince ? 'unpaid' : lateSince ? 'late' : state}.${role}`;
  const todo = isTodo && has(task) ? say(task, { name }) : null;
  return (
    <li className="group relative flex gap-4 py-4 first:pt-0 last:pb-0">
      <div className="aspect-4/3 h-fit w-24 shrink-0 overflow-hidden rounded-field sm:w-32">
        <ListingPicture listing={listing} width={320} />
      </div>
      <div className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          {todo && <p className="mb-0.5 text-sm font-semibold text-brick-ink wrap-anywhere">{todo}</p>}
          <h3 className="title-3 line-clamp-2 wrap-anywhere" dir="auto">
            <Link
              href={paths.booking(locale, id)}
              className="after:absolute after:inset-0 after:rounded-field group-hover:underline"
            >
              {listing.title}
            </Link>
          </h3>
          <p className="mt-0.5 text-ink-2">
            <BookedWhen booking={booking} isOngoing={booking.isOngoing} starts={starts} />
            {(hasDates(listing.type) || fetchStates.has(state)) && ' · '}
            {ringSize > 0 && `${say('list.ring', { count: ringSize })} · `}
            {slotId && `${slotWord(starts.length > 1 ? 'placesEach' : 'places', { count: quantity })} · `}
            <span dir="auto" className="wrap-anywhere">
              {name}
            </span>
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {unread > 0 && (
            <Badge tone="brick">
              <Icon name="message" size={14} className="mr-1" />
              {t('unread', { count: unread })}
            </Badge>
          )}
          <StateBadge state={state} type={listing.type} />
        </div>
      </div>
    </li>
  );
}
