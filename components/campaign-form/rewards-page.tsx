import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { NextStep } from './next-step';
import { RewardForm } from './reward-form';
import { RewardList } from './reward-list';
import type { StepProps } from './steps';

type Props = StepProps & {
  once: string;
  actions: { save: FormAction; move: FormAction; remove: FormAction };
};

/** What backers get: those that are there, and one more. */
export function RewardsPage({ locale, campaign, isFixed, once, actions }: Props) {
  const t = useTranslations('campaign-form.rewards');
  const { id, currency, rewards } = campaign;
  return (
    <>
      <RewardList campaignId={id} currency={currency} rewards={rewards} actions={actions} />
      {!isFixed && (
        <section aria-labelledby="add">
          <h2 id="add" className="title-2 mb-4">
            {t('add')}
          </h2>
          <RewardForm
            key={rewards.length}
            campaignId={id}
            currency={currency}
            action={actions.save}
            once={once}
          />
        </section>
      )}
      <NextStep locale={locale} id={id} step="rewards" />
    </>
  );
}
