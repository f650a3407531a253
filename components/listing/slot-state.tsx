import { useLocale, useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { Badge, type Tone } from '@/components/ui/badge';
import type { ShownSlot } from './slot-when';
import { useSlotWords } from './slot-words';

/** So many left, and it is said that they are few. */
const fewAtMost = 2;

type State = { key: string; tone: Tone; when: (slot: ShownSlot) => boolean };

/** What there is to say of the places of a slot: the first row that holds. Words: those of the type's slots. */
const states: readonly State[] = [
  { key: 'closed', tone: 'plain', when: ({ isBookable }) => !isBookable },
  { key: 'full', tone: 'plain', when: ({ free }) => free <= 0 },
  { key: 'few', tone: 'sun', when: ({ free, capacity }) => free <= fewAtMost && free < capacity },
  { key: 'left', tone: 'leaf', when: () => true },
];

export const slotState = (slot: ShownSlot): string => states.find(({ when }) => when(slot))?.key ?? 'left';

/** Whether places can be asked for now. */
export const hasPlaces = ({ isBookable, free }: ShownSlot): boolean => isBookable && free > 0;

/** How many places are left, in a badge. */
export function PlacesLeft({ slot, typeName }: { slot: ShownSlot; typeName: string }) {
  const say = useSlotWords(typeName);
  const key = slotState(slot);
  const tone = states.find((state) => state.key === key)?.tone;
  return <Badge tone={tone}>{say(key, { count: slot.free })}</Badge>;
}

type Props = { slot: ShownSlot; typeName: string; timeZone: string };

/** Until when one may join, and from how many on it takes place. */
export function SlotTerms({ slot, typeName, timeZone }: Props) {
  const t = useTranslations('slots');
  const say = useSlotWords(typeName);
  const locale = useLocale();
  const { minimum, closesAt, isBookable } = slot;
  const terms = [
    minimum > 1 && say('minimum', { count: minimum }),
    isBookable && t('until', { until: deadlineText(closesAt, timeZone, locale) }),
  ].filter(Boolean);
  if (terms.length === 0) return null;
  return <span className="text-sm text-ink-2">{terms.join(' · ')}</span>;
}
