import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import type { Meeting } from '@/lib/booking/meeting';
import { listed } from '@/lib/shared/listed';

/** Who of a circle hands over and takes back, and whom to turn to when nobody is there. */
export function MeetingCard({ meeting }: { meeting: Meeting | null }) {
  const t = useTranslations('booking.meeting');
  const locale = useLocale();
  if (!meeting) return null;
  const { circle, desk, keepers } = meeting;
  const hasDesk = desk.length > 0;
  return (
    <Card as="section" aria-labelledby="meeting-title">
      <div className="flex min-w-0 gap-3">
        <Icon name="people" className="mt-1 text-brick-ink" />
        <div className="min-w-0 wrap-anywhere">
          <h2 id="meeting-title" className="title-3">
            {t('title')}
          </h2>
          <p className="mt-1">{t('by', { names: listed(locale, hasDesk ? desk : keepers, 'or'), circle })}</p>
          <p className="text-sm text-ink-2">
            {hasDesk && `${t('away', { names: listed(locale, keepers, 'or') })} `}
            {t.rich('write', { link: (chunks) => <TextLink href="#messages">{chunks}</TextLink> })}
          </p>
        </div>
      </div>
    </Card>
  );
}
