import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { AccountCard } from './account-card';

/** A link from a mail that no longer works, and where to get another. */
export function SpentLink({ again, label }: { again: string; label: string }) {
  const t = useTranslations('account.spent');
  return (
    <AccountCard title={t('title')} lead={t('lead')} icon="clock">
      <LinkButton href={again} wide>
        {label}
      </LinkButton>
    </AccountCard>
  );
}
