import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Badge } from '@/components/ui/badge';
import { useDateText } from '@/components/ui/date-text';
import { TextLink } from '@/components/ui/link';
import type { TitledPayouts } from '@/lib/operation/payouts';
import { formatMoney } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

/** The page of what a payout comes from. */
const sourceOf = (
  { bookingId, campaignId }: TitledPayouts['payouts'][number],
  locale: string,
): string | null => {
  if (bookingId) return paths.booking(locale, bookingId);
  return campaignId && paths.campaign(locale, campaignId);
};

function Source({ href, title }: { href: string | null; title: string | null }) {
  return href && title ? <TextLink href={href}>{title}</TextLink> : title;
}

/** Every payout with the booking or the project it comes from. */
export function PastPayouts({
  payouts,
  isCircle = false,
}: Pick<TitledPayouts, 'payouts'> & { isCircle?: boolean }) {
  const t = useTranslations('payment.payouts.past');
  const locale = useLocale();
  const dateText = useDateText();
  if (payouts.length === 0) {
    return (
      <SettingsSection id="past-payouts" title={t('title')}>
        <p className="font-semibold">{t('emptyTitle')}</p>
        <p className="mt-1 text-ink-2 text-pretty">{t('empty', { of: isCircle ? 'circle' : 'me' })}</p>
      </SettingsSection>
    );
  }
  return (
    <SettingsSection id="past-payouts" title={t('title')}>
      <ul className="divide-y divide-line" aria-label={t('caption')}>
        {payouts.map((payout) => (
          <li
            key={payout.key}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0"
          >
            <span className="min-w-0 grow">
              <Source href={sourceOf(payout, locale)} title={payout.title} />
            </span>
            {!payout.isSent && <Badge tone="sun">{t('onItsWay')}</Badge>}
            <time dateTime={payout.at.toISOString()} className="text-sm text-ink-2">
              {dateText(payout.at, { dateStyle: 'medium' })}
            </time>
            <span className="font-semibold tabular-nums">{formatMoney(payout.amount, locale)}</span>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
