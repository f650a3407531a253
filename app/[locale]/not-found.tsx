import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/shared/paths';

export default function NotFound() {
  const t = useTranslations('ui.notFound');
  const locale = useLocale();
  return (
    <div className="wrap py-16">
      <EmptyState
        as="h1"
        icon="search"
        title={t('title')}
        action={<LinkButton href={paths.search(locale)}>{t('search')}</LinkButton>}
      >
        {t('body')}
      </EmptyState>
    </div>
  );
}
