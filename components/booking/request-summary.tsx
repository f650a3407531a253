import { useTranslations } from 'next-intl';
import { screensOf } from '@/components/holding/screens';
import { useSlotWords } from '@/components/listing/slot-words';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { priceWays } from '@/lib/listing/price-ways';
import type { ListingPage } from '@/lib/listing/queries';
import { isGift } from '@/lib/listing/returns';
import { scarcityFacts } from '@/lib/listing/scarcity';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { askedQuery } from './asked';
import { DatesText } from './dates-text';
import { Facts } from './facts';
import { HoursOutlook } from './hours-outlook';
import { ListingSummary } from './listing-summary';
import { Party } from './party';
import { isPriced, PriceLines } from './price-lines';
import { Terms } from './terms';
import { TokenOutlook } from './token-outlook';
import { type AskedListing, isPossible, type Verdict } from './verdict';
import { useTypeWords } from './words';

type Props = { locale: Locale; page: ListingPage; listing: AskedListing; verdict: Verdict; now: Date };

function Money({ listing, verdict, now }: Pick<Props, 'listing' | 'verdict' | 'now'>) {
  const t = useTranslations('booking');
  const { say } = useTypeWords(listing.type.name);
  const { view } = verdict;
  if (!view || !isPriced(view)) return null;
  const isInCredit = view.choices.length > 0 || view.quote.credit !== undefined;
  return (
    <section aria-label={say('page.money')} className="stack gap-4">
      <PriceLines view={view} typeName={listing.type.name} />
      {priceWays[listing.priceWay].isOpen && (
        <p className="text-sm text-ink-2">
          {t(verdict.asked?.offerMinor === undefined ? 'offer.total' : 'offer.chosen')}
        </p>
      )}
      {(view.quote.totalMinor > 0 || isInCredit) && !isGift(listing.type) && isPossible(verdict) && (
        <div className="border-t border-line pt-4">
          <h3 className="mb-1 font-semibold">{t('terms.title')}</h3>
          <Terms
            cancellation={view.cancellation}
            timeZone={listing.timeZone}
            now={now}
            dates={view.dates.length}
          />
          {isInCredit && <p className="mt-2 text-sm text-ink-2 text-pretty">{t('credit.terms')}</p>}
        </div>
      )}
    </section>
  );
}

/** What is asked for, of whom, when and for how much. */
export function RequestSummary({ locale, page, listing, verdict, now }: Props) {
  const t = useTranslations('booking');
  const { asked, view } = verdict;
  const say = useSlotWords(page.type);
  const [picture = null] = page.photos;
  const { asksWhen } = scarcityFacts(listing.type);
  const { grain } = listing.type.allocation;
  const when = asksWhen && view && (
    <DatesText {...view} grain={grain} timeZone={listing.timeZone} isOngoing={view.ongoing !== null} />
  );
  const facts = [
    ...(when ? [{ term: t('fact.when'), detail: when }] : []),
    ...screensOf(listing.type).quantityFacts({ locale, asked, view, listing, t, say }),
  ];
  return (
    <Card as="section" aria-labelledby="request-summary">
      <div className="stack divide-y divide-line *:not-last:pb-5">
        <div className="stack gap-4">
          <h2 id="request-summary" className="sr-only">
            {t('request.summary')}
          </h2>
          <ListingSummary
            locale={locale}
            listing={{
              id: page.id,
              title: page.title,
              type: page.type,
              area: page.place?.area ?? '',
              picture,
            }}
          />
          {verdict.notes?.map((note) => (
            <Notice key={note} tone="warning">
              {note}
            </Notice>
          ))}
          {facts.length > 0 && <Facts type={listing.type} options={{}} before={facts} />}
          {asksWhen && asked && view && (
            <p>
              <TextLink href={`${paths.listing(locale, page.id, askedQuery(asked))}#book`}>
                {asked.slotId === undefined ? t('request.dates') : say('date')}
              </TextLink>
            </p>
          )}
        </div>
        <Party locale={locale} party={page.provider} side="provider" typeName={page.type} isViewer={false} />
        <Money listing={listing} verdict={verdict} now={now} />
        {view && <HoursOutlook estimate={view.quote.estimate} outlook={view.outlook} />}
        {view && <TokenOutlook token={view.quote.token} outlook={view.tokenOutlook} />}
      </div>
    </Card>
  );
}
