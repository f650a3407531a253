import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { RewardView } from '@/lib/campaign/view';
import { formatMoney } from '@/lib/shared/money';
import { RewardForm } from './reward-form';

type Actions = { save: FormAction; move: FormAction; remove: FormAction };
type Props = { campaignId: string; currency: string; rewards: readonly RewardView[]; actions: Actions };

function RewardHead({ reward, currency }: { reward: RewardView; currency: string }) {
  const t = useTranslations('campaign-form.rewards');
  const locale = useLocale();
  const { title, kind, priceMinor, stock, taken, isActive } = reward;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <h2 className="title-3 wrap-anywhere" dir="auto">
          {title}
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-2">
          {kind !== 'reward' && <Badge tone="sun">{t(`kinds.${kind}.label`)}</Badge>}
          {!isActive && <Badge>{t('hidden')}</Badge>}
          {stock === null ? t('taken', { taken }) : t('takenOf', { taken, stock })}
        </p>
      </div>
      <p className="text-lg font-semibold tabular-nums">
        {formatMoney({ amountMinor: priceMinor, currency }, locale)}
      </p>
    </div>
  );
}

/** Up, down, away. */
function RewardMoves({
  reward,
  campaignId,
  isFirst,
  isLast,
  actions,
}: Omit<Props, 'rewards' | 'currency'> & { reward: RewardView; isFirst: boolean; isLast: boolean }) {
  const t = useTranslations('campaign-form.rewards');
  const press = (action: FormAction, name: 'up' | 'down' | 'remove', by?: string) => (
    <Form action={action} className="">
      <HiddenField name="campaignId" value={campaignId} />
      <HiddenField name="rewardId" value={reward.id} />
      {by && <HiddenField name="by" value={by} />}
      <SubmitButton variant="quiet" size="small">
        {t(name)} <VisuallyHidden>{reward.title}</VisuallyHidden>
      </SubmitButton>
    </Form>
  );
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {!isFirst && press(actions.move, 'up', '-1')}
      {!isLast && press(actions.move, 'down', '1')}
      {reward.taken === 0 && press(actions.remove, 'remove')}
    </div>
  );
}

/** The rewards as they will stand, each with the way to change it. */
export function RewardList({ campaignId, currency, rewards, actions }: Props) {
  const t = useTranslations('campaign-form.rewards');
  if (rewards.length === 0) return <p className="text-ink-2">{t('empty')}</p>;
  return (
    <ul className="grid gap-4" aria-label={t('list')}>
      {rewards.map((reward, index) => (
        <Card as="li" key={reward.id}>
          <RewardHead reward={reward} currency={currency} />
          <RewardMoves
            reward={reward}
            campaignId={campaignId}
            isFirst={index === 0}
            isLast={index === rewards.length - 1}
            actions={actions}
          />
          <div className="mt-4">
            <Disclosure summary={t('change')}>
              <RewardForm campaignId={campaignId} currency={currency} action={actions.save} reward={reward} />
            </Disclosure>
          </div>
        </Card>
      ))}
    </ul>
  );
}
