import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { CategoryLabel } from '@/lib/category/tree';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { CategoryIcon } from './category-icon';

type Props = { locale: Locale; categories: readonly CategoryLabel[] };

const chip =
  'inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-card px-3.5 text-[0.9375rem] whitespace-nowrap hover:border-edge md:min-h-10';

/** The way into the categories: those of things, and all. On a phone a strip that scrolls. */
export function CategoryStrip({ locale, categories }: Props) {
  const t = useTranslations('category');
  if (categories.length === 0) return null;
  return (
    <nav
      aria-label={t('title')}
      className="-mx-4 overflow-x-auto px-4 py-1 [scrollbar-width:none] md:mx-0 md:px-0"
    >
      <ul className="flex w-max gap-2.5 md:w-auto md:flex-wrap">
        {categories.map(({ slug, name, icon }) => (
          <li key={slug}>
            <Link href={paths.category(locale, slug)} className={chip}>
              <CategoryIcon name={icon} size={18} />
              {name}
            </Link>
          </li>
        ))}
        <li>
          <Link href={paths.categories(locale)} className={`${chip} font-semibold`}>
            {t('all')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
