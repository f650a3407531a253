import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import type { CategoryLabel } from '@/lib/category/tree';
import type { Intent } from '@/lib/listing/intents';
import { paths } from '@/lib/shared/paths';

/** From all of its kind to this listing. */
type Props = {
  listing: { type: string; intent: Intent; title: string };
  /** Where it is sorted. */
  category?: CategoryLabel | null;
};

/** The categories on the way to one, the upper first. */
const wayTo = (category: CategoryLabel): CategoryLabel[] => [
  ...(category.parent ? [category.parent] : []),
  category,
];

export function ListingCrumbs({ listing, category }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const { type, intent, title } = listing;
  const of = intent === 'wish' ? { intent } : {};
  return (
    <Breadcrumb
      label={t('shell.breadcrumb')}
      items={[
        { href: paths.search(locale, { type, ...of }), label: t(`types.${type}.plural`) },
        ...(category ? wayTo(category) : []).map(({ slug, name }) => ({
          href: paths.search(locale, { type, ...of, category: slug }),
          label: name,
        })),
        { label: title },
      ]}
    />
  );
}
