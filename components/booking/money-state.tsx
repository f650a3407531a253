import { useLocale, useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/components/ui/icon';
import type { BookingView } from '@/lib/booking/booking-view';
import { shownDates } from '@/lib/booking/shown-dates';
import { isGift } from '@/lib/listing/returns';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { formatAmount, formatMoney, sumMinor } from '@/lib/shared/money';
import { CreditLines } from './credit-lines';
import { isAboutMoney, QuoteLines } from './quote-lines';
import { Terms } from './terms';
import { useBookingWords } from './words';

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

type Credited = NonNullable<BookingView['quote']['credit']>;

/** Where the credit is by now: set aside, passed on, given back. */
function useCreditLines(view: BookingView): Line[] {
  const {
    quote: { credit },
    dues,
    role,
  } = view;
  const { say } = useBookingWords(view);
  const locale = useLocale();
  if (!credit) return [];
  const ofIt = dues.filter(({ by, currency, settledAt }) => isOf(credit, { by, currency }) && settledAt);
  const sum = (part: (due: (typeof ofIt)[number]) => number) => sumMinor(ofIt.map(part));
  const backMinor = sum((due) => due.refundedMinor);
  const givenMinor = sum((due) => due.paidOutMinor);
  const keptMinor = sum((due) => due.amountMinor) - backMinor - givenMinor;
  const amount = (amountMinor: number) => formatAmount(amountMinor, credit.asset, locale);
  const side = role === 'provider' ? 'Provider' : '';
  const lines: (Line | false)[] = [
    keptMinor > 0 && { icon: 'wallet', text: say(`credit.kept${side}`, { amount: amount(keptMinor) }) },
    givenMinor > 0 && { icon: 'check', text: say(`credit.given${side}`, { amount: amount(givenMinor) }) },
    backMinor > 0 && { icon: 'wallet', text: say('credit.back', { amount: amount(backMinor) }) },
  ];
  return lines.filter((line) => line !== false);
}

const isOf = ({ asset }: Credited, { by, currency }: { by: string; currency: string }): boolean =>
  by === 'credit' && currency === asset.code;

/** The price as one’s own side sees it, where the money is, and what cancelling would give back. */
export function MoneyState({ view, now }: { view: BookingView; now: Date }) {
  const t = useTranslations('booking');
  const { say } = useBookingWords(view);
  const [moneyLines, creditLines] = [useLines(view), useCreditLines(view)];
  const lines = [...moneyLines, ...creditLines];
  if (!isAboutMoney(view.quote) && !view.quote.credit) return null;
  const side = view.role === 'provider' ? 'provider' : 'customer';
  const isAhead = view.startsAt > now && view.next !== null;
  // What was set aside to say thank you always comes back: there are no terms to read.
  const hasTerms =
    view.quote.totalMinor > 0 ||
    (view.quote.credit !== undefined && !isGift(listingTypeOf(view.listing.type)));
  return (
    <section aria-labelledby="money-title" className="stack gap-4">
      <h2 id="money-title" className="title-3">
        {say(side === 'provider' ? 'page.received' : 'page.money')}
      </h2>
      {isAboutMoney(view.quote) && <QuoteLines quote={view.quote} typeName={view.listing.type} side={side} />}
      {view.quote.credit && <CreditLines credit={view.quote.credit} typeName={view.listing.type} />}
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
      {isAhead && hasTerms && (
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
