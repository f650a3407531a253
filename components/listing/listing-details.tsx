import { useLocale, useTranslations } from 'next-intl';
import { useTierText } from '@/components/listing-form/tier-text';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import { PriceTag } from '@/components/ui/price-tag';
import { Prose } from '@/components/ui/prose';
import { answersOf } from '@/lib/listing/answers';
import type { ListingType } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import { formatMoney } from '@/lib/shared/money';
import { sayOf } from './labels';
import { Section } from './section';

type Props = { listing: ListingPage; type: ListingType };

/** Every price, fee and the deposit, or nothing where nothing is asked. */
function usePrices({ listing, type }: Props) {
  const words = useTranslations();
  const locale = useLocale();
  const { rates, fees, depositMinor, currency } = listing;
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  const rows = [
    ...rates.toReversed().map(({ unit, amountMinor }) => ({
      term: words(`listing.by.${unit}`),
      detail: amount(amountMinor),
    })),
    ...fees.map(({ code, amountMinor }) => ({
      term: words(`types.${type.name}.fees.${code}`),
      detail: amount(amountMinor),
    })),
  ];
  return depositMinor > 0
    ? [...rows, { term: words('listing.depositRow'), detail: amount(depositMinor) }]
    : rows;
}

/** The price at the head of the booking panel. */
export function HeadPrice({ listing, type, rate }: Props & { rate: ListingPage['rates'][number] | null }) {
  const words = useTranslations();
  const locale = useLocale();
  if (!rate)
    return <span className="font-display text-2xl font-semibold">{words(`types.${type.name}.free`)}</span>;
  const price = formatMoney({ amountMinor: rate.amountMinor, currency: listing.currency }, locale);
  return <PriceTag size="large" price={price} per={words(`listing.per.${rate.unit}`)} />;
}

/** What the owner says of it, what the type asks, what it costs, what holds. */
export function ListingDetails({ listing, type }: Props) {
  const words = useTranslations();
  const t = useTranslations('listing');
  const tierText = useTierText();
  const prices = usePrices({ listing, type });
  const answers = answersOf(sayOf(words, type.name), type.details, listing.details);
  const named = answers.filter(({ kind }) => kind !== 'flag');
  const flags = answers.filter(({ kind }) => kind === 'flag');
  return (
    <>
      <Section id="about" title={t('about')}>
        <Prose text={listing.description} />
      </Section>
      {answers.length > 0 && (
        <Section id="details" title={t('details')}>
          <DescriptionList
            items={named.map(({ label, text, kind }) => ({
              term: label,
              detail: kind === 'text' ? <Prose text={text} /> : text,
            }))}
          />
          {flags.length > 0 && (
            <ul className="mt-5 grid gap-x-6 gap-y-2 sm:grid-cols-2">
              {flags.map(({ name, text }) => (
                <li key={name} className="flex gap-2.5">
                  <Icon name="check" className="mt-0.5 text-leaf-ink" />
                  {text}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {prices.length > 0 && (
        <Section id="prices" title={t('prices')}>
          <DescriptionList items={prices} />
          <h3 className="mt-6 mb-1 font-semibold">{t('cancellation')}</h3>
          <p className="text-ink-2">{tierText(listing.cancellation)}</p>
        </Section>
      )}
      {listing.rules && (
        <Section id="rules" title={t('rules')}>
          <Prose text={listing.rules} />
        </Section>
      )}
    </>
  );
}
