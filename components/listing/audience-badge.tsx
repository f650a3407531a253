import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { NamedAudience } from '@/lib/listing/listing-summary';
import { isForAll } from '@/lib/standing/audiences';
import type { Words } from './labels';

/** Whom something is for, where that is not everyone: `Members only`, `For the tool library`. */
export const audienceLabel = (of: NamedAudience, words: Words): string | undefined =>
  isForAll(of) ? undefined : words(`listing.audience.${of.audience}`, { circle: of.audienceCircle ?? '' });

/** The same as a badge; nothing for what is for everyone. */
export function AudienceBadge({ of }: { of: NamedAudience }) {
  const label = audienceLabel(of, useTranslations());
  return label ? <Badge tone="sun">{label}</Badge> : null;
}
