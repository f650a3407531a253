import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Token } from '@/lib/booking/rules';
import type { TokenOutlook as Outlook } from '@/lib/booking/tokens/rules';
import { formatAmount } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

type Props = { token: Token | undefined; outlook: Outlook | null };

/** How many tokens are held for it, and what the reader has; and the way to the first one, for who begins. */
export function TokenOutlook({ token, outlook }: Props) {
  const t = useTranslations('booking.token');
  const locale = useLocale();
  if (!token || !outlook) return null;
  const amount = (amountMinor: number) => formatAmount(amountMinor, outlook.asset, locale);
  const { balanceMinor, afterMinor, mayTakeStarter } = outlook;
  return (
    <section aria-label={t('title')} className="stack gap-3">
      <DescriptionList
        items={[
          { term: t('price'), detail: amount(token.amountMinor) },
          { term: t('balance'), detail: amount(balanceMinor) },
          ...(afterMinor < 0 ? [] : [{ term: t('after'), detail: <strong>{amount(afterMinor)}</strong> }]),
        ]}
      />
      {mayTakeStarter ? (
        <Notice>
          <p>{t('starterHint')}</p>
          <p>
            <TextLink href={paths.credit(locale, token.asset)}>{t('starter')}</TextLink>
          </p>
        </Notice>
      ) : (
        <p className="text-sm text-ink-2 text-pretty">{t('held')}</p>
      )}
    </section>
  );
}
