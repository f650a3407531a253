import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { CheckboxField, RadioGroup } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { MoneyField } from '@/components/ui/money-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, NumberField, TextArea, TextField } from '@/components/ui/text-fields';
import { lastDayOf } from '@/lib/campaign/rewards';
import { rewardKinds } from '@/lib/campaign/schema';
import type { RewardView } from '@/lib/campaign/view';
import { typedMinor } from '@/lib/shared/money';
import { ShippingFields } from './shipping-fields';

type Props = {
  campaignId: string;
  currency: string;
  action: FormAction;
  once?: string;
  reward?: RewardView;
};

const choiceText = (choices: RewardView['choices']): string =>
  choices.map(({ name, options }) => `${name}: ${options.join(', ')}`).join('\n');

/** What is less often needed: how many, until when, sizes, parcels. */
function MoreFields({ reward, currency }: Pick<Props, 'reward' | 'currency'>) {
  const t = useTranslations('campaign-form.rewards');
  const timeZone = useTimeZone() ?? 'UTC';
  const isUsed =
    reward !== undefined &&
    (reward.stock !== null ||
      reward.availableUntil !== null ||
      reward.choices.length > 0 ||
      reward.shipping.length > 0);
  return (
    <Disclosure summary={t('more')} open={isUsed}>
      <div className="stack">
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <NumberField
            name="stock"
            label={t('stock')}
            hint={t('stockHint')}
            min={reward?.taken ?? 0}
            defaultValue={reward?.stock ?? undefined}
          />
          <DateField
            name="availableUntil"
            label={t('until')}
            hint={t('untilHint')}
            defaultValue={reward?.availableUntil ? lastDayOf(reward.availableUntil, timeZone) : undefined}
          />
        </div>
        <TextArea
          name="choices"
          label={t('choices')}
          hint={t('choicesHint')}
          placeholder={t('choicesExample')}
          rows={2}
          defaultValue={reward && choiceText(reward.choices)}
        />
        <ShippingFields shipping={reward?.shipping ?? []} currency={currency} />
      </div>
    </Disclosure>
  );
}

/** A reward, an add-on or a gift to someone else: a new one, or one that is there. */
export function RewardForm({ campaignId, currency, action, once, reward }: Props) {
  const t = useTranslations('campaign-form.rewards');
  const locale = useLocale();
  return (
    <Form action={action} once={once} label={reward?.title ?? t('add')}>
      <HiddenField name="campaignId" value={campaignId} />
      {reward && <HiddenField name="rewardId" value={reward.id} />}
      <RadioGroup
        name="kind"
        label={t('kind')}
        look="cards"
        required
        defaultValue={reward?.kind ?? 'reward'}
        options={rewardKinds.map((value) => ({
          value,
          label: t(`kinds.${value}.label`),
          hint: t(`kinds.${value}.hint`),
        }))}
      />
      <TextField
        name="title"
        label={t('title')}
        placeholder={t('titleExample')}
        required
        maxLength={80}
        defaultValue={reward?.title}
      />
      <TextArea name="description" label={t('description')} rows={3} defaultValue={reward?.description} />
      <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-2">
        <MoneyField
          name="price"
          label={t('price')}
          currency={currency}
          required
          defaultValue={reward && typedMinor({ amountMinor: reward.priceMinor, currency }, locale)}
        />
        <TextField
          name="deliveryMonth"
          type="month"
          label={t('delivery')}
          placeholder="2027-03"
          defaultValue={reward?.deliveryMonth}
        />
      </div>
      <MoreFields reward={reward} currency={currency} />
      {reward && (
        <div>
          <HiddenField name="isActive" value="off" />
          <CheckboxField name="isActive" label={t('isActive')} defaultChecked={reward.isActive} />
        </div>
      )}
      <div>
        <SubmitButton variant={reward ? 'quiet' : 'primary'}>{t(reward ? 'keep' : 'addThis')}</SubmitButton>
      </div>
    </Form>
  );
}
