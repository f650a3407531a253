import { useTranslations } from 'next-intl';
import { Section } from '@/components/listing/section';
import { TextLink } from '@/components/ui/link';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; listingId: string; type: Pick<ListingType, 'seasons'> };

/** The way to what it came from and what came of it, and to the year in which it stands. */
export function LineageLinks({ locale, listingId, type }: Props) {
  const t = useTranslations('lineage');
  return (
    <Section id="lineage" title={t('title')}>
      <p className="mb-2 text-ink-2">{t('about')}</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <TextLink href={paths.lineage(locale, listingId)}>{t('see')}</TextLink>
        </li>
        {type.seasons && (
          <li>
            <TextLink href={paths.seasons(locale)}>{t('calendar')}</TextLink>
          </li>
        )}
      </ul>
    </Section>
  );
}
