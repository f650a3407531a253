import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { NumberField, TextField } from '@/components/ui/text-fields';
import { pickUp } from '@/lib/campaign/pledging/rules';
import type { Address, RewardView } from '@/lib/campaign/view';
import { countryOptions } from './countries';
import { useCampaignWords } from './words';

/** What a form is filled with before anyone types, by field name. */
export type PledgeDefaults = Readonly<Record<string, string>>;

/** Size, colour: what a reward can be chosen in. */
export function ChoiceFields({
  reward,
  given,
  required,
}: {
  reward: Pick<RewardView, 'id' | 'choices'>;
  given: PledgeDefaults;
  required: boolean;
}) {
  const t = useTranslations('pledge.form');
  return reward.choices.map(({ name, options }, index) => {
    const field = `choices.${reward.id}.${index}`;
    return (
      <SelectField
        key={field}
        name={field}
        label={name}
        placeholder={t('choose')}
        options={options.map((value) => ({ value, label: value }))}
        defaultValue={given[field]}
        required={required}
      />
    );
  });
}

/** What can be had on top of it. */
export function AddonFields({
  addons,
  currency,
  given,
}: {
  addons: readonly RewardView[];
  currency: string;
  given: PledgeDefaults;
}) {
  const t = useTranslations('pledge.form');
  const { money, say } = useCampaignWords();
  return addons.map((addon) => (
    <div key={addon.id} className="stack gap-3 rounded-card border border-line bg-card p-4">
      <NumberField
        name={`addons.${addon.id}`}
        label={addon.title}
        hint={[
          t('addonHint', { price: money(addon.priceMinor, currency) }),
          addon.kind === 'suspended' ? say('page.suspendedHint') : addon.description,
        ]
          .filter(Boolean)
          .join('. ')}
        min={0}
        max={addon.left ?? 100}
        defaultValue={given[`addons.${addon.id}`] ?? 0}
      />
      <ChoiceFields reward={addon} given={given} required={false} />
    </div>
  ));
}

/** Whether one may come for any of them instead of having it sent. */
const canBeFetched = (rewards: readonly Pick<RewardView, 'shipping'>[]): boolean =>
  rewards.some(({ shipping }) => shipping.some(({ country }) => country === pickUp));

/** Where it is sent: asked for only where something is. */
export function AddressFields({ given, required }: { given: PledgeDefaults; required: boolean }) {
  const t = useTranslations('pledge.form');
  const field = (name: keyof Address, label: string, autoComplete: string, isRequired = required) => (
    <TextField
      name={`address.${name}`}
      label={label}
      autoComplete={autoComplete}
      defaultValue={given[`address.${name}`]}
      required={isRequired}
    />
  );
  return (
    <>
      {field('name', t('addressName'), 'shipping name')}
      {field('line1', t('line1'), 'shipping address-line1')}
      {field('line2', t('line2'), 'shipping address-line2', false)}
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        {field('postcode', t('postcode'), 'shipping postal-code')}
        {field('town', t('town'), 'shipping address-level2')}
      </div>
    </>
  );
}

export function CountryField({
  rewards,
  currency,
  given,
  required,
}: {
  rewards: readonly RewardView[];
  currency: string;
  given: PledgeDefaults;
  required: boolean;
}) {
  const t = useTranslations('pledge.form');
  const { money } = useCampaignWords();
  const options = countryOptions(
    rewards.map(({ shipping }) => shipping),
    useLocale(),
    t('pickUp'),
    (country, amountMinor) => t('countryPrice', { country, price: money(amountMinor, currency) }),
  );
  return (
    <SelectField
      name="shippingCountry"
      label={t(canBeFetched(rewards) ? 'countryOrPickUp' : 'country')}
      placeholder={t('choose')}
      options={options}
      defaultValue={given.shippingCountry}
      required={required}
    />
  );
}
