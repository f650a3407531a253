import type { z } from 'zod';
import type { BookingView } from '@/lib/booking/booking-view';
import type { LineItem, Quote as Priced } from '@/lib/booking/rules';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { instantText } from '@/lib/shared/period';
import type { Quote } from '../schemas/quote';

type Terms = {
  quote: Priced;
  cancellation: BookingView['cancellation'];
  timeZone: string;
  typeName: string;
};

/** A price with its lines in words, and what comes back when one cancels. */
export const quoteResponse = (
  { quote, cancellation, timeZone, typeName }: Terms,
  locale: Locale,
): z.input<typeof Quote> => {
  const words = translator(locale);
  const fees = translator(locale, `types.${typeName}.fees`);
  const labelOf = ({ code, unit, quantity }: LineItem): string => {
    const key = unit ? `units.${unit}.count` : `booking.line.${code}`;
    return words.has(key) ? words(key, { quantity }) : fees(code);
  };
  const { currency, estimate } = quote;
  return {
    lineItems: quote.lineItems.map((line) => ({ ...line, label: labelOf(line) })),
    total: { amountMinor: quote.totalMinor, currency },
    deposit: { amountMinor: quote.depositMinor, currency },
    ...(estimate && { estimate: { amountMinor: estimate.amountMinor, currency: estimate.asset } }),
    providerReceives: { amountMinor: quote.providerMinor, currency },
    rent: quote.rent ? { amountMinor: quote.rent.amountMinor, currency } : null,
    cancellation: {
      tier: cancellation.tier,
      steps: cancellation.steps.map(({ until, percent }) => ({
        until: instantText(until, timeZone),
        percent,
      })),
    },
  };
};
