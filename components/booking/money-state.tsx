import { useLocale, useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/components/ui/icon';
import type { BookingView } from '@/lib/booking/booking-view';
import { shownDates } from '@/lib/booking/shown-dates';
import { formatMoney } from '@/lib/shared/money';
import { isAboutMoney, QuoteLines } from './quote-lines';
import { Terms } from './terms';

type Line = { icon: IconName; text: string };

/** Where the money and the deposit are by now. */
function useLines(view: BookingView): Line[] {
  const t = useTranslations('booking');
  const locale = useLocale();
  const { payment, role } = view;
  if (!payment) return [];
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency: payment.currency }, locale);
  const { deposit, refundedMinor, paidOutMinor } = payment;
  // What goes back is known at once, and is there only when the bank has said so.
  const dueMinor = view.timeline.reduce((sum, entry) => sum + (entry.refundMinor ?? 0), 0);
  const takenMinor =
    view.timeline.findLast(({ depositMinor }) => depositMinor !== null)?.depositMinor ?? deposit.minor;
  const refundingMinor = payment.state === 'paid' ? Math.max(0, dueMinor - refundedMinor) : 0;
  const lines: (Line | false)[] = [
    refundingMinor > 0 && {
      icon: 'wallet',
      text: t('payment.refunding', { amount: amount(refundingMinor) }),
    },
    payment.amountMinor > 0 &&
      refundingMinor === 0 && {
        icon: payment.state === 'paid' ? 'check' : 'wallet',
        text: t(`payment.${payment.state}`),
      },
    refundedMinor > 0 && { icon: 'wallet', text: t('payment.refunded', { amount: amount(refundedMinor) }) },
    paidOutMinor > 0 &&
      role === 'provider' && { icon: 'wallet', text: t('payment.paidOut', { amount: amount(paidOutMinor) }) },
    deposit.minor > 0 &&
      payment.state !== 'cancelled' && {
        icon: 'shield',
        text: t(`depositState.${deposit.state}`, {
          amount: amount(deposit.minor),
          taken: amount(takenMinor),
        }),
      },
  ];
  return lines.filter((line) => line !== false);
}

/** The price as one’s own side sees it, where the money is, and what cancelling would give back. */
export function MoneyState({ view, now }: { view: BookingView; now: Date }) {
  const t = useTranslations('booking');
  const lines = useLines(view);
  if (!isAboutMoney(view.quote)) return null;
  const side = view.role === 'provider' ? 'provider' : 'customer';
  const isAhead = view.startsAt > now && view.next !== null;
  return (
    <section aria-labelledby="money-title" className="stack gap-4">
      <h2 id="money-title" className="title-3">
        {t(side === 'provider' ? 'page.received' : 'page.money')}
      </h2>
      <QuoteLines quote={view.quote} typeName={view.listing.type} side={side} />
      {lines.length > 0 && (
        <ul className="flex flex-col gap-2 border-t border-line pt-4">
          {lines.map(({ icon, text }) => (
            <li key={text} className="flex gap-2">
              <Icon name={icon} size={18} className="mt-1 text-ink-2" />
              {text}
            </li>
          ))}
        </ul>
      )}
      {isAhead && view.quote.totalMinor > 0 && (
        <div className="border-t border-line pt-4">
          <h3 className="mb-1 font-semibold">
            {t(side === 'provider' ? 'terms.titleProvider' : 'terms.title')}
          </h3>
          <Terms
            cancellation={view.cancellation}
            timeZone={view.timeZone}
            now={now}
            dates={shownDates(view.eachDate).length}
          />
        </div>
      )}
    </section>
  );
}
