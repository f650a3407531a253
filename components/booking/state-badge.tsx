import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { stateMeanings } from '@/lib/booking/lifecycle';
import type { State } from '@/lib/booking/lives/terms';

/** A booking’s state in a word. */
export function StateBadge({ state }: { state: State }) {
  const t = useTranslations('booking.state');
  return <Badge tone={stateMeanings[state].tone}>{t(state)}</Badge>;
}
