import { useLocale, useTranslations } from 'next-intl';
import { aboutOf } from '@/components/amending/about';
import { ChangeLines } from '@/components/amending/change-lines';
import { useNameOf } from '@/components/member/name';
import { useDateText } from '@/components/ui/date-text';
import { Prose } from '@/components/ui/prose';
import { Timeline, type TimelineStep } from '@/components/ui/timeline';
import type { BookingView, TimelineEntry } from '@/lib/booking/booking-view';
import { shownDates } from '@/lib/booking/shown-dates';
import { formatHours, formatMoney } from '@/lib/shared/money';
import { aheadOf, datesAhead, type Milestone, stepOf } from './step';
import { deadlineText, endsText, momentText, useBookingWords } from './words';

function Note({ entry, view }: { entry: TimelineEntry; view: BookingView }) {
  const { say } = useBookingWords(view);
  const locale = useLocale();
  const refund =
    entry.refundMinor === null
      ? null
      : formatMoney({ amountMinor: entry.refundMinor, currency: view.quote.currency }, locale);
  return (
    <>
      {entry.reason && (
        <blockquote className="border-l-2 border-line pl-3 text-ink-2">
          <Prose text={entry.reason} />
        </blockquote>
      )}
      {entry.change && <ChangeLines change={entry.change} about={aboutOf(view)} />}
      {refund !== null && <p className="text-sm text-ink-2">{say('refunded', { amount: refund })}</p>}
    </>
  );
}

/** Where nothing was owed, nothing can come back: that is not said. */
const withMoney = (entry: TimelineEntry, view: BookingView): TimelineEntry =>
  view.quote.totalMinor > 0 ? entry : { ...entry, refundMinor: null };

const hasNote = ({ reason, refundMinor, change }: TimelineEntry): boolean =>
  Boolean(reason) || refundMinor !== null || change !== null;

/** Everything that happened, what it waits for now, and what still lies ahead. */
export function BookingTimeline({ view, now }: { view: BookingView; now: Date }) {
  const t = useTranslations('booking');
  const phases = useTranslations(`types.${view.listing.type}.handover`);
  const { say } = useBookingWords(view);
  const dateText = useDateText();
  const nameOf = useNameOf();
  const locale = useLocale();
  const ends = endsText(view, locale);
  // What was before someone took the place over, another customer did.
  const handedOver = view.timeline.findLastIndex(({ name }) => name === 'take_over');
  const former = view.timeline.find(({ by }) => by === 'customer')?.byName ?? '';
  const past = view.timeline.map((event, index): TimelineStep => {
    const isFormers = index < handedOver && view.role === 'customer';
    const entry = withMoney(event, view);
    const key = entry.isFirstOfTwo ? `event.${entry.name}_first` : `event.${entry.name}`;
    return {
      key: `past-${index}`,
      state: 'past',
      title: say(key, {
        who: entry.isOwn && !isFormers ? 'you' : entry.by,
        hours: entry.minutes === null ? '' : formatHours(entry.minutes, locale),
        by: entry.byName === null ? '' : nameOf({ name: entry.byName }),
        ...(index < handedOver && { customer: nameOf({ name: former }) }),
        ...(isFormers && { role: 'other' }),
      }),
      when: (
        <time dateTime={entry.at.toISOString()}>
          {dateText(entry.at, {
            day: 'numeric',
            month: 'long',
            hour: '2-digit',
            minute: '2-digit',
            timeZone: view.timeZone,
          })}
        </time>
      ),
      note: hasNote(entry) ? <Note entry={entry} view={view} /> : undefined,
    };
  });
  const step = stepOf(view, now);
  const isOpen = view.next !== null && (step.key !== view.state || step.turn !== 'nobody');
  const current: TimelineStep = {
    key: 'now',
    state: 'current',
    title: step.turn === 'keepers' ? say('keepers', { step: step.key }) : say(`step.${step.key}.title`),
    when:
      view.next?.at && step.turn !== 'nobody'
        ? t('until', { until: deadlineText(view.next.at, view.timeZone, locale) })
        : undefined,
  };
  const aheads: Record<Milestone, Pick<TimelineStep, 'title' | 'when'>> = {
    payment: { title: t('ahead.payment') },
    start: { title: phases('start'), when: ends.start },
    end: { title: phases('end'), when: ends.end },
    collect: { title: say('ahead.collect') },
    reviews: { title: say('ahead.reviews') },
  };
  // Several dates are no stay from the first to the last: each stands for itself.
  const isSeveral = shownDates(view.eachDate).length > 1;
  const dates = datesAhead(view, now).map(
    ({ startsAt, ...which }): TimelineStep => ({
      key: `date-${which.number}`,
      state: 'future',
      title: t('dates.nth', which),
      when: momentText(startsAt, view.timeZone, locale),
    }),
  );
  const milestones = aheadOf(view)
    .filter((key) => !isSeveral || (key !== 'start' && key !== 'end'))
    .map((key): TimelineStep => ({ key, state: 'future', ...aheads[key] }));
  const reviewsAt = milestones.findIndex(({ key }) => key === 'reviews');
  const future = milestones.toSpliced(reviewsAt, 0, ...dates);
  return <Timeline label={t('timeline')} steps={[...past, ...(isOpen ? [current] : []), ...future]} />;
}
