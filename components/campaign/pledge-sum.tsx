import { useTranslations } from 'next-intl';
import { LineItems } from '@/components/ui/line-items';
import type { PledgeView } from '@/lib/campaign/view';
import { useCampaignWords } from './words';

/** What a pledge is made of, and what a partner adds to it. */
export function PledgeSum({ pledge }: { pledge: PledgeView }) {
  const t = useTranslations('pledge.page');
  const { money, month } = useCampaignWords();
  const { lines, shippingMinor, amountMinor, matchedMinor, matchedBy, currency } = pledge;
  const linesMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  const beyondMinor = amountMinor - linesMinor - shippingMinor;
  const line = (key: string, label: string, each: number) => ({ key, label, amount: money(each, currency) });
  return (
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
  );
}
