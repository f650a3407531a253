import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { NumberField } from '@/components/ui/text-fields';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { askedQuery } from './asked';
import type { Offer, OfferedListing } from './offer';
import { PeriodFields } from './period-fields';
import { QuestionFields } from './question-fields';
import { isAboutMoney, QuoteLines } from './quote-lines';

/** `offerFor(viewer, id, searchParams)` in app/[locale]/listings/[id]/book/offer.ts gives both `listing` and `offer`. */
export type BookingPanelProps = {
  locale: Locale;
  listing: OfferedListing;
  offer: Offer;
  /** The price of a unit for the head of the panel: `6 € / jour`; nothing for a gift. */
  price?: ReactNode;
  /** The owner sees what others see, without the button. */
  isOwn: boolean;
};

const PANEL_ID = 'book';

function Answer({ listing, offer }: Pick<BookingPanelProps, 'listing' | 'offer'>) {
  const t = useTranslations('booking.panel');
  const { asked, quote, unitsFree, problems } = offer;
  if (!asked) return null;
  if (problems.length > 0) {
    return (
      <Notice tone="warning" title={t('notPossible')}>
        {problems.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    );
  }
  return (
    <>
      <p className="flex items-center gap-2 font-semibold text-leaf-ink">
        <Icon name="check" />
        {listing.unitCount > 1 ? t('freeUnits', { count: unitsFree ?? 0 }) : t('free')}
      </p>
      {quote && isAboutMoney(quote) && <QuoteLines quote={quote} />}
    </>
  );
}

/** Dates, price and the way to the request; a GET form to the page it stands on, so it works without script. */
export function BookingPanel({ locale, listing, offer, price, isOwn }: BookingPanelProps) {
  const t = useTranslations('booking.panel');
  const types = useTranslations(`types.${listing.type.name}`);
  const { asked, quote, problems } = offer;
  const isPossible = asked !== null && quote !== null && problems.length === 0;
  const looksAt = listing.type.return.kind === 'gift' ? 'checkDates' : 'seePrice';
  return (
    <Card as="section" className="scroll-mt-6" aria-labelledby={`${PANEL_ID}-title`}>
      <div id={PANEL_ID} className="stack gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 id={`${PANEL_ID}-title`} className={price ? 'sr-only' : 'title-3'}>
            {types('panel.title')}
          </h2>
          {price}
        </div>
        <form action={`${paths.listing(locale, listing.id)}#${PANEL_ID}`} className="stack gap-4">
          <PeriodFields grain={listing.type.allocation.grain} asked={asked} firstDay={offer.firstDay} />
          {listing.unitCount > 1 && (
            <NumberField
              name="quantity"
              label={t('quantity')}
              hint={t('quantityHint', { count: listing.unitCount })}
              min={1}
              max={listing.unitCount}
              defaultValue={asked?.quantity ?? 1}
              required
            />
          )}
          <QuestionFields type={listing.type} details={listing.details} given={asked?.options} />
          <Button type="submit" variant={isPossible ? 'quiet' : 'primary'} wide>
            {t(isPossible ? 'change' : looksAt)}
          </Button>
        </form>
        <Answer listing={listing} offer={offer} />
        {isPossible && !isOwn && (
          <>
            <LinkButton href={paths.request(locale, listing.id, askedQuery(asked))} size="large" wide>
              {types(`panel.${listing.approval}`)}
            </LinkButton>
            <p className="-mt-1 text-center text-sm text-ink-2">
              {t(`${listing.approval}Hint${isAboutMoney(quote) ? '' : 'Gift'}`)}
            </p>
          </>
        )}
        {isOwn && <p className="text-sm text-ink-2">{t('own')}</p>}
      </div>
    </Card>
  );
}
