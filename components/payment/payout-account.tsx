import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PayoutsView } from '@/lib/payment/queries';

/** What the button says in each state; none where Stripe does not answer. */
const buttons = {
  none: { words: 'start', variant: 'primary' },
  unfinished: { words: 'resume', variant: 'primary' },
  ready: { words: 'change', variant: 'quiet' },
  unknown: null,
} as const satisfies Record<PayoutsView['account'], unknown>;

type Props = Pick<PayoutsView, 'account' | 'hoursAfterStart'> & { action: FormAction };

/** Where a member's earnings go, and the way to Stripe's page about it. */
export function PayoutAccount({ account, hoursAfterStart, action }: Props) {
  const t = useTranslations('payment.payouts.account');
  const button = buttons[account];
  return (
    <SettingsSection id="payout-account" title={t('title')} lead={t(account, { hours: hoursAfterStart })}>
      {button && (
        <Form action={action}>
          <div>
            <SubmitButton variant={button.variant}>{t(button.words)}</SubmitButton>
          </div>
        </Form>
      )}
    </SettingsSection>
  );
}
