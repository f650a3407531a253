import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { MoneyField, NumberField, TextArea } from '@/components/ui/text-fields';
import type { ListingType } from '@/lib/listing/listing-type';
import { typedMinor } from '@/lib/shared/money';
import { backFrom, isOnShow, type StepProps } from './step';
import { StepButtons } from './step-buttons';

type MoneyReturn = ListingType['return'] & { kind: 'money' };

/** What is asked for: or nothing, where the type allows it. */
function MoneyFields({ locale, listing, type, money }: StepProps & { money: MoneyReturn }) {
  const t = useTranslations('listing-form.price');
  const words = useTranslations(`types.${type.name}`);
  const { currency, rates, fees, depositMinor, stepsDone } = listing;
  const typed = (amountMinor = 0): string =>
    amountMinor ? typedMinor({ amountMinor, currency }, locale) : '';
  const isFree = stepsDone.includes('price') && rates.length === 0;
  return (
    <>
      {money.ways.includes('free') && (
        <RadioGroup
          name="price"
          label={t('choice')}
          look="cards"
          required
          defaultValue={isFree ? 'free' : 'money'}
          options={[
            { value: 'money', label: t('money'), hint: t('moneyHint') },
            { value: 'free', label: words('free'), hint: t('freeHint') },
          ]}
        />
      )}
      <fieldset className={money.ways.includes('free') ? 'in-[form:has([value=free]:checked)]:hidden' : ''}>
        <legend className="font-medium">{t('rates')}</legend>
        <p className="text-sm text-ink-2">{t('ratesHint')}</p>
        <div className="mt-3 grid grid-cols-2 gap-4">
          {money.rates.toReversed().map((unit) => (
            <MoneyField
              key={unit}
              name={`rates.${unit}`}
              label={t(`rate.${unit}`)}
              required={money.rates.length === 1 && !money.ways.includes('free')}
              currency={currency}
              defaultValue={typed(rates.find((rate) => rate.unit === unit)?.amountMinor)}
            />
          ))}
          {money.fees.map((code) => (
            <MoneyField
              key={code}
              name={`fees.${code}`}
              label={words(`fees.${code}`)}
              currency={currency}
              defaultValue={typed(fees.find((fee) => fee.code === code)?.amountMinor)}
            />
          ))}
        </div>
      </fieldset>
      {money.mayAskDeposit && (
        <MoneyField
          name="deposit"
          label={t('deposit')}
          hint={t('depositHint')}
          currency={currency}
          defaultValue={typed(depositMinor)}
        />
      )}
    </>
  );
}

/** What comes back, and how many there are. */
export function PriceForm({ action, ...props }: StepProps & { action: FormAction }) {
  const t = useTranslations('listing-form');
  const { listing, type } = props;
  const words = useTranslations(`types.${type.name}.units`);
  const { maxUnits } = type.allocation;
  return (
    <Form action={action} label={t('steps.price')}>
      <HiddenField name="listingId" value={listing.id} />
      <HiddenField name="step" value="price" />
      {type.return.kind === 'money' ? (
        <MoneyFields {...props} money={type.return} />
      ) : (
        <Notice title={t('price.giftTitle')}>{t('price.gift')}</Notice>
      )}
      {maxUnits > 1 && (
        <>
          <NumberField
            name="units"
            label={words('label')}
            hint={words('hint')}
            min={1}
            max={maxUnits}
            required
            defaultValue={listing.units.length || 1}
          />
          <TextArea
            name="labels"
            label={t('price.labels')}
            hint={t('price.labelsHint')}
            rows={3}
            defaultValue={listing.units
              .map(({ label }) => label)
              .join('\n')
              .trim()}
          />
        </>
      )}
      <StepButtons back={backFrom(props, 'price')} staysHere={isOnShow(listing)} />
    </Form>
  );
}
