import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { paths } from '@/lib/shared/paths';

/** From all of its kind to this listing. */
export function ListingCrumbs({ type, title }: { type: string; title: string }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <Breadcrumb
      label={t('shell.breadcrumb')}
      items={[{ href: paths.search(locale, { type }), label: t(`types.${type}.plural`) }, { label: title }]}
    />
  );
}
