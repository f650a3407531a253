import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';

/** The secret address of a page that is not shown yet, to be passed on. */
export function PreviewLink({ path, address }: { path: string; address: string }) {
  const t = useTranslations('campaign-form.preview');
  return (
    <Card as="section" aria-labelledby="preview">
      <h2 id="preview" className="title-3">
        {t('title')}
      </h2>
      <p className="mt-1 text-ink-2">{t('text')}</p>
      <p className="mt-3 rounded-field bg-sunk px-3 py-2 font-mono text-sm break-all select-all">{address}</p>
      <div className="mt-4">
        <LinkButton href={path} variant="quiet">
          {t('see')}
        </LinkButton>
      </div>
    </Card>
  );
}
