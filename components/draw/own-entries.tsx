import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import type { OwnEntry } from '@/lib/listing/draws/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: Locale;
  listingId: string;
  entries: readonly OwnEntry[];
  /** One can still take part; and it is not over. */
  isOpen: boolean;
  isWaited: boolean;
};

/** Whether the reader takes part, for themselves and for their circles: each entry with its code and its place; or the way in. */
export function OwnEntries({ locale, listingId, entries, isOpen, isWaited }: Props) {
  const t = useTranslations('draw');
  const slots = useTranslations('slots');
  const booking = useTranslations('booking.panel');
  if (entries.length === 0)
    return (
      <p>
        {t(isWaited ? 'own.none' : 'own.wasNone')}{' '}
        {isOpen && <TextLink href={`${paths.listing(locale, listingId)}#book`}>{booking('draw')}</TextLink>}
      </p>
    );
  return (
    <section aria-labelledby="own" className="stack gap-3">
      <h2 id="own" className="title-2">
        {isWaited ? booking('takesPart') : t('own.title', { count: entries.length })}
      </h2>
      <ul className="stack gap-3">
        {entries.map(({ bookingId, name, code, rank }) => (
          <li key={bookingId} className="flex flex-wrap gap-x-4 gap-y-1">
            <span className="font-semibold">{name}</span>
            {code !== null && (
              <span>
                {t('fact.code')} <code className="font-mono">{code}</code>
              </span>
            )}
            {rank !== null && <span>{t('own.rank', { rank })}</span>}
            <TextLink href={paths.booking(locale, bookingId)}>{slots('toBooking')}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
