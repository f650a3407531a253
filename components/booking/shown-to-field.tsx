import { useTranslations } from 'next-intl';

import { RadioGroup } from '@/components/ui/choice-fields';
import { shownTos } from '@/lib/booking/slots/schema';
import type { ListingType } from '@/lib/listing/listing-type';
import { isGathering } from '@/lib/listing/scarcity';

/** Who sees that one comes, where people come together. */
export function ShownToField({ type }: { type: ListingType }) {
  const t = useTranslations('slot-pages.shownTo');
  if (!isGathering(type)) return null;
  return (
    <RadioGroup
      name="shownTo"
      label={t('title')}
      required
      defaultValue="guests"
      options={shownTos.map((value) => ({ value, label: t(value) }))}
    />
  );
}
