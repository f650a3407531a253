import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { SlotFacts } from '@/lib/listing/slots/lifecycle';
import { standingOf } from './standing';

/** How a slot stands, in a word or two. */
export function StandingBadge({ slot, now }: { slot: SlotFacts; now: Date }) {
  const t = useTranslations('slot-pages.standing');
  const { key, tone } = standingOf(slot, now);
  return <Badge tone={tone}>{t(key, { count: Math.max(0, slot.minimum - slot.taken) })}</Badge>;
}
