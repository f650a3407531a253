import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import type { BookingView } from '@/lib/booking/booking-view';
import { doneStates } from '@/lib/booking/lifecycle';
import { paths } from '@/lib/shared/paths';

/** What is held in tokens for it, or what became of them. */
export function TokenState({ view }: { view: BookingView }) {
  const t = useTranslations('booking.token');
  const locale = useLocale();
  const { token } = view.quote;
  if (!token) return null;
  const state = doneStates.has(view.state) ? 'given' : view.next ? 'held' : 'back';
  return (
    <section aria-labelledby="token-title" className="stack gap-2">
      <h2 id="token-title" className="title-3">
        {t('title')}
      </h2>
      <p>{t(`state.${state}`, { count: token.amountMinor, role: view.role })}</p>
      <p>
        <TextLink href={paths.credit(locale, token.asset)}>{t('see')}</TextLink>
      </p>
    </section>
  );
}
