import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { QuoteView } from '@/lib/booking/booking-view';
import { CreditLines } from './credit-lines';
import { isAboutMoney, QuoteLines } from './quote-lines';

type Props = { view: Pick<QuoteView, 'quote' | 'choices'>; typeName: string };

/** What it costs, in money, in a credit, or in both; of two to choose from the one, and the other. */
export function PriceLines({ view, typeName }: Props) {
  const t = useTranslations('booking.credit');
  const quotes = view.choices.length > 0 ? view.choices.map(({ quote }) => quote) : [view.quote];
  return quotes.map((quote, index) => (
    <Fragment key={quote.credit?.asset.code ?? quote.currency}>
      {index > 0 && <p className="font-semibold text-ink-2">{t('or')}</p>}
      {isAboutMoney(quote) && <QuoteLines quote={quote} typeName={typeName} />}
      {quote.credit && <CreditLines credit={quote.credit} typeName={typeName} />}
    </Fragment>
  ));
}

/** Whether there is anything to say about a price. */
export const isPriced = ({ quote }: Pick<QuoteView, 'quote'>): boolean =>
  isAboutMoney(quote) || quote.credit !== undefined;
