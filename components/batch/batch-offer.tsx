import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; type: string; onBehalfOf?: string | undefined };

/** Whoever begins with one thing hears that several go at once. */
export function BatchOffer({ locale, type, onBehalfOf }: Props) {
  const t = useTranslations('batch');
  return (
    <div className="mb-8">
      <Notice
        title={t('offer')}
        action={
          <LinkButton href={paths.newBatch(locale, { type, onBehalfOf })} variant="quiet" size="small">
            {t('offerAction')}
          </LinkButton>
        }
      >
        <p className="text-ink-2">{t('offerText')}</p>
      </Notice>
    </div>
  );
}
