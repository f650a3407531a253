import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';
import type { CampaignPage } from '@/lib/campaign/view';

type Props = { campaign: CampaignPage; ask: FormAction; delay: FormAction };

/** What backers are to be told or asked on the way. */
export function DeliveryWords({ campaign, ask, delay }: Props) {
  const t = useTranslations('campaign-manage.desk.delivery');
  const { id, rewards } = campaign;
  return (
    <div>
      <Disclosure summary={t('ask')}>
        <Form action={ask} label={t('ask')}>
          <HiddenField name="campaignId" value={id} />
          <p className="text-ink-2">{t('askText')}</p>
          <TextArea name="reason" label={t('askWord')} rows={2} maxLength={3000} />
          <div>
            <SubmitButton variant="quiet">{t('askGo')}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
      {rewards.length > 0 && (
        <Disclosure summary={t('delay')}>
          <Form action={delay} label={t('delay')}>
            <HiddenField name="campaignId" value={id} />
            <SelectField
              name="rewardId"
              label={t('delayReward')}
              required
              options={rewards.map((reward) => ({ value: reward.id, label: reward.title }))}
              defaultValue={rewards[0]?.id}
            />
            <TextField
              name="deliveryMonth"
              type="month"
              label={t('delayMonth')}
              placeholder="2027-03"
              required
            />
            <TextArea name="reason" label={t('delayWord')} rows={3} required maxLength={3000} />
            <div>
              <SubmitButton variant="quiet">{t('delayGo')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
    </div>
  );
}
