import { useLocale, useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import type { DrawView, OwnEntry } from '@/lib/listing/draws/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { nextDate } from './next-date';

type Props = {
  locale: Locale;
  listingId: string;
  timeZone: string;
  draw: DrawView;
  /** The entry that the reader looks at. */
  own?: OwnEntry | undefined;
};

/** Where a draw stands, in a few lines beside the way into it. */
export function DrawBox({ locale, listingId, timeZone, draw, own }: Props) {
  const t = useTranslations('draw');
  const language = useLocale();
  const source = t(`source.${draw.source}`);
  const date = deadlineText(nextDate(draw), timeZone, language);
  return (
    <div className="flex gap-3 rounded-card bg-sunk p-4 text-sm">
      <Icon name="gift" className="mt-0.5" />
      <div className="min-w-0">
        <p className="font-semibold">{t(`now.${draw.state}`, { date, source })}</p>
        <p className="text-ink-2">{t('entries', { count: draw.entries })}</p>
        {own?.code && (
          <p>
            {t('fact.code')} <code className="font-mono">{own.code}</code>
            {own.rank !== null && (
              <span className="font-semibold"> · {t('own.rank', { rank: own.rank })}</span>
            )}
          </p>
        )}
        <p className="mt-1">
          <TextLink href={paths.draw(locale, listingId)}>{t(draw.seal === null ? 'how' : 'check')}</TextLink>
        </p>
      </div>
    </div>
  );
}
