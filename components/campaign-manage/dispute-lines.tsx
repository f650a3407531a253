import { useTranslations } from 'next-intl';
import { useDateText } from '@/components/ui/date-text';
import type { Dispute } from '@/lib/booking/disputes';
import { listed } from '@/lib/shared/listed';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Line } from './line';

/** Bookings in dispute: who with whom, since when, and the first words of it. */
export function DisputeLines({ locale, disputes }: { locale: Locale; disputes: readonly Dispute[] }) {
  const t = useTranslations('campaign-manage.operate');
  const dateText = useDateText();
  return disputes.map(({ id, title, parties, since, reason }) => (
    <Line key={id} href={paths.booking(locale, id)} title={title}>
      <p className="text-ink-2">
        {t('between', { names: listed(locale, parties) })}
        {since && ` · ${t('since', { at: dateText(since, { day: 'numeric', month: 'long' }) })}`}
      </p>
      {reason && (
        <p className="mt-1 line-clamp-2 wrap-anywhere" dir="auto">
          {reason}
        </p>
      )}
    </Line>
  ));
}
