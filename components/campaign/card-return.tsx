import { useTranslations } from 'next-intl';
import { RefreshSoon } from '@/components/booking/refresh-soon';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { PledgeView } from '@/lib/campaign/view';

type Props = { pledge: PledgeView; card: string | undefined; again: string };

/** Back from the card page: kept, not known yet because Stripe tells us by a message of its own, or left. */
export function CardReturn({ pledge, card, again }: Props) {
  const t = useTranslations('pledge.returned');
  const { state } = pledge;
  if (card === 'left' && state === 'started')
    return (
      <Notice tone="warning" title={t('left')}>
        {t('leftText')}
      </Notice>
    );
  if (card !== 'kept') return null;
  if (state === 'lapsed')
    return (
      <Notice tone="warning" title={t('late')}>
        {t('lateText')}
      </Notice>
    );
  if (state === 'started')
    return (
      <Notice
        title={t('waiting')}
        action={
          <LinkButton href={again} variant="quiet" size="small">
            {t('check')}
          </LinkButton>
        }
      >
        {t('waitingText')}
        <RefreshSoon />
      </Notice>
    );
  return state === 'active' ? (
    <Notice tone="success" title={t('kept')}>
      {t('keptText')}
    </Notice>
  ) : null;
}
