import type { z } from 'zod';
import type { BookingView, Choice } from '@/lib/booking/booking-view';
import type { LineItem, Quote as Priced } from '@/lib/booking/rules';
import { translator } from '@/lib/platform/i18n/words';
import type { Message } from '@/lib/shared/errors';
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
  const { currency, estimate, token, credit, balance } = quote;
  const labelled = (lines: readonly LineItem[]) => lines.map((each) => ({ ...each, label: labelOf(each) }));
  return {
    lineItems: labelled(quote.lineItems),
    total: { amountMinor: quote.totalMinor, currency },
    deposit: { amountMinor: quote.depositMinor, currency },
    ...(token && { token: { amountMinor: token.amountMinor, currency: token.asset } }),
    ...(balance && {
      balance: {
        version: balance.version,
        worths: balance.worths.map((amountMinor) => ({
          amountMinor,
          currency: balance.asset?.code ?? currency,
        })),
      },
    }),
    ...(estimate && { estimate: { amountMinor: estimate.amountMinor, currency: estimate.asset } }),
    ...(credit && {
      credit: {
        lineItems: labelled(credit.lineItems),
        total: { amountMinor: credit.totalMinor, currency: credit.asset.code },
      },
    }),
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

/** What it comes to in each of the assets that can be chosen among. */
export const choiceResponse = (
  { payIn, quote, problems }: Choice,
  say: (key: string, values?: Message['values']) => string,
) => ({
  payIn,
  total: quote.credit
    ? { amountMinor: quote.credit.totalMinor, currency: quote.credit.asset.code }
    : { amountMinor: quote.totalMinor, currency: quote.currency },
  problems: problems.map(({ key, values }) => say(key, values)),
});
