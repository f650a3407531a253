import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { MoneyField } from '@/components/ui/money-field';
import { Notice } from '@/components/ui/notice';
import { NumberField, TextArea } from '@/components/ui/text-fields';
import type { ListingType } from '@/lib/listing/listing-type';
import type { PriceWay } from '@/lib/listing/price-ways';
import { isGift, pricingOf, tokenBack, waysFor } from '@/lib/listing/returns';
import type { Asset } from '@/lib/shared/asset';
import { formatMoney, typedMinor } from '@/lib/shared/money';
import { CreditFields } from './credit-fields';
import { backFrom, isOnShow, type StepProps } from './step';
import { StepButtons } from './step-buttons';

type MoneyReturn = ListingType['return'] & { kind: 'money' };
type Pricing = Pick<MoneyReturn, 'ways' | 'rates'>;

/** The community's, and its credits that a price can be in. */
type Caps = { costShareCapMinor: number; credits: readonly Asset[] };

type Props = StepProps & { caps: Caps };

/** What is in sight while a way is chosen; also without script. */
const inSight: Record<PriceWay, string> = {
  money: 'hidden in-[form:has([name=price][value=money]:checked)]:block',
  share: 'hidden in-[form:has([name=price][value=share]:checked)]:block',
  open: 'hidden in-[form:has([name=price][value=open]:checked)]:block',
  free: 'hidden in-[form:has([name=price][value=free]:checked)]:block',
  credit: 'hidden in-[form:has([name=price][value=credit]:checked)]:block',
  either: 'hidden in-[form:has([name=price][value=either]:checked)]:block',
  both: 'hidden in-[form:has([name=price][value=both]:checked)]:block',
};

/** What is asked for in a credit: with each way that asks for one. */
const creditInSight = [inSight.credit, inSight.either, inSight.both].join(' ');

/** How the one price of a type is called, by the way that it is made. */
const oneRate = { money: 'money', share: 'share', open: 'open', either: 'money', both: 'money' } as const;

/** How the price is made, as cards. A choice of one is none. */
function WayChoice({ locale, listing, type, money, caps }: Props & { money: Pricing }) {
  const t = useTranslations('listing-form.price');
  const words = useTranslations(`types.${type.name}`);
  const [first] = money.ways;
  const cap = formatMoney({ amountMinor: caps.costShareCapMinor, currency: listing.currency }, locale);
  const several = money.rates.length > 1 ? 'yes' : 'no';
  // A gift is not for sale: its words are its own.
  const [wayKey, free] = isGift(type) ? (['giftWay', 'giftFree'] as const) : (['way', 'free'] as const);
  return (
    <RadioGroup
      name="price"
      label={t(isGift(type) ? 'giftChoice' : 'choice')}
      look="cards"
      required
      defaultValue={listing.stepsDone.includes('price') ? listing.priceWay : first}
      options={waysFor(type, caps.credits).map((way) => ({
        value: way,
        label: way === 'free' ? words('free') : t(`${wayKey}.${way}.label`),
        hint: way === 'free' ? t(`${free}Hint`) : t(`${wayKey}.${way}.hint`, { cap, several }),
      }))}
    />
  );
}

/** Where each gives what they can: from what to what. */
function OpenBounds({ locale, listing }: StepProps) {
  const t = useTranslations('listing-form.price');
  const { currency, rates } = listing;
  const { minMinor, maxMinor } = rates[0] ?? {};
  const typed = (amountMinor?: number) =>
    amountMinor === undefined ? undefined : typedMinor({ amountMinor, currency }, locale);
  return (
    <div className={inSight.open}>
      <div className="grid items-end gap-4 xs:grid-cols-2">
        <MoneyField
          name="open.min"
          label={t('openMin')}
          hint={t('openMinHint')}
          required
          currency={currency}
          defaultValue={typed(minMinor)}
        />
        <MoneyField
          name="open.max"
          label={t('openMax')}
          required
          currency={currency}
          defaultValue={typed(maxMinor)}
        />
      </div>
    </div>
  );
}

/** What the prices are for: the title says how they are meant, by the way that is chosen. */
function RatesTitle({ money }: { money: MoneyReturn }) {
  const t = useTranslations('listing-form.price');
  if (money.rates.length > 1)
    return (
      <>
        <legend className="font-medium">{t('rates')}</legend>
        <p className="text-sm text-ink-2">{t('ratesHint')}</p>
      </>
    );
  const paid = (['money', 'share', 'open', 'either', 'both'] as const).filter((way) =>
    money.ways.includes(way),
  );
  const forWay = (way: PriceWay, text: ReactNode) => (
    <span key={way} className={money.ways.length > 1 ? inSight[way] : 'block'}>
      {text}
    </span>
  );
  return (
    <>
      <legend className="font-medium">{paid.map((way) => forWay(way, t(`oneRate.${oneRate[way]}`)))}</legend>
      {paid.includes('open') && <p className="text-sm text-ink-2">{forWay('open', t('oneHint.open'))}</p>}
    </>
  );
}

/** What is asked for: or nothing, where the type allows it. */
function MoneyFields(props: Props & { money: MoneyReturn }) {
  const { locale, listing, type, money } = props;
  const t = useTranslations('listing-form.price');
  const words = useTranslations(`types.${type.name}`);
  const units = useTranslations('units');
  const { currency, rates, fees, depositMinor } = listing;
  const typed = (amountMinor = 0): string =>
    amountMinor ? typedMinor({ amountMinor, currency }, locale) : '';
  return (
    <>
      {money.ways.length > 1 && <WayChoice {...props} />}
      <fieldset className="in-[form:has([name=price][value=free]:checked)]:hidden in-[form:has([name=price][value=credit]:checked)]:hidden">
        <RatesTitle money={money} />
        <div className="mt-3 grid grid-cols-2 gap-4">
          {money.rates.toReversed().map((unit) => (
            <MoneyField
              key={unit}
              name={`rates.${unit}`}
              label={units(`${unit}.by`)}
              required={money.rates.length === 1}
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
      {props.caps.credits.length > 0 && (
        <CreditFields
          {...{ locale, listing }}
          credits={props.caps.credits}
          units={money.rates}
          className={creditInSight}
        />
      )}
      {money.ways.includes('open') && <OpenBounds {...props} />}
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

/** What is said where nobody sets a price. */
const nothingPaid = (type: ListingType): 'token' | 'gift' => (tokenBack(type) ? 'token' : 'gift');

/** Nothing; or so much of a credit, where an owner of the type may ask for that and there is one. */
function NothingPaid(props: Props) {
  const t = useTranslations('listing-form.price');
  const { locale, listing, type, caps } = props;
  const pricing = pricingOf(type);
  if (!pricing || caps.credits.length === 0)
    return <Notice title={t(`${nothingPaid(type)}Title`)}>{t(nothingPaid(type))}</Notice>;
  return (
    <>
      <WayChoice {...props} money={pricing} />
      <CreditFields
        {...{ locale, listing }}
        credits={caps.credits}
        units={pricing.rates}
        isThanks={isGift(type)}
        className={creditInSight}
      />
    </>
  );
}

/** What comes back, and how many there are. */
export function PriceForm({ action, ...props }: Props & { action: FormAction }) {
  const t = useTranslations('listing-form');
  const { listing, type } = props;
  const words = useTranslations(`types.${type.name}.units`);
  const { maxUnits } = type.allocation;
  return (
    <Form action={action} label={t('steps.price')} isDraft={listing.state === 'draft'}>
      <HiddenField name="listingId" value={listing.id} />
      <HiddenField name="step" value="price" />
      {type.return.kind === 'money' ? (
        <MoneyFields {...props} money={type.return} />
      ) : (
        <NothingPaid {...props} />
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
