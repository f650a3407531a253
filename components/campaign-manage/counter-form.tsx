import { useTranslations } from 'next-intl';
import { PledgeReckoning, PledgeWhat } from '@/components/campaign/pledge-what';
import { RewardChoice } from '@/components/campaign/reward-choice';
import { CheckboxField, RadioGroup } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { CampaignPage } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: string;
  campaign: CampaignPage;
  /** What was chosen by the address. */
  rewardId: string | undefined;
  /** Of the community: most parcels stay in it. */
  country: string;
  action: FormAction;
  once: string;
  now: Date;
};

/** Cash or a cheque that someone brought to the counter, with all that a backer could choose. */
export function CounterForm({ locale, campaign, rewardId, country, action, once, now }: Props) {
  const t = useTranslations('campaign-manage.counter');
  const reward = campaign.rewards.find(({ id, kind }) => id === rewardId && kind !== 'addon') ?? null;
  const picked = reward?.blockedBy ? null : reward;
  const given = { shippingCountry: country };
  const hrefOf = (id: string | undefined): string =>
    `${paths.operateCampaign(locale, campaign.id, { reward: id ?? 'none' })}#counter-form`;
  return (
    <section id="counter-form">
      <Disclosure summary={t('title')} open={rewardId !== undefined}>
        <div className="stack gap-6">
          <RewardChoice {...campaign} reward={picked} hrefOf={hrefOf} />
          <Form key={picked?.id ?? ''} action={action} label={t('title')}>
            <HiddenField name="campaignId" value={campaign.id} />
            <HiddenField name="once" value={once} />
            <HiddenField name="rewardId" value={picked?.id ?? ''} />
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
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <TextField name="name" label={t('name')} required maxLength={60} autoComplete="off" />
              <TextField
                name="email"
                type="email"
                label={t('email')}
                hint={t('emailHint')}
                autoComplete="off"
              />
            </div>
            <PledgeWhat campaign={campaign} reward={picked} given={given} amountLabel={t('amount')} />
            <PledgeReckoning campaign={campaign} reward={picked} given={given} now={now} />
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
        </div>
      </Disclosure>
    </section>
  );
}
