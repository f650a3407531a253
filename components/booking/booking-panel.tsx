import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TypeFields } from '@/components/listing/type-fields';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { NumberField } from '@/components/ui/text-fields';
import { isGift, moneyBack } from '@/lib/listing/returns';
import { mostAtOnceOf, scarcityFacts } from '@/lib/listing/scarcity';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { useAskText } from './ask-text';
import { HoursOutlook } from './hours-outlook';
import { PeriodFields } from './period-fields';
import { isPriced, PriceLines } from './price-lines';
import { isAboutMoney } from './quote-lines';
import { TokenOutlook } from './token-outlook';
import { type AskedListing, isPossible, type Verdict } from './verdict';
import { useTypeWords } from './words';

/** `verdictFor(viewer, id, searchParams)` in app/[locale]/listings/[id]/book/verdict.ts gives both `listing` and `verdict`. */
export type BookingPanelProps = {
  locale: Locale;
  listing: AskedListing;
  verdict: Verdict;
  /** The price of a unit for the head of the panel: `6 € / jour`; nothing for a gift. */
  price?: ReactNode;
  /** What else is to be known before one asks. */
  before?: ReactNode;
  /** Another way to have it. */
  below?: ReactNode;
  /** False: nothing can be asked for here any more, so there is nothing to fill in. */
  canAsk?: boolean;
  /** The owner sees what others see, without the button. */
  isOwn: boolean;
};

const PANEL_ID = 'book';
const FORM_ID = 'ask';

type Asking = Pick<BookingPanelProps, 'locale' | 'listing' | 'verdict'>;

/** What one has already of what each asks for once: nothing went wrong. */
function Had({ locale, verdict, bookingId }: Pick<Asking, 'locale' | 'verdict'> & { bookingId: string }) {
  const t = useTranslations('booking.panel');
  const slots = useTranslations('slots');
  return (
    <Notice
      title={verdict.isInDraw ? t('takesPart') : verdict.problems.join(' ')}
      action={<TextLink href={paths.booking(locale, bookingId)}>{slots('toBooking')}</TextLink>}
    />
  );
}

function Result({ locale, listing, verdict }: Asking) {
  const t = useTranslations('booking.panel');
  const { asked, view, problems, bookingId } = verdict;
  if (!asked) return null;
  // What thanks for one stands above already.
  const isSaidAbove = isGift(listing.type) && asked.quantity === 1;
  if (bookingId) return <Had {...{ locale, verdict, bookingId }} />;
  if (problems.length > 0 || !view) {
    return (
      <Notice tone="warning" title={t(scarcityFacts(listing.type).asksWhen ? 'notPossible' : 'notNow')}>
        {problems.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    );
  }
  return (
    <>
      {verdict.notes?.map((note) => (
        <Notice key={note} tone="warning">
          {note}
        </Notice>
      ))}
      <p className="flex items-center gap-2 font-semibold text-leaf-ink">
        <Icon name="check" />
        {listing.unitCount > 1 ? t('freeUnits', { count: view.unitsFree }) : t('free')}
      </p>
      {isPriced(view) && !isSaidAbove && <PriceLines view={view} typeName={listing.type.name} />}
      <HoursOutlook estimate={view.quote.estimate} outlook={view.outlook} />
      <TokenOutlook token={view.quote.token} outlook={view.tokenOutlook} />
    </>
  );
}

/** It sends the fields above: what was typed is what is asked for. */
function Onward({ locale, listing, verdict }: Asking) {
  const askText = useAskText(listing.type.name);
  const { say } = useTypeWords(listing.type.name);
  if (!isPossible(verdict)) return null;
  const { quote, choices } = verdict.view;
  const isPaid = isAboutMoney(quote) || choices.length > 0;
  const isThanked = isGift(listing.type) && quote.credit !== undefined;
  const kind = isPaid ? '' : isThanked ? 'Thanks' : 'Gift';
  return (
    <>
      <Button type="submit" form={FORM_ID} formAction={paths.request(locale, listing.id)} size="large" wide>
        {askText(listing.approval)}
      </Button>
      <p className="-mt-1 text-center text-sm text-ink-2 text-pretty">
        {say(`panel.${listing.approval}Hint${kind}`)}
      </p>
    </>
  );
}

/** Dates, price and the way to the request; a GET form to the page it stands on, so it works without script. */
export function BookingPanel({
  locale,
  listing,
  verdict,
  price,
  before,
  below,
  canAsk = true,
  isOwn,
}: BookingPanelProps) {
  const t = useTranslations('booking.panel');
  const { type, unitCount } = listing;
  const possible = isPossible(verdict);
  const { asksWhen } = scarcityFacts(type);
  const isPriced = moneyBack(type) !== null;
  const asksHowMany = unitCount > 1 && mostAtOnceOf(type) !== 1;
  const asksMore = asksHowMany || Object.keys(type.questions).length > 0;
  return (
    <Card as="section" className="scroll-mt-6" aria-labelledby={`${PANEL_ID}-title`}>
      <div id={PANEL_ID} className="stack gap-4">
        {price && <p>{price}</p>}
        <h2 id={`${PANEL_ID}-title`} className={price ? 'sr-only' : 'title-3'}>
          {t(asksWhen ? 'title' : 'toHave')}
        </h2>
        {before}
        {canAsk && (
          <form
            id={FORM_ID}
            action={`${paths.listing(locale, listing.id)}#${PANEL_ID}`}
            className="stack gap-4"
          >
            {verdict.asked?.onBehalfOf && <HiddenField name="onBehalfOf" value={verdict.asked.onBehalfOf} />}
            {asksWhen && (
              <PeriodFields
                type={type}
                asked={verdict.asked}
                firstDay={verdict.earliest ?? verdict.firstDay}
              />
            )}
            {asksHowMany && (
              <NumberField
                name="quantity"
                label={t('quantity')}
                hint={t('quantityHint', { count: unitCount })}
                min={1}
                max={unitCount}
                defaultValue={verdict.asked?.quantity ?? 1}
                required
              />
            )}
            <TypeFields
              type={type}
              fields={type.questions}
              prefix="options"
              given={verdict.asked?.options}
              bounds={listing.details}
              isQuick
            />
            {(asksWhen || asksMore) && (
              <Button type="submit" variant={possible ? 'quiet' : 'primary'} wide>
                {t(possible || !asksWhen ? 'change' : isPriced ? 'seePrice' : 'checkDates')}
              </Button>
            )}
          </form>
        )}
        <Result {...{ locale, listing, verdict }} />
        {isOwn ? (
          <p className="text-sm text-ink-2">{t('own')}</p>
        ) : (
          <Onward {...{ locale, listing, verdict }} />
        )}
        {below}
      </div>
    </Card>
  );
}
