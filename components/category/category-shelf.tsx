import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { CategoryChoice } from '@/lib/category/choices';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { CategoryIcon } from './category-icon';

/** How many listings are in it, for eyes and for ears. */
function Count({ count }: { count: number | undefined }) {
  const t = useTranslations('category');
  if (count === undefined) return null;
  return (
    <span className="text-sm text-ink-2">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('count', { count })}</span>
    </span>
  );
}

/** The categories of one set, each with those below it and what there is in them. */
export function CategoryShelf({ locale, choices }: { locale: Locale; choices: readonly CategoryChoice[] }) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {choices.map(({ slug, name, icon, count, below }) => (
        <li key={slug} className="min-w-0 rounded-card border border-line bg-card p-5">
          <h3 className="title-3 flex items-center gap-3">
            <span className="text-brick-ink">
              <CategoryIcon name={icon} />
            </span>
            <Link href={paths.category(locale, slug)} className="min-w-0 wrap-anywhere hover:underline">
              {name}
            </Link>
            <Count count={count} />
          </h3>
          {below.length > 0 && (
            <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
              {below.map((each) => (
                <li key={each.slug} className="flex items-baseline gap-1.5">
                  <Link
                    href={paths.category(locale, each.slug)}
                    className="inline-flex min-h-9 items-center text-[0.9375rem] underline decoration-line underline-offset-4 hover:decoration-ink max-md:min-h-11"
                  >
                    {each.name}
                  </Link>
                  <Count count={each.count} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
