import { useTranslations } from 'next-intl';
import { typePicture } from '@/components/listing/type-pictures';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { hasSlots } from '@/lib/listing/scarcity';
import { listingTypes } from '@/lib/listing/types/registry';
import type { WeekSlot } from '@/lib/search/week';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { SlotCard } from './slot-card';

type Props = { locale: Locale; type: string | undefined; next: WeekSlot | null };

/** A week in which nothing happens: what comes next, and the way to make something happen. */
export function EmptyWeek({ locale, type, next }: Props) {
  const t = useTranslations('week');
  const example = listingTypes.find((each) => (type ? each.name === type : hasSlots(each)));
  return (
    <div className="stack gap-6">
      <EmptyState
        as="h2"
        picture={typePicture(example?.picture ?? 'sparkles')}
        title={t('empty')}
        action={
          <LinkButton href={paths.newListing(locale, { type })} variant={next ? 'quiet' : 'primary'}>
            {t('offer')}
          </LinkButton>
        }
      >
        {t('emptyBody')}
      </EmptyState>
      {next && (
        <section aria-labelledby="next" className="max-w-xl">
          <h2 id="next" className="title-3 mb-3">
            {t('next')}
          </h2>
          <SlotCard item={next} locale={locale} withDay />
        </section>
      )}
    </div>
  );
}
