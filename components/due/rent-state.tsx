import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Icon, type IconName } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { RentTime, RentView } from '@/lib/due/rents';
import { dateFormat } from '@/lib/shared/dates';
import { formatMoney } from '@/lib/shared/money';

export type RentSide = 'customer' | 'provider';

type Props = {
  rent: RentView;
  side: RentSide;
  timeZone: string;
  /** When it ends, where that is known. */
  endsAt: Date | null;
  /** Where another card is left; null: there is none to leave. */
  cardHref: string | null;
};

const icons: Record<RentTime['state'], IconName> = {
  paid: 'check',
  coming: 'clock',
  refused: 'warning',
  unpaid: 'danger',
  off: 'close',
};

/** So many months stand there at once; those before are folded away. */
const shownTimes = 3;

/** What one side pays or gets of an amount. */
const partOf = (side: RentSide) => (of: { amountMinor: number; creditorMinor: number }) =>
  side === 'customer' ? of.amountMinor : of.creditorMinor;

/** What is owed each month: what comes next, what changes, and each month so far. */
export function RentState({ rent, side, timeZone, endsAt, cardHref }: Props) {
  const t = useTranslations('payment.rent');
  const locale = useLocale();
  const part = partOf(side);
  const amount = (of: Parameters<typeof part>[0]) =>
    formatMoney({ amountMinor: part(of), currency: rent.currency }, locale);
  const day = dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const { next, change, times } = rent;
  const lines: { key: string; icon: IconName; text: string }[] = [
    next
      ? {
          key: 'next',
          icon: 'calendar',
          text: t(`next.${side}`, { amount: amount(next), date: day.format(next.at) }),
        }
      : { key: 'next', icon: 'calendar', text: t('nothing') },
    ...(change
      ? [
          {
            key: 'change',
            icon: 'info' as const,
            text: t('change', { amount: amount(change), date: day.format(change.from) }),
          },
        ]
      : []),
    ...(endsAt ? [{ key: 'end', icon: 'info' as const, text: t('ends', { date: day.format(endsAt) }) }] : []),
  ];
  const list = (some: readonly RentTime[]) => (
    <ul className="divide-y divide-line">
      {some.map((time) => (
        <li key={time.position} className="flex items-baseline justify-between gap-4 py-2">
          <span className="min-w-0">
            <time dateTime={time.dueAt.toISOString()}>{day.format(time.dueAt)}</time>
            <span className="flex items-center gap-1.5 text-sm text-ink-2">
              <Icon name={icons[time.state]} size={14} />
              {t(`state.${time.state}`, { date: time.againAt ? day.format(time.againAt) : '' })}
            </span>
          </span>
          <span className="whitespace-nowrap tabular-nums">{amount(time)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="rent-title" className="stack gap-4">
      <h2 id="rent-title" className="title-3">
        {t('title')}
      </h2>
      <ul className="flex flex-col gap-2">
        {lines.map(({ key, icon, text }) => (
          <li key={key} className="flex gap-2">
            <Icon name={icon} size={18} className="mt-1 text-ink-2" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {cardHref && (
        <p>
          <Link href={cardHref} className="inline-flex min-h-11 items-center font-semibold underline">
            {t('otherCard')}
          </Link>
        </p>
      )}
      <div>
        <h3 className="mb-1 font-semibold">{t(`times.${side}`)}</h3>
        {list(times.slice(0, shownTimes))}
        {times.length > shownTimes && (
          <Disclosure summary={t('earlier')}>{list(times.slice(shownTimes))}</Disclosure>
        )}
      </div>
    </section>
  );
}
