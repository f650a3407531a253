import { useLocale, useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { Badge, type Tone } from '@/components/ui/badge';
import type { ShownSession } from './session-when';
import { useSessionWords } from './session-words';

/** So many left, and it is said that they are few. */
const fewAtMost = 2;

type State = { key: string; tone: Tone; when: (session: ShownSession) => boolean };

/** What there is to say of the places of a session: the first row that holds. Words: those of the type's sessions. */
const states: readonly State[] = [
  { key: 'closed', tone: 'plain', when: ({ isBookable }) => !isBookable },
  { key: 'full', tone: 'plain', when: ({ free }) => free <= 0 },
  { key: 'few', tone: 'sun', when: ({ free, capacity }) => free <= fewAtMost && free < capacity },
  { key: 'left', tone: 'leaf', when: () => true },
];

export const sessionState = (session: ShownSession): string =>
  states.find(({ when }) => when(session))?.key ?? 'left';

/** Whether places can be asked for now. */
export const hasPlaces = ({ isBookable, free }: ShownSession): boolean => isBookable && free > 0;

/** How many places are left, in a badge. */
export function PlacesLeft({ session, typeName }: { session: ShownSession; typeName: string }) {
  const say = useSessionWords(typeName);
  const key = sessionState(session);
  const tone = states.find((state) => state.key === key)?.tone;
  return <Badge tone={tone}>{say(key, { count: session.free })}</Badge>;
}

type Props = { session: ShownSession; typeName: string; timeZone: string };

/** Until when one may join, and from how many on it takes place. */
export function SessionTerms({ session, typeName, timeZone }: Props) {
  const t = useTranslations('slots');
  const say = useSessionWords(typeName);
  const locale = useLocale();
  const { minimum, closesAt, isBookable } = session;
  const terms = [
    minimum > 1 && say('minimum', { count: minimum }),
    isBookable && t('until', { until: deadlineText(closesAt, timeZone, locale) }),
  ].filter(Boolean);
  if (terms.length === 0) return null;
  return <span className="text-sm text-ink-2">{terms.join(' · ')}</span>;
}
