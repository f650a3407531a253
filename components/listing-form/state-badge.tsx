import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge';
import type { ListingState } from '@/lib/listing/schema';

const TONES = {
  draft: 'sun',
  published: 'leaf',
  paused: 'plain',
  gone: 'plain',
  met: 'leaf',
  archived: 'plain',
} satisfies Record<ListingState, Tone>;

/** Where a listing stands, in a word. */
export function StateBadge({ state }: { state: ListingState }) {
  const t = useTranslations('listing-form.state');
  return <Badge tone={TONES[state]}>{t(state)}</Badge>;
}
