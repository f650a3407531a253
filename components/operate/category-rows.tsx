import { useLocale, useTranslations } from 'next-intl';
import { CategoryIcon } from '@/components/category/category-icon';
import { Badge } from '@/components/ui/badge';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CategorySet } from '@/lib/category/sets';
import type { Categories, Category } from '@/lib/category/tree';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  all: Categories;
  set: CategorySet;
  shift: FormAction;
  /** Listings that were put into each, by its id. */
  counts: ReadonlyMap<string, number>;
};

function Row({ category, shift, counts }: { category: Category } & Pick<Props, 'shift' | 'counts'>) {
  const t = useTranslations('category.operate');
  const locale = useLocale() as Locale;
  const { slug, version, names, icon, isRetired, parentId } = category;
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const button = (to: 'up' | 'down') => (
    <Form action={shift} className="">
      <HiddenField name="slug" value={slug} />
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="to" value={to} />
      <SubmitButton variant="quiet" size="small">
        {t(to)}
        <span className="sr-only"> {names[locale]}</span>
      </SubmitButton>
    </Form>
  );
  return (
    <li
      className={`flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-2 ${parentId ? 'pl-8' : 'font-semibold'}`}
    >
      {!parentId && <CategoryIcon name={icon} size={20} />}
      <span className="min-w-0 flex-1">
        <Link href={paths.operateCategory(locale, slug)} className="hover:underline">
          {names[locale]}
        </Link>{' '}
        <span className="font-normal text-ink-2" lang={other}>
          {names[other]}
        </span>{' '}
        {isRetired && <Badge>{t('retired')}</Badge>}
      </span>
      <span className="text-sm font-normal text-ink-2">
        {t('listings', { count: counts.get(category.id) ?? 0 })}
      </span>
      {!isRetired && (
        <span className="flex gap-1.5">
          {button('up')}
          {button('down')}
        </span>
      )}
    </li>
  );
}

/** Every category of a set in its order, those below each under it, those that are retired last. */
export function CategoryRows({ all, set, shift, counts }: Props) {
  const of = (parent: string | null) => {
    const rows = all.all.filter((each) => each.set === set && each.parentId === parent);
    return [...rows.filter((each) => !each.isRetired), ...rows.filter((each) => each.isRetired)];
  };
  const rows = of(null).flatMap((top) => [top, ...of(top.id)]);
  return (
    <ul>
      {rows.map((category) => (
        <Row key={category.id} category={category} shift={shift} counts={counts} />
      ))}
    </ul>
  );
}
