import { useLocale, useTranslations } from 'next-intl';
import { EndField, PeriodFields } from '@/components/booking/period-fields';
import { momentText } from '@/components/booking/words';
import { useSlotWords } from '@/components/listing/slot-words';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { GetForm } from '@/components/ui/form';
import { MoneyField } from '@/components/ui/money-field';
import { NumberField } from '@/components/ui/text-fields';
import type { Amendable } from '@/lib/booking/amending/queries';
import type { BookingView } from '@/lib/booking/booking-view';
import type { ListingType } from '@/lib/listing/listing-type';
import { typedMinor } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';
import type { AskedChange } from './asked-change';

type Props = {
  view: BookingView;
  type: ListingType;
  amendable: Amendable;
  asked: AskedChange;
  /** Today, where the listing is. */
  firstDay: string;
  /** What was typed as a price, where it could not be read. */
  typedPrice: string | undefined;
};

/** Other terms, beginning with those that are: a GET form to its own page, which shows what they would mean. */
export function ChangeForm({ view, type, amendable, asked, firstDay, typedPrice }: Props) {
  const t = useTranslations('amending');
  const facts = useTranslations('booking.fact');
  const locale = useLocale();
  const say = useSlotWords(type.name);
  const { hasBegun, hasDates, dates, slots, mostQuantity, canSetPrice } = amendable;
  const days = { from: asked.from ?? view.dates.from, to: asked.to ?? view.dates.to };
  const period = { ...days, quantity: view.quantity, options: {} };
  const { currency } = view.quote;
  const optionOf = ({ id, startsAt }: Amendable['slots'][number]) => ({
    value: id,
    label: momentText(startsAt, view.timeZone, locale),
  });
  return (
    <GetForm action={paths.changeBooking(locale, view.id)} className="stack gap-5" label={t('form')}>
      {hasDates && !hasBegun && <PeriodFields type={type} asked={period} firstDay={firstDay} needsEnd />}
      {hasDates && hasBegun && <EndField type={type} asked={period} firstDay={firstDay} />}
      {dates.length > 0 && slots.length > 0 && (
        <fieldset className="stack gap-4">
          <legend className="mb-3 font-semibold">{t('swapDate')}</legend>
          <SelectField
            name="instead"
            label={t('insteadOf')}
            placeholder={t('none')}
            defaultValue={asked.insteadOf ?? ''}
            options={dates.map(optionOf)}
          />
          <SelectField
            name="slot"
            label={t('newDate')}
            placeholder={t('none')}
            defaultValue={asked.slotId ?? ''}
            options={slots.map(optionOf)}
          />
        </fieldset>
      )}
      {view.eachDate.length === 0 && slots.length > 1 && (
        <SelectField
          name="slot"
          label={facts('when')}
          defaultValue={asked.slotId ?? view.slotPlace?.slot.id ?? ''}
          options={slots.map(optionOf)}
          required
        />
      )}
      {mostQuantity > 1 && (
        <NumberField
          name="quantity"
          label={view.slotPlace ? say('capacity') : facts('quantity')}
          hint={view.slotPlace ? say('places', { count: view.quantity }) : undefined}
          min={1}
          max={mostQuantity}
          defaultValue={asked.quantity ?? view.quantity}
          required
        />
      )}
      {canSetPrice && (
        <MoneyField
          name="total"
          label={t('priceField')}
          hint={t('priceHint')}
          currency={currency}
          defaultValue={
            typedPrice ??
            (asked.totalMinor === undefined
              ? ''
              : typedMinor({ amountMinor: asked.totalMinor, currency }, locale))
          }
        />
      )}
      <div>
        <Button type="submit" variant="quiet">
          {t('show')}
        </Button>
      </div>
    </GetForm>
  );
}
