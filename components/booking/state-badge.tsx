import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { type State, stateMeanings } from '@/lib/booking/lifecycle';

/** A booking’s state in a word. */
export function StateBadge({ state }: { state: State }) {
  const t = useTranslations('booking.state');
  return <Badge tone={stateMeanings[state].tone}>{t(state)}</Badge>;
}
