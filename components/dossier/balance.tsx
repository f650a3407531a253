import { useLocale, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { BalanceView } from '@/lib/booking/dossier/balance';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';

type Props = { balance: BalanceView; viewerId: string | null };

/** What each of a ring would add or receive, and who could pay whom: told, never charged. */
export function BalanceLines({ balance, viewerId }: Props) {
  const t = useTranslations('dossier.balance');
  const locale = useLocale() as Locale;
  const nameOf = useNameOf();
  const { currency, each, payments } = balance;
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  type Named = { id: string; name: string };
  const named = (holder: Named) => (holder.id === viewerId ? t('you') : nameOf(holder));
  const among = (holder: Named) => (holder.id === viewerId ? t('youAmong') : nameOf(holder));
  const said = (minor: number) => (minor === 0 ? 'even' : minor > 0 ? 'adds' : 'receives');
  return (
    <>
      <DescriptionList
        items={each.map(({ holder, minor }) => ({
          term: named(holder),
          detail: (
            <strong className="tabular-nums">
              {t(said(minor), {
                who: holder.id === viewerId ? 'you' : 'other',
                amount: amount(Math.abs(minor)),
              })}
            </strong>
          ),
        }))}
      />
      {payments.length > 1 && (
        <div className="mt-3 text-sm text-ink-2">
          <p>{t('payments')}</p>
          <ul className="mt-1 list-disc ps-5">
            {payments.map(({ from, to, amountMinor }) => (
              <li key={`${from.id} ${to.id}`} className="wrap-anywhere">
                {t('payment', { from: among(from), to: among(to), amount: amount(amountMinor) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="mt-3 text-sm text-ink-2 text-pretty">{t('hint')}</p>
    </>
  );
}

/** The same on a surface of its own. */
export function Balance(props: Props) {
  const t = useTranslations('dossier.balance');
  return (
    <Card as="section" aria-labelledby="balance-title">
      <h2 id="balance-title" className="title-3 mb-4">
        {t('title')}
      </h2>
      <BalanceLines {...props} />
    </Card>
  );
}
