import { useLocale, useTranslations } from 'next-intl';
import { LineItems } from '@/components/ui/line-items';
import { pickUp } from '@/lib/campaign/pledging/rules';
import type { PledgeView } from '@/lib/campaign/view';
import { countryName } from './reward-facts';
import { useCampaignWords } from './words';

/** Where the parcel goes, or that none does. */
function Destination({ pledge: { address, shippingCountry } }: { pledge: PledgeView }) {
  const t = useTranslations('pledge.page');
  const locale = useLocale();
  if (shippingCountry === pickUp) return <p className="mt-4 text-sm text-ink-2">{t('fetched')}</p>;
  if (!address) return null;
  const { name, line1, line2, postcode, town, country } = address;
  const lines = [name, line1, line2, `${postcode} ${town}`, country ? countryName(country, locale) : ''];
  return (
    <div className="mt-4 text-sm">
      <h3 className="text-ink-2">{t('sentTo')}</h3>
      <address className="wrap-anywhere whitespace-pre-line not-italic" dir="auto">
        {lines.filter((each) => each?.trim()).join('\n')}
      </address>
    </div>
  );
}

/** What a pledge is made of, what a partner adds to it, and where it goes. */
export function PledgeSum({ pledge }: { pledge: PledgeView }) {
  const t = useTranslations('pledge.page');
  const { money, month } = useCampaignWords();
  const { lines, shippingMinor, amountMinor, matchedMinor, matchedBy, currency } = pledge;
  const linesMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  const beyondMinor = amountMinor - linesMinor - shippingMinor;
  const line = (key: string, label: string, each: number) => ({ key, label, amount: money(each, currency) });
  return (
    <>
      <LineItems
        caption={t('what')}
        items={[
          ...lines.map(({ id, title, quantity, amountMinor: each, choices, deliveryMonth }) => ({
            ...line(id, quantity > 1 ? `${title} × ${quantity}` : title, each),
            hint: [
              ...Object.values(choices),
              deliveryMonth ? t('delivery', { month: month(deliveryMonth) }) : '',
            ]
              .filter(Boolean)
              .join(' · '),
          })),
          ...(shippingMinor > 0 ? [line('sending', t('sending'), shippingMinor)] : []),
          ...(beyondMinor > 0 ? [line('beyond', t(lines.length > 0 ? 'beyond' : 'gift'), beyondMinor)] : []),
        ]}
        total={{ label: t('total'), amount: money(amountMinor, currency) }}
        notes={
          matchedMinor > 0 ? [line('matched', t('matched', { partner: matchedBy ?? '' }), matchedMinor)] : []
        }
      />
      <Destination pledge={pledge} />
    </>
  );
}
