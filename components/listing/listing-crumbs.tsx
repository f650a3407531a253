import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import type { Intent } from '@/lib/listing/intents';
import { paths } from '@/lib/shared/paths';

/** From all of its kind to this listing. */
export function ListingCrumbs({ listing }: { listing: { type: string; intent: Intent; title: string } }) {
  const t = useTranslations();
  const locale = useLocale();
  const { type, intent, title } = listing;
  const of = intent === 'wish' ? { intent } : {};
  return (
    <Breadcrumb
      label={t('shell.breadcrumb')}
      items={[
        { href: paths.search(locale, { type, ...of }), label: t(`types.${type}.plural`) },
        { label: title },
      ]}
    />
  );
}
