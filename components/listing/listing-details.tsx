import { useLocale, useTranslations } from 'next-intl';
import { useTierText } from '@/components/listing-form/tier-text';
import { DescriptionList } from '@/components/ui/description-list';
import { PriceTag } from '@/components/ui/price-tag';
import { Prose } from '@/components/ui/prose';
import { answersOf } from '@/lib/listing/answers';
import { shownCredit } from '@/lib/listing/credit-price';
import { type Fields, groupsOf } from '@/lib/listing/fields';
import type { ListingType } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import { isGift } from '@/lib/listing/returns';
import { nearestRate } from '@/lib/listing/rules';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount, formatMoney } from '@/lib/shared/money';
import { AnswerGroup, AnswerList } from './answer-group';
import { CountryNotices } from './country-notices';
import { amountLabel, priceParts, sayOf, wayLabel } from './labels';
import { Section } from './section';

type Props = { listing: ListingPage; type: ListingType };

/** Every price, fee and the deposit, or nothing where nothing is asked. */
function usePrices({ listing, type }: Props) {
  const words = useTranslations();
  const locale = useLocale() as Locale;
  const { rates, fees, depositMinor, currency } = listing;
  // What a giver would like in return stands beside the gift: it is no price.
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  const { asset, rates: inCredit = [] } = isGift(type) ? {} : (listing.creditPrice ?? {});
  const rows = [
    ...rates.toReversed().map((rate) => ({
      term: words(`units.${rate.unit}.by`),
      detail: amountLabel(rate, currency, locale),
    })),
    ...inCredit.toReversed().flatMap(({ unit, amountMinor }) =>
      asset
        ? [
            {
              term: `${words(`units.${unit}.by`)} (${asset.words?.[locale].name ?? asset.code})`,
              detail: formatAmount(amountMinor, asset, locale),
            },
          ]
        : [],
    ),
    ...fees.map(({ code, amountMinor }) => ({
      term: words(`types.${type.name}.fees.${code}`),
      detail: amount(amountMinor),
    })),
  ];
  return depositMinor > 0
    ? [...rows, { term: words('listing.depositRow'), detail: amount(depositMinor) }]
    : rows;
}

/** The price at the head of the booking panel, and how it is made where that needs saying. */
export function HeadPrice({ listing, type }: Props) {
  const words = useTranslations();
  const locale = useLocale() as Locale;
  const rate = nearestRate(type, listing.rates);
  const price = { amountMinor: 0, ...rate, currency: listing.currency, per: rate?.unit ?? null };
  const { priceWay, creditPrice } = listing;
  const credit = creditPrice && shownCredit(type, creditPrice);
  const parts = priceParts({ price, priceWay, ...(credit && { creditPrice: credit }) }, words, locale);
  const free = (
    <span className="font-display text-2xl font-semibold">{words(`types.${type.name}.free`)}</span>
  );
  if (!parts) return free;
  if (isGift(type))
    return (
      <>
        {free}
        <span className="mt-1 block text-ink-2 text-pretty">
          {words('listing.inReturn', { price: parts.price })}
        </span>
      </>
    );
  const way = wayLabel(listing, words, locale);
  return (
    <>
      <PriceTag size="large" {...parts} />
      {way && <span className="mt-1 block text-ink-2 text-pretty">{way}</span>}
    </>
  );
}

const ungrouped = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, { group }]) => group === undefined));

/** What the owner says of it, what the type asks, what it costs, what holds. */
export function ListingDetails({ listing, type, country }: Props & { country: string }) {
  const words = useTranslations();
  const t = useTranslations('listing');
  const tierText = useTierText();
  const prices = usePrices({ listing, type });
  const way = wayLabel(listing, words, useLocale());
  const say = sayOf(words, type.name, { code: listing.currency, locale: useLocale() });
  const answersTo = (fields: Fields) => answersOf(say, fields, listing.details, listing.provider.name);
  const answers = answersTo(ungrouped(type.details));
  return (
    <>
      <Section id="about" title={t('about')}>
        <Prose text={listing.description} />
      </Section>
      {groupsOf(type.details).map(
        ({ group, fields }) =>
          group && (
            <AnswerGroup
              key={group}
              id={`group-${group}`}
              look={type.groups?.[group] ?? 'list'}
              title={words(`types.${type.name}.groups.${group}`)}
              answers={answersTo(fields)}
            />
          ),
      )}
      {answers.length > 0 && (
        <Section id="details" title={t('details')}>
          <AnswerList answers={answers} />
        </Section>
      )}
      {prices.length > 0 && (
        <Section id="prices" title={t('prices')}>
          <DescriptionList items={prices} />
          {way && <p className="mt-3 text-ink-2 text-pretty">{way}</p>}
          <h3 className="mt-6 mb-1 font-semibold">{t('cancellation')}</h3>
          <p className="text-ink-2">{tierText(listing.cancellation)}</p>
        </Section>
      )}
      {type.notices && (
        <div className="stack pb-8">
          <CountryNotices type={type} country={country} />
        </div>
      )}
      {listing.rules && (
        <Section id="rules" title={t('rules')}>
          <Prose text={listing.rules} />
        </Section>
      )}
    </>
  );
}
