import { useTranslations } from 'next-intl';
import { useSessionWords } from '@/components/listing/session-words';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { type OwnSession, SessionRow } from './session-row';

type Props = {
  locale: Locale;
  listing: { id: string; timeZone: string; state: string };
  type: ListingType;
  sessions: readonly OwnSession[];
  isPast: boolean;
  now: Date;
};

/** The host's sessions, or what to do where there are none. */
export function SessionList({ sessions, isPast, ...row }: Props) {
  const t = useTranslations('slot-pages.own');
  const say = useSessionWords(row.type.name);
  if (sessions.length === 0)
    return (
      <EmptyState icon="calendar" title={isPast ? t('emptyPast') : say('empty')}>
        {t(isPast ? 'emptyPastText' : 'emptyText')}
      </EmptyState>
    );
  return (
    <Card as="section" aria-labelledby="sessions-title">
      <h2 id="sessions-title" className="sr-only">
        {t(isPast ? 'past' : 'ahead')}
      </h2>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} {...row} />
        ))}
      </ul>
    </Card>
  );
}
