import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { CheckboxField, RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { MoneyField, TextField } from '@/components/ui/text-fields';
import type { CampaignPage } from '@/lib/campaign/view';

type Props = { campaign: CampaignPage; action: FormAction; once: string };

/** Cash or a cheque that someone brought to the counter. */
export function CounterForm({ campaign, action, once }: Props) {
  const t = useTranslations('campaign-manage.counter');
  const { money } = useCampaignWords();
  const rewards = campaign.rewards.filter(({ kind, blockedBy }) => kind !== 'addon' && blockedBy === null);
  return (
    <Disclosure summary={t('title')}>
      <Form action={action} label={t('title')}>
        <HiddenField name="campaignId" value={campaign.id} />
        <HiddenField name="once" value={once} />
        <RadioGroup
          name="source"
          label={t('source')}
          required
          defaultValue="cash"
          options={[
            { value: 'cash', label: t('cash') },
            { value: 'cheque', label: t('cheque') },
          ]}
        />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField name="name" label={t('name')} required maxLength={60} autoComplete="off" />
          <TextField name="email" type="email" label={t('email')} required autoComplete="off" />
          <MoneyField name="amountMinor" label={t('amount')} currency={campaign.currency} required />
          <SelectField
            name="rewardId"
            label={t('reward')}
            placeholder={t('gift')}
            options={rewards.map(({ id, title, priceMinor }) => ({
              value: id,
              label: `${title} – ${money(priceMinor, campaign.currency)}`,
            }))}
          />
        </div>
        <div>
          <HiddenField name="showsName" value="off" />
          <CheckboxField name="showsName" label={t('showsName')} defaultChecked />
          <HiddenField name="showsAmount" value="off" />
          <CheckboxField name="showsAmount" label={t('showsAmount')} defaultChecked />
        </div>
        <div>
          <SubmitButton>{t('go')}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
