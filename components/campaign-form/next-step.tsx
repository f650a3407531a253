import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { backFrom, type FormStep, stepAfter } from './steps';

/** On, or back, from a page whose parts are kept one by one. */
export function NextStep({ locale, id, step }: { locale: Locale; id: string; step: FormStep }) {
  const t = useTranslations('campaign-form');
  const back = backFrom(locale, id, step);
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
      <LinkButton href={paths.editCampaign(locale, id, stepAfter(step))} variant="quiet">
        {t('next')}
      </LinkButton>
      {back && (
        <LinkButton href={back} variant="plain">
          {t('back')}
        </LinkButton>
      )}
    </div>
  );
}
