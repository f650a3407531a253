import { useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { SettingsSection } from '@/components/member/settings-section';
import { LinkButton } from '@/components/ui/button';
import { useDateText } from '@/components/ui/date-text';
import { TextLink } from '@/components/ui/link';
import type { HoursLine } from '@/lib/operation/hours';
import type { Locale } from '@/lib/shared/locale';
import { formatHours } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

type LineProps = { locale: Locale; line: HoursLine; timeZone: string };

/** `+1 h 30`, `−45 min`: what came has a sign too. */
const signed = (minutes: number, locale: Locale): string =>
  `${minutes > 0 ? '+' : ''}${formatHours(minutes, locale)}`;

function Line({ locale, line, timeZone }: LineProps) {
  const t = useTranslations('hours.page');
  const dateText = useDateText();
  const nameOf = useNameOf();
  const { at, other, title, bookingId, reason, amountMinor, balanceMinor, correctsAt } = line;
  const day = (date: Date) => dateText(date, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere" dir="auto">
          {bookingId && title ? (
            <TextLink href={paths.booking(locale, bookingId)}>{title}</TextLink>
          ) : (
            (reason ?? t('gift'))
          )}
        </p>
        <p className="text-sm text-ink-2 wrap-anywhere">
          {t(amountMinor > 0 ? 'from' : 'to', { name: other ? nameOf(other) : t('community') })}
          {' · '}
          <time dateTime={at.toISOString()}>{day(at)}</time>
        </p>
        {title && reason && (
          <p className="text-sm text-ink-2 wrap-anywhere" dir="auto">
            {reason}
          </p>
        )}
        {correctsAt && <p className="text-sm text-ink-2">{t('corrects', { date: day(correctsAt) })}</p>}
      </div>
      <p className="text-right tabular-nums">
        <span className={`block font-semibold ${amountMinor > 0 ? 'text-leaf-ink' : ''}`}>
          {signed(amountMinor, locale)}
        </span>
        <span className="block text-sm text-ink-2">
          {t('balance', { balance: formatHours(balanceMinor, locale) })}
        </span>
      </p>
    </li>
  );
}

/** What came to an account of hours and left it, the newest first; and the same as a file. */
export function HoursStatement({
  locale,
  lines,
  timeZone,
  circleId,
}: Omit<LineProps, 'line'> & { lines: readonly HoursLine[]; circleId?: string }) {
  const t = useTranslations('hours.page');
  return (
    <SettingsSection id="statement" title={t('statement')}>
      {lines.length === 0 ? (
        <>
          <p className="font-semibold">{t('emptyTitle')}</p>
          <p className="mt-1 text-ink-2 text-pretty">{t('empty')}</p>
        </>
      ) : (
        <>
          <ol className="divide-y divide-line" aria-labelledby="statement">
            {lines.map((line) => (
              <Line key={line.id} {...{ locale, line, timeZone }} />
            ))}
          </ol>
          <div className="mt-5">
            <LinkButton
              href={paths.hoursCsv({ lang: locale, ...(circleId && { circle: circleId }) })}
              variant="quiet"
              size="small"
              download
            >
              {t('csv')}
            </LinkButton>
          </div>
        </>
      )}
    </SettingsSection>
  );
}
