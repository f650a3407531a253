import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: Locale;
  shelves: readonly { id: string; name: string; area: string }[];
  /** Where the reader may open one. */
  openHref: string | null;
};

/** The free shelves of a circle; for its keepers, the way to open one. */
export function CircleShelves({ locale, shelves, openHref }: Props) {
  const t = useTranslations('shelf');
  if (shelves.length === 0 && !openHref) return null;
  return (
    <section aria-labelledby="shelves">
      <h2 id="shelves" className="title-2 mb-4">
        {t('ofCircle')}
      </h2>
      <ul className="space-y-2">
        {shelves.map(({ id, name, area }) => (
          <li key={id} dir="auto">
            <TextLink href={paths.shelf(locale, id)}>{name}</TextLink>
            <span className="text-ink-2"> · {area}</span>
          </li>
        ))}
      </ul>
      {openHref && (
        <p className="mt-3">
          <TextLink href={openHref}>{t('open')}</TextLink>
        </p>
      )}
    </section>
  );
}
