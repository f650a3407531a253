import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { BookingView } from '@/lib/booking/booking-view';
import { searchElsewhere } from '@/lib/booking/elsewhere';
import { paths } from '@/lib/shared/paths';

/** For who was turned down: the same of other neighbours, near there and on those dates; nothing for anyone else. */
export function Elsewhere({ view }: { view: BookingView }) {
  const t = useTranslations('booking.page');
  const locale = useLocale();
  const query = searchElsewhere(view);
  if (!query) return null;
  return (
    <div>
      <LinkButton href={paths.search(locale, query)} variant="quiet">
        {t('elsewhere')}
      </LinkButton>
    </div>
  );
}
