import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PayoutsView } from '@/lib/due/queries';

/** What the button says in each state; none where Stripe does not answer. */
const buttons = {
  none: { words: 'start', variant: 'primary' },
  unfinished: { words: 'resume', variant: 'primary' },
  ready: { words: 'change', variant: 'quiet' },
  unknown: null,
} as const satisfies Record<PayoutsView['account'], unknown>;

type Props = Pick<PayoutsView, 'account' | 'hoursAfterStart'> & { circleId?: string; action: FormAction };

/** Where the earnings of the reader, or of a circle of theirs, go, and the way to Stripe's page about it. */
export function PayoutAccount({ account, hoursAfterStart, circleId, action }: Props) {
  const t = useTranslations('payment.payouts.account');
  const button = buttons[account];
  const of = circleId ? 'circle' : 'me';
  return (
    <SettingsSection
      id="payout-account"
      title={t('title', { of })}
      lead={t(account, { of, hours: hoursAfterStart })}
    >
      {button && (
        <Form action={action}>
          {circleId && <HiddenField name="onBehalfOf" value={circleId} />}
          <div>
            <SubmitButton variant={button.variant}>{t(button.words, { of })}</SubmitButton>
          </div>
        </Form>
      )}
    </SettingsSection>
  );
}
