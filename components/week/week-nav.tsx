import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

type Props = { before: string | null; after: string | null };

/** The week before and the week after. */
export function WeekNav({ before, after }: Props) {
  const t = useTranslations('week');
  return (
    <nav aria-label={t('nav')} className="flex flex-wrap gap-2">
      {before && (
        <LinkButton href={before} variant="quiet">
          <Icon name="arrowLeft" size={17} />
          {t('before')}
        </LinkButton>
      )}
      {after && (
        <LinkButton href={after} variant="quiet">
          {t('after')}
          <Icon name="arrowRight" size={17} />
        </LinkButton>
      )}
    </nav>
  );
}
